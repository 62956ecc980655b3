import { joinedModules } from "./joined-modules.js";
import collector from "./runtime/deletion-collector.ts?raw";
import errors from "./runtime/deletion-errors.ts?raw";
import order from "./runtime/deletion-order.ts?raw";
import relations from "./runtime/deletion-relations.ts?raw";
import rows from "./runtime/deletion-rows.ts?raw";
import rules from "./runtime/deletion-rules.ts?raw";
import steps from "./runtime/deletion-steps.ts?raw";

/** What stays exported of the code that collects a deletion. */
const EXPORTED = [
  "CollectOptions",
  "Deleted",
  "DeletionRule",
  "DeletionRules",
  "GenericReference",
  "Obstacle",
  "OnDelete",
  "ProtectedError",
  "Reference",
  "RestrictedError",
  "UnknownRuleError",
];

/**
 * The code that deletes as Django does, as one module: what is the same for every target, then a target's own files.
 * @param own texts of the target's files, each after those that it imports
 * @param exported names of the target's files that stay exported
 */
export function deletionRuntime(own: readonly string[], exported: readonly string[]): string {
  const common = [rules, errors, steps, relations, rows, order, collector];
  return joinedModules([...common, ...own], new Set([...EXPORTED, ...exported]));
}

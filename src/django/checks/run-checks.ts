import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Check, CheckContext } from "./check.js";
import { ignoredOptions, symmetricalByLabel } from "./many-to-many-options.js";
import { relationTarget } from "./relation-target.js";
import { reverseClash } from "./reverse-clash.js";
import { strayJoinModel } from "./stray-join-model.js";
import { joinTableClash, tableClash } from "./table-clash.js";
import { throughFields } from "./through-fields.js";
import { throughInstalled } from "./through-installed.js";
import { throughKeysChosen } from "./through-keys.js";
import { toField } from "./to-field.js";

/** All checks, in the order in which they report. A new one is a file and a line here. */
const CHECKS: readonly Check[] = [
  relationTarget,
  toField,
  ignoredOptions,
  symmetricalByLabel,
  throughInstalled,
  throughKeysChosen,
  throughFields,
  reverseClash,
  tableClash,
  joinTableClash,
  strayJoinModel,
];

/** What the checks find in a project whose models are all registered. */
export function runChecks(context: CheckContext): readonly Diagnostic[] {
  return CHECKS.flatMap((check) => [...check(context)]);
}

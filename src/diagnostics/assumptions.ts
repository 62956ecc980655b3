import type { DiagnosticCode } from "./codes.js";
import type { Diagnostic } from "./diagnostic.js";

/** Warnings that something is only known where the project runs: what was assumed instead may be wrong. */
const ASSUMPTIONS: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  "addition-unread",
  "default-not-converted",
  "dynamic-model",
  "environment-branch",
  "field-contribution-unknown",
  "meta-unreadable",
  "setting-unreadable",
  "settings-unread",
  "start-up-unread",
  "swap-assumed",
  "unknown-condition",
  "unknown-loop",
  "user-model-assumed",
  "value-unreadable",
]);

/** Diagnostics as `--strict` has them: what could not be known is an error. */
export function strictly(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((each) =>
    each.severity === "warning" && ASSUMPTIONS.has(each.code) ? { ...each, severity: "error" } : each,
  );
}

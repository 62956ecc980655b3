import type { DriftCheck } from "../../src/check.js";
import type { Finding } from "../../src/drift/finding.js";

/** The findings about models that no error or warning of the reading is about. */
export function unsaid({ findings, diagnostics }: DriftCheck): readonly Finding[] {
  const said = new Set(diagnostics.flatMap(({ severity, model }) => (severity === "info" ? [] : [model])));
  return findings.filter(
    ({ model, code }) => (model === null || !said.has(model)) && code !== "table-missing-unmanaged",
  );
}

import type { CheckReport } from "./check-report.js";
import { NOT_COMPARED } from "./check-report.js";

/** Findings as JSON; `file`, `line` and `column` are null where the models have no place. */
export function checkJson({ findings, ...rest }: CheckReport): string {
  const rows = findings.map(({ span, ...finding }) => ({
    ...finding,
    file: span?.file ?? null,
    line: span?.line ?? null,
    column: span?.column ?? null,
  }));
  return `${JSON.stringify({ findings: rows, ...rest, notCompared: NOT_COMPARED }, null, 2)}\n`;
}

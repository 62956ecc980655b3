import { type BatchReport, batchExitCode, sumOf } from "./batch-report.js";

/** The report as JSON, in the shape that `docs/batch-report.schema.json` describes. */
export function batchJson(report: BatchReport): string {
  const { version, inputs, ...rest } = report;
  const counts = { clean: 0, stale: 0, error: 0, "not-run": 0 };
  for (const { state } of inputs) counts[state] += 1;
  const value = {
    format: 1,
    throughline: version,
    exitCode: batchExitCode(report),
    ...rest,
    summary: { inputs: counts, ...sumOf(inputs.map(({ tally }) => tally)) },
    inputs,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

import type { InputReport } from "../reporters/batch-report.js";
import { convertUnit, inputNotRun, type Surroundings, type UnitResult } from "./convert-unit.js";
import type { BatchJob, BatchUnit } from "./job.js";

/** How the inputs of a batch are gone through. */
export interface RunOptions {
  /** Whether the first input that is not clean ends the run. */
  readonly failFast: boolean;
  /** Called as each input ends. */
  readonly ended: (result: UnitResult) => void;
}

/**
 * Converts inputs one after another in this thread.
 * @returns a report for each, in their order
 */
export async function runHere(
  units: readonly BatchUnit[],
  job: BatchJob,
  surroundings: Surroundings,
  { failFast, ended }: RunOptions,
): Promise<readonly InputReport[]> {
  const reports: InputReport[] = [];
  let over = false;
  for (const unit of units) {
    if (over) {
      reports.push(inputNotRun(unit));
      continue;
    }
    const result = await convertUnit(unit, job, surroundings);
    const { report } = result;
    reports.push(report);
    ended(result);
    over = failFast && report.state !== "clean";
    // A progress bar is drawn between two inputs.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return reports;
}

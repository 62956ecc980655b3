import type { Io } from "./io.js";

/**
 * Adds a report to the summary of a GitHub job, where one runs
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary). That it cannot be
 * written changes nothing of the run.
 * @param markdown makes the text, where it is wanted
 */
export function addStepSummary(markdown: () => string, io: Io): void {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === "" || io.env.GITHUB_ACTIONS !== "true") return;
  io.disk.append(file, `${markdown()}\n`);
}

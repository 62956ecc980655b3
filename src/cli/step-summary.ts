import type { Io } from "./io.js";
import { checkMarkdown } from "./reporters/check-markdown.js";
import type { CheckReport } from "./reporters/check-report.js";

/**
 * Adds the report to the summary of a GitHub job, where one runs
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary). That it cannot be
 * written changes nothing of the check.
 */
export function addStepSummary(report: CheckReport, io: Io): void {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === "" || io.env.GITHUB_ACTIONS !== "true") return;
  io.disk.append(file, `${checkMarkdown(report)}\n`);
}

import type { DriftSeverity } from "../../drift/drift-codes.js";
import type { ExitCode } from "../main.js";
import type { CheckReport } from "../reporters/check-report.js";
import type { CheckOptions } from "./check-options.js";

/** Severities from the mildest. */
const RANKS: readonly DriftSeverity[] = ["note", "warning", "error"];

/** 1 where something could not be told, 2 where there is drift as severe as is asked for, else 0. */
export function exitCodeOf(report: CheckReport, options: Pick<CheckOptions, "failOn" | "updateBaseline">): ExitCode {
  const { findings, problems, couldNotTell } = report;
  if (couldNotTell.length > 0 || problems.length > 0) return 1;
  if (findings.some(({ code }) => code === "expression-unknown")) return 1;
  if (options.updateBaseline) return 0;
  const least = RANKS.indexOf(options.failOn);
  return findings.some(({ severity }) => RANKS.indexOf(severity) >= least) ? 2 : 0;
}

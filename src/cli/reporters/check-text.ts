import { printable } from "../../diagnostics/code-frame.js";
import type { Finding } from "../../drift/finding.js";
import type { Problem } from "../../typescript/read/program.js";
import type { Colors } from "../colors.js";
import { bothSides, type CheckReport, nameInDatabase, placeOf, summaryLines } from "./check-report.js";

/** Findings for a person, both places and the mending of each; then what else there is to say. */
export function checkText(report: CheckReport, colors: Colors): string {
  const blocks = report.findings.map((finding) => `${findingText(finding, report, colors)}\n`);
  const unread = report.problems.map((problem) => `${problemText(problem, colors)}\n`);
  const summary = summaryLines(report).map((line) => `${printable(line)}\n`);
  return [...blocks, ...unread, ...summary].join("");
}

function findingText(finding: Finding, report: CheckReport, colors: Colors): string {
  const { severity, code, message, mend } = finding;
  const color = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity];
  const places = [placeOf(finding.span, report.root), placeOf(finding.there), nameInDatabase(finding)];
  return [
    `${color(severity)} ${colors.bold(code)}: ${message}`,
    `  ${printable(places.filter((place) => place !== "").join("  "))}`,
    `  ${printable(bothSides(finding, report))}`,
    `  ${colors.dim(`mend: ${printable(mend)}`)}`,
    "",
  ].join("\n");
}

function problemText({ message, span }: Problem, colors: Colors): string {
  return [
    `${colors.red("error")} ${colors.bold("could-not-read")}: ${printable(message)}`,
    `  ${printable(placeOf(span))}`,
    "",
  ].join("\n");
}

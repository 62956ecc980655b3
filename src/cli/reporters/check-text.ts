import { printable } from "../../diagnostics/code-frame.js";
import type { Finding } from "../../drift/finding.js";
import type { Colors } from "../colors.js";
import { bothSides, type CheckReport, placeInDatabase, placeInModels, summaryLines } from "./check-report.js";

/** Findings for a person, both places and the mending of each; then what else there is to say. */
export function checkText(report: CheckReport, colors: Colors): string {
  const blocks = report.findings.map((finding) => `${findingText(finding, colors)}\n`);
  const summary = summaryLines(report).map((line) => `${printable(line)}\n`);
  return [...blocks, ...summary].join("");
}

function findingText(finding: Finding, colors: Colors): string {
  const { severity, code, message, mend } = finding;
  const color = { error: colors.red, warning: colors.yellow, note: colors.cyan }[severity];
  const places = [placeInModels(finding), placeInDatabase(finding)].filter((place) => place !== "").join("  ");
  return [
    `${color(severity)} ${colors.bold(code)}: ${message}`,
    `  ${printable(places)}`,
    `  ${printable(bothSides(finding))}`,
    `  ${colors.dim(`mend: ${printable(mend)}`)}`,
    "",
  ].join("\n");
}

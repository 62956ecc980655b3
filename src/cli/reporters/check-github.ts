import type { Finding } from "../../drift/finding.js";
import { bothSides, type CheckReport, placeInDatabase, summaryLines } from "./check-report.js";

/**
 * Findings as GitHub's workflow commands, which annotate the lines of a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 * @param root the project's folder as seen from the repository's, with a slash behind it
 */
export function checkGithub(report: CheckReport, root: string): string {
  const lines = report.findings.map((finding) => command(finding, root));
  return [...lines, ...summaryLines(report).map((line) => line.replace(/\s+/g, " "))]
    .map((line) => `${line}\n`)
    .join("");
}

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const;

function command(finding: Finding, root: string): string {
  const { span, severity, code, message, mend } = finding;
  const place = span === null ? [] : [`file=${property(root + span.file)}`, `line=${span.line}`, `col=${span.column}`];
  const text = `${message} ${placeInDatabase(finding)}: ${bothSides(finding)}\n${mend}`;
  return `::${COMMANDS[severity]} ${[...place, `title=${property(code)}`].join(",")}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

import type { Finding } from "../../drift/finding.js";
import type { Span } from "../../source/span.js";
import type { Problem } from "../../typescript/read/program.js";
import { bothSides, type CheckReport, nameInDatabase, placeOf, summaryLines } from "./check-report.js";

/**
 * Findings as GitHub's workflow commands, which annotate the lines of a pull request
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
 */
export function checkGithub(report: CheckReport): string {
  return [
    ...report.findings.map((finding) => findingCommand(finding, report)),
    ...report.problems.map(problemCommand),
    ...report.couldNotTell.map((why) => command("error", null, "could-not-tell", why)),
    ...summaryLines(report).map((line) => line.replace(/\s+/g, " ")),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

const COMMANDS = { error: "error", warning: "warning", note: "notice" } as const;

function findingCommand(finding: Finding, report: CheckReport): string {
  const { span, there, severity, code, message, mend } = finding;
  const also = placeOf(there);
  const text = `${message} ${nameInDatabase(finding)}: ${bothSides(finding, report)}${also === "" ? "" : ` (${also})`}\n${mend}`;
  return command(COMMANDS[severity], span === null ? there : { ...span, file: report.root + span.file }, code, text);
}

function problemCommand({ message, span }: Problem): string {
  return command("error", span, "could-not-read", message);
}

function command(kind: string, span: Span | null, title: string, text: string): string {
  const place = span === null ? [] : [`file=${property(span.file)}`, `line=${span.line}`, `col=${span.column}`];
  return `::${kind} ${[...place, `title=${property(title)}`].join(",")}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

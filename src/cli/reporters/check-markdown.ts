import { bothSides, type CheckReport, nameInDatabase, placeOf, summaryLines } from "./check-report.js";
import { escaped } from "./inspect-markdown.js";

/** Findings as a table of Markdown, for a pull request's comment or a job's summary. */
export function checkMarkdown(report: CheckReport): string {
  const rows = [
    ...report.findings.map((finding) => [
      finding.severity,
      finding.code,
      placeOf(finding.span, report.root),
      placeOf(finding.there),
      nameInDatabase(finding),
      bothSides(finding, report),
      finding.mend,
    ]),
    ...report.problems.map(({ message, span }) => ["error", "could-not-read", "", placeOf(span), "", message, ""]),
    ...report.couldNotTell.map((why) => ["error", "could-not-tell", "", "", "", why, ""]),
  ].map((cells) => `| ${cells.map(cell).join(" | ")} |\n`);
  const [title, subject] =
    report.side === "django" ? ["Held against Django", "in Django"] : ["Drift", "in the database"];
  const head = `| severity | code | models | other side | ${subject} | what | mend |\n|---|---|---|---|---|---|---|\n`;
  const summary = summaryLines(report).map((line) => `- ${cell(line)}\n`);
  return `## ${title}\n\n${rows.length === 0 ? "" : `${head}${rows.join("")}\n`}${summary.join("")}`;
}

function cell(text: string): string {
  return escaped(text.replace(/\s+/g, " "));
}

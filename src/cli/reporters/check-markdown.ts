import { bothSides, type CheckReport, placeInDatabase, placeInModels, summaryLines } from "./check-report.js";
import { escaped } from "./inspect-markdown.js";

/** Findings as a table of Markdown, for a pull request's comment or a job's summary. */
export function checkMarkdown(report: CheckReport): string {
  const rows = report.findings.map((finding) => {
    const cells = [
      finding.severity,
      finding.code,
      placeInModels(finding),
      placeInDatabase(finding),
      bothSides(finding),
    ];
    return `| ${[...cells, finding.mend].map(cell).join(" | ")} |\n`;
  });
  const head = "| severity | code | models | database | what | mend |\n|---|---|---|---|---|---|\n";
  const summary = summaryLines(report).map((line) => `- ${cell(line)}\n`);
  return `## Drift\n\n${rows.length === 0 ? "" : `${head}${rows.join("")}\n`}${summary.join("")}`;
}

function cell(text: string): string {
  return escaped(text.replace(/\s+/g, " "));
}

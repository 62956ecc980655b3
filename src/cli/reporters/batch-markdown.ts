import type { Fidelity } from "../tally.js";
import { type BatchReport, batchSummary, type InputReport, inputWord, sumOf } from "./batch-report.js";
import { escaped } from "./inspect-markdown.js";

/** The run as a table of Markdown, for a job's summary or a pull request's comment. */
export function batchMarkdown(report: BatchReport): string {
  const { inputs, problems, notes, seconds } = report;
  const total = { ...sumOf(inputs.map(({ tally }) => tally)) };
  const sum = (of: (input: InputReport) => number): number => inputs.reduce((all, each) => all + of(each), 0);
  const rows = [
    ...inputs.map((input) => [
      cell(input.path),
      ...fidelities(input.tally),
      String(input.warnings),
      String(input.errors),
      input.seconds.toFixed(2),
      inputWord(input),
    ]),
    [
      "in all",
      ...fidelities(total),
      String(sum((each) => each.warnings)),
      String(sum((each) => each.errors)),
      seconds.toFixed(2),
      "",
    ],
  ];
  const head =
    "| input | models | fields | many-to-many | warnings | errors | seconds | |\n|---|---|---|---|---|---|---|---|\n";
  const failures = inputs.flatMap(({ path, failure }) => (failure === null ? [] : [`${path}: ${failure}`]));
  const said = [...problems, ...failures, ...notes, ...batchSummary(report)].map((line) => `- ${cell(line)}\n`);
  return `## Batch\n\n${head}${rows.map((row) => `| ${row.join(" | ")} |\n`).join("")}\nModels, fields and many-to-many: exact / approximated / not converted.\n\n${said.join("")}`;
}

function fidelities(tally: InputReport["tally"]): readonly string[] {
  const text = ({ exact, approximated, notConverted }: Fidelity): string =>
    `${exact} / ${approximated} / ${notConverted}`;
  return [text(tally.models), text(tally.fields), text(tally.manyToMany)];
}

function cell(text: string): string {
  return escaped(text.replace(/\s+/g, " "));
}

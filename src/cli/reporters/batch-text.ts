import { printable } from "../../diagnostics/code-frame.js";
import type { Colors } from "../colors.js";
import type { Fidelity, Tally } from "../tally.js";
import { type BatchReport, batchSummary, type InputReport, inputWord, sumOf } from "./batch-report.js";
import type { DiagnosticJson } from "./diagnostics-json.js";
import { count } from "./diagnostics-text.js";

/** How much is printed. */
export interface BatchView {
  readonly colors: Colors;
  /** Most rows of a list; the rest is counted. */
  readonly limit: number;
}

/** Rows of a list unless `--all` is given. */
export const BATCH_LIMIT = 40;

/** The run as text: a row for each input, and what they come to. */
export function batchText(report: BatchReport, view: BatchView): string {
  const parts = [inputTable(report, view), dataList(report, view), lines(batchSummary(report))];
  return parts.filter((part) => part !== "").join("\n");
}

const HEAD = ["", "models", "fields", "many-to-many", "warnings", "errors", "seconds", ""];

function inputTable({ inputs, seconds }: BatchReport, { colors, limit }: BatchView): string {
  if (inputs.length === 0) return "";
  const shown = mostWanted(inputs, limit);
  const rows = shown.map((input) => [
    printable(input.path),
    ...faithfully(input.tally),
    String(input.warnings),
    String(input.errors),
    input.seconds.toFixed(2),
    inputWord(input),
  ]);
  const sum = (of: (input: InputReport) => number): string => String(inputs.reduce((all, each) => all + of(each), 0));
  const total = [
    "in all",
    ...faithfully(sumOf(inputs.map(({ tally }) => tally))),
    sum(({ warnings }) => warnings),
    sum(({ errors }) => errors),
    seconds.toFixed(2),
    "",
  ];
  const all = [HEAD, ...rows, total];
  const widths = HEAD.map((_, at) => Math.max(...all.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === 0 || at === row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const paint = (text: string, at: number): string => {
    const input = shown[at - 1];
    if (at === 0) return colors.dim(text);
    if (input === undefined) return colors.bold(text);
    return input.state === "error" ? colors.red(text) : input.state === "stale" ? colors.yellow(text) : text;
  };
  const more = inputs.length - shown.length;
  const rest = more === 0 ? "" : `${count(more, "further input")} with nothing worse: --all shows them\n`;
  const legend = colors.dim("models, fields and many-to-many: exact / approximated / not converted");
  return `${all.map((row, at) => `${paint(line(row), at)}\n`).join("")}${rest}${legend}\n`;
}

/** As many inputs as are shown: those first that want looking at, in order of path. */
function mostWanted(inputs: readonly InputReport[], limit: number): readonly InputReport[] {
  if (inputs.length <= limit) return inputs;
  const rank = ({ state, warnings }: InputReport): number =>
    state === "error" ? 0 : state === "stale" ? 1 : state === "not-run" ? 2 : warnings > 0 ? 3 : 4;
  const chosen = new Set([...inputs].sort((a, b) => rank(a) - rank(b)).slice(0, limit));
  return inputs.filter((input) => chosen.has(input));
}

function faithfully({ models, fields, manyToMany }: Tally): readonly string[] {
  const cell = ({ exact, approximated, notConverted }: Fidelity): string =>
    `${exact} / ${approximated} / ${notConverted}`;
  return [cell(models), cell(fields), cell(manyToMany)];
}

function dataList({ dataFixtures }: BatchReport, { limit }: BatchView): string {
  if (dataFixtures.length === 0) return "";
  const rows = dataFixtures
    .slice(0, limit)
    .map(({ path, objects }) => `  ${printable(path)}${objects === null ? "" : ` (${count(objects, "row")})`}`);
  const more = dataFixtures.length - rows.length;
  return lines(["data, not converted", ...rows, ...(more === 0 ? [] : [`  and ${more} more: --all shows them`])]);
}

/**
 * What the inputs have to complain of, a line each: what came of nothing, then errors, and with `verbose` warnings and notes.
 * What is said of several outputs of an input is said once.
 */
export function batchComplaints(report: BatchReport, view: BatchView & { readonly verbose: boolean }): string {
  const { colors, limit, verbose } = view;
  const { red, yellow, cyan } = colors;
  const paint = (severity: string): string =>
    (severity === "error" ? red : severity === "warning" ? yellow : cyan)(severity);
  const said = report.inputs.flatMap((input) => [
    ...(input.failure === null ? [] : [`${paint("error")}: \`${printable(input.path)}\`: ${printable(input.failure)}`]),
    ...distinct(input)
      .filter(({ severity }) => verbose || severity === "error")
      .map(
        (each) =>
          `${placeIn(input, each)}${paint(each.severity)}: ${printable(each.message)} ${colors.dim(`[${each.code}]`)}`,
      ),
    ...input.outputs
      .filter(({ state }) => state === "stale")
      .map(({ folder, files }) => `${printable(folder)}: ${yellow("stale")}: ${staleWords(files)}`),
  ]);
  const more = said.length - limit;
  return lines([
    ...said.slice(0, limit),
    ...(more > 0 ? [`and ${more} more: --all shows them, --report has them all`] : []),
  ]);
}

/** The diagnostics of an input's outputs, each once, in reading order. */
export function distinct({ outputs }: InputReport): readonly DiagnosticJson[] {
  const all = outputs.flatMap(({ diagnostics }) => diagnostics.map((each) => [JSON.stringify(each), each] as const));
  return [...new Map(all).values()];
}

/** `shop/models.py:12:5: `, as seen from where the command runs. */
function placeIn({ root, path }: InputReport, { file, line, column }: DiagnosticJson): string {
  if (file === null) return `${printable(path)}: `;
  return `${printable(`${placeBelow(root, file)}:${line}:${column}`)}: `;
}

/** A file that diagnostics name relative to an input's root, as seen from where the command runs. */
export function placeBelow(root: string, file: string): string {
  if (root === "" || root === "." || file.startsWith("/") || /^[A-Za-z]:\//.test(file)) return file;
  const parts = root.split("/");
  let rest = file;
  for (; rest.startsWith("../") && parts.length > 0 && parts.at(-1) !== ".."; rest = rest.slice(3)) parts.pop();
  return [...parts, rest].join("/");
}

function staleWords(files: InputReport["outputs"][number]["files"]): string {
  const parts = (["new", "changed", "removed"] as const).flatMap((state) =>
    files[state] === 0 ? [] : [`${files[state]} ${state}`],
  );
  return `${parts.join(", ")}; run batch without --check to bring it up to date`;
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

import type { LeftOver } from "../../standalone/left-over.js";
import type { Colors } from "../colors.js";
import type { ConvertReport } from "../commands/convert-report.js";
import type { Fidelity, Tally } from "../tally.js";
import { unifiedDiff } from "../text-diff.js";
import { count } from "./diagnostics-text.js";
import { baselineNews } from "./way-forward.js";

/** The summary of a conversion as text: what was exact, and what became of the files. */
export function convertText(report: ConvertReport, colors: Colors): string {
  const parts = [tallyTable(report.tally, colors), fileList(report, colors), baselineNews(report)];
  if (report.notCarried.length > 0) parts.push(notCarriedList(report));
  if (report.left !== null && report.left.length > 0) parts.push(leftOverTable(report.left, colors));
  if (report.mode === "dry-run") parts.push(...diffs(report));
  return parts.filter((part) => part !== "").join("\n");
}

function tallyTable(tally: Tally, colors: Colors): string {
  const row = (name: string, { exact, approximated, notConverted }: Fidelity): string[] => [
    name,
    String(exact + approximated + notConverted),
    String(exact),
    String(approximated),
    String(notConverted),
  ];
  const rows = [
    ["", "found", "exact", "approximated", "not converted"],
    row("models", tally.models),
    row("fields", tally.fields),
    row("many-to-many", tally.manyToMany),
  ];
  return table(rows, colors);
}

/** Rows in columns: the first to the left, the others to the right; the first row is a heading. */
function table(rows: readonly (readonly string[])[], colors: Colors): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return rows.map((row, at) => `${at === 0 ? colors.dim(line(row)) : line(row)}\n`).join("");
}

function fileList(report: ConvertReport, colors: Colors): string {
  const { files, removed, out, mode } = report;
  const verb = {
    written: "written to",
    "dry-run": "to be written to",
    check: "compared with",
    refused: "not written to",
  }[mode];
  const paint = { new: colors.green, changed: colors.yellow, same: colors.dim, kept: colors.dim };
  const lines = files.map(({ path, state }) => `  ${paint[state](state.padEnd(7))}  ${path}\n`);
  const gone = removed.map((path) => `  ${colors.red("removed")}  ${path}\n`);
  return `${count(files.length, "file")} ${verb} ${out}\n${[...lines, ...gone].join("")}`;
}

/** One line per kind of fact. */
function notCarriedList({ notCarried, target }: ConvertReport): string {
  const kinds = new Map<string, number>();
  for (const { kind } of notCarried) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const lines = [...kinds].map(([kind, number]) => `  ${String(number).padStart(5)}  ${kind}\n`);
  return `what ${target} has no words for\n${lines.join("")}`;
}

/** How many rows are printed; the report as JSON has all. */
const MOST_ROWS = 40;

/** What a database that stands alone leaves to whoever writes to it. */
function leftOverTable(left: readonly LeftOver[], colors: Colors): string {
  const shown = left
    .slice(0, MOST_ROWS)
    .map(({ entity, name, rule, instead }) => [name === null ? entity : `${entity}.${name}`, rule, instead]);
  const rows = [["what the database cannot do", "Django", "the database"], ...shown];
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  const line = (row: readonly string[]): string => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ");
  const text = rows.map((row, at) => `${at === 0 ? colors.dim(line(row)) : line(row)}\n`).join("");
  const more = left.length - shown.length;
  return more === 0 ? text : `${text}… and ${more} more: --format json has them all\n`;
}

function diffs({ files, removed }: ConvertReport): string[] {
  const changed = files.filter(({ state }) => state === "new" || state === "changed");
  return [
    ...changed.map(({ path, previous, text }) => unifiedDiff(path, previous, text)),
    ...removed.map((path) => `--- a/${path}\n+++ /dev/null\n`),
  ];
}

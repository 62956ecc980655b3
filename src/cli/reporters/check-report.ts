import type { Finding } from "../../drift/finding.js";

/** What every report of `throughline check` is about. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** How many findings the options leave unsaid. */
  readonly ignored: number;
  /** Tables that were compared, and tables that only have to be there. */
  readonly compared: number;
  readonly unmanaged: number;
  /** Other tables of the database. */
  readonly others: readonly string[];
  /** Errors in reading the project. */
  readonly unread: number;
}

/** What the comparison of a live database leaves out. */
export const NOT_COMPARED: readonly string[] = [
  "column order",
  "tablespaces",
  "triggers",
  "privileges",
  "collations of index expressions",
  "whether constraints are validated",
];

/** `table.column`, `table.constraint` or `table`. */
export function placeInDatabase({ table, columns, name }: Finding): string {
  if (name !== null) return `${table}.${name}`;
  return columns.length === 0 ? table : `${table}.${columns.join(", ")}`;
}

/** `models.py:12:5`; empty where the models have no place. */
export function placeInModels({ span }: Finding, root = ""): string {
  return span === null ? "" : `${root}${span.file}:${span.line}:${span.column}`;
}

/** `varchar(100) in the models, varchar(120) in the database`. */
export function bothSides({ want, have }: Finding): string {
  return `${want ?? "nothing"} in the models, ${have ?? "nothing"} in the database`;
}

/** The sentences behind the findings. */
export function summaryLines(report: CheckReport): readonly string[] {
  const { findings, compared, unmanaged, others, ignored, unread } = report;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = [some(count("error"), "error"), some(count("warning"), "warning"), some(count("note"), "note")];
  const shown = others.slice(0, OTHERS_SHOWN).join(", ");
  const more = others.length > OTHERS_SHOWN ? ` and ${others.length - OTHERS_SHOWN} more` : "";
  return [
    `${findings.length === 0 ? "no drift" : counts.join(", ")} in ${some(compared, "table")}`,
    ...(ignored === 0 ? [] : [`${some(ignored, "finding")} ignored`]),
    ...(unmanaged === 0 ? [] : [`not looked into: ${some(unmanaged, "table")} of models with managed = False`]),
    ...(others.length === 0 ? [] : [`of no model that was asked for: ${shown}${more}`]),
    `not compared: ${NOT_COMPARED.join(", ")}`,
    ...(unread === 0 ? [] : [`could not tell: reading the models gave ${some(unread, "error")}`]),
  ];
}

const OTHERS_SHOWN = 5;

function some(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

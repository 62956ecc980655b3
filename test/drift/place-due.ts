import type { Finding } from "../../src/drift/finding.js";
import type { SourceFile } from "../../src/source/source-file.js";
import type { TargetName } from "../../src/targets/target.js";
import { type CodeLine, type DeclaredTable, declaredTable } from "./declared.js";
import type { Emitted } from "./emitted.js";

/**
 * The line of the code that a finding has to lead to: of what differs; where the code lacks it, of the first of its
 * columns that is there; else of the table. None for a table that is not there. Of `finish.sql`: the statements that speak of it,
 * or the file where there is none.
 */
export function codeLinesDue(
  finding: Finding,
  { files, finish }: Pick<Emitted, "files" | "finish">,
  target: TargetName,
): readonly CodeLine[] {
  const { code, have } = finding;
  if (finding.through !== null) return statementLines(finding, finish);
  const name = isOfTable(code) && code.endsWith("renamed") ? (have ?? "") : finding.table;
  const table = declaredTable(files, target, name) ?? declaredTable(files, target, bareName(name));
  if (table === null || code.endsWith("table-missing")) return [];
  const due = itselfDue(finding, table) ?? ofColumns(finding, table) ?? table.at;
  return code === "foreign-key-missing" ? [due, ...denials(files, due)] : [due];
}

/**
 * Whether a statement of `finish.sql` differs in more than the fact it is there for, is there for none, or is missing of several:
 * another way in which a change of what only that file holds is found.
 */
export function isOtherStatement({ code }: Finding): boolean {
  return code.startsWith("finish-statement-");
}

/** Whether a place is one of these lines; where there are none, whether it is none. */
export function isAt(place: Finding["there"], lines: readonly CodeLine[]): boolean {
  if (lines.length === 0) return place === null;
  return lines.some(({ file, line }) => file === place?.file && line === place.line);
}

function statementLines(
  { have, table, name, columns }: Finding,
  { path: file, text }: SourceFile,
): readonly CodeLine[] {
  if (have === null) return [{ file, line: 1 }];
  const speaksOf = name === null ? columns : [name];
  let line = 1;
  return text.split("-- --> statement-breakpoint").flatMap((statement): readonly CodeLine[] => {
    const start = line + statement.split("\n").findIndex((each) => each !== "" && !each.startsWith("--"));
    line += statement.split("\n").length - 1;
    const isAbout = [bareName(table), ...speaksOf].every((each) => statement.includes(each));
    return isAbout ? [{ file, line: start }] : [];
  });
}

/** The next lines, where they say that there is no foreign key. */
function denials(files: Emitted["files"], { file, line }: CodeLine): readonly CodeLine[] {
  const lines = files.find(({ path }) => path === file)?.text.split("\n") ?? [];
  return lines
    .slice(line, line + 8)
    .flatMap((text, at) =>
      text.includes("createForeignKeyConstraints: false") ? [{ file, line: line + at + 1 }] : [],
    );
}

/** Where the code says what differs; null where it lacks it. */
function itselfDue({ code, columns, name, have }: Finding, table: DeclaredTable): CodeLine | null {
  if (/^(?:relation|many-to-many-(?:missing|direction))/.test(code)) {
    const key = code === "relation-name" ? have : name;
    return have === null || key === null ? table.at : table.relation(key);
  }
  if (isOfTable(code)) return table.at;
  if (code === "column-renamed") return table.column(have ?? "");
  if (code.startsWith("column") || code.startsWith("primary-key")) return null;
  if (code.includes("-missing")) return null;
  const stated = code === "unique-columns" && name === null ? (have ?? "").split(", ") : columns;
  return table.part(code.endsWith("-name") ? have : name, stated, have) ?? table.part(null, stated, have);
}

function ofColumns({ columns }: Finding, table: DeclaredTable): CodeLine | null {
  const first = table.columns.find((each) => columns.includes(each));
  return first === undefined ? null : table.column(first);
}

const isOfTable = (code: string): boolean => /^(?:many-to-many-)?table-/.test(code);

/** `name` of `schema.name`, and of a name with a point in it that is no schema's. */
function bareName(table: string): string {
  return table.slice(table.lastIndexOf(".") + 1);
}

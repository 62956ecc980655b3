import { FINISH_SQL } from "./artefacts/artefacts.js";
import { compareStatements, type StatementDifference } from "./artefacts/compare-statements.js";
import { type FinishPart, finishChanges } from "./artefacts/finish-changes.js";
import { finishGroups } from "./artefacts/finish-groups.js";
import { contentsOf, sqlStatements } from "./artefacts/sql-statements.js";
import { unknownStatement } from "./artefacts/unknown-statement.js";
import { dialects } from "./dialects/index.js";
import { type Finding, findingsOf, nameOf } from "./drift/finding.js";
import type { SourceSide } from "./drift/source-mending.js";
import type { Change, ChangeKind } from "./schema/change.js";
import type { DialectName, Schema, Table, TableName } from "./schema/schema.js";
import { partKey, tableKey } from "./schema/table-key.js";
import type { UncarriedFact } from "./schema/uncarried-fact.js";
import type { SourceFile } from "./source/source-file.js";
import type { Bookkeeping } from "./targets/target-reader.js";
import type { Problem } from "./typescript/read/program.js";

/** What a schema wants beside the code that cannot hold all of it. */
export interface FinishWanted {
  readonly facts: readonly UncarriedFact[];
  readonly bookkeeping: Bookkeeping;
  /** What the code was found to differ in: what follows for `finish.sql` from a table, column or constraint that is another is not told again. */
  readonly told: readonly Change[];
}

/** What came of holding `finish.sql` against what the target's code cannot hold. */
export interface FinishComparison {
  readonly findings: readonly Finding[];
  /** The facts that have statements, whether these are there or not. What other facts there are stays uncompared. */
  readonly compared: readonly UncarriedFact[];
  /** How many statements are about nothing that is compared. */
  readonly others: number;
  /** Where the file cannot be taken apart; then nothing was compared. */
  readonly problems: readonly Problem[];
}

/** Holds `finish.sql` against the statements that `convert` would write into it. */
export function compareFinish(
  schema: Schema,
  { facts, bookkeeping, told }: FinishWanted,
  file: SourceFile,
  side: SourceSide,
): FinishComparison {
  const { dialect, application } = schema;
  const { statements, open } = sqlStatements(file.text, dialect);
  if (open !== null) {
    const message = "not SQL: what begins here is never ended, and nothing of the file was compared";
    return { findings: [], compared: [], others: 0, problems: [{ message, span: file.span(open, open + 1) }] };
  }
  const { settled = [] } = dialects[dialect].finish?.(facts, schema.tables) ?? {};
  const tables = new Map(schema.tables.map((table) => [nameOf(table), table]));
  const names = namesInCode(told);
  const wanted = [
    ...finishGroups(settled).flatMap((group): readonly FinishPart[] => {
      const [{ table: name, name: part }] = group.facts;
      const table = tables.get(name);
      if (table === undefined) return [];
      return [
        asInCode({ ...group, table, part, names: part === null ? [table.name] : [table.name, part] }, names, file),
      ];
    }),
    ...recordsOf(bookkeeping, tables),
  ];
  const { outcomes, extra } = compareStatements(wanted, statements, dialect);
  const gone = told.filter(({ kind }) => TABLE_GONE.has(kind) || COLUMN_GONE.has(kind) || PART_OTHERWISE.has(kind));
  const isMoot = (table: TableName, texts: readonly string[]): boolean => followsFrom(gone, table, texts, dialect);

  const differing = outcomes.flatMap(({ wanted: part, difference }): readonly Mended[] => {
    if (difference === null || isMoot(part.table, part.statements)) return [];
    const mend = mending(part, difference);
    return finishChanges(part, difference, file, dialect).map((change) => ({ change, mend }));
  });
  const unknown = extra.flatMap((statement) => {
    const change = unknownStatement(statement, schema, bookkeeping.table, file);
    return change === null ? [] : [{ change, mend: TAKE_OUT, text: statement.text }];
  });
  const mended = [...differing, ...unknown.filter(({ change, text }) => !isMoot(change.table, [text]))];
  const changes = mended.map(({ change }) => change);
  return {
    findings: findingsOf(changes, application, side).map((finding, at) => ({
      ...finding,
      ...{ mend: mended[at]?.mend ?? finding.mend, through: FINISH_SQL },
    })),
    compared: settled.map(({ fact }) => fact),
    others: extra.length - unknown.length,
    problems: [],
  };
}

/** A change, and what mends it. */
interface Mended {
  readonly change: Change;
  readonly mend: string;
}

function recordsOf({ table: own, records }: Bookkeeping, tables: ReadonlyMap<string, Table>): readonly FinishPart[] {
  return records.flatMap(({ about, statements: [first, ...rest] }): readonly FinishPart[] => {
    if (first === undefined || own === null) return [];
    const statements = [first, ...rest] as const;
    if (about === null)
      return [{ facts: [], statements, table: { schema: null, name: own }, part: null, names: [own] }];
    const { table, column } = about;
    const names = [own, table.name, column];
    return [{ facts: [], statements, table: tables.get(nameOf(table)) ?? table, part: column, names }];
  });
}

const TABLE_GONE: ReadonlySet<ChangeKind> = new Set(["table missing", "table renamed"]);
const COLUMN_GONE: ReadonlySet<ChangeKind> = new Set([
  ...(["column missing", "column renamed", "column extra", "column extra required"] as const),
]);

/** Constraints and indexes that the code has beside those that are wanted, or over something else. */
const PART_OTHERWISE: ReadonlySet<ChangeKind> = new Set([
  ...(["foreign key extra", "unique extra", "index extra", "index extra unique", "check extra"] as const),
  ...(["unique columns", "index columns", "index order"] as const),
]);

/** What the code calls constraints and indexes that have another name there, by key of table and name. */
function namesInCode(told: readonly Change[]): ReadonlyMap<string, string> {
  return new Map(
    told.flatMap(({ kind, table, want, have }) =>
      kind.endsWith(" name") && want !== null && have !== null ? [[partKey(tableKey(table), want), have] as const] : [],
    ),
  );
}

const MARKS = ["'", '"', "`"] as const;

/**
 * The statements as they are about what the code has, where the file knows it by that name alone: a constraint or index of another name is a note, and what is said of
 * it under that name is said. One that is called as a column is left as it is, since the two could not be told apart.
 */
function asInCode(part: FinishPart, names: ReadonlyMap<string, string>, { text: script }: SourceFile): FinishPart {
  const { table, part: name } = part;
  const other = name === null ? undefined : names.get(partKey(tableKey(table), name));
  if (name === null || other === undefined || isColumn(table, name)) return part;
  const isNamed = (each: string): boolean => MARKS.some((mark) => script.includes(mark + each + mark));
  if (isNamed(name) || !isNamed(other)) return part;
  const [first, ...rest] = part.statements;
  const renamed = (statement: string): string =>
    MARKS.reduce((text, mark) => text.replaceAll(mark + name + mark, mark + other + mark), statement);
  return { ...part, names: [table.name, other], statements: [renamed(first), ...rest.map(renamed)] };
}

function isColumn(table: TableName | Table, name: string): boolean {
  return "columns" in table && table.columns.some((column) => column.name === name);
}

/** Whether statements about a table are about what the code has not, or otherwise. */
function followsFrom(
  gone: readonly Change[],
  table: TableName,
  statements: readonly string[],
  dialect: DialectName,
): boolean {
  const mine = gone.filter((change) => tableKey(change.table) === tableKey(table));
  if (mine.length === 0) return false;
  const contents = new Set(statements.flatMap((statement) => contentsOf(statement, dialect)));
  return mine.some(({ kind, table: of, columns, name, have }) => {
    if (PART_OTHERWISE.has(kind)) return name !== null && !isColumn(of, name) && contents.has(name);
    const names = kind === "column renamed" ? [...columns, have ?? ""] : columns;
    return TABLE_GONE.has(kind) || names.some((name) => contents.has(name));
  });
}

const TAKE_OUT = "Run `throughline convert` anew, which takes it out, or move it to an SQL file of your own.";

/** How long statements may be that are shown as a whole, in characters. */
const SHOWN = 200;

function mending({ statements }: FinishPart, { have }: StatementDifference): string {
  const script = statements.map((statement) => `${statement};`).join(" ");
  if (script.length > SHOWN) return "Run `throughline convert` anew, which writes the statement.";
  return `Run \`throughline convert\` anew, or ${have === null ? "add" : "write"}: ${script}`;
}

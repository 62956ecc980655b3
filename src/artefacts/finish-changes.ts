import { dialects } from "../dialects/index.js";
import type { Change } from "../schema/change.js";
import { diff } from "../schema/diff.js";
import type { DialectName, Schema, Table, TableName } from "../schema/schema.js";
import { staticWords } from "../schema/static-words.js";
import type { FactKind, UncarriedFact } from "../schema/uncarried-fact.js";
import { withoutFact } from "../schema/without-fact.js";
import type { SourceFile } from "../source/source-file.js";
import type { StatementDifference, WantedStatements } from "./compare-statements.js";
import { differingPart } from "./differing-part.js";
import { contentsOf, plainLines } from "./sql-statements.js";
import { createdColumns } from "./token-key.js";

/** Statements that are wanted together, what they bring into the database, and where. */
export interface FinishPart extends WantedStatements {
  /** None where the statements keep the library's own books. */
  readonly facts: readonly UncarriedFact[];
  /** A name only where it is a table of the library's own. */
  readonly table: Table | TableName;
  /** Column, constraint or index; null where it is about the table. */
  readonly part: string | null;
}

/** Facts that a statement about them may lack while it says the rest. */
const SAID_WITHIN: ReadonlySet<FactKind> = new Set([
  ...(["comment", "collation", "default", "deferrability", "include", "nulls not distinct index"] as const),
  ...(["unique constraint", "check", "column check"] as const),
]);

/**
 * What is not as it should be: the facts whose statement is not there, or is there and does not state them. A statement that
 * states them all, and is another one all the same, is told as such.
 */
export function finishChanges(
  wanted: FinishPart,
  { want, have }: StatementDifference,
  file: SourceFile,
  dialect: DialectName,
): readonly Change[] {
  const { table } = wanted;
  const there = file.span(have?.start ?? 0, have?.end ?? 0);
  const differing = have === null ? { want, have: null } : differingPart(want, have.text, dialect);
  const found = "columns" in table ? lackOf(table, lackingFacts(wanted, { want, have }, dialect), dialect) : [];
  if (found.length > 0) {
    return found.map((change): Change => {
      const isCheck = change.kind === "check missing" && have !== null;
      return { ...change, ...(isCheck && { kind: "check expression" }), have: clipped(differing.have), there };
    });
  }
  const kind = have === null ? "finish statement missing" : "finish statement differs";
  const about = aboutDifference(wanted, have === null ? [] : differingColumns(want, have.text, dialect));
  return [{ kind, table, ...about, want: clipped(differing.want), have: clipped(differing.have), there }];
}

/** What a difference is about: the columns of a new table where it is in them, else what the statement is about. */
function aboutDifference(
  { table, part }: FinishPart,
  columns: readonly string[],
): Pick<Change, "columns" | "name" | "origin"> {
  if (!("columns" in table)) return { columns: [], name: null, origin: null };
  if (columns.length === 0) return aboutPart(table, part);
  const first = table.columns.find(({ name }) => columns.includes(name));
  return { columns, name: null, origin: first?.origin ?? table.origin };
}

/** The columns in which two statements that make a table differ. */
function differingColumns(want: string, have: string, dialect: DialectName): readonly string[] {
  const [wanted, there] = [createdColumns(want, dialect), createdColumns(have, dialect)];
  if (wanted === null || there === null) return [];
  return [...new Set([...wanted.keys(), ...there.keys()])].filter((name) => wanted.get(name) !== there.get(name));
}

function lackingFacts(
  { facts, statements: [first] }: FinishPart,
  { want, have }: StatementDifference,
  dialect: DialectName,
): readonly UncarriedFact[] {
  // A table that the first statements make is there, though what comes behind them is not.
  if (have === null) return want === first ? facts : facts.filter(({ kind }) => kind !== "table");
  // An exclusion constraint is made as a whole: its deferrability is no fact beside it.
  if (facts.some(({ kind }) => kind === "exclusion")) return [];
  const contents = contentsOf(have.text, dialect);
  return facts.filter((fact) => SAID_WITHIN.has(fact.kind) && !isStated(fact, contents, dialect));
}

/** Whether a statement says a fact's value. */
function isStated({ kind, value }: UncarriedFact, contents: readonly string[], dialect: DialectName): boolean {
  const text = plainLines(value);
  const wanted = kind === "comment" || kind === "collation" ? [text] : contentsOf(text, dialect);
  return contents.some((_, start) => wanted.every((content, at) => contents[start + at] === content));
}

/** What a diff tells of a table that lacks facts. */
function lackOf(table: Table, facts: readonly UncarriedFact[], dialect: DialectName): readonly Change[] {
  if (facts.length === 0) return [];
  const without = facts.reduce<Table | null>((left, fact) => left && withoutFact(left, fact), table);
  const only = (each: Table | null): Schema => ({ dialect, tables: each === null ? [] : [each], application: null });
  return diff(only(table), only(without), staticWords(dialects[dialect].types, dialect)).changes;
}

/** Columns, name and place of a column, constraint or index of a table; of the table itself where it has no such part. */
export function aboutPart(table: Table, part: string | null): Pick<Change, "columns" | "name" | "origin"> {
  const { columns, foreignKeys, uniques, indexes, checks, exclusions } = table;
  const column = columns.find(({ name }) => name === part);
  if (column !== undefined) return { columns: [column.name], name: null, origin: column.origin ?? table.origin };
  const found = [...foreignKeys, ...uniques, ...indexes, ...checks, ...exclusions].find(({ name }) => name === part);
  return { columns: [], name: part, origin: found?.origin ?? table.origin };
}

/** A piece of SQL as a finding shows it. */
export function clipped(text: string | null): string | null {
  return text === null || text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}

/** In characters. */
const SHOWN = 80;

import type { Change } from "../change.js";
import type { Column, ForeignKey, Index, Table } from "../schema.js";
import type { SqlExpr } from "../sql-expr.js";
import type { SqlType } from "../sql-type.js";
import { tableKey } from "../table-key.js";
import { keysExchanged } from "./exchanged-keys.js";
import { changesOf, type Words } from "./rule.js";

/** A table that is there, with the names that its columns should have. */
export interface RenamedColumns {
  readonly table: Table;
  readonly changes: readonly Change[];
}

/** New names by old, by key of table. */
export type ColumnNames = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Whether a type that is wanted and one that is there are one to the database. */
export type SameType = (want: SqlType, have: SqlType) => boolean;

/** The same type in all that it says. */
export const isEqualType: SameType = (want, have) => JSON.stringify(want) === JSON.stringify(have);

/** Gives columns that only changed their name the name that is wanted, wherever the table mentions them. */
export function renameColumns(want: Table, have: Table, names: ColumnNames, words: Words): RenamedColumns {
  const own = names.get(tableKey(want)) ?? new Map<string, string>();
  const changes = [...own].flatMap(([from, to]) => {
    if (own.get(to) === from) return from < to ? [keysExchanged(want, have, [from, to])] : [];
    const there = have.columns.find(({ name }) => name === from)?.origin ?? null;
    return changesOf(want, have, { columns: [to], name: null, there })("column renamed", to, from);
  });
  return { table: withNames(withExpressionNames(have, own, words), own, names), changes };
}

/** The columns of a table that is there which stand for wanted ones under other names: each like exactly one, and back. */
export function renamedColumns(want: Table, have: Table, sameType: SameType): ReadonlyMap<string, string> {
  const missing = want.columns.filter(({ name }) => !have.columns.some((other) => other.name === name));
  const extra = have.columns.filter(({ name }) => !want.columns.some((other) => other.name === name));
  const found = new Map<string, string>();
  for (const column of missing) {
    const [only, more] = extra.filter((other) => isLike(column, other, sameType));
    const back = only === undefined ? [] : missing.filter((other) => isLike(other, only, sameType));
    if (only !== undefined && more === undefined && back.length === 1) found.set(only.name, column.name);
  }
  return found;
}

function isLike(one: Column, other: Column, sameType: SameType): boolean {
  return (
    sameType(one.type, other.type) &&
    one.nullable === other.nullable &&
    one.identity === other.identity &&
    one.collation === other.collation &&
    (one.default === null) === (other.default === null) &&
    (one.generated === null) === (other.generated === null)
  );
}

function withNames(table: Table, own: ReadonlyMap<string, string>, names: ColumnNames): Table {
  const name = (column: string): string => own.get(column) ?? column;
  const all = (columns: readonly string[]): readonly string[] => columns.map(name);
  const { primaryKey } = table;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, name: name(column.name) })),
    primaryKey: primaryKey && { ...primaryKey, columns: all(primaryKey.columns) },
    foreignKeys: table.foreignKeys.map((key) => ({ ...retargeted(key, names), columns: all(key.columns) })),
    uniques: table.uniques.map((each) => ({ ...each, columns: all(each.columns), include: all(each.include) })),
    indexes: table.indexes.map((index) => withIndexNames(index, name)),
    exclusions: table.exclusions.map((each) => ({ ...each, include: all(each.include) })),
  };
}

/** The same in expressions, where the columns that these name are told by their names alone. */
function withExpressionNames(table: Table, own: ReadonlyMap<string, string>, { renamed }: Words): Table {
  if (own.size === 0 || renamed === undefined) return table;
  const of = (expression: SqlExpr): SqlExpr => renamed(expression, own);
  const orNull = (expression: SqlExpr | null): SqlExpr | null => expression && of(expression);
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      generated: column.generated && { ...column.generated, expression: of(column.generated.expression) },
    })),
    checks: table.checks.map((check) => ({ ...check, expression: of(check.expression) })),
    indexes: table.indexes.map((index) => ({
      ...index,
      parts: index.parts.map((part) =>
        part.kind === "expression" ? { ...part, expression: of(part.expression) } : part,
      ),
      where: orNull(index.where),
    })),
    exclusions: table.exclusions.map((each) => ({
      ...each,
      elements: each.elements.map((element) => ({ ...element, expression: of(element.expression) })),
      where: orNull(each.where),
    })),
  };
}

function retargeted(key: ForeignKey, names: ColumnNames): ForeignKey {
  const theirs = names.get(tableKey(key.references));
  if (theirs === undefined) return key;
  const columns = key.references.columns.map((column) => theirs.get(column) ?? column);
  return { ...key, references: { ...key.references, columns } };
}

function withIndexNames(index: Index, name: (column: string) => string): Index {
  const parts = index.parts.map((part) => (part.kind === "column" ? { ...part, column: name(part.column) } : part));
  return { ...index, parts, include: index.include.map(name) };
}

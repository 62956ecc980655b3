import type { Change, ChangeKind } from "../change.js";
import type { Table } from "../schema.js";
import type { SqlExpr } from "../sql-expr.js";
import type { SqlType } from "../sql-type.js";

/** What a diff has to ask the dialect. */
export interface Words {
  printType(type: SqlType): string;
  /** Whether two types are one to the database. */
  sameType(want: SqlType, have: SqlType): boolean;
  /** Whether two expressions in one place mean the same. */
  compare(want: SqlExpr, have: SqlExpr): Comparison;
  /** An expression with other names for columns; left out where expressions are compared by what a database makes of them. */
  renamed?(expression: SqlExpr, names: ReadonlyMap<string, string>): SqlExpr;
}

/** `moot`: the expression is about something that differs already. */
export type Comparison = "same" | "different" | "moot" | "unknown";

/** One kind of fact of a table, compared. */
export type Rule = (want: Table, have: Table, words: Words) => readonly Change[];

/** Makes changes of one thing in a table that both sides have. */
export function changesOf(
  want: Table,
  have: Table,
  of: {
    readonly columns: readonly string[];
    readonly name: string | null;
    /** Where the wanted side says it, and the other one; left out: where the columns are, else the tables. */
    readonly origin?: Change["origin"];
    readonly there?: Change["there"];
    /** What the other side calls it. */
    readonly nameThere?: string | null;
  },
): (kind: ChangeKind, want: string | null, have: string | null) => Change {
  const { columns, name } = of;
  const origin = of.origin ?? originOf(want, columns);
  const there = of.there ?? originOf(have, columns);
  const nameThere = of.nameThere == null || of.nameThere === name ? {} : { nameThere: of.nameThere };
  return (kind, one, other) => ({
    kind,
    table: want,
    columns,
    name,
    ...nameThere,
    want: one,
    have: other,
    origin,
    there,
  });
}

/** The place of the first of the columns that has one, else the table's. */
function originOf(table: Table, columns: readonly string[]): Change["origin"] {
  return table.columns.find(({ name, origin }) => columns.includes(name) && origin !== null)?.origin ?? table.origin;
}

/** What became of an expression that both sides have in one place; at most one change. */
export function expressionChange(
  kind: ChangeKind,
  want: SqlExpr | null,
  have: SqlExpr | null,
  words: Words,
  make: (kind: ChangeKind, want: string | null, have: string | null) => Change,
): readonly Change[] {
  if (want === null && have === null) return [];
  if (want === null || have === null) return [make(kind, want?.sql ?? null, have?.sql ?? null)];
  const found = words.compare(want, have);
  if (found === "different") return [make(kind, want.sql, have.sql)];
  return found === "unknown" ? [make("expression unknown", want.sql, have.sql)] : [];
}

/** The change of a foreign key or check that rows from before it are not held to, by the name that it has where it is. */
export function notValidated(
  make: (kind: ChangeKind, want: string | null, have: string | null) => Change,
  name: string | null,
): Change {
  return { ...make("constraint not validated", "for every row", "for new rows only"), name };
}

/** A list of names as a person reads it. */
export function listed(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

/** Whether two lists of names are equal, in order. */
export function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}

/** Whether both sides have a name for something, and not the same. */
export function isRenamed(want: { readonly name: string | null }, have: { readonly name: string | null }): boolean {
  return want.name !== null && have.name !== null && want.name !== have.name;
}

import type { Change } from "../change.js";
import type { Column, Table } from "../schema.js";
import type { SqlType } from "../sql-type.js";
import { changesOf, expressionChange, type Rule, type Words } from "./rule.js";

/** Columns by name, and every fact of those that both sides have. */
export const diffColumns: Rule = (want, have, words) => {
  const had = new Map(have.columns.map((column) => [column.name, column]));
  const known = new Set(want.columns.map(({ name }) => name));
  return [
    ...want.columns.flatMap((column) => {
      const other = had.get(column.name);
      return other === undefined ? [missing(want, have, column, words)] : diffColumn(want, have, column, other, words);
    }),
    ...have.columns.filter(({ name }) => !known.has(name)).map((column) => extra(want, have, column, words)),
  ];
};

function missing(table: Table, other: Table, column: Column, words: Words): Change {
  const change = changesOf(table, other, { columns: [column.name], name: null, origin: column.origin });
  return change("column missing", words.printType(column.type), null);
}

function extra(table: Table, other: Table, column: Column, words: Words): Change {
  const change = changesOf(table, other, { columns: [column.name], name: null, there: column.origin });
  const needsValue =
    !column.nullable && column.default === null && column.identity === null && column.generated === null;
  return change(needsValue ? "column extra required" : "column extra", null, words.printType(column.type));
}

function diffColumn(table: Table, other: Table, want: Column, have: Column, words: Words): readonly Change[] {
  const places = { origin: want.origin, there: have.origin };
  const change = changesOf(table, other, { columns: [want.name], name: null, ...places });
  const found: Change[] = [];
  if (!words.sameType(want.type, have.type)) {
    const kind = isSized(want.type, have.type) ? "column size" : "column type";
    found.push(change(kind, words.printType(want.type), words.printType(have.type)));
  }
  if (want.nullable !== have.nullable) {
    found.push(change("column nullability", nullability(want), nullability(have)));
  }
  if (want.identity !== have.identity) {
    // A column that the database alone numbers refuses the rows that bring their number.
    const isNone = want.identity === null || have.identity === null || have.identity === "always";
    found.push(change(isNone ? "column identity" : "column numbering", want.identity, have.identity));
  }
  if (want.generated === null || have.generated === null || want.generated.stored !== have.generated.stored) {
    if (want.generated !== have.generated) found.push(change("column generated", generation(want), generation(have)));
  }
  found.push(
    ...expressionChange("column default", want.default, have.default, words, change),
    ...(want.generated !== null && have.generated !== null && want.generated.stored === have.generated.stored
      ? expressionChange("column generated", want.generated.expression, have.generated.expression, words, change)
      : []),
  );
  if (want.collation !== have.collation) found.push(change("column collation", want.collation, have.collation));
  if (want.comment !== have.comment) found.push(change("column comment", want.comment, have.comment));
  return found;
}

const nullability = ({ nullable }: Column): string => (nullable ? "NULL" : "NOT NULL");

const generation = ({ generated }: Column): string | null =>
  generated === null ? null : `${generated.expression.sql}, ${generated.stored ? "stored" : "virtual"}`;

/** Whether two types are of one kind, so that only length, precision or the like differs. */
function isSized(one: SqlType, other: SqlType): boolean {
  return one.kind === other.kind && ["varchar", "char", "numeric"].includes(one.kind);
}

import type { OrderTerm } from "../../src/schema/schema.js";
import { type Entities, found } from "../scenarios/entities.js";
import { keyText, type Row, type Value } from "../scenarios/values.js";

/** Rows of an entity in its default order; those that are equal in it, and those of an entity without one, as they come. */
export function inOrder(
  entities: Entities,
  label: string,
  rows: readonly Row[],
  rowsOf: (label: string) => readonly Row[],
): readonly Row[] {
  const { ordering } = entities.entity(label);
  const keys = (row: Row): readonly Value[] => ordering.map((term) => termValue(entities, label, row, term, rowsOf));
  return rows
    .map((row) => ({ row, keys: keys(row) }))
    .sort((one, other) => {
      for (const [at, term] of ordering.entries()) {
        const compared = compare(one.keys[at] ?? null, other.keys[at] ?? null, term);
        if (compared !== 0) return compared;
      }
      return 0;
    })
    .map(({ row }) => row);
}

function compare(one: Value, other: Value, term: OrderTerm): number {
  if (term.kind === "random") return 0;
  if (one === null || other === null) {
    if (one === other) return 0;
    const last = term.kind === "expression" && term.nulls !== null ? term.nulls === "last" : !term.descending;
    return (one === null) === last ? 1 : -1;
  }
  const sign = term.descending ? -1 : 1;
  return one === other ? 0 : one < other ? -sign : sign;
}

function termValue(
  entities: Entities,
  label: string,
  row: Row,
  term: OrderTerm,
  rowsOf: (label: string) => readonly Row[],
): Value {
  if (term.kind === "random") return null;
  if (term.kind === "attribute") return pathValue(entities, label, row, term.path.split("__"), rowsOf);
  const [, lower, column] = /^(LOWER\()?["`](\w+)["`]\)?$/.exec(term.expression.sql) ?? [];
  if (column === undefined) throw new Error(`an ordering that this model does not know: ${term.expression.sql}`);
  const value = row[column] ?? null;
  return lower !== undefined && typeof value === "string" ? value.toLowerCase() : value;
}

function pathValue(
  entities: Entities,
  label: string,
  row: Row,
  [name, ...rest]: readonly string[],
  rowsOf: (label: string) => readonly Row[],
): Value {
  const { column, relation } = found(entities.field(label, found(name, "name")), `${label}.${name}`);
  const value = row[column.name] ?? null;
  if (rest.length === 0 || value === null) return value;
  const { target, targetColumns } = found(relation, `relation ${name}`);
  const next = rowsOf(target).find((each) => keyText(each[targetColumns[0] ?? ""]) === keyText(value));
  return next === undefined ? null : pathValue(entities, target, next, rest, rowsOf);
}

import type { Dialect } from "../dialects/dialect.js";
import type { Attribute, Check, Column, Table } from "../schema/schema.js";
import { defaultLiteral } from "./default-literal.js";

/**
 * The check that lets a column hold its choices only: `<table>_<column>_choices`. The empty string is let through where
 * the author allows a blank. Null where the choices do not fit the column.
 */
export function choiceCheck(table: Table, column: Column, attribute: Attribute, dialect: Dialect): Check | null {
  const { choices } = attribute;
  if (choices === null) return null;
  const values = choices.choices.map(({ value }) => value);
  const literals = values.filter(({ kind }) => kind !== "null").map((value) => defaultLiteral(value, column.type));
  if (literals.length === 0 || literals.some((literal) => literal === null)) return null;
  const { expressions, limits } = dialect;
  const texts = literals.flatMap((literal) => (literal === null ? [] : [expressions.literal(literal, column.type)]));
  const blank =
    choices.blank && isText(column) ? [expressions.literal({ kind: "string", value: "" }, column.type)] : [];
  const sql = `${expressions.quote(column.name)} IN (${[...new Set([...blank, ...texts])].join(", ")})`;
  return {
    name: limits.clip(`${table.name}_${column.name}_choices`),
    expression: { sql, columns: [column.name] },
    origin: attribute.origin,
  };
}

function isText({ type }: Column): boolean {
  return type.kind === "varchar" || type.kind === "char" || type.kind === "text" || type.kind === "citext";
}

import type { Column } from "../../../schema/schema.js";
import type { Row } from "../../catalog-row.js";
import { types } from "../types.js";

/** A column as `pg_attribute` has it. A default that takes the next number of the column's own sequence is `serial`. */
export function readColumn(row: Row): Column {
  const expression = row.textOrNull("expression");
  const sql = expression === null ? null : { sql: expression, columns: [] };
  const generated = row.text("generated");
  const isSerial = row.flag("sequenced");
  return {
    name: row.text("name"),
    type: types.parse(row.text("type")),
    nullable: row.flag("nullable"),
    identity: isSerial ? "serial" : (IDENTITY[row.text("identity")] ?? null),
    default: generated === "" && !isSerial ? sql : null,
    generated: generated === "" || sql === null ? null : { expression: sql, stored: generated === "s" },
    collation: row.textOrNull("collation"),
    comment: row.textOrNull("comment"),
    origin: null,
  };
}

/** `pg_attribute.attidentity`. */
const IDENTITY: Readonly<Record<string, Column["identity"]>> = { a: "always", d: "by default" };

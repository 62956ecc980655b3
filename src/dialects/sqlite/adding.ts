import type { Table } from "../../schema/schema.js";
import type { TablePart } from "../dialect.js";
import { columnDefinition, createIndex, qualified } from "./ddl.js";

/** `CREATE INDEX`, and `ADD COLUMN` of what takes rows without a value: https://sqlite.org/lang_altertable.html#altertabaddcol */
export function adding(table: Table, part: TablePart): string | null {
  if (part.kind === "index") return part.index.parts.length === 0 ? null : createIndex(table, part.index);
  if (part.kind !== "column" || part.isThere) return null;
  const { column } = part;
  const isTaken = column.nullable && column.generated?.stored !== true && !isKey(table, column.name);
  return isTaken ? `ALTER TABLE ${qualified(table)} ADD COLUMN ${columnDefinition(column)}` : null;
}

/** Whether a column has to be unique, which no column that is added can be. */
function isKey({ primaryKey, uniques }: Table, column: string): boolean {
  return [primaryKey, ...uniques].some((key) => key?.columns.length === 1 && key.columns[0] === column);
}

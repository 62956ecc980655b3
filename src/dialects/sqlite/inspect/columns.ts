import type { Column } from "../../../schema/schema.js";
import type { SqlType } from "../../../schema/sql-type.js";
import type { Row } from "../../catalog-row.js";
import { types } from "../types.js";
import type { TableDefinition } from "./definition.js";
import { columnsIn } from "./meaning.js";
import { collationOf, sameName } from "./spelling.js";

/** A column as `table_xinfo` has it, with what the table's text says besides. */
export function readColumn(
  row: Row,
  definition: TableDefinition,
  names: readonly string[],
  rowNumber: boolean,
): Column {
  const name = row.text("name");
  const isThis = ({ column }: { readonly column: string }): boolean => sameName(column, name);
  const isNumbered = definition.autoincrement.some((column) => sameName(column, name));
  const generated = definition.generated.find(isThis);
  const stored = row.number("hidden") === STORED;
  const value = row.textOrNull("default");
  return {
    name,
    type: readType(row.text("type")),
    nullable: !row.flag("required") && !rowNumber,
    identity: isNumbered ? "autoincrement" : rowNumber ? "by default" : null,
    default: value === null || generated !== undefined ? null : { sql: value, columns: [] },
    generated:
      generated === undefined
        ? null
        : { expression: { sql: generated.sql, columns: columnsIn(generated.sql, names) }, stored },
    collation: collationOf(definition.collations.find(isThis)?.name ?? null),
    comment: null,
    origin: null,
  };
}

/** `table_xinfo`'s `hidden` of a generated column whose values are kept. */
const STORED = 3;

/** Letters in either case declare the same. */
export function readType(sql: string): SqlType {
  const found = [sql, sql.toLowerCase(), sql.toUpperCase()].map((text) => types.parse(text));
  return found.find(({ kind }) => kind !== "opaque") ?? { kind: "opaque", sql };
}

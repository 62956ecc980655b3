import type { Column } from "../../schema/schema.js";
import type { Link } from "../../typescript/code.js";
import type { ColumnType } from "./column-type.js";
import type { FileContext } from "./file-context.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Release } from "./release.js";
import { NO_MARKS, sqlTemplate } from "./sql-text.js";

/**
 * `.default(…)` for what the database fills in. A plain number or truth value is one in TypeScript too, where nothing
 * narrows the column's type (`wide`); anything else is SQL. drizzle-kit 0.31 would take a number that is said as SQL for
 * another default than the database's; 1.0 reads each default of `numeric` as a text, so that a number is said as one.
 */
export function databaseDefault(column: Column, { word }: ColumnType, wide: boolean, context: FileContext): Link[] {
  const { flavor, release } = context;
  if (column.default === null) return [];
  const { sql } = column.default;
  const plain =
    (word.value === "number" && /^-?[\d.]+$/.test(sql) && String(Number(sql)) === sql) ||
    (word.value === "boolean" && /^(?:true|false)$/.test(sql));
  if (wide && plain) return [{ code: `default(${sql})` }];
  const quoted = quotesDefault(column, flavor, release);
  const printed = { ...column.default, sql: quoted ? `'${sql}'` : flavor.printedDefault(sql) };
  return [{ code: ["default(", sqlTemplate(printed, () => null, NO_MARKS, flavor.text), ")"] }];
}

/** Whether the number that is a column's default is said as a text, which is how drizzle-kit 1.0 reads it back. */
export function quotesDefault({ type, default: value }: Column, flavor: Flavor, release: Release): boolean {
  return flavor.declaresAsRead(release) && type.kind === "numeric" && /^-?[\d.]+$/.test(value?.sql ?? "");
}

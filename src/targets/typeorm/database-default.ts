import type { Column } from "../../schema/schema.js";
import type { Code } from "../../typescript/code.js";
import { sqlLiteral } from "../../typescript/literals.js";
import type { ColumnType } from "./column-type.js";

/**
 * The value of `default:` for what the database fills in: numbers, truth values and plain texts as such, anything else as
 * a function that gives SQL. TypeORM would take a number that is said as SQL for another default than the database's.
 */
export function databaseDefault({ default: given }: Column, { word, arrays }: ColumnType): Code | null {
  if (given === null) return null;
  const { sql } = given;
  if (arrays === 0 && word.value === "number" && /^-?[\d.]+$/.test(sql) && String(Number(sql)) === sql) return sql;
  if (arrays === 0 && word.value === "boolean" && /^(?:true|false)$/.test(sql)) return sql;
  return `() => ${sqlLiteral(sql)}`;
}

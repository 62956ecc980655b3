import type { SqlType } from "../../../schema/sql-type.js";
import type { Value } from "../../../typescript/read/values.js";
import { dataOf } from "../../plan/read/data.js";
import { given } from "./decorators.js";
import type { Reading } from "./reading.js";

const NUMBERS: ReadonlySet<SqlType["kind"]> = new Set([
  ...(["smallint", "integer", "bigint", "numeric", "double", "real"] as const),
]);

/** What TypeORM's drivers write behind `DEFAULT` for the value of `default:`; null where it could not be read. */
export function defaultText(value: Value, type: SqlType, scale: number | undefined, reading: Reading): string | null {
  switch (value.kind) {
    case "function":
      return madeText(given(value, reading), type, scale, reading);
    case "string":
      // Quotation marks within are the author's to double.
      return canonicalDefault(`'${value.value}'`, type);
    case "number":
    case "bigint": {
      // The driver of MySQL writes no more digits than the scale that is stated, and none where none is.
      const isRounded = reading.isMysql && value.kind === "number" && !Number.isInteger(value.value);
      const text = isRounded ? Number(value.value).toFixed(scale) : String(value.value);
      return NUMBERS.has(type.kind) ? text : quoted(text);
    }
    case "boolean":
      return reading.options.dialect === "postgres" ? String(value.value) : value.value ? "1" : "0";
    case "array":
    case "object": {
      const data = dataOf(value);
      if (data === undefined) return null;
      if (type.kind === "array" && Array.isArray(data.value)) return `'{${data.value.map(String).join(",")}}'`;
      if (isSet(type) && Array.isArray(data.value)) return `'${data.value.map(String).join(",")}'`;
      return quoted(JSON.stringify(data.value));
    }
    default:
      return null;
  }
}

/** What a function gives is SQL as it stands, which a number or a truth value may be too. */
function madeText(made: Value | undefined, type: SqlType, scale: number | undefined, reading: Reading): string | null {
  if (made?.kind === "string") return made.value;
  return made?.kind === "number" || made?.kind === "boolean" ? defaultText(made, type, scale, reading) : null;
}

/** Whether a type is MySQL's `set('a', 'b')`. */
function isSet(type: SqlType): boolean {
  return type.kind === "opaque" && /^set\(/i.test(type.sql);
}

/** A number in quotes as the number itself, where the column holds numbers: to the database the two are one. */
export function canonicalDefault(sql: string, type: SqlType): string {
  const [, number] = /^'(-?\d+(?:\.\d+)?)'$/.exec(sql) ?? [];
  return number !== undefined && NUMBERS.has(type.kind) ? number : sql;
}

/** A text as a string constant of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

import type { Column } from "../../schema/schema.js";
import { array, type Code, object } from "../../typescript/code.js";
import { numberLiteral, propertyKey, sqlLiteral, stringLiteral } from "../../typescript/literals.js";
import type { ColumnType } from "./column-type.js";
import type { Flavor } from "./flavors/flavor.js";

/**
 * The value of `default:` for what the database fills in: numbers, truth values and JSON as such, anything else as a
 * function that gives SQL. TypeORM compares it with the database's own text, in which a whole or negative number is a
 * constant in quotes, as one that is said as a number; null where the column has none, or NULL.
 */
export function databaseDefault(
  { default: given, type }: Column,
  { word, arrays }: ColumnType,
  flavor: Flavor,
): Code | null {
  if (given === null || /^NULL$/i.test(given.sql)) return null;
  const sql = flavor.printedDefault(given.sql, type);
  if (/^-?\d+$|^-\d+\.\d+$/.test(sql) && arrays === 0) {
    return word.value === "number" && String(Number(sql)) === sql ? sql : stringLiteral(sql);
  }
  if (word.value === "boolean" && arrays === 0 && /^(?:true|false)$/.test(sql)) return sql;
  const json = flavor.writesDocuments && word.value === "json" && arrays === 0 ? jsonOf(sql) : undefined;
  return json === undefined ? ["() => ", sqlLiteral(sql)] : json;
}

/** The object or array that a string constant of SQL holds as JSON. */
function jsonOf(sql: string): Code | undefined {
  const [, text] = /^'((?:[^']|'')*)'$/.exec(sql) ?? [];
  if (text === undefined || !/^\s*[{[]/.test(text)) return undefined;
  try {
    return jsonCode(JSON.parse(text.replaceAll("''", "'")) as unknown);
  } catch {
    return undefined;
  }
}

function jsonCode(value: unknown): Code {
  if (Array.isArray(value)) return array(value.map(jsonCode));
  if (typeof value === "object" && value !== null) {
    return object(Object.entries(value).map(([key, each]) => ({ key: propertyKey(key), value: jsonCode(each) })));
  }
  if (typeof value === "number") return numberLiteral(value);
  return typeof value === "string" ? stringLiteral(value) : String(value);
}

import type { Literal } from "../schema/literal.js";
import type { SqlType } from "../schema/sql-type.js";

/**
 * A default as the application would send it to a column of this type (`Field.get_prep_value`): a string of digits is
 * a number to an integer column, a number is its digits to a text column. Null where it would not fit, so that the
 * database would refuse it or store something else.
 */
export function defaultLiteral(value: Literal, type: SqlType): Literal | null {
  if (value.kind === "null") return null;
  switch (type.kind) {
    case "smallint":
    case "integer":
    case "bigint":
      return asInteger(value);
    case "boolean":
      return asBoolean(value);
    case "varchar":
    case "char":
    case "text":
    case "citext":
      return asText(value);
    case "numeric":
      return asNumber(value, "decimal");
    case "double":
    case "real":
      return asNumber(value, "float");
    case "json":
    case "jsonb":
      return value;
    case "array":
      return asArray(value, type.of);
    case "hstore":
      return value.kind === "object" ? value : null;
    case "date":
    case "time":
    case "timestamp":
      return value.kind === type.kind || value.kind === "string" ? value : null;
    case "interval":
      return value.kind === "duration" ? value : null;
    case "uuid":
      return value.kind === "uuid" || value.kind === "string" ? value : null;
    case "binary":
      return value.kind === "binary" ? value : null;
    case "inet":
      return value.kind === "string" ? value : null;
    case "range":
    case "tsvector":
    case "opaque":
      return null;
  }
}

function asInteger(value: Literal): Literal | null {
  if (value.kind === "integer") return value;
  if (value.kind === "boolean") return { kind: "integer", value: value.value ? 1n : 0n };
  if (value.kind === "string" && /^[+-]?\d+$/.test(value.value.trim()))
    return { kind: "integer", value: BigInt(value.value) };
  // Where there is no type for it, a duration is stored as microseconds (`duration_microseconds`).
  if (value.kind === "duration") return { kind: "integer", value: BigInt(Math.round(value.seconds * 1e6)) };
  if (value.kind === "float" && Number.isInteger(value.value)) return { kind: "integer", value: BigInt(value.value) };
  return null;
}

function asBoolean(value: Literal): Literal | null {
  if (value.kind === "boolean") return value;
  if (value.kind === "integer" && (value.value === 0n || value.value === 1n)) {
    return { kind: "boolean", value: value.value === 1n };
  }
  return null;
}

function asText(value: Literal): Literal | null {
  switch (value.kind) {
    case "string":
    case "uuid":
      return { kind: "string", value: value.value };
    case "integer":
      return { kind: "string", value: String(value.value) };
    case "boolean":
      return { kind: "string", value: value.value ? "True" : "False" };
    case "decimal":
      return { kind: "string", value: value.text };
    default:
      return null;
  }
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

function asNumber(value: Literal, kind: "decimal" | "float"): Literal | null {
  if (value.kind === "integer" || value.kind === "float" || value.kind === "decimal") return value;
  if (value.kind === "boolean") return asInteger(value);
  if (value.kind !== "string" || !NUMBER.test(value.value.trim())) return null;
  const text = value.value.trim();
  return kind === "decimal" ? { kind, text } : { kind, value: Number(text) };
}

function asArray(value: Literal, of: SqlType): Literal | null {
  if (value.kind !== "array") return null;
  const items = value.items.map((item) => (item.kind === "null" ? item : defaultLiteral(item, of)));
  return items.every((item) => item !== null) ? { kind: "array", items } : null;
}

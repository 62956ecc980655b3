import type { Literal } from "../../schema/literal.js";
import type { SqlType } from "../../schema/sql-type.js";
import { quoteText } from "./quote.js";

/** A double as Python's `repr` writes it: always a point or an exponent, so that PostgreSQL does not take it for an integer. */
function printFloat(value: number): string {
  if (Number.isNaN(value)) return "'NaN'::float";
  if (!Number.isFinite(value)) return value > 0 ? "'Infinity'::float" : "'-Infinity'::float";
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const sign = power < 0 ? "-" : "+";
    return `${digits}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  if (Number.isInteger(value)) return `${Object.is(value, -0) ? "-0" : value.toFixed(0)}.0`;
  // Between 1e-4 and 1e16 JavaScript and Python print the same digits.
  return String(value);
}

/** JSON as Python's `json.dumps` writes it: a space after `,` and `:`, everything beyond ASCII escaped. */
function printJson(value: Literal): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "integer":
      return String(value.value);
    case "float":
      if (Number.isFinite(value.value)) return printFloat(value.value);
      return Number.isNaN(value.value) ? "NaN" : value.value > 0 ? "Infinity" : "-Infinity";
    case "array":
      return `[${value.items.map(printJson).join(", ")}]`;
    case "object":
      return `{${value.entries.map((e) => `${asciiJson(e.key)}: ${printJson(e.value)}`).join(", ")}}`;
    default:
      return asciiJson(textOf(value));
  }
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A scalar as text, for where only text can stand (JSON strings, `hstore` values, ends of ranges). */
function textOf(value: Literal): string {
  switch (value.kind) {
    case "string":
    case "uuid":
      return value.value;
    case "decimal":
      return value.text;
    case "date":
    case "time":
    case "timestamp":
      return value.iso;
    case "duration":
      return String(value.seconds);
    case "binary":
      return value.hex;
    case "null":
      return "";
    default:
      return printJson(value);
  }
}

/** `1 days 3600.000000 seconds`: how the driver writes a `timedelta`. */
function printInterval(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  return `'${days} days ${(seconds - days * 86400).toFixed(6)} seconds'::interval`;
}

function printRange(of: string, ends: readonly Literal[]): string {
  const [lower, upper] = ends.map((end) => (end.kind === "null" ? null : end));
  if (of === "int4" || of === "int8" || of === "num") {
    return quoteText(`[${lower ? textOf(lower) : ""},${upper ? textOf(upper) : ""})`);
  }
  const end = (value: Literal | null | undefined) => (value ? printLiteral(value, null) : "NULL");
  return `${of}range(${end(lower)}, ${end(upper)}, '[)')`;
}

/**
 * The value as psycopg writes it into a statement. `type` decides where the same value is written differently: JSON
 * documents, network addresses, `hstore`, and ranges given as a pair.
 */
export function printLiteral(value: Literal, type: SqlType | null): string {
  if (type?.kind === "jsonb" || type?.kind === "json") return `${quoteText(printJson(value))}::jsonb`;
  if (value.kind === "null") return "NULL";
  if (type?.kind === "inet" && value.kind === "string") return `${quoteText(value.value)}::inet`;
  if (type?.kind === "range" && value.kind === "array") return printRange(type.of, value.items);
  switch (value.kind) {
    case "boolean":
      return String(value.value);
    case "integer":
      return String(value.value);
    case "float":
      return printFloat(value.value);
    case "string":
      return quoteText(value.value);
    case "binary":
      return `'\\x${value.hex}'::bytea`;
    case "decimal":
      return /^-?[\d.]/.test(value.text) ? value.text : `${quoteText(value.text)}::numeric`;
    case "duration":
      return printInterval(value.seconds);
    case "date":
    case "time":
      return `${quoteText(value.iso)}::${value.kind}`;
    case "timestamp":
      return `${quoteText(value.iso)}::${/(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(value.iso) ? "timestamptz" : "timestamp"}`;
    case "uuid":
      return `${quoteText(value.value)}::uuid`;
    case "array": {
      const of = type?.kind === "array" ? type.of : null;
      return value.items.length === 0
        ? "'{}'"
        : `ARRAY[${value.items.map((item) => printLiteral(item, of)).join(",")}]`;
    }
    case "object": {
      const list = (texts: readonly string[]) => (texts.length === 0 ? "'{}'::text[]" : `ARRAY[${texts.join(",")}]`);
      const values = value.entries.map((e) => (e.value.kind === "null" ? "NULL" : quoteText(textOf(e.value))));
      return `hstore(${list(value.entries.map((e) => quoteText(e.key)))}, ${list(values)})`;
    }
  }
}

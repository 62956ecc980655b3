import type { Literal } from "../../schema/literal.js";
import type { SqlType } from "../../schema/sql-type.js";
import { literalText, pythonFloat, pythonJson } from "../python-text.js";
import { quoteText } from "./quote.js";

/** A double as Python's `repr` writes it: always a point or an exponent, so that PostgreSQL does not take it for an integer. */
function printFloat(value: number): string {
  if (Number.isNaN(value)) return "'NaN'::float";
  if (!Number.isFinite(value)) return value > 0 ? "'Infinity'::float" : "'-Infinity'::float";
  return pythonFloat(value);
}

/** `1 days 3600.000000 seconds`: how the driver writes a `timedelta`. */
function printInterval(seconds: number): string {
  const days = Math.floor(seconds / 86400);
  return `'${days} days ${(seconds - days * 86400).toFixed(6)} seconds'::interval`;
}

function printRange(of: string, ends: readonly Literal[]): string {
  const [lower, upper] = ends.map((end) => (end.kind === "null" ? null : end));
  if (of === "int4" || of === "int8" || of === "num") {
    return quoteText(`[${lower ? literalText(lower) : ""},${upper ? literalText(upper) : ""})`);
  }
  const end = (value: Literal | null | undefined) => (value ? printLiteral(value, null) : "NULL");
  return `${of}range(${end(lower)}, ${end(upper)}, '[)')`;
}

/**
 * The value as psycopg writes it into a statement. `type` decides where the same value is written differently: JSON
 * documents, network addresses, `hstore`, and ranges given as a pair.
 */
export function printLiteral(value: Literal, type: SqlType | null): string {
  if (type?.kind === "jsonb" || type?.kind === "json") return `${quoteText(pythonJson(value))}::jsonb`;
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
      const values = value.entries.map((e) => (e.value.kind === "null" ? "NULL" : quoteText(literalText(e.value))));
      return `hstore(${list(value.entries.map((e) => quoteText(e.key)))}, ${list(values)})`;
    }
  }
}

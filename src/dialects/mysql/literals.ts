import type { Literal } from "../../schema/literal.js";
import type { SqlType } from "../../schema/sql-type.js";
import { plainDecimal, pythonFloat, pythonJson } from "../python-text.js";
import { momentText, timeText } from "../stored-moments.js";
import { quoteText } from "./quote.js";

/** A double as the drivers write it: Python's `repr`, always with an exponent. */
function printFloat(value: number): string {
  const text = pythonFloat(value);
  return text.includes("e") ? text : `${text}e0`;
}

/** `adapt_timefield_value`: always with microseconds. */
function printTime(iso: string): string {
  const text = timeText(iso);
  return quoteText(text.includes(".") ? text : `${text}.000000`);
}

/**
 * The value as mysqlclient and PyMySQL write it into a statement. `type` decides where the same value is stored
 * differently: JSON documents, UUIDs without a type of their own, bytes.
 */
export function printLiteral(value: Literal, type: SqlType | null): string | null {
  if (type?.kind === "json" || type?.kind === "jsonb") return quoteText(pythonJson(value));
  switch (value.kind) {
    case "null":
      return "NULL";
    case "boolean":
      return value.value ? "1" : "0";
    case "integer":
      return String(value.value);
    case "float":
      // Both drivers refuse infinities and NaN.
      return Number.isFinite(value.value) ? printFloat(value.value) : null;
    case "string":
      return quoteText(value.value);
    case "binary":
      return `${type?.kind === "binary" ? "_binary " : ""}X'${value.hex}'`;
    case "decimal":
      return plainDecimal(value.text);
    case "duration":
      return String(Math.round(value.seconds * 1e6));
    case "date":
      return quoteText(value.iso);
    case "time":
      return printTime(value.iso);
    case "timestamp":
      return quoteText(momentText(value.iso));
    case "uuid":
      return quoteText(type?.kind === "char" ? value.value.replaceAll("-", "") : value.value);
    case "array":
      return `(${value.items.map((item) => printLiteral(item, null)).join(",")})`;
    case "object":
      return quoteText(pythonJson(value));
  }
}

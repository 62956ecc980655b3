import type { Literal } from "../../schema/literal.js";
import type { SqlType } from "../../schema/sql-type.js";
import { pythonFloat, pythonJson } from "../python-text.js";
import { momentText, timeText } from "../stored-moments.js";
import { quoteText } from "./quote.js";

/** `str(value)`: SQLite reads `nan` and `inf` as names, which Django writes all the same. */
function printFloat(value: number): string {
  if (Number.isNaN(value)) return "nan";
  return Number.isFinite(value) ? pythonFloat(value) : value > 0 ? "inf" : "-inf";
}

/**
 * The value as Django's schema editor writes it into a statement: `quote_value` of what `get_db_prep_value` stores.
 * `type` decides where the same value is stored differently: JSON documents. Null for what it cannot quote.
 */
export function printLiteral(value: Literal, type: SqlType | null): string | null {
  if (type?.kind === "json") return quoteText(pythonJson(value));
  switch (value.kind) {
    case "null":
      return "NULL";
    case "boolean":
      return value.value ? "1" : "0";
    case "integer":
      return String(value.value);
    case "float":
      return printFloat(value.value);
    case "string":
      return quoteText(value.value);
    case "binary":
      return `X'${value.hex}'`;
    case "decimal":
      return quoteText(value.text);
    case "duration":
      return String(Math.round(value.seconds * 1e6));
    case "date":
      return quoteText(value.iso);
    case "time":
      return quoteText(timeText(value.iso));
    case "timestamp":
      return quoteText(momentText(value.iso));
    case "uuid":
      return quoteText(value.value.replaceAll("-", ""));
    case "array":
    case "object":
      return null;
  }
}

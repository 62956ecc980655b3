import type { Literal } from "../../schema/literal.js";
import type { SqlType } from "../../schema/sql-type.js";
import { plainDecimal, pythonFloat, pythonJson } from "../python-text.js";
import { quoteText } from "./quote.js";

/** A double as the drivers write it: Python's `repr`, always with an exponent. */
function printFloat(value: number): string {
  const text = pythonFloat(value);
  return text.includes("e") ? text : `${text}e0`;
}

/** A moment as `adapt_datetimefield_value` stores it: without its offset, in UTC. */
function printMoment(iso: string): string {
  const offset = /(Z|[+-]\d\d(?::?\d\d)?)$/.exec(iso)?.[0];
  if (offset === undefined) return quoteText(withSeconds(iso.replace("T", " ")));
  const local = withSeconds(iso.slice(0, -offset.length));
  const fraction = /\.\d+$/.exec(local)?.[0] ?? "";
  const minutes = offset === "Z" ? 0 : Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
  const shift = offset === "Z" ? 0 : offset.length < 5 ? Number(offset.slice(1, 3)) * 60 : minutes;
  const wall = new Date(`${local.slice(0, local.length - fraction.length)}Z`).getTime();
  const utc = new Date(wall - (offset.startsWith("-") ? -shift : shift) * 60_000);
  return quoteText(utc.toISOString().slice(0, 19).replace("T", " ") + microseconds(fraction));
}

/** `12:30` with its seconds, and a fraction with six digits: `str(datetime)`. */
function withSeconds(text: string): string {
  const fraction = /\.\d+$/.exec(text)?.[0] ?? "";
  const whole = text.slice(0, text.length - fraction.length);
  return (/:\d\d:\d\d$/.test(whole) ? whole : `${whole}:00`) + microseconds(fraction);
}

function microseconds(fraction: string): string {
  return fraction === "" || /^\.0*$/.test(fraction) ? "" : fraction.slice(0, 7).padEnd(7, "0");
}

/** `adapt_timefield_value`: always with microseconds. */
function printTime(iso: string): string {
  const text = withSeconds(iso);
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
      return printMoment(value.iso);
    case "uuid":
      return quoteText(type?.kind === "char" ? value.value.replaceAll("-", "") : value.value);
    case "array":
      return `(${value.items.map((item) => printLiteral(item, null)).join(",")})`;
    case "object":
      return quoteText(pythonJson(value));
  }
}

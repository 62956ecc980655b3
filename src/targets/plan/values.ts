import type { Literal } from "../../schema/literal.js";
import { array, type Code, object } from "../../typescript/code.js";
import { numberLiteral, propertyKey, stringLiteral } from "../../typescript/literals.js";

/** What a column holds in TypeScript, when nothing narrows it. `any`: whatever the driver gives. */
export type ValueKind = "number" | "bigint" | "string" | "boolean" | "Date" | "Uint8Array" | "json" | "any";

/**
 * A stored value as the TypeScript expression that a column of this kind takes; null where it has none (a text that is no
 * number for a numeric column, say).
 */
export function valueCode(value: Literal, kind: ValueKind): Code | null {
  if (kind === "json") return jsonCode(value);
  if (kind === "number") return numberCode(value);
  if (kind === "bigint") return bigintCode(value);
  if (kind === "boolean") return booleanCode(value);
  if (kind === "Date") return dateCode(value);
  if (kind === "Uint8Array") return bytesCode(value);
  const text = textOf(value);
  return text === null ? null : stringLiteral(text);
}

/** As `valueCode`, for a column of arrays: `depth` brackets around the kind. */
export function arrayCode(value: Literal, kind: ValueKind, depth: number): Code | null {
  if (depth === 0) return valueCode(value, kind);
  if (value.kind !== "array") return null;
  const items = value.items.map((item) => arrayCode(item, kind, depth - 1));
  return items.every((item) => item !== null) ? array(items) : null;
}

/** Text that PostgreSQL reads as the value; null for collections. */
function textOf(value: Literal): string | null {
  switch (value.kind) {
    case "string":
    case "uuid":
      return value.value;
    case "integer":
      return value.value.toString();
    case "float":
      return numberText(value.value);
    case "decimal":
      return value.text;
    case "duration":
      return intervalText(value.seconds);
    case "date":
    case "time":
    case "timestamp":
      return value.iso;
    case "boolean":
      return String(value.value);
    default:
      return null;
  }
}

/** Keys and values in PostgreSQL's text form of `hstore`; null when a value is none of text. */
export function hstoreCode({ entries }: Literal & { kind: "object" }): string | null {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
  const pairs = entries.map(({ key, value }) => {
    const text = value.kind === "null" ? "NULL" : textOf(value);
    return text === null ? null : `${quoted(key)}=>${value.kind === "null" ? text : quoted(text)}`;
  });
  return pairs.every((pair) => pair !== null) ? stringLiteral(pairs.join(", ")) : null;
}

function numberCode(value: Literal): string | null {
  if (value.kind === "boolean") return value.value ? "1" : "0";
  if (value.kind === "float") return numberLiteral(value.value);
  if (value.kind === "integer") {
    const number = Number(value.value);
    return Number.isSafeInteger(number) ? String(number) : null;
  }
  if (value.kind !== "string" && value.kind !== "decimal") return null;
  const text = (value.kind === "string" ? value.value : value.text).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? numberLiteral(Number(text)) : null;
}

function bigintCode(value: Literal): string | null {
  if (value.kind === "boolean") return value.value ? "1n" : "0n";
  if (value.kind === "integer") return `${value.value}n`;
  // Where there are no intervals, Django keeps microseconds.
  if (value.kind === "duration") return `${BigInt(Math.round(value.seconds * 1e6))}n`;
  if (value.kind === "float" && Number.isSafeInteger(value.value)) return `${BigInt(value.value)}n`;
  return value.kind === "string" && /^-?\d+$/.test(value.value.trim()) ? `${BigInt(value.value.trim())}n` : null;
}

function booleanCode(value: Literal): string | null {
  if (value.kind === "boolean") return String(value.value);
  return value.kind === "integer" && (value.value === 0n || value.value === 1n) ? String(value.value === 1n) : null;
}

function dateCode(value: Literal): string | null {
  if (value.kind !== "timestamp" && value.kind !== "date") return null;
  return Number.isNaN(Date.parse(value.iso)) ? null : `new Date(${stringLiteral(value.iso)})`;
}

function bytesCode(value: Literal): string | null {
  if (value.kind !== "binary") return null;
  const bytes = value.hex.match(/../g) ?? [];
  if (bytes.length === 0) return "new Uint8Array()";
  return `Uint8Array.of(${bytes.map((byte) => `0x${byte}`).join(", ")})`;
}

/** A value inside JSON, as Python's `json` writes it; texts for what JSON has no words for. */
function jsonCode(value: Literal): Code | null {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "integer":
      return Number.isSafeInteger(Number(value.value)) ? value.value.toString() : null;
    case "float":
      return Number.isFinite(value.value) ? numberLiteral(value.value) : null;
    case "array": {
      const items = value.items.map(jsonCode);
      return items.every((item) => item !== null) ? array(items) : null;
    }
    case "object": {
      const entries = value.entries.map(({ key, value }) => ({ key: propertyKey(key), value: jsonCode(value) }));
      return entries.every(isSaid) ? object(entries) : null;
    }
    case "string":
      return stringLiteral(value.value);
    default:
      return null;
  }
}

function isSaid(entry: { readonly key: string; readonly value: Code | null }): entry is { key: string; value: Code } {
  return entry.value !== null;
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value < 0 ? "-Infinity" : "Infinity";
  return String(value);
}

/** `1 day 02:03:04.5`, as PostgreSQL prints and reads intervals. */
function intervalText(seconds: number): string {
  const sign = seconds < 0 ? "-" : "";
  const micros = Math.round(Math.abs(seconds) * 1e6);
  const days = Math.floor(micros / 86_400e6);
  const rest = micros - days * 86_400e6;
  const clock = [Math.floor(rest / 3600e6), Math.floor(rest / 60e6) % 60, Math.floor(rest / 1e6) % 60];
  const fraction =
    rest % 1e6 === 0
      ? ""
      : `.${String(rest % 1e6)
          .padStart(6, "0")
          .replace(/0+$/, "")}`;
  const time = clock.map((part) => String(part).padStart(2, "0")).join(":") + fraction;
  if (days === 0) return sign + time;
  return `${sign}${days} ${days === 1 ? "day" : "days"} ${sign}${time}`;
}

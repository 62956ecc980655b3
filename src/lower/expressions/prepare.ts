import type { PlainValue } from "../../django/expression.js";
import type { Literal } from "../../schema/literal.js";
import { type LiteralOrReason, literalOf, pythonText } from "../literal.js";
import { localize } from "./time-zone.js";
import { isInteger, isRange, type TypedField } from "./typed-field.js";

/** Settings that values of date and time depend on. */
export interface Clock {
  readonly useTz: boolean;
  readonly timeZone: string | null;
}

/**
 * A Python value as a field stores it: `Field.get_prep_value()`. A number given as text becomes a number, a text given
 * for a date a date.
 */
export function prepare(value: PlainValue, field: TypedField | null, clock: Clock): LiteralOrReason {
  if (value.kind === "none" || field === null) return literalOf(value);
  if (isInteger(field)) return integer(value);
  if (isRange(field)) return literalOf(value);
  switch (field.kind) {
    case "FloatField":
      return numeric(value, (number) => ({ kind: "float", value: number }));
    case "DecimalField":
      return decimal(value, field.maxDigits);
    case "BooleanField":
    case "NullBooleanField":
      return boolean(value);
    case "CharField":
    case "TextField":
    case "SlugField":
    case "FileField":
    case "FilePathField":
    case "CICharField":
    case "CIEmailField":
    case "CITextField":
      return isScalar(value) ? { literal: { kind: "string", value: pythonText(value) } } : literalOf(value);
    case "UUIDField":
      return uuid(value);
    case "DateField":
      return date(value);
    case "DateTimeField":
      return timestamp(value, clock);
    case "TimeField":
      return value.kind === "str" ? { literal: { kind: "time", iso: value.value } } : literalOf(value);
    case "ArrayField":
      return array(value, field.element, clock);
    default:
      return literalOf(value);
  }
}

function isScalar(value: PlainValue): boolean {
  return ["str", "int", "float", "bool", "decimal", "uuid", "date", "time"].includes(value.kind);
}

function integer(value: PlainValue): LiteralOrReason {
  const make = (number: bigint): LiteralOrReason => ({ literal: { kind: "integer", value: number } });
  if (value.kind === "bool") return make(value.value ? 1n : 0n);
  if (value.kind === "float" && Number.isFinite(value.value)) return make(BigInt(Math.trunc(value.value)));
  const text = value.kind === "str" ? value.value.trim() : value.kind === "decimal" ? value.text.split(".")[0] : null;
  if (text !== null && text !== undefined && /^[+-]?\d+$/.test(text)) return make(BigInt(text.replace(/^\+/, "")));
  return value.kind === "str" ? { reason: `\`${value.value}\` is no whole number` } : literalOf(value);
}

function numeric(value: PlainValue, make: (number: number) => Literal): LiteralOrReason {
  if (value.kind === "int") return { literal: make(Number(value.value)) };
  if (value.kind === "bool") return { literal: make(value.value ? 1 : 0) };
  if (value.kind === "decimal" || value.kind === "str") {
    const text = value.kind === "str" ? value.value : value.text;
    const number = Number(text);
    return text.trim() === "" || Number.isNaN(number)
      ? { reason: `\`${text}\` is no number` }
      : { literal: make(number) };
  }
  return literalOf(value);
}

/** `DecimalField.to_python`: floating point is rounded to `max_digits` significant digits. */
function decimal(value: PlainValue, maxDigits: number | null): LiteralOrReason {
  const make = (text: string): LiteralOrReason => ({ literal: { kind: "decimal", text } });
  if (value.kind === "int") return make(String(value.value));
  if (value.kind === "bool") return make(value.value ? "1" : "0");
  if (value.kind === "str" && /^[+-]?\d+(\.\d*)?$/.test(value.value)) return make(value.value.replace(/^\+/, ""));
  if (value.kind !== "float" || !Number.isFinite(value.value)) return literalOf(value);
  const digits = Math.min(maxDigits ?? 28, 100);
  const exact = value.value.toPrecision(100);
  const rounded = value.value.toPrecision(digits);
  const text = Number(rounded) === value.value && significant(exact) <= digits ? trimmed(exact) : rounded;
  return text.includes("e") ? { reason: `\`${value.value}\` is too large or too small` } : make(text);
}

const significant = (text: string) =>
  text
    .replace(/^-?0*\.?0*|e.*$/g, "")
    .replace(".", "")
    .replace(/0+$/, "").length;
const trimmed = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

function boolean(value: PlainValue): LiteralOrReason {
  const text = pythonText(value);
  if (["True", "1", "t", "1.0"].includes(text)) return { literal: { kind: "boolean", value: true } };
  if (["False", "0", "f", "0.0"].includes(text)) return { literal: { kind: "boolean", value: false } };
  return literalOf(value);
}

function uuid(value: PlainValue): LiteralOrReason {
  if (value.kind !== "str" && value.kind !== "int") return literalOf(value);
  const digits =
    value.kind === "int"
      ? value.value.toString(16).padStart(32, "0")
      : value.value.replace(/urn:|uuid:|[{}-]/g, "").toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(digits)) return { reason: `\`${pythonText(value)}\` is no UUID` };
  return { literal: { kind: "uuid", value: digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") } };
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?$/;

function date(value: PlainValue): LiteralOrReason {
  if (value.kind === "datetime" && LOCAL.test(value.iso)) {
    return { literal: { kind: "date", iso: value.iso.slice(0, 10) } };
  }
  if (value.kind === "datetime") return { reason: "the day of a moment depends on the time zone" };
  if (value.kind !== "str") return literalOf(value);
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value.value);
  if (day === null) return { reason: `\`${value.value}\` is no date` };
  return { literal: { kind: "date", iso: `${day[1]}-${day[2]?.padStart(2, "0")}-${day[3]?.padStart(2, "0")}` } };
}

function timestamp(value: PlainValue, clock: Clock): LiteralOrReason {
  if (value.kind !== "datetime" && value.kind !== "date" && value.kind !== "str") return literalOf(value);
  const text = value.kind === "str" ? value.value.replace(" ", "T") : value.iso;
  const iso = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00` : text;
  if (!LOCAL.test(iso)) {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(iso)) return { literal: { kind: "timestamp", iso } };
    return { reason: `\`${text}\` is no date and time` };
  }
  if (!clock.useTz) return { literal: { kind: "timestamp", iso } };
  const aware = clock.timeZone === null ? null : localize(iso, clock.timeZone);
  return aware === null
    ? { reason: "a date and time without offset depends on TIME_ZONE" }
    : { literal: { kind: "timestamp", iso: aware } };
}

function array(value: PlainValue, element: TypedField | null, clock: Clock): LiteralOrReason {
  if (value.kind !== "list" && value.kind !== "tuple" && value.kind !== "set") return literalOf(value);
  const items: Literal[] = [];
  for (const item of value.items) {
    const prepared = prepare(item, element, clock);
    if ("reason" in prepared) return prepared;
    items.push(prepared.literal);
  }
  return { literal: { kind: "array", items } };
}

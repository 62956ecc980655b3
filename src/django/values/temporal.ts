import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { PlainValue } from "../expression.js";
import { argumentValue, bindArguments } from "./arguments.js";
import { numberOf } from "./number.js";

/**
 * Python's `datetime` module as far as its values are written in models.
 * https://docs.python.org/3/library/datetime.html
 */
type TemporalValue = Extract<PlainValue, { kind: "date" | "time" | "datetime" | "timedelta" }>;

const MODULE = "datetime.";
const UTC = new Set(["datetime.timezone.utc", "datetime.UTC", "pytz.utc", "pytz.UTC"]);
const ZONES = new Set(["zoneinfo.ZoneInfo", "backports.zoneinfo.ZoneInfo", "pytz.timezone"]);

const CONSTANTS: Readonly<Record<string, TemporalValue>> = {
  "date.min": { kind: "date", iso: "0001-01-01" },
  "date.max": { kind: "date", iso: "9999-12-31" },
  "time.min": { kind: "time", iso: "00:00:00" },
  "time.max": { kind: "time", iso: "23:59:59.999999" },
  "datetime.min": { kind: "datetime", iso: "0001-01-01T00:00:00" },
  "datetime.max": { kind: "datetime", iso: "9999-12-31T23:59:59.999999" },
  "timedelta.min": { kind: "timedelta", seconds: -999999999 * 86400 },
  "timedelta.max": { kind: "timedelta", seconds: 999999999 * 86400 + 86399.999999 },
  "timedelta.resolution": { kind: "timedelta", seconds: 1e-6 },
};

const DATE = ["year", "month", "day"] as const;
const TIME = ["hour", "minute", "second", "microsecond"] as const;
const MICROSECONDS = {
  days: 86400e6,
  seconds: 1e6,
  microseconds: 1,
  milliseconds: 1e3,
  minutes: 60e6,
  hours: 3600e6,
  weeks: 604800e6,
} as const;

/** A constant of the module by its dotted name: `datetime.date.max`. */
export function temporalConstant(path: string): TemporalValue | undefined {
  const name = nameIn(path);
  return name !== undefined && Object.hasOwn(CONSTANTS, name) ? CONSTANTS[name] : undefined;
}

/** What a call of one of its classes makes; undefined for other calls and for arguments that are not plain numbers. */
export function temporalCall(path: string, args: Arguments): TemporalValue | undefined {
  if (args.incomplete !== null) return undefined;
  switch (nameIn(path)) {
    case "timedelta":
      return duration(args);
    case "date": {
      const date = dateText(args);
      return date === undefined ? undefined : { kind: "date", iso: date };
    }
    case "time": {
      const time = timeText(args, [...TIME, "tzinfo", "fold"]);
      return time === undefined ? undefined : { kind: "time", iso: time };
    }
    case "datetime": {
      const date = dateText(args);
      const time = timeText(args, [...DATE, ...TIME, "tzinfo", "fold"]);
      return date === undefined || time === undefined ? undefined : { kind: "datetime", iso: `${date}T${time}` };
    }
    default:
      return undefined;
  }
}

/** `left operator right` of durations and numbers; undefined for anything else. Unary minus has one operand. */
export function temporalOperation(operator: string, operands: readonly PlainValue[]): TemporalValue | undefined {
  const [left, right] = operands;
  if (left?.kind === "timedelta" && right === undefined) {
    return operator === "-" ? { kind: "timedelta", seconds: -left.seconds } : undefined;
  }
  if (left?.kind === "timedelta" && right?.kind === "timedelta") {
    if (operator === "+") return durationOf(left.seconds * 1e6 + right.seconds * 1e6);
    return operator === "-" ? durationOf(left.seconds * 1e6 - right.seconds * 1e6) : undefined;
  }
  if (left?.kind === "timedelta" && right !== undefined) {
    const factor = factorOf(right);
    if (factor === undefined) return undefined;
    if (operator === "*") return durationOf(left.seconds * 1e6 * factor);
    return operator === "/" && factor !== 0 ? durationOf((left.seconds * 1e6) / factor) : undefined;
  }
  if (left !== undefined && right?.kind === "timedelta" && operator === "*") {
    const factor = factorOf(left);
    return factor === undefined ? undefined : durationOf(right.seconds * 1e6 * factor);
  }
  return undefined;
}

function nameIn(path: string): string | undefined {
  return path.startsWith(MODULE) ? path.slice(MODULE.length) : undefined;
}

function factorOf(value: PlainValue): number | undefined {
  return value.kind === "int" || value.kind === "float" ? Number(value.value) : undefined;
}

function durationOf(microseconds: number): TemporalValue {
  return { kind: "timedelta", seconds: roundHalfEven(microseconds) / 1e6 };
}

function duration(args: Arguments): TemporalValue | undefined {
  const bound = bindArguments(args, Object.keys(MICROSECONDS));
  let total = 0;
  for (const [name, { value }] of bound.named) {
    const number = numberOf(value);
    if (number === undefined || !isUnit(name)) return undefined;
    total += number * MICROSECONDS[name];
  }
  return durationOf(total);
}

function isUnit(name: string): name is keyof typeof MICROSECONDS {
  return Object.hasOwn(MICROSECONDS, name);
}

function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return Math.abs(value % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

function dateText(args: Arguments): string | undefined {
  const bound = bindArguments(args, DATE);
  const [year, month, day] = DATE.map((name) => {
    const value = argumentValue(bound, name);
    return value === undefined ? undefined : numberOf(value);
  });
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function timeText(args: Arguments, parameters: readonly string[]): string | undefined {
  const bound = bindArguments(args, parameters);
  const part = (name: string): number | undefined => {
    const value = argumentValue(bound, name);
    return value === undefined ? 0 : numberOf(value);
  };
  const [hour, minute, second, microsecond] = TIME.map(part);
  const zone = offsetOf(argumentValue(bound, "tzinfo"));
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (microsecond === undefined || zone === undefined) return undefined;
  const fraction = microsecond === 0 ? "" : `.${digits(microsecond, 6)}`;
  return `${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction}${zone}`;
}

/** `+02:00` for a fixed offset, empty for none; undefined when it depends on time zone data. */
function offsetOf(zone: Value | undefined): string | undefined {
  if (zone === undefined || zone.kind === "none") return "";
  if (zone.kind === "external") return UTC.has(zone.path) ? "+00:00" : undefined;
  if (zone.kind !== "call" || zone.callee.kind !== "external") return undefined;
  const [first] = zone.arguments.positional;
  if (first === undefined) return undefined;
  if (ZONES.has(zone.callee.path)) {
    return first.value.kind === "str" && first.value.value.toUpperCase() === "UTC" ? "+00:00" : undefined;
  }
  if (nameIn(zone.callee.path) !== "timezone" || first.value.kind !== "call") return undefined;
  const delta =
    first.value.callee.kind === "external" ? temporalCall(first.value.callee.path, first.value.arguments) : undefined;
  if (delta?.kind !== "timedelta") return undefined;
  const minutes = Math.abs(delta.seconds) / 60;
  return `${delta.seconds < 0 ? "-" : "+"}${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

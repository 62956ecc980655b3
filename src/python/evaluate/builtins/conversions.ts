import { callMethodIfDefined } from "../call-method.js";
import { isNumber, numberOf, plain } from "../compare.js";
import { dictSet, distinct } from "../containers.js";
import { format } from "../formatting.js";
import { iterate } from "../iterate.js";
import { bool, bytes, dict, float, frozenset, int, list, set, str, tuple } from "../make.js";
import { fixed } from "../number-format.js";
import { raise } from "../raising.js";
import { textOf } from "../text-of.js";
import { truth } from "../truth.js";
import type { Value } from "../values.js";
import { updateDict } from "./dict-methods.js";
import { argument, type BuiltinFunction, type Given, integer, isOpen, text } from "./given.js";

/** Items of the first argument, none when there is no argument; a value when they are not known. */
function items(given: Given): readonly Value[] | Value {
  const value = argument(given, 0);
  return value === undefined ? [] : iterate(given.frame, value);
}

function collection(make: (items: Value[], at: Given["at"]) => Value): BuiltinFunction {
  return (given) => {
    const all = items(given);
    return "kind" in all ? all : make([...all], given.at);
  };
}

/** Python's types, called to convert: https://docs.python.org/3/library/functions.html */
export const CONVERSIONS: Readonly<Record<string, BuiltinFunction>> = {
  str: (given) => {
    const value = argument(given, 0, "object");
    if (value === undefined) return str("", given.at);
    if (value.kind === "bytes" && given.positional.length > 1)
      return str(Buffer.from(value.value).toString("utf8"), given.at);
    return textOf(given.frame, value, given.at);
  },
  repr: (given) => textOf(given.frame, argument(given, 0) ?? str(""), given.at, "repr"),
  ascii: (given) => textOf(given.frame, argument(given, 0) ?? str(""), given.at, "repr"),
  format: (given) =>
    isOpen(given, 1) ? undefined : format(given.frame, argument(given, 0) ?? str(""), text(given, 1) ?? "", given.at),
  int: toInt,
  float: (given) => {
    const value = argument(given, 0);
    if (value === undefined) return float(0, given.at);
    const known = plain(value);
    if (isNumber(known)) return float(Number(numberOf(known)), given.at);
    if (known.kind !== "str") return undefined;
    const number = parseFloatText(known.value);
    return number === undefined
      ? raise(given.frame, "ValueError", "could not convert string to float", given.at)
      : float(number, given.at);
  },
  bool: (given) => {
    const value = argument(given, 0);
    const answer = value === undefined ? false : truth(given.frame, value);
    return typeof answer === "boolean" ? bool(answer, given.at) : answer;
  },
  list: collection((all, at) => list(all, at)),
  tuple: collection((all, at) => tuple(all, at)),
  set: collection((all, at) => set(distinct(all), at)),
  frozenset: collection((all, at) => frozenset(distinct(all), at)),
  dict: (given) => {
    const made = dict([], given.at);
    const failed = updateDict(given, made, argument(given, 0));
    if (failed !== undefined) return failed;
    for (const [name, value] of given.keywords) dictSet(made, str(name, value.origin), value);
    return made;
  },
  "collections.OrderedDict": (given) => CONVERSIONS.dict?.(given),
  "collections.defaultdict": (given) => {
    const factory = argument(given, 0);
    const made = dict([], given.at);
    const failed = updateDict(given, made, argument(given, 1));
    if (failed !== undefined) return failed;
    return factory === undefined ? made : { ...made, missing: factory };
  },
  "collections.Counter": (given) => {
    const all = items(given);
    if ("kind" in all) return all;
    const made = dict([], given.at);
    for (const item of all) {
      const before = made.entries.find(
        ({ key }) => key.kind === item.kind && key.kind === "str" && item.kind === "str" && key.value === item.value,
      );
      if (before?.value.kind === "int") before.value = int(before.value.value + 1n);
      else dictSet(made, item, int(1));
    }
    return made;
  },
  "types.MappingProxyType": (given) => argument(given, 0),
  bytes: (given) => {
    const value = argument(given, 0);
    if (value === undefined) return bytes(new Uint8Array(), given.at);
    if (value.kind === "bytes") return value;
    if (value.kind === "str") return bytes(Buffer.from(value.value, "utf8"), given.at);
    if (value.kind === "int")
      return value.value < 1_000_000n ? bytes(new Uint8Array(Number(value.value)), given.at) : undefined;
    const all = iterate(given.frame, value);
    if ("kind" in all) return all;
    return bytes(
      Uint8Array.from(all, (item) => (item.kind === "int" ? Number(item.value) : 0)),
      given.at,
    );
  },
  chr: (given) => {
    const code = integer(given, 0);
    if (code === undefined) return undefined;
    return code >= 0 && code < 0x110000
      ? str(String.fromCodePoint(code), given.at)
      : raise(given.frame, "ValueError", "chr() arg not in range(0x110000)", given.at);
  },
  ord: (given) => {
    const char = text(given, 0);
    return char === undefined || char === "" ? undefined : int(char.codePointAt(0) ?? 0, given.at);
  },
  hex: (given) => based(given, 16, "0x"),
  oct: (given) => based(given, 8, "0o"),
  bin: (given) => based(given, 2, "0b"),
  abs: (given) => {
    const value = plain(argument(given, 0) ?? int(0));
    if (value.kind === "float") return float(Math.abs(value.value), given.at);
    if (isNumber(value)) return int(absolute(BigInt(numberOf(value))), given.at);
    return callMethodIfDefined(given.frame, value, "__abs__", []);
  },
  round: (given) => {
    const value = plain(argument(given, 0) ?? int(0));
    if (isOpen(given, 1, "ndigits")) return undefined;
    const digits = integer(given, 1, "ndigits");
    if (value.kind === "int") return digits === undefined || digits >= 0 ? value : undefined;
    if (value.kind !== "float") return undefined;
    return digits === undefined
      ? int(halfToEven(value.value), given.at)
      : float(roundedTo(value.value, digits), given.at);
  },
  divmod: (given) => {
    const [a, b] = [argument(given, 0), argument(given, 1)];
    if (a?.kind !== "int" || b?.kind !== "int") return undefined;
    if (b.value === 0n) return raise(given.frame, "ZeroDivisionError", "integer division or modulo by zero", given.at);
    const rest = a.value % b.value;
    const modulo = rest !== 0n && rest < 0n !== b.value < 0n ? rest + b.value : rest;
    return tuple([int((a.value - modulo) / b.value), int(modulo)], given.at);
  },
  pow: (given) => {
    const [a, b, m] = [argument(given, 0), argument(given, 1), argument(given, 2)];
    if (a?.kind !== "int" || b?.kind !== "int" || b.value < 0n || b.value > 10_000n) return undefined;
    if (m === undefined)
      return absolute(a.value) > 1n && Number(b.value) * a.value.toString(2).length > 100_000
        ? undefined
        : int(a.value ** b.value, given.at);
    if (m.kind !== "int" || m.value === 0n) return undefined;
    let result = 1n;
    for (let base = a.value % m.value, left = b.value; left > 0n; left >>= 1n) {
      if (left & 1n) result = (result * base) % m.value;
      base = (base * base) % m.value;
    }
    return int(result, given.at);
  },
  hash: () => undefined,
};

function toInt(given: Given): Value | undefined {
  const value = argument(given, 0);
  if (value === undefined) return int(0, given.at);
  const known = plain(value);
  if (known.kind === "float") {
    return Number.isFinite(known.value)
      ? int(BigInt(Math.trunc(known.value)), given.at)
      : raise(given.frame, "ValueError", "cannot convert float to integer", given.at);
  }
  if (isNumber(known)) return int(BigInt(numberOf(known)), given.at);
  if (isOpen(given, 1, "base")) return undefined;
  if (known.kind === "str") return parseInteger(given, known.value, integer(given, 1, "base") ?? 10);
  if (known.kind === "none" || known.kind === "list" || known.kind === "dict" || known.kind === "tuple") {
    return raise(given.frame, "TypeError", "int() argument must be a string or a number", given.at);
  }
  return callMethodIfDefined(given.frame, known, "__int__", []);
}

function parseInteger(given: Given, written: string, base: number): Value {
  const invalid = (): Value =>
    raise(given.frame, "ValueError", `invalid literal for int() with base ${base}`, given.at);
  const [, sign = "", prefix = "", digits = ""] = /^\s*([-+]?)(0[xXoObB])?(\w+)\s*$/.exec(written) ?? [];
  const plainDigits = digits.replace(/(?<=\w)_(?=\w)/g, "").toLowerCase();
  if (plainDigits === "" || plainDigits.length > 4300) return invalid();
  const named = ({ x: 16, o: 8, b: 2 } as Record<string, number>)[prefix.charAt(1).toLowerCase()];
  const actual = base === 0 ? (named ?? 10) : base;
  if (prefix !== "" && named !== actual) return invalid();
  const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, actual);
  let number = 0n;
  for (const digit of plainDigits) {
    const place = alphabet.indexOf(digit);
    if (place === -1) return invalid();
    number = number * BigInt(actual) + BigInt(place);
  }
  return int(sign === "-" ? -number : number, given.at);
}

function parseFloatText(written: string): number | undefined {
  const text = written
    .trim()
    .replace(/(?<=\d)_(?=\d)/g, "")
    .toLowerCase();
  const named = /^([-+]?)(inf|infinity|nan)$/.exec(text);
  if (named !== null)
    return named[2] === "nan" ? Number.NaN : named[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}

function based(given: Given, base: number, prefix: string): Value | undefined {
  const value = argument(given, 0);
  if (value?.kind !== "int") return undefined;
  return str((value.value < 0n ? "-" : "") + prefix + absolute(value.value).toString(base), given.at);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function halfToEven(value: number): bigint {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return BigInt(Math.round(value));
  return BigInt(floor % 2 === 0 ? floor : floor + 1);
}

/** Rounds to decimal digits as C's `printf` does on the exact binary value. */
function roundedTo(value: number, digits: number): number {
  if (digits > 100 || !Number.isFinite(value)) return value;
  if (digits >= 0) return Number(fixed(value, digits));
  const scale = 10 ** -digits;
  return Number(halfToEven(value / scale)) * scale;
}

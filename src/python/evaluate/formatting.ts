import type { Span } from "../../source/span.js";
import { isNumber, numberOf, plain } from "./compare.js";
import type { Frame } from "./frame.js";
import { str, unknown } from "./make.js";
import { raise } from "./raising.js";
import { floatText, quote } from "./text.js";
import { textOf } from "./text-of.js";
import type { Value } from "./values.js";

/** The parts of a format specification: https://docs.python.org/3/library/string.html#format-specification-mini-language */
interface FormatSpec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | null;
  readonly type: string;
}

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

/** Python's `format(value, spec)`; an unknown when it cannot be known, and ValueError where Python raises it. */
export function format(frame: Frame, given: Value, spec: string, at: Span | null): Value {
  if (given.kind === "unknown") return given;
  if (spec === "") return textOf(frame, given, at);
  const value = given.kind === "enum-member" ? plain(given) : given;
  const parsed = parseSpec(spec);
  if (parsed === undefined || parsed.width > 100_000 || (parsed.precision ?? 0) > 10_000) {
    if (value.kind === "instance" || value.kind === "call" || value.kind === "external" || value.kind === "operation") {
      return unknown("its format is defined outside the project", at);
    }
    return raise(frame, "ValueError", "Invalid format specifier", at);
  }
  if (isNumber(value)) return str(formatNumber(numberOf(value), value.kind === "float", parsed), at);
  if (value.kind === "str") {
    const text = parsed.precision === null ? value.value : [...value.value].slice(0, parsed.precision).join("");
    return str(pad(text, parsed, "<"), at);
  }
  if (value.kind === "enum-member") {
    const text = textOf(frame, value, at);
    return text.kind === "str" ? str(pad(text.value, parsed, "<"), at) : text;
  }
  return unknown("its format is defined outside the project", at);
}

/** Python's `template % value` for strings: https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting */
export function percentFormat(frame: Frame, template: string, value: Value, at: Span | null): Value {
  const items = value.kind === "tuple" ? value.items : [value];
  let next = 0;
  let failed: Value | undefined;
  const text = template.replace(
    /%(?:\((.*?)\))?([-+ #0]*)(\*|\d+)?(?:\.(\d+))?[hlL]?(.)/gs,
    (
      whole,
      name: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      type: string,
    ) => {
      if (failed !== undefined) return whole;
      if (type === "%") return "%";
      const item = name === undefined ? items[next++] : named(frame, value, name, at);
      if (item === undefined) {
        failed = raise(frame, "TypeError", "not enough arguments for format string", at);
        return whole;
      }
      const result = percentItem(
        frame,
        item,
        flags,
        Number(width ?? 0),
        precision === undefined ? null : Number(precision),
        type,
        at,
      );
      if (result.kind === "str") return result.value;
      failed = result;
      return whole;
    },
  );
  if (failed !== undefined) return failed;
  if (value.kind === "tuple" && next < items.length) {
    return raise(frame, "TypeError", "not all arguments converted during string formatting", at);
  }
  return str(text, at);
}

function named(frame: Frame, mapping: Value, name: string, at: Span | null): Value {
  if (mapping.kind === "dict") {
    const entry = mapping.entries.find(({ key }) => key.kind === "str" && key.value === name);
    return entry?.value ?? raise(frame, "KeyError", `'${name}'`, at);
  }
  return mapping.kind === "unknown" ? mapping : unknown("what is formatted is not known", at);
}

function percentItem(
  frame: Frame,
  item: Value,
  flags: string,
  width: number,
  precision: number | null,
  type: string,
  at: Span | null,
): Value {
  if (width > 100_000 || (precision ?? 0) > 10_000) return unknown("the format is too wide", at);
  const spec: FormatSpec = {
    fill: flags.includes("0") && !flags.includes("-") && type !== "s" ? "0" : " ",
    align: flags.includes("-") ? "<" : flags.includes("0") && type !== "s" && type !== "r" ? "=" : ">",
    sign: flags.includes("+") ? "+" : flags.includes(" ") ? " " : "-",
    alternate: flags.includes("#"),
    width,
    grouping: "",
    precision,
    type,
  };
  if (type === "s" || type === "r" || type === "a") {
    const text = textOf(frame, item, at, type === "s" ? "str" : "repr");
    if (text.kind !== "str") return text;
    return str(pad(precision === null ? text.value : text.value.slice(0, precision), spec, ">"), at);
  }
  const value = plain(item);
  if (!isNumber(value)) {
    return value.kind === "unknown" ? value : raise(frame, "TypeError", `%${type} format: a number is required`, at);
  }
  const number = numberOf(value);
  if ("diu".includes(type)) {
    const whole = typeof number === "bigint" ? number : BigInt(Math.trunc(number));
    const digits = (whole < 0n ? -whole : whole).toString().padStart(precision ?? 0, "0");
    return str(pad(signed(whole < 0n, digits, spec), spec, ">"), at);
  }
  return str(formatNumber(number, value.kind === "float", spec), at);
}

/** Python's `template.format(*args, **kwargs)`. */
export function strFormat(
  frame: Frame,
  template: string,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  readField: (base: Value, path: string) => Value,
  at: Span | null,
): Value {
  let out = "";
  let automatic = 0;
  for (let i = 0; i < template.length; i++) {
    const char = template[i] ?? "";
    if (char === "{" || char === "}") {
      if (template[i + 1] === char) {
        out += char;
        i++;
        continue;
      }
      const end = char === "{" ? closing(template, i) : -1;
      if (end === -1) return raise(frame, "ValueError", `Single '${char}' encountered in format string`, at);
      const field = /^([^.[!:]*)((?:\.[^.[!:]+|\[[^\]]*\])*)(?:!([rsa]))?(?::(.*))?$/s.exec(template.slice(i + 1, end));
      i = end;
      if (field === null) return raise(frame, "ValueError", "bad replacement field", at);
      const [, name = "", path = "", conversion, spec = ""] = field;
      const index = name === "" ? automatic++ : /^\d+$/.test(name) ? Number(name) : undefined;
      const base = index === undefined ? keywords.get(name) : positional[index];
      if (base === undefined) {
        return index === undefined
          ? raise(frame, "KeyError", quote(name), at)
          : raise(frame, "IndexError", "Replacement index out of range for positional args tuple", at);
      }
      let value = path === "" ? base : readField(base, path);
      if (conversion !== undefined) value = textOf(frame, value, at, conversion === "s" ? "str" : "repr");
      const nested = spec.includes("{")
        ? strFormat(frame, spec, positional.slice(automatic), keywords, readField, at)
        : str(spec);
      if (nested.kind !== "str") return nested;
      if (spec.includes("{")) automatic += (spec.match(/\{\}/g) ?? []).length;
      const text = format(frame, value, nested.value, at);
      if (text.kind !== "str") return text;
      out += text.value;
    } else out += char;
    if (out.length > 1_000_000) return unknown("the text is too long", at);
  }
  return str(out, at);
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    if (template[i] === "{") depth++;
    else if (template[i] === "}" && --depth === 0) return i;
  }
  return -1;
}

function parseSpec(spec: string): FormatSpec | undefined {
  const match = SPEC.exec(spec);
  if (match === null) return undefined;
  const [, fill, align, sign, , alternate, zero, width, grouping, precision, type] = match;
  return {
    fill: fill ?? (zero === undefined ? " " : "0"),
    align: align ?? (zero === undefined ? "" : "="),
    sign: sign ?? "-",
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? "",
    precision: precision === undefined ? null : Number(precision),
    type: type ?? "",
  };
}

function formatNumber(number: number | bigint, isFloat: boolean, spec: FormatSpec): string {
  const negative = typeof number === "bigint" ? number < 0n : number < 0 || Object.is(number, -0);
  const text =
    typeof number === "bigint" && !isFloat
      ? integerDigits(number < 0n ? -number : number, spec)
      : floatDigits(Math.abs(Number(number)), spec);
  return pad(signed(negative, grouped(text, spec), spec), spec, ">");
}

function integerDigits(number: bigint, spec: FormatSpec): string {
  switch (spec.type) {
    case "b":
      return (spec.alternate ? "0b" : "") + number.toString(2);
    case "o":
      return (spec.alternate ? "0o" : "") + number.toString(8);
    case "x":
      return (spec.alternate ? "0x" : "") + number.toString(16);
    case "X":
      return (spec.alternate ? "0X" : "") + number.toString(16).toUpperCase();
    case "c":
      return String.fromCodePoint(Number(number < 0x110000n ? number : 0xfffdn));
    case "":
    case "d":
    case "n":
    case "i":
    case "u":
      return number.toString();
    default:
      return floatDigits(Number(number), spec);
  }
}

function floatDigits(number: number, spec: FormatSpec): string {
  if (!Number.isFinite(number)) {
    const text = Number.isNaN(number) ? "nan" : "inf";
    return /[EFG]/.test(spec.type) ? text.toUpperCase() : text;
  }
  switch (spec.type) {
    case "f":
    case "F":
      return fixed(number, spec.precision ?? 6);
    case "%":
      return `${fixed(number * 100, spec.precision ?? 6)}%`;
    case "e":
      return exponent(number.toExponential(Math.min(spec.precision ?? 6, 100)));
    case "E":
      return exponent(number.toExponential(Math.min(spec.precision ?? 6, 100))).toUpperCase();
    case "":
      return spec.precision === null ? floatText(number) : general(number, spec.precision, true);
    case "G":
      return general(number, spec.precision ?? 6, false).toUpperCase();
    default:
      return general(number, spec.precision ?? 6, false);
  }
}

/** `toFixed` that rounds ties to even, as C does on the exact binary value. */
export function fixed(number: number, precision: number): string {
  const halves = number * 2 ** (precision + 1);
  if (precision < 20 && Number.isSafeInteger(halves)) {
    const doubled = BigInt(halves) * 5n ** BigInt(precision);
    if (doubled % 2n !== 0n) {
      const floor = doubled > 0n ? doubled / 2n : (doubled - 1n) / 2n;
      const even = floor % 2n === 0n ? floor : floor + 1n;
      const digits = (even < 0n ? -even : even).toString().padStart(precision + 1, "0");
      const point = digits.length - precision;
      return (even < 0n ? "-" : "") + (precision === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`);
    }
  }
  return Math.abs(number) < 1e21
    ? number.toFixed(Math.min(precision, 100))
    : `${BigInt(number)}${precision > 0 ? `.${"0".repeat(precision)}` : ""}`;
}

function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, "e$10$2");
}

/** `g` format: `precision` significant digits, an exponent when it is below -4 or not below the precision, no trailing zeros. */
function general(number: number, given: number, keepPoint: boolean): string {
  const precision = Math.min(Math.max(given, 1), 100);
  const power = number === 0 ? 0 : Number(number.toExponential(precision - 1).split("e")[1]);
  const limit = keepPoint ? precision - 1 : precision;
  const strip = (text: string): string => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  if (power < -4 || power >= limit) {
    const [mantissa = "", rest = ""] = number.toExponential(precision - 1).split("e");
    return exponent(`${strip(mantissa)}e${rest}`);
  }
  const text = strip(number.toFixed(Math.min(Math.max(precision - 1 - power, 0), 100)));
  return keepPoint && !text.includes(".") ? `${text}.0` : text;
}

function grouped(text: string, spec: FormatSpec): string {
  if (spec.grouping === "") return text;
  const size = /[bxXo]/.test(spec.type) ? 4 : 3;
  const [, prefix = "", digits = "", rest = ""] = /^(0[bxXo])?([0-9a-fA-F]+)(.*)$/.exec(text) ?? [];
  const groups = digits.replace(new RegExp(`\\B(?=(?:[0-9a-fA-F]{${size}})+$)`, "g"), spec.grouping);
  return `${prefix}${groups}${rest}`;
}

function signed(negative: boolean, digits: string, spec: FormatSpec): string {
  return (negative ? "-" : spec.sign === "-" ? "" : spec.sign) + digits;
}

function pad(text: string, spec: FormatSpec, defaultAlign: string): string {
  const length = [...text].length;
  const missing = spec.width - length;
  if (missing <= 0) return text;
  const align =
    spec.align === "" || (spec.align === "=" && defaultAlign === "<")
      ? spec.align === "="
        ? "<"
        : defaultAlign
      : spec.align;
  switch (align) {
    case "<":
      return text + spec.fill.repeat(missing);
    case "^": {
      const left = Math.floor(missing / 2);
      return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
    }
    case "=": {
      const [prefix = ""] = /^[-+ ]?(0[bxXo])?/.exec(text) ?? [];
      return prefix + spec.fill.repeat(missing) + text.slice(prefix.length);
    }
    default:
      return spec.fill.repeat(missing) + text;
  }
}

import { type FormatSpec, pad } from "./format-spec.js";
import { floatText } from "./text.js";

/** A number as a format specification asks for it. */
export function formatNumber(number: number | bigint, isFloat: boolean, spec: FormatSpec): string {
  const negative = typeof number === "bigint" ? number < 0n : number < 0 || Object.is(number, -0);
  const text =
    typeof number === "bigint" && !isFloat
      ? integerDigits(number < 0n ? -number : number, spec)
      : floatDigits(Math.abs(Number(number)), spec);
  return pad(signed(negative, groupedToWidth(text, negative, spec), spec), spec, ">");
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

/** Digits in groups; zeros that fill up to the width stand in groups, too, of which none is empty. */
function groupedToWidth(text: string, negative: boolean, spec: FormatSpec): string {
  const isFilled =
    spec.grouping !== "" && spec.fill === "0" && spec.align === "=" && /^(?:0[bxXo])?[0-9a-fA-F]/.test(text);
  const [prefix = ""] = /^0[bxXo]/.exec(text) ?? [];
  let digits = text.slice(prefix.length);
  while (isFilled && signed(negative, grouped(prefix + digits, spec), spec).length < spec.width) digits = `0${digits}`;
  return grouped(prefix + digits, spec);
}

function grouped(text: string, spec: FormatSpec): string {
  if (spec.grouping === "") return text;
  const size = /[bxXo]/.test(spec.type) ? 4 : 3;
  const [, prefix = "", digits = "", rest = ""] = /^(0[bxXo])?([0-9a-fA-F]+)(.*)$/.exec(text) ?? [];
  const groups = digits.replace(new RegExp(`\\B(?=(?:[0-9a-fA-F]{${size}})+$)`, "g"), spec.grouping);
  return `${prefix}${groups}${rest}`;
}

/** Digits with the sign that a specification asks for. */
export function signed(negative: boolean, digits: string, spec: FormatSpec): string {
  return (negative ? "-" : spec.sign === "-" ? "" : spec.sign) + digits;
}

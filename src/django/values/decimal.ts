/**
 * Python's `decimal.Decimal` as far as a value can be written in a model: what its constructor accepts, and how
 * `str()` prints it. https://docs.python.org/3/library/decimal.html
 */
export interface Decimal {
  readonly negative: boolean;
  /** Digits without sign or point; the value is `coefficient * 10 ** exponent`. Null for infinities and NaN. */
  readonly coefficient: bigint | null;
  readonly exponent: number;
  /** `Infinity`, `NaN` or `sNaN` where `coefficient` is null. */
  readonly special: string;
}

const NUMBER = /^\s*([-+]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?\s*$/;
const SPECIAL = /^\s*([-+]?)(inf|infinity|nan|snan)\s*$/i;
const LONGEST_EXPONENT = 9;

/** `Decimal(text)`; undefined where Python raises InvalidOperation. Underscores between digits are allowed, as in Python. */
export function decimalFromText(text: string): Decimal | undefined {
  const plain = text.replace(/(?<=\d)_(?=\d)/g, "");
  const special = SPECIAL.exec(plain);
  if (special !== null) {
    const name = (special[2] ?? "").toLowerCase();
    const spelled = name.startsWith("inf") ? "Infinity" : name === "nan" ? "NaN" : "sNaN";
    return { negative: special[1] === "-", coefficient: null, exponent: 0, special: spelled };
  }
  const match = NUMBER.exec(plain);
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = match[4] ?? "", , exponent = "0"] = match;
  if (exponent.length > LONGEST_EXPONENT) return undefined;
  return decimal(sign === "-", BigInt(whole + fraction || "0"), Number(exponent) - fraction.length);
}

/** `Decimal(integer)` */
export function decimalFromInteger(value: bigint): Decimal {
  return decimal(value < 0n, value < 0n ? -value : value, 0);
}

/** `Decimal(float)`: the exact value of the binary fraction, all its digits. */
export function decimalFromFloat(value: number): Decimal {
  if (Number.isNaN(value)) return { negative: false, coefficient: null, exponent: 0, special: "NaN" };
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return { negative, coefficient: null, exponent: 0, special: "Infinity" };
  let numerator = Math.abs(value);
  let halvings = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    halvings++;
  }
  // n / 2^k = n * 5^k / 10^k
  return decimal(negative, BigInt(numerator) * 5n ** BigInt(halvings), -halvings);
}

/** `str(value)`: plain notation, or scientific where Python chooses it. */
export function decimalText(value: Decimal): string {
  const sign = value.negative ? "-" : "";
  if (value.coefficient === null) return sign + value.special;
  const digits = value.coefficient.toString();
  const adjusted = value.exponent + digits.length - 1;
  if (value.exponent > 0 || adjusted < -6) {
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    return `${sign}${mantissa}E${adjusted < 0 ? "-" : "+"}${Math.abs(adjusted)}`;
  }
  if (value.exponent === 0) return sign + digits;
  const padded = digits.padStart(1 - value.exponent, "0");
  return `${sign}${padded.slice(0, value.exponent)}.${padded.slice(value.exponent)}`;
}

/** `-value` (Python's unary minus drops the sign of zero). */
export function negatedDecimal(value: Decimal): Decimal {
  return { ...value, negative: value.coefficient === 0n ? false : !value.negative };
}

function decimal(negative: boolean, coefficient: bigint, exponent: number): Decimal {
  return { negative, coefficient, exponent, special: "" };
}

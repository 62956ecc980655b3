import type { Literal } from "../schema/literal.js";

/** A finite double as Python's `repr` writes it: always a point or an exponent. */
export function pythonFloat(value: number): string {
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const sign = power < 0 ? "-" : "+";
    return `${digits}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  if (Number.isInteger(value)) return `${Object.is(value, -0) ? "-0" : value.toFixed(0)}.0`;
  // Between 1e-4 and 1e16 JavaScript and Python print the same digits.
  return String(value);
}

/** JSON as Python's `json.dumps` writes it: a space after `,` and `:`, everything beyond ASCII escaped. */
export function pythonJson(value: Literal): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "integer":
      return String(value.value);
    case "float":
      if (Number.isFinite(value.value)) return pythonFloat(value.value);
      return Number.isNaN(value.value) ? "NaN" : value.value > 0 ? "Infinity" : "-Infinity";
    case "array":
      return `[${value.items.map(pythonJson).join(", ")}]`;
    case "object":
      return `{${value.entries.map((e) => `${asciiJson(e.key)}: ${pythonJson(e.value)}`).join(", ")}}`;
    default:
      return asciiJson(literalText(value));
  }
}

/** A text as `json.dumps` writes it. */
export function asciiJson(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A scalar as text, for where only text can stand (JSON strings, `hstore` values, ends of ranges). */
export function literalText(value: Literal): string {
  switch (value.kind) {
    case "string":
    case "uuid":
      return value.value;
    case "decimal":
      return value.text;
    case "date":
    case "time":
    case "timestamp":
      return value.iso;
    case "duration":
      return String(value.seconds);
    case "binary":
      return value.hex;
    case "null":
      return "";
    default:
      return pythonJson(value);
  }
}

/** A decimal without exponent: `format(value, "f")`. */
export function plainDecimal(text: string): string {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?[eE]([+-]?\d+)$/.exec(text);
  if (parts === null) return text;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const padded =
    point > digits.length ? digits.padEnd(point, "0") : digits.padStart(digits.length - Math.min(point, 0), "0");
  const at = Math.max(point, 0);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, "") || "0";
  return `${sign === "-" ? "-" : ""}${left}${padded.length > at ? `.${padded.slice(at)}` : ""}`;
}

import { isIdentifier } from "./identifiers.js";

/** Characters that are legal in a literal but not to be trusted in source text: line separators, text direction, byte order mark. */
const UNTRUSTED = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** A double-quoted string literal. Lone surrogates, line separators and characters that turn the text's direction are escaped. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(UNTRUSTED, unicodeEscape);
}

/** A string literal in the quotes that need fewer escapes, as formatters choose them: for SQL, which is full of double ones. */
export function sqlLiteral(text: string): string {
  if (!text.includes('"') || text.includes("'")) return stringLiteral(text);
  const inner = stringLiteral(text).slice(1, -1).replaceAll('\\"', '"');
  return `'${inner}'`;
}

/** Text for the inside of a template literal, so that its cooked value is `text`. */
export function templateText(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return inner.replace(/`|\$(?=\{)|\$$/g, "\\$&").replace(UNTRUSTED, unicodeEscape);
}

/** A number literal; NaN and infinities by their names. */
export function numberLiteral(value: number): string {
  if (Number.isNaN(value)) return "Number.NaN";
  if (!Number.isFinite(value)) return value < 0 ? "Number.NEGATIVE_INFINITY" : "Number.POSITIVE_INFINITY";
  return Object.is(value, -0) ? "-0" : String(value);
}

/** A text, number or truth value as a literal. */
export function plainLiteral(value: string | number | boolean): string {
  if (typeof value === "string") return stringLiteral(value);
  return typeof value === "number" ? numberLiteral(value) : String(value);
}

/** A property name of an object literal: bare where that is legal, quoted otherwise. `__proto__` would set the prototype and is computed. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : stringLiteral(name);
}

/** `.name`, or `["name"]` where that is no identifier. */
export function memberAccess(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${stringLiteral(name)}]`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

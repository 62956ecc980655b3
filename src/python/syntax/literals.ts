import type { ConstantValue } from "./syntax.js";

/** A literal's value, or why it has none: what Python 3 would say against it, or what cannot be known here. */
export type Literal = { readonly value: ConstantValue } | Unreadable;

export type Unreadable = { readonly invalid: string } | { readonly unsupported: string };

/** CPython refuses longer decimal literals (`sys.set_int_max_str_digits`); others have no limit. */
const MAX_DECIMAL_DIGITS = 4300;

/** Value of an integer, float or complex literal as written in Python. */
export function readNumber(source: string): Literal {
  const text = source.replaceAll("_", "");
  if (/[jJ]$/.test(text)) return { value: { type: "complex", text: source } };
  if (/^0[xob]/i.test(text)) {
    return /[lL]$/.test(text) ? { invalid: "Python 2 long integer" } : { value: { type: "int", value: BigInt(text) } };
  }
  if (/^\d+$/.test(text)) {
    if (/^0+[1-9]/.test(text)) return { invalid: "integer with leading zeros" };
    if (text.length > MAX_DECIMAL_DIGITS) return { invalid: `integer of more than ${MAX_DECIMAL_DIGITS} digits` };
    return { value: { type: "int", value: BigInt(text) } };
  }
  if (/[lL]$/.test(text)) return { invalid: "Python 2 long integer" };
  return { value: { type: "float", value: Number(text) } };
}

/** Where the parts of a string literal lie in its source, and what its prefix says. */
export interface StringShape {
  /** Prefix in lower case: some of `r`, `b`, `u`, `f`, `t`. */
  readonly prefix: string;
  /** Length of prefix and opening quotes. */
  readonly open: number;
  /** Length of the closing quotes. */
  readonly close: number;
}

/** Reads the prefix and quotes of the string literal at `start` of `text`. */
export function stringShape(text: string, start: number): StringShape {
  let at = start;
  while (!isQuote(text[at]) && at < start + 3) at++;
  const quote = text[at] ?? "";
  const close = text[at + 1] === quote && text[at + 2] === quote ? 3 : 1;
  return { prefix: text.slice(start, at).toLowerCase(), open: at - start + close, close };
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "'";
}

/** Value of a plain string or bytes literal (no `f` or `t` prefix), given with its prefix and quotes. */
export function readString(source: string): Literal {
  const { prefix, open, close } = stringShape(source, 0);
  if (!/^(?:|u|r|b|br|rb)$/.test(prefix)) return { invalid: `string prefix \`${prefix}\`` };
  if (source.length < open + close)
    return source.length >= 2 ? empty(prefix) : { invalid: "unterminated string literal" };
  const text = decodeEscapes(source.slice(open, source.length - close), prefix);
  if (typeof text !== "string") return text;
  if (!prefix.includes("b")) return { value: { type: "str", value: text } };
  if (/[^\x00-\x7f]/.test(source)) return { invalid: "bytes literal with a non-ASCII character" };
  return { value: { type: "bytes", value: Uint8Array.from(text, (character) => character.charCodeAt(0)) } };
}

/** `""`: its two quotes are not the beginning of three. */
function empty(prefix: string): Literal {
  return prefix.includes("b")
    ? { value: { type: "bytes", value: new Uint8Array() } }
    : { value: { type: "str", value: "" } };
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const ESCAPE = /\\(?:[0-7]{1,3}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;

/**
 * Text of a literal's inside: line ends as `\n`, escapes replaced as the prefix asks for
 * (https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences). Unknown escapes stay as they are.
 */
export function decodeEscapes(inside: string, prefix: string): string | Unreadable {
  const text = inside.includes("\r") ? inside.replace(/\r\n?/g, "\n") : inside;
  if (!text.includes("\\") || prefix.includes("r")) return text;
  const bytes = prefix.includes("b");
  let unreadable: Unreadable | undefined;
  const result = text.replace(ESCAPE, (sequence) => {
    const letter = sequence[1] ?? "";
    const simple = SIMPLE_ESCAPES[letter];
    if (simple !== undefined) return simple;
    if (letter >= "0" && letter <= "7") {
      const code = Number.parseInt(sequence.slice(1), 8);
      return String.fromCharCode(bytes ? code & 255 : code);
    }
    if (letter === "x" || (!bytes && (letter === "u" || letter === "U"))) {
      const code = Number.parseInt(sequence.slice(2), 16);
      if (sequence.length > 2 && code <= 0x10ffff) return String.fromCodePoint(code);
      unreadable = { invalid: `malformed \`${sequence}\` escape` };
    } else if (letter === "N" && !bytes) {
      unreadable ??= { unsupported: "`\\N{…}` escape" };
    }
    return sequence;
  });
  return unreadable ?? result;
}

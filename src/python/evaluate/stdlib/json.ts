import type { Span } from "../../../source/span.js";
import { type BuiltinFunction, text } from "../builtins/given.js";
import { bool, dictOf, float, int, list, none, str } from "../make.js";
import { raise } from "../raising.js";
import type { Value } from "../values.js";

/** https://docs.python.org/3/library/json.html, of texts that are known. */
export const JSON_FUNCTIONS: Readonly<Record<string, BuiltinFunction>> = {
  "json.loads": (given) => {
    const source = text(given, 0, "s");
    if (source === undefined || given.positional.length + given.keywords.size > 1) return undefined;
    if (!given.frame.interpreter.meter.charge(source.length) || NOT_READ.test(source)) return undefined;
    return readJson(source, given.at) ?? raise(given.frame, "ValueError", "the text is no JSON", given.at);
  },
};

/** Constants that Python takes and JSON has not, and what marks numbers here. */
const NOT_READ = /NaN|Infinity|\uf8ff|\\uf8ff/i;

/** The value that a JSON text stands for in Python; undefined where it is none. */
export function readJson(source: string, at: Span | null): Value | undefined {
  try {
    return pythonValue(JSON.parse(source.replace(TOKEN, marked)), at);
  } catch {
    return undefined;
  }
}

/** A string, which is a key where a colon follows, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** What JavaScript loses goes through as text: 1 is not 1.0, large numbers are exact, and keys that are numbers keep their place. */
function marked(token: string, colon: string | undefined): string {
  if (!token.startsWith('"')) return `"${MARK}${token}"`;
  return colon === undefined ? token : `"${MARK}${token.slice(1)}`;
}

/** A letter of the private use area. */
const MARK = "\uf8ff";

function pythonValue(parsed: unknown, at: Span | null): Value {
  if (parsed === null) return none(at);
  if (typeof parsed === "boolean") return bool(parsed, at);
  if (typeof parsed === "string") return parsed.startsWith(MARK) ? numberOf(parsed.slice(1), at) : str(parsed, at);
  const read = (each: unknown): Value => pythonValue(each, at);
  if (Array.isArray(parsed)) return list(parsed.map(read), at);
  const entries = Object.entries(parsed as Readonly<Record<string, unknown>>);
  return dictOf(
    entries.map(([key, value]) => [key.slice(1), read(value)] as const),
    at,
  );
}

function numberOf(written: string, at: Span | null): Value {
  return /[.eE]/.test(written) ? float(Number(written), at) : int(BigInt(written), at);
}

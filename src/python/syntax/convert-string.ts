import { type Conversion, unsupported } from "./conversion.js";
import { convertExpression } from "./convert-expression.js";
import { decodeEscapes, readString, stringShape } from "./literals.js";
import type { Constant, Expr, FormattedValue, JoinedStr, Unsupported } from "./syntax.js";

type Part = Constant | FormattedValue;

/** Converts the string literal that the walker stands on and that starts at `start`. */
export function convertString(c: Conversion, start: number): Constant | JoinedStr | Unsupported {
  const end = c.walker.end;
  const { prefix } = stringShape(c.text, start);
  if (prefix.includes("f")) return convertFormatted(c, start, end);
  if (prefix.includes("t")) return unsupported(start, end, "t-string");
  const literal = readString(c.text.slice(start, end));
  if (!("value" in literal)) return c.unreadable(start, end, literal);
  return { kind: "Constant", start, end, value: literal.value };
}

/** Converts literals that stand beside each other into one, as Python's compiler does. */
export function convertConcatenation(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  const pieces: (Constant | JoinedStr | Unsupported)[] = [];
  w.enter();
  do pieces.push(convertString(c, w.start));
  while (w.next());
  w.leave();
  const lost = pieces.find((piece) => piece.kind === "Unsupported");
  if (lost !== undefined) return lost;
  const parts = pieces.flatMap((piece): readonly Part[] =>
    piece.kind === "JoinedStr" ? piece.values : piece.kind === "Constant" ? [piece] : [],
  );
  const merged = mergeConstants(parts);
  if (merged === undefined) return c.unreadable(start, end, { invalid: "string and bytes literals side by side" });
  const only = merged[0];
  if (only?.kind === "Constant" && pieces.every((piece) => piece.kind === "Constant")) return { ...only, start, end };
  return { kind: "JoinedStr", start, end, values: merged };
}

/** Joins neighbouring constants; undefined when text and bytes are mixed. */
function mergeConstants(parts: readonly Part[]): Part[] | undefined {
  const merged: Part[] = [];
  let run: Constant[] = [];
  const flush = (): boolean => {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) return true;
    const value = joinValues(run);
    if (value === undefined) return false;
    if (!(parts.length > run.length && value.type === "str" && value.value === "")) {
      merged.push({ kind: "Constant", start: first.start, end: last.end, value });
    }
    run = [];
    return true;
  };
  for (const part of parts) {
    if (part.kind === "Constant") {
      run.push(part);
      continue;
    }
    if (!flush()) return undefined;
    merged.push(part);
  }
  return flush() ? merged : undefined;
}

function joinValues(run: readonly Constant[]): Constant["value"] | undefined {
  const texts: string[] = [];
  const bytes: number[] = [];
  for (const { value } of run) {
    if (value.type === "str") texts.push(value.value);
    else if (value.type === "bytes") for (const byte of value.value) bytes.push(byte);
  }
  if (texts.length === run.length) return { type: "str", value: texts.join("") };
  return texts.length === 0 ? { type: "bytes", value: Uint8Array.from(bytes) } : undefined;
}

function convertFormatted(c: Conversion, start: number, end: number): JoinedStr | Unsupported {
  const { prefix, open, close } = stringShape(c.text, start);
  return convertParts(c, prefix, start, end, start + open, end - close, "interpolation");
}

/**
 * Converts the replacement fields among the children of the walker's node, and the text between them.
 * @param from offset where text begins
 * @param to offset where it ends
 */
function convertParts(
  c: Conversion,
  prefix: string,
  start: number,
  end: number,
  from: number,
  to: number,
  fieldType: string,
): JoinedStr | Unsupported {
  const w = c.walker;
  const values: Part[] = [];
  let failed: Unsupported | undefined;
  let at = from;
  const text = (until: number): void => {
    if (until <= at) return;
    const value = decodeEscapes(
      c.text.slice(at, until).replace(/\{\{|\}\}/g, (braces) => braces.charAt(0)),
      prefix,
    );
    if (typeof value !== "string") failed ??= c.unreadable(start, end, value);
    else if (value !== "") values.push({ kind: "Constant", start: at, end: until, value: { type: "str", value } });
  };
  if (w.enter()) {
    do {
      if (w.type !== fieldType) continue;
      text(w.start);
      at = w.end;
      values.push(convertField(c, prefix));
    } while (w.next());
    w.leave();
  }
  text(to);
  return failed ?? { kind: "JoinedStr", start, end, values };
}

/** `{value!r:spec}`; the walker stands on it. */
function convertField(c: Conversion, prefix: string): FormattedValue {
  const w = c.walker;
  const { start, end } = w;
  let value: Expr | undefined;
  let conversion: FormattedValue["conversion"] = null;
  let formatSpec: JoinedStr | null = null;
  let selfDocumenting: string | null = null;
  w.enter();
  while (w.next()) {
    switch (w.type) {
      case "=":
        selfDocumenting = c.text.slice(start + 1, w.end + blanksAt(c.text, w.end));
        break;
      case "type_conversion":
        conversion = readConversion(c.text.charAt(w.start + 1));
        break;
      case "format_specifier": {
        const spec = convertParts(c, prefix, w.start, w.end, w.start + 1, w.end, "format_expression");
        if (spec.kind === "JoinedStr") formatSpec = spec;
        else value = spec;
        break;
      }
      case "}":
        break;
      default:
        value ??= convertExpression(c);
    }
  }
  w.leave();
  if (selfDocumenting !== null && formatSpec === null) conversion ??= "r";
  return {
    kind: "FormattedValue",
    start,
    end,
    value: value ?? unsupported(start, end, "empty replacement field"),
    conversion,
    formatSpec,
    selfDocumenting,
  };
}

function blanksAt(text: string, offset: number): number {
  let end = offset;
  while (/\s/.test(text.charAt(end))) end++;
  return end - offset;
}

function readConversion(letter: string): FormattedValue["conversion"] {
  return letter === "r" || letter === "s" || letter === "a" ? letter : null;
}

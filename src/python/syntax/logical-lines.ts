import { lineIndent } from "./indentation.js";

/** A logical line of Python: what stands up to a line end outside brackets and strings. Blank and comment lines are none. */
export interface LogicalLine {
  /** Offset at which the line's first physical line begins. */
  readonly from: number;
  /** Offset of its first character that is no white space. */
  readonly start: number;
  /** Offset behind its last character that belongs to no comment. */
  readonly codeEnd: number;
  /** Offset of the line end behind it. */
  readonly end: number;
  /** Width of its indentation. */
  readonly indent: number;
  /** What is wrong with its brackets and quotes, in CPython's words; null when they match. */
  readonly flaw: string | null;
}

/**
 * Says whether a new logical line begins at the physical line `[from, end)` although a bracket or string is open.
 * @param open the innermost bracket, or the quotes
 */
export type Boundary = (from: number, end: number, open: string) => boolean;

const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Splits the stretch `[from, to)`, which begins at a physical line, into logical lines. Takes linear time. */
export function logicalLines(text: string, from: number, to: number, boundary: Boundary = () => false): LogicalLine[] {
  const lines: LogicalLine[] = [];
  let at = from;
  while (at < to) {
    const start = firstCharacter(text, at, to);
    const unit = text[start];
    if (start >= to || unit === "\n" || unit === "\r" || unit === "#") {
      at = lineEnd(text, start, to) + 1;
      continue;
    }
    const line = scanLine(text, at, start, to, boundary);
    lines.push(line);
    at = line.end + 1;
  }
  return lines;
}

/** Offset of the line end at or behind `offset`, or `to`. */
export function lineEnd(text: string, offset: number, to: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 || end > to ? to : end;
}

function firstCharacter(text: string, offset: number, to: number): number {
  let at = offset;
  while (at < to && (text[at] === " " || text[at] === "\t" || text[at] === "\f")) at++;
  return at;
}

function scanLine(text: string, from: number, start: number, to: number, boundary: Boundary): LogicalLine {
  const brackets: string[] = [];
  let codeEnd = start;
  let at = start;
  let flaw: string | null = null;
  const finish = (end: number): LogicalLine => {
    const open = brackets.at(-1);
    if (open !== undefined) flaw ??= `\`${open}\` was never closed`;
    return { from, start, codeEnd, end, indent: lineIndent(text, start) ?? 0, flaw };
  };
  while (at < to) {
    const character = text[at] ?? "";
    switch (character) {
      case "\n": {
        const open = brackets.at(-1);
        if (open === undefined || boundary(at + 1, lineEnd(text, at + 1, to), open)) return finish(at);
        at++;
        continue;
      }
      case " ":
      case "\t":
      case "\r":
      case "\f":
        at++;
        continue;
      case "#":
        at = lineEnd(text, at, to);
        continue;
      case "\\":
        at += text[at + 1] === "\r" ? 3 : 2;
        codeEnd = at - 1;
        continue;
      case '"':
      case "'": {
        const string = scanString(text, at, to, boundary);
        codeEnd = string.end;
        flaw ??= string.flaw;
        if (string.cut) return finish(string.end);
        at = string.end;
        continue;
      }
      case "(":
      case "[":
      case "{":
        brackets.push(character);
        break;
      case ")":
      case "]":
      case "}": {
        const opening = brackets.lastIndexOf(CLOSING[character] ?? "");
        const last = brackets.at(-1);
        if (last === undefined) flaw ??= `unmatched \`${character}\``;
        else if (opening !== brackets.length - 1)
          flaw ??= `closing \`${character}\` does not match opening \`${last}\``;
        if (opening !== -1) brackets.length = opening;
        break;
      }
    }
    at++;
    codeEnd = at;
  }
  return finish(to);
}

const UNTERMINATED = "unterminated string literal";
const UNTERMINATED_TRIPLE = "unterminated triple-quoted string literal";

/** Where a string ends, and what is wrong with it. */
export interface ScannedString {
  readonly end: number;
  readonly flaw: string | null;
  /** Whether a boundary ended it. */
  readonly cut: boolean;
}

/** The string that opens at `start`. One in single quotes ends with its line at the latest. */
export function scanString(text: string, start: number, to: number, boundary: Boundary = () => false): ScannedString {
  const quote = text[start] ?? "";
  const triple = quote.repeat(3);
  const quotes = text.startsWith(triple, start) ? triple : quote;
  let at = start + quotes.length;
  while (at < to) {
    const character = text[at];
    if (character === "\\") at += text[at + 1] === "\r" && text[at + 2] === "\n" ? 3 : 2;
    else if (character === quote && (quotes === quote || text.startsWith(quotes, at))) {
      return { end: at + quotes.length, flaw: null, cut: false };
    } else if (character === "\n") {
      if (quotes === quote) return { end: at, flaw: UNTERMINATED, cut: false };
      if (boundary(at + 1, lineEnd(text, at + 1, to), quotes)) return { end: at, flaw: UNTERMINATED_TRIPLE, cut: true };
      at++;
    } else at++;
  }
  return { end: to, flaw: quotes === quote ? UNTERMINATED : UNTERMINATED_TRIPLE, cut: false };
}

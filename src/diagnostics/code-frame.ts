import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import { displayWidth } from "./display-width.js";

/** The parts of a code frame, to be coloured and put together by who prints it. */
export interface CodeFrame {
  /** The line as a terminal can show it: tabs expanded, control characters made visible, long lines cut. */
  readonly text: string;
  /** Spaces and `^` below the text. */
  readonly carets: string;
}

const TAB_WIDTH = 4;

/** Columns of a source line that are shown; a longer one (minified or hostile) is cut around the span. */
const MAX_COLUMNS = 160;

/**
 * The first source line of a span with carets below it, to the line's end where the span goes on. Carets stand under
 * what they mean in a terminal with a fixed-width font, tabs and wide characters included.
 */
export function codeFrame(source: SourceFile, span: Span): CodeFrame {
  const line = source.line(span.line);
  const start = Math.min(span.column - 1, line.length);
  const end = Math.min(start + Math.max(1, span.end - span.start), Math.max(line.trimEnd().length, start));
  const cutBefore = start > MAX_COLUMNS ? start - TAB_WIDTH : 0;
  const cutAfter = Math.min(line.length, cutBefore + MAX_COLUMNS);
  const markedEnd = Math.max(start, Math.min(end, cutAfter));
  const lead = (cutBefore > 0 ? "…" : "") + shown(line.slice(cutBefore, start), 0);
  const leadWidth = displayWidth(lead);
  const marked = shown(line.slice(start, markedEnd), leadWidth);
  const markedWidth = displayWidth(marked);
  const rest = shown(line.slice(markedEnd, cutAfter), leadWidth + markedWidth);
  return {
    text: lead + marked + rest + (cutAfter < line.length ? "…" : ""),
    carets: " ".repeat(leadWidth) + "^".repeat(Math.max(1, markedWidth)),
  };
}

/** The text as a terminal can show it, given the column it starts at: nothing in it can move the cursor or set a colour. */
function shown(text: string, column: number): string {
  let result = "";
  let at = column;
  for (const character of text) {
    const visible = character === "\t" ? " ".repeat(TAB_WIDTH - (at % TAB_WIDTH)) : printable(character);
    result += visible;
    at += displayWidth(visible);
  }
  return result;
}

/** The text with everything that a terminal might act on made visible: control and bidirectional formatting characters, lone surrogates. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point < 0x20 ? String.fromCodePoint(0x2400 + point) : "\ufffd";
  });
}

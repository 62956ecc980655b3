import type { SourceFile } from "../source/source-file.js";
import type { Span } from "../source/span.js";
import { displayWidth } from "./display-width.js";

/** The parts of a code frame, to be coloured and put together by who prints it. */
export interface CodeFrame {
  /** Source lines with the carets that belong below them, in order; one line, or the first and the last of a span over several. */
  readonly lines: readonly CodeFrameLine[];
  /** Width of the widest line number. */
  readonly gutter: number;
}

export interface CodeFrameLine {
  /** Line number, counted from 1; null stands for lines left out. */
  readonly number: number | null;
  /** The line as a terminal can show it: tabs expanded, control characters made visible, long lines cut. */
  readonly text: string;
  /** Spaces and `^` below the text, trailing spaces removed. Empty on a line left out. */
  readonly carets: string;
}

const TAB_WIDTH = 4;

/** Columns of a source line that are shown; a longer one (minified or hostile) is cut around the span. */
const MAX_COLUMNS = 160;

/**
 * The source line of a span with carets below it. A span over several lines shows its first and last line.
 * Carets stand under what they mean in a terminal with a fixed-width font, tabs and wide characters included.
 */
export function codeFrame(source: SourceFile, span: Span): CodeFrame {
  const last = source.span(Math.max(span.start, span.end - 1), span.end);
  const lines: CodeFrameLine[] = [];
  if (last.line <= span.line) {
    lines.push(frameLine(source, span.line, span.column - 1, span.column - 1 + Math.max(1, span.end - span.start)));
  } else {
    lines.push(frameLine(source, span.line, span.column - 1, Number.POSITIVE_INFINITY));
    if (last.line > span.line + 1) lines.push({ number: null, text: "", carets: "" });
    const lastText = source.line(last.line);
    lines.push(frameLine(source, last.line, lastText.length - lastText.trimStart().length, last.column));
  }
  return { lines, gutter: String(Math.max(span.line, last.line)).length };
}

function frameLine(source: SourceFile, number: number, from: number, to: number): CodeFrameLine {
  const line = source.line(number);
  const start = Math.min(from, line.length);
  const end = Math.min(to, Math.max(line.trimEnd().length, start));
  const cutBefore = start > MAX_COLUMNS ? start - TAB_WIDTH : 0;
  const cutAfter = Math.min(line.length, cutBefore + MAX_COLUMNS);
  const lead = (cutBefore > 0 ? "…" : "") + shown(line.slice(cutBefore, start), 0);
  const leadWidth = displayWidth(lead);
  const marked = shown(line.slice(start, Math.max(start, Math.min(end, cutAfter))), leadWidth);
  const markedWidth = displayWidth(marked);
  const rest = shown(line.slice(Math.max(start, Math.min(end, cutAfter)), cutAfter), leadWidth + markedWidth);
  return {
    number,
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

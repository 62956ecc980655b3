import { type LogicalLine, lineEnd, logicalLines } from "./logical-lines.js";

/** Runs of fewer lines are left as they are. */
const LONG = 64;

/**
 * The text with long runs of line continuations and of comment lines blanked: the grammar's scanner looks ahead over all
 * of a run for each of its lines. As white space they mean the same. Nothing moves.
 */
export function blankLongRuns(text: string): string {
  const continued = blankRuns(text, "\\", continuationEnd, (run) => " ".repeat(run.length));
  const blank = (run: string): string => run.replace(/[^\n]+/g, (line) => " ".repeat(line.length));
  const between = blankRuns(continued, "#", commentEnd, blank, betweenStatements(continued));
  return blankRuns(between, "#", harmlessEnd, blank);
}

/** Says whether an offset lies in no statement, and so in no string either. */
function betweenStatements(text: string): (at: number) => boolean {
  let lines: readonly LogicalLine[] | undefined;
  let next = 0;
  return (at) => {
    lines ??= logicalLines(text, 0, text.length);
    for (let line = lines[next]; line !== undefined && line.end <= at; line = lines[next]) next++;
    const line = lines[next];
    return line === undefined || at < line.from || at < line.start;
  };
}

/**
 * @param allowed whether a run may begin at an offset; asked in order, of long runs only
 * @param sign what each line of a run has
 * @param endOf where the line with the sign at `at` ends when it may belong to a run and nothing is before it; undefined when not
 */
function blankRuns(
  text: string,
  sign: string,
  endOf: (text: string, at: number) => number | undefined,
  blank: (run: string) => string,
  allowed: (at: number) => boolean = () => true,
): string {
  const parts: string[] = [];
  let kept = 0;
  for (let start = text.indexOf(sign); start !== -1; ) {
    let lines = 0;
    let end = start;
    for (let next: number | undefined = start; next !== undefined && text[next] === sign; lines++) {
      const found: number | undefined = endOf(text, next);
      if (found === undefined) break;
      end = found;
      next = skipBlank(text, end);
    }
    if (lines >= LONG && allowed(start)) {
      parts.push(text.slice(kept, start), blank(text.slice(start, end)));
      kept = end;
    }
    start = text.indexOf(sign, Math.max(end, start + 1));
  }
  return kept === 0 ? text : parts.join("") + text.slice(kept);
}

/** A backslash at the end of a line. */
function continuationEnd(text: string, at: number): number | undefined {
  const end = text[at + 1] === "\r" ? at + 2 : at + 1;
  return text[end] === "\n" ? end + 1 : undefined;
}

/** A line with nothing but a comment that could neither end a string that it is in nor hold a value in one. */
function harmlessEnd(text: string, at: number): number | undefined {
  const end = commentEnd(text, at);
  const line = text.slice(at, end);
  return /"""|'''|[{]|\\\s*$/.test(line) ? undefined : end;
}

/** A line with nothing but a comment, and the blank lines below it. */
function commentEnd(text: string, at: number): number | undefined {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  if (skipBlank(text, lineStart) !== at) return undefined;
  const end = lineEnd(text, at, text.length);
  let next = Math.min(end + 1, text.length);
  for (let at = skipBlank(text, next); text[at] === "\n"; at = skipBlank(text, next)) next = at + 1;
  return next;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

import { lineEnd, logicalLines } from "./logical-lines.js";

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text with everything but line ends blanked in `stretches`, which are in order; nothing moves. */
function blankStretches(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, " "));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/**
 * Takes out merge conflicts but for their first side.
 * @returns the text without them, and the sides that were taken out, with the markers around them
 */
export function blankConflicts(text: string): { readonly text: string; readonly taken: readonly Stretch[] } {
  const blanked: Stretch[] = [];
  const taken: Stretch[] = [];
  let opening: Stretch | undefined;
  let second: number | undefined;
  for (let start = text.indexOf("<<<<<<<"); start !== -1 && start < text.length; ) {
    const end = lineEnd(text, start, text.length);
    if (start === 0 || text[start - 1] === "\n") {
      const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?=\s|$)/.exec(text.slice(start, start + 8))?.[0];
      if (marker?.startsWith("<")) {
        opening = { start, end };
        second = undefined;
      } else if (marker?.startsWith(">")) {
        if (opening !== undefined && second !== undefined) {
          taken.push({ start: second, end });
          blanked.push(opening, { start: second, end });
        }
        opening = undefined;
      } else if (marker !== undefined) second ??= start;
    }
    start = opening === undefined ? text.indexOf("<<<<<<<", end) : end + 1;
  }
  return { text: blankStretches(text, blanked), taken };
}

const TYPE_PARAMETERS = /^[ \t]*(?:async[ \t]+)?(?:class|def|type)[ \t]+\w+[ \t]*\[/gm;

/** Takes out type parameters with defaults (https://peps.python.org/pep-0696/), which the grammar does not know. */
export function blankTypeParameters(text: string): string {
  const stretches: Stretch[] = [];
  for (const match of text.matchAll(TYPE_PARAMETERS)) {
    const start = match.index + match[0].length - 1;
    const end = closingBracket(text, start);
    if (end !== undefined && text.slice(start, end).includes("=")) stretches.push({ start, end });
  }
  return blankStretches(text, stretches);
}

/** Longer lists of type parameters are left to be a syntax error. */
const LONGEST_PARAMETERS = 4000;

/** Offset behind the bracket that closes the one at `start`; undefined when the line has none. */
function closingBracket(text: string, start: number): number | undefined {
  const line = logicalLines(text, start, Math.min(text.length, start + LONGEST_PARAMETERS))[0];
  let depth = 0;
  for (let at = start; line !== undefined && at < line.codeEnd; at++) {
    if ("[({".includes(text[at] ?? " ")) depth++;
    else if ("])}".includes(text[at] ?? " ") && --depth === 0) return at + 1;
  }
  return undefined;
}

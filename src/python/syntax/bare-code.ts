import { lineEnd, scanString } from "./logical-lines.js";

/** A string with code in it begins. */
const FORMATTED = /\b(?:[rR]?[fFtT]|[fFtT][rR])["']/;

/**
 * The text without what means nothing to its grammar: what stands in strings and comments, blank lines, and blanks but for one.
 * Nothing is where it was. Where strings hold code, only blanks go. A string that does not end is still none.
 */
export function bareCode(text: string): string {
  return withoutBlanks(FORMATTED.test(text) ? text : withoutTexts(text));
}

function withoutBlanks(text: string): string {
  return text
    .replace(/(?<=\S)[ \t\f\r]+(?=\n|$)/g, "")
    .replace(/(?<=\S)[ \t\f]{2,}/g, " ")
    .replace(/\n(?:[ \t\f\r]*\n)+/g, "\n")
    .replace(/\n[ \t\f\r]*$/, "\n");
}

function withoutTexts(text: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") at++;
    else if (character === "#") {
      parts.push(text.slice(kept, at));
      at = kept = lineEnd(text, at, text.length);
    } else if (character === '"' || character === "'") {
      const { end, flaw } = scanString(text, at, text.length);
      parts.push(text.slice(kept, at), flaw === null ? `${character}${character}` : character);
      kept = end;
      at = end - 1;
    }
  }
  parts.push(text.slice(kept));
  return parts.join("");
}

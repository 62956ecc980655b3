/** Tabs and blanks that make up an indentation are told apart in the fraction: no line has so many. */
const UNIT = 1 / 65536;

/**
 * Indentation of the line on which `offset` stands when nothing but white space stands before it there, else
 * undefined. Its whole part is the width with a tab stop every 8 columns; two indentations of the same width are equal
 * only if they are with a tab stop every column too, as Python wants them to be
 * (https://docs.python.org/3/reference/lexical_analysis.html#indentation). A line that continues the one before it by
 * a backslash has no indentation of its own.
 */
export function lineIndent(text: string, offset: number): number | undefined {
  let at = offset - 1;
  for (; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) break;
    if (unit !== 32 && unit !== 9 && unit !== 12) return undefined;
  }
  if (at > 0 && text.charCodeAt(text.charCodeAt(at - 1) === 13 ? at - 2 : at - 1) === 92) return undefined;
  let width = 0;
  let characters = 0;
  for (at++; at < offset; at++) {
    const unit = text.charCodeAt(at);
    width = unit === 12 ? 0 : unit === 9 ? (Math.floor(width / 8) + 1) * 8 : width + 1;
    characters = unit === 12 ? 0 : characters + 1;
  }
  return width + Math.min(characters, 65535) * UNIT;
}

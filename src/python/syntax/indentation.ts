/**
 * Width of the white space before `offset` when nothing else stands before it on its line, else undefined. A tab
 * counts 8 and a form feed starts anew, as in tree-sitter's scanner. A line that continues the one before it by a
 * backslash has no indentation of its own.
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
  for (at++; at < offset; at++) {
    const unit = text.charCodeAt(at);
    width = unit === 12 ? 0 : width + (unit === 9 ? 8 : 1);
  }
  return width;
}

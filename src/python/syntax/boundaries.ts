import { lineIndent } from "./indentation.js";
import type { Boundary } from "./logical-lines.js";

/** Lines that begin a statement wherever they stand, even in the text of a string. */
const STRONG =
  /^(?:class\s+\w+\s*[:([]|(?:async\s+)?def\s+\w+\s*[[(]|@[A-Za-z_]|import\s+\w|from\s+[.\w]+\s+import\s|[A-Za-z_]\w*(?:\s*:\s*[\w.[\]"' |,]+)?\s+=\s)/;

/** Lines that begin a statement when they cannot be an item of the open bracket. */
const START =
  /^(?:class\s+\w|(?:async\s+)?def\s+\w|@[A-Za-z_]|import\s+\w|from\s+[.\w]+\s+import\b|(?:async|if|elif|else|for|while|with|try|except|finally|match)\b.*:\s*(?:#.*)?$|(?:return|raise|pass|del|global|assert)\b|[A-Za-z_][\w.]*\s*(?::[^=]+)?=(?!=)|[A-Za-z_][\w.]*\(.*\)\s*(?:#.*)?$)/;

/** `name=value,` without blanks: an argument, however far left it stands. */
const ARGUMENT = /^\w+=.*,\s*(?:#.*)?$/;

/** Of longer lines only this much is looked at. */
const LONGEST = 400;

/** A line that opens a block: the bracket that is open on it was meant to be closed there. */
const HEADER = /^\s*(?:class|def|async|if|elif|else|for|while|with|try|except|finally|match|case)\b.*:\s*(?:#.*)?$/;

/**
 * Where statements begin again at indentation `indent` although something is open: on a line that looks like the
 * beginning of one, and behind a block's header.
 */
export function statementBoundary(text: string, indent: number): Boundary {
  return (from, end, open) => {
    const line = text.slice(from, Math.min(end, from + LONGEST));
    const code = line.trimStart();
    const own = lineIndent(text, from + line.length - code.length) ?? 0;
    const isText = open.length === 3;
    if (own === indent) return isText ? STRONG.test(code) : START.test(code) && !ARGUMENT.test(code);
    if (isText || own < indent) return false;
    const before = text.lastIndexOf("\n", from - 2) + 1;
    return HEADER.test(text.slice(before, Math.min(from, before + LONGEST)).trimEnd());
  };
}

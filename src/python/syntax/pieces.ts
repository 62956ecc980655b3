import type { LogicalLine } from "./logical-lines.js";

/**
 * The logical lines of one statement of a block: its decorators, its own lines with the clauses that continue it, and
 * what is indented below them. `misplaced` pieces are indented like nothing in the block.
 */
export interface Piece {
  /** `statement`, or what CPython says of the indentation. */
  readonly kind: PieceKind;
  readonly lines: readonly LogicalLine[];
}

type PieceKind =
  | "statement"
  | "unexpected indent"
  | "unindent does not match any outer indentation level"
  | "inconsistent use of tabs and spaces in indentation";

const OPENER = /^(?:class|def|async|if|elif|else|for|while|with|try|except|finally)\b/;
const CLAUSE = /^(?:elif|else|except|finally)\b/;
const TAKES_CLAUSES = /^(?:if|elif|else|for|while|try|except|async\s+for)\b/;
const DEFINITION = /^(?:@|class\b|def\b|async\b)/;

/** Whether a block is to be expected below the line: it ends in a colon, or begins as a block's header does. */
export function opensBlock(text: string, line: LogicalLine): boolean {
  return text[line.codeEnd - 1] === ":" || OPENER.test(text.slice(line.start, line.start + 20));
}

/** Groups the lines of a block whose statements stand at indentation `indent`. */
export function groupPieces(text: string, lines: readonly LogicalLine[], indent: number): Piece[] {
  const pieces: { kind: PieceKind; lines: LogicalLine[] }[] = [];
  let last: LogicalLine | undefined;
  for (const line of lines) {
    const piece = pieces.at(-1);
    if (line.indent === indent) {
      if (piece?.kind === "statement" && last !== undefined && continues(text, last, line)) piece.lines.push(line);
      else pieces.push({ kind: "statement", lines: [line] });
      last = line;
      continue;
    }
    const kind = misplacement(line.indent, indent);
    const belongs = kind === "unexpected indent" && piece?.kind === "statement" && last !== undefined;
    if (piece !== undefined && (piece.kind === kind || (belongs && opensBlock(text, last ?? line))))
      piece.lines.push(line);
    else pieces.push({ kind, lines: [line] });
  }
  return pieces;
}

function misplacement(indent: number, expected: number): PieceKind {
  if (Math.floor(indent) === Math.floor(expected)) return "inconsistent use of tabs and spaces in indentation";
  return indent > expected ? "unexpected indent" : "unindent does not match any outer indentation level";
}

/** Whether `line` carries on the statement whose latest line at the same indentation is `last`. */
function continues(text: string, last: LogicalLine, line: LogicalLine): boolean {
  const before = text.slice(last.start, last.start + 20);
  const now = text.slice(line.start, line.start + 20);
  if (before.startsWith("@")) return DEFINITION.test(now);
  return CLAUSE.test(now) && TAKES_CLAUSES.test(before);
}

import { blankConflicts, blankTypeParameters } from "./blanking.js";
import { statementBoundary } from "./boundaries.js";
import { unsupported } from "./conversion.js";
import { insertStatement } from "./insert-statement.js";
import { type LogicalLine, logicalLines } from "./logical-lines.js";
import { groupPieces, type Piece } from "./pieces.js";
import { type BodyRegion, type Skeleton, skeletonOf } from "./skeleton.js";
import type { Module, Stmt, SyntaxProblem, Unsupported } from "./syntax.js";
import { type ParseTree, SyntaxReader } from "./syntax-reader.js";

/** Blocks nested deeper than this are not taken apart. */
const MAX_DEPTH = 20;

/** With more problems than this, or more characters lost to them, the rest of each block is lost in one: it is hardly Python. */
const MAX_PROBLEMS = 200;
const MAX_LOST = 100_000;

/** Stretches longer than this are not given to the parser when their brackets or quotes do not match. */
export const LARGE = 65_536;

/**
 * Reads a file that does not parse as a whole: takes it apart into statements by indentation, parses each alone, and
 * takes apart again what does not parse, so that only the statement with the error is lost. Brackets and strings that
 * were never closed end where a line looks like the beginning of a statement.
 */
export function recoverModule(parseTree: ParseTree, text: string): Module {
  const conflicts = blankConflicts(text);
  const recovery = new Recovery(new SyntaxReader(parseTree, blankTypeParameters(conflicts.text)));
  let body = recovery.module();
  const problems = [...recovery.problems];
  for (const { start, end } of conflicts.taken) {
    const message = "merge conflict, of which only the first side is read";
    const inserted = insertStatement(body, unsupported(start, end, message));
    body = inserted.body;
    problems.push({ start, end, message, within: inserted.within });
  }
  return { body, problems: problems.sort((a, b) => a.start - b.start) };
}

class Recovery {
  problems: SyntaxProblem[] = [];
  readonly #reader: SyntaxReader;
  #within: string | null = null;

  constructor(reader: SyntaxReader) {
    this.#reader = reader;
  }

  /**
   * Reads the whole text. Where three quotes were never closed, those of the next string may have closed them, and
   * statements may look like text and text like statements from there on: when more than a line is lost, the text is
   * also read with every string ending where a statement seems to begin, and what loses less is right.
   */
  module(): readonly Stmt[] {
    const { text } = this.#reader;
    const lines = logicalLines(text, 0, text.length);
    const first = this.#lines(lines, 0, true, 0);
    if (!this.problems.some(({ start, end }) => text.slice(start, end).includes("\n"))) return first;
    const problems = this.problems;
    this.problems = [];
    const cut = logicalLines(text, 0, text.length, statementBoundary(text, 0));
    const second = this.#lines(cut, 0, true, 0);
    if (lostLength(this.problems) < lostLength(problems)) return second;
    this.problems = problems;
    return first;
  }

  /**
   * Reads the statements of a block.
   * @param cut whether open brackets and strings may end where a statement seems to begin
   */
  #block(region: Pick<BodyRegion, "from" | "to" | "indent">, cut: boolean, depth: number): Stmt[] {
    const lines = logicalLines(this.#reader.text, region.from, region.to);
    return this.#lines(lines, region.indent, cut, depth);
  }

  #lines(lines: readonly LogicalLine[], indent: number, cut: boolean, depth: number): Stmt[] {
    const statements: Stmt[] = [];
    const pieces = groupPieces(this.#reader.text, lines, indent);
    for (const [index, piece] of pieces.entries()) {
      if (this.problems.length >= MAX_PROBLEMS || lostLength(this.problems) > MAX_LOST) {
        const rest = pieces.slice(index).flatMap((other) => other.lines);
        return [...statements, this.#lose({ kind: "statement", lines: rest }, "invalid syntax")];
      }
      if (piece.kind !== "statement") statements.push(this.#lose(piece, piece.kind));
      else for (const statement of this.#piece(piece, indent, cut, depth)) statements.push(statement);
    }
    return statements;
  }

  #piece(piece: Piece, indent: number, cut: boolean, depth: number): readonly Stmt[] {
    const { text } = this.#reader;
    const { from, end } = extent(piece);
    if (end - from <= LARGE || piece.lines.every((line) => line.flaw === null)) {
      const whole = this.#read(text.slice(from, end), from, indent);
      if (whole !== undefined) return whole;
    }
    const lines = cut ? logicalLines(text, from, end, statementBoundary(text, indent)) : piece.lines;
    if (lines.length === piece.lines.length) return this.#broken(piece, indent, cut, depth);
    const known = new Set(piece.lines.map((line) => line.from));
    const cuts = lines.filter((line) => !known.has(line.from));
    const before = this.problems;
    this.problems = [];
    const uncut = this.#broken(piece, indent, false, depth);
    const lost = this.problems;
    const misled = lost.some((problem) => cuts.some(({ start }) => problem.start < start && start < problem.end));
    this.problems = misled ? before : [...before, ...lost];
    return misled ? this.#lines(lines, indent, cut, depth) : uncut;
  }

  /** Reads a statement that does not parse: a compound one by its bodies, any other not at all. */
  #broken(piece: Piece, indent: number, cut: boolean, depth: number): readonly Stmt[] {
    if (depth >= MAX_DEPTH) return [this.#lose(piece, "invalid syntax")];
    const outer = this.#within;
    this.#within ??= definition(this.#reader.text, piece, indent)?.name ?? null;
    const statements = this.#compound(piece, indent, cut, depth) ?? [this.#lose(piece, "invalid syntax")];
    this.#within = outer;
    return statements;
  }

  #compound(piece: Piece, indent: number, cut: boolean, depth: number): readonly Stmt[] | undefined {
    const { text } = this.#reader;
    for (const addColon of [false, true]) {
      const skeleton = skeletonOf(text, piece, indent, addColon);
      if (skeleton === undefined) return undefined;
      const read = this.#read(skeleton.text, extent(piece).from, indent, () => this.#bodies(skeleton, cut, depth));
      if (read === undefined) continue;
      const header = piece.lines.findLast((line) => line.indent === indent);
      if (addColon && header !== undefined) this.#problem(header.start, header.codeEnd, "expected `:`");
      const { end } = extent(piece);
      return read.map((statement) => (statement.end > end ? { ...statement, end } : statement));
    }
    return this.#headless(piece, indent, cut, depth);
  }

  #bodies(skeleton: Skeleton, cut: boolean, depth: number): ReadonlyMap<number, readonly Stmt[]> {
    const bodies = new Map<number, readonly Stmt[]>();
    for (const body of skeleton.bodies) bodies.set(body.start, this.#block(body, cut, depth + 1));
    const { missingBody } = skeleton;
    if (missingBody !== undefined) {
      bodies.set(missingBody, []);
      const end = Math.min(missingBody, this.#reader.text.length);
      this.#problem(end - 1, end, "expected an indented block");
    }
    return bodies;
  }

  /** A class whose header does not parse keeps its name and its body. */
  #headless(piece: Piece, indent: number, cut: boolean, depth: number): readonly Stmt[] | undefined {
    const found = definition(this.#reader.text, piece, indent);
    const body = skeletonOf(this.#reader.text, piece, indent, true)?.bodies.at(-1);
    if (found === undefined || !found.isClass || body === undefined) return undefined;
    const { start } = extent(piece);
    const { name, nameStart, line } = found;
    this.#problem(start, line.codeEnd, line.flaw ?? "invalid syntax");
    const statements = this.#block(body, cut, depth + 1);
    const bases = [unsupported(line.start, line.codeEnd, "syntax error")];
    const end = statements.at(-1)?.end ?? line.codeEnd;
    return [
      {
        kind: "ClassDef",
        start: line.start,
        end,
        name,
        nameStart,
        bases,
        keywords: [],
        decorators: [],
        body: statements,
      },
    ];
  }

  #read(
    input: string,
    base: number,
    indent: number,
    blocks?: () => ReadonlyMap<number, readonly Stmt[]>,
  ): readonly Stmt[] | undefined {
    const options = { base, indent, within: this.#within };
    const read = this.#reader.statements(input, blocks === undefined ? options : { ...options, blocks });
    for (const problem of read?.problems ?? []) this.problems.push(problem);
    return read?.body;
  }

  #lose(piece: Piece, message: string): Unsupported {
    const { start, end } = extent(piece);
    const outer = this.#within;
    this.#within ??= definition(this.#reader.text, piece, piece.lines[0]?.indent ?? 0)?.name ?? null;
    this.#problem(start, end, piece.lines.find((line) => line.flaw !== null)?.flaw ?? message);
    this.#within = outer;
    return unsupported(start, end, "syntax error");
  }

  #problem(start: number, end: number, message: string): void {
    this.problems.push({ start, end, message, within: this.#within });
  }
}

function lostLength(problems: readonly SyntaxProblem[]): number {
  return problems.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Where a piece begins: its first line and first character; and where its code ends. */
function extent(piece: Piece): { from: number; start: number; end: number } {
  const first = piece.lines[0];
  const last = piece.lines.at(-1);
  return { from: first?.from ?? 0, start: first?.start ?? 0, end: last?.codeEnd ?? 0 };
}

/** The class or function that a piece defines at indentation `indent`. */
function definition(
  text: string,
  piece: Piece,
  indent: number,
): { name: string; nameStart: number; isClass: boolean; line: LogicalLine } | undefined {
  for (const line of piece.lines) {
    if (line.indent !== indent) continue;
    const match = /^(?:class|(?:async\s+)?def)\s+(?=(\w+))/.exec(text.slice(line.start, line.start + 200));
    if (match === null) continue;
    return {
      name: match[1] ?? "",
      nameStart: line.start + match[0].length,
      isClass: match[0].startsWith("class"),
      line,
    };
  }
  return undefined;
}

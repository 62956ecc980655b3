import { bareCode } from "./bare-code.js";
import { type LogicalLine, logicalLines } from "./logical-lines.js";
import { groupPieces, type Piece } from "./pieces.js";
import { skeletonOf } from "./skeleton.js";
import { BLOCK_HEADER } from "./syntax-reader.js";

/**
 * So many characters are given to the parser without knowing whether they are Python. Its recovery from errors takes time
 * that grows with the square of what it is given, and from some 16,000 characters on overflows its stack.
 */
export const FEW = 4096;

/** Two ways to ask whether a text parses without an error. */
export interface Checker {
  /** Quickly, where it does; only for few characters where it may not. */
  quickly(text: string): boolean;
  /** Stops at the first error, and takes some twenty times as long. */
  carefully(text: string): boolean;
}

/**
 * Whether a text parses without an error, by its parts: statements a few at a time, compound ones without their bodies and
 * the bodies likewise. Only what cannot be taken apart so is looked at carefully.
 */
export function isSound(text: string, checker: Checker): boolean {
  return areSound(text, logicalLines(text, 0, text.length), 0, checker);
}

/** Joins pieces that follow each other to runs of few characters; a piece that has more is alone. */
export function runsOf(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last === undefined || lengthOf([...last.lines.slice(0, 1), ...piece.lines.slice(-1)]) > FEW) runs.push(piece);
    else runs[runs.length - 1] = { kind: last.kind, lines: [...last.lines, ...piece.lines] };
  }
  return runs;
}

/** Length of the stretch from the first of the lines to the last. */
export function lengthOf(lines: readonly LogicalLine[]): number {
  return (lines.at(-1)?.end ?? 0) - (lines[0]?.from ?? 0);
}

function areSound(text: string, lines: readonly LogicalLine[], indent: number, checker: Checker): boolean {
  const pieces = groupPieces(text, lines, indent);
  // What is not matched may be what only Python 3.12 takes for a string.
  const isClear = pieces.every(({ kind }) => kind === "statement") && lines.every(({ flaw }) => flaw === null);
  if (!isClear) return checker.carefully(stretch(text, lines, indent));
  return runsOf(pieces).every((run) => isSoundRun(text, run, indent, checker));
}

function isSoundRun(text: string, run: Piece, indent: number, checker: Checker): boolean {
  const whole = stretch(text, run.lines, indent);
  if (whole.length <= FEW) return checker.quickly(whole);
  const skeleton = skeletonOf(text, run, indent, false);
  const bare = bareCode(skeleton === undefined ? whole : wrapped(skeleton.text, indent));
  const isBodiless = bare.length <= FEW ? checker.quickly(bare) : checker.carefully(bare);
  if (skeleton === undefined) return isBodiless;
  if (!isBodiless || skeleton.missingBody !== undefined) return checker.carefully(whole);
  return skeleton.bodies.every((body) => {
    const lines = run.lines.filter((line) => line.from >= body.from && line.from < body.to);
    return areSound(text, lines, body.indent, checker);
  });
}

function stretch(text: string, lines: readonly LogicalLine[], indent: number): string {
  return wrapped(text.slice(lines[0]?.from ?? 0, lines.at(-1)?.end ?? 0), indent);
}

function wrapped(text: string, indent: number): string {
  return indent > 0 ? BLOCK_HEADER + text : text;
}

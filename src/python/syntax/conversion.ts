import type { Walker } from "./cursor.js";
import type { Unreadable } from "./literals.js";
import type { Stmt, SyntaxProblem, Unsupported } from "./syntax.js";

/**
 * So much nesting is read: a bracket, a block or an operator that takes its operand in counts 2, an operation in a row
 * of them and an `elif` 1. CPython itself stops at 200 brackets and 100 levels of indentation.
 */
const MAX_NESTING = 500;

/** Reads stretches of the file that are parsed apart. */
export interface StretchReader {
  /** The file's text between two offsets, as the same string each time: a file says a few names over and over. */
  name(start: number, end: number): string;
  /** Body of the function whose `def` spans `[start, end)`. */
  functionBody(start: number, end: number): readonly Stmt[];
  /** The statement that `input` is read as in place of the text at `base`, which has as many characters. */
  statement(input: string, base: number): Stmt | undefined;
}

/** What the conversion of one tree carries with it. */
export class Conversion {
  readonly problems: SyntaxProblem[] = [];
  /** Name of the outermost class or function that is being converted. */
  within: string | null = null;
  /** Where the first statement stands whose indentation is not its block's, if any does. */
  misplaced: number | undefined;
  #nesting = 0;

  /**
   * @param walker stands on the node to convert
   * @param text the whole file's text, which all offsets are into
   * @param reader reads what is parsed apart from this tree
   * @param blocks bodies that were read already, by the offset of their first statement
   */
  constructor(
    readonly walker: Walker,
    readonly text: string,
    readonly reader: StretchReader,
    readonly blocks: ReadonlyMap<number, readonly Stmt[]>,
  ) {}

  /** So much deeper; false, with a problem noted, when that is too deep. To be paired with `leaveLevel`. */
  enterLevel(weight = 2): boolean {
    if (this.#nesting + weight > MAX_NESTING) {
      this.problem(this.walker.start, this.walker.end, "nesting that is too deep to be read");
      return false;
    }
    this.#nesting += weight;
    return true;
  }

  leaveLevel(weight = 2): void {
    this.#nesting -= weight;
  }

  problem(start: number, end: number, message: string): void {
    this.problems.push({ start, end, message, within: this.within });
  }

  /** Notes that the block that the walker stands on, which the grammar lets be empty, is. */
  missingBody(): void {
    const { start } = this.walker;
    this.problem(start, start, "expected an indented block");
  }

  /** Stands for a literal that is not read; one that Python does not accept is a problem. */
  unreadable(start: number, end: number, why: Unreadable): Unsupported {
    if ("unsupported" in why) return unsupported(start, end, why.unsupported);
    this.problem(start, end, why.invalid);
    return unsupported(start, end, why.invalid);
  }

  /** Stands for the current node, which is not read. */
  unsupported(what: string): Unsupported {
    return unsupported(this.walker.start, this.walker.end, what);
  }
}

export function unsupported(start: number, end: number, what: string): Unsupported {
  return { kind: "Unsupported", start, end, what };
}

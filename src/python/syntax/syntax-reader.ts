import { Conversion, unsupported } from "./conversion.js";
import { convertStatements } from "./convert.js";
import { type SyntaxTree, Walker } from "./cursor.js";
import type { Stmt, SyntaxProblem } from "./syntax.js";

/** Parses text into a tree; undefined when the text has an error. */
export type ParseTree = (input: string) => SyntaxTree | undefined;

/** What was read of a stretch. */
export interface Stretch {
  readonly body: readonly Stmt[];
  readonly problems: readonly SyntaxProblem[];
}

/** How a stretch of the file is to be read. */
export interface StretchOptions {
  /** Offset into the file that the input's beginning stands for. */
  readonly base: number;
  /** Width of the indentation of its statements. */
  readonly indent: number;
  /** Name of the outermost class or function that it lies in. */
  readonly within: string | null;
  /** Bodies that were read before, by the offset of their first statement; asked for once the input has parsed. */
  readonly blocks?: () => ReadonlyMap<number, readonly Stmt[]>;
}

/** Stands above an indented stretch to make it a block. */
export const BLOCK_HEADER = "if 1:\n";

/** Reads stretches of one file. */
export class SyntaxReader {
  readonly #names = new Map<string, string>();

  /** @param text the whole file's text, or one of the same length: names and literals are read from it */
  constructor(
    readonly parseTree: ParseTree,
    readonly text: string,
  ) {}

  /** Reads `input`, which stands at `base` and begins a line; undefined when it has an error. */
  statements(input: string, { base, indent, within, blocks }: StretchOptions): Stretch | undefined {
    const wrapped = indent > 0;
    const tree = this.parseTree(wrapped ? BLOCK_HEADER + input : input);
    if (tree === undefined) return undefined;
    try {
      const walker = new Walker(tree, wrapped ? base - BLOCK_HEADER.length : base);
      if (wrapped && !toOnlyBlock(walker)) return undefined;
      const conversion = this.#conversion(walker, blocks?.());
      conversion.within = within;
      const body = convertStatements(conversion);
      return conversion.misplaced === undefined ? { body, problems: conversion.problems } : undefined;
    } finally {
      tree.release();
    }
  }

  /** Body of the function whose `def` spans `[start, end)`. */
  functionBody(start: number, end: number): readonly Stmt[] {
    const tree = this.parseTree(this.text.slice(start, end));
    if (tree === undefined) return [unsupported(start, end, "syntax error")];
    try {
      const walker = new Walker(tree, start);
      const conversion = this.#conversion(walker);
      walker.enter();
      walker.enter();
      do if (walker.type === "block") return convertStatements(conversion);
      while (walker.next());
      return [unsupported(start, end, "function without a body")];
    } finally {
      tree.release();
    }
  }

  /** The statement that `input` is read as in place of the text at `base`, which has as many characters. */
  statement(input: string, base: number): Stmt | undefined {
    return this.statements(input, { base, indent: 0, within: null })?.body[0];
  }

  /** The text between two offsets, as the same string each time: a file says a few names over and over. */
  name(start: number, end: number): string {
    const name = this.text.slice(start, end);
    const known = this.#names.get(name);
    if (known === undefined) this.#names.set(name, name);
    return known ?? name;
  }

  #conversion(walker: Walker, blocks: ReadonlyMap<number, readonly Stmt[]> = new Map()): Conversion {
    return new Conversion(walker, this.text, this, blocks);
  }
}

/** From the module to the block below `BLOCK_HEADER`; false when there is anything behind it. */
function toOnlyBlock(walker: Walker): boolean {
  walker.enter();
  if (walker.next()) return false;
  walker.enter();
  while (walker.type !== "block") if (!walker.next()) return false;
  return true;
}

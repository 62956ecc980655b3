/**
 * The part of a tree-sitter cursor that conversion uses. Indices are UTF-16 units into the text that was parsed.
 * Every access crosses into WebAssembly (some 60 ns), so callers ask once.
 */
export interface Cursor {
  readonly nodeTypeId: number;
  readonly startIndex: number;
  readonly endIndex: number;
  gotoFirstChild(): boolean;
  gotoLastChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
}

/** A tree outside JavaScript's memory, with a cursor on its root. Both are gone once `release` was called. */
export interface SyntaxTree {
  readonly cursor: Cursor;
  /** The types of nodes by their ids, as `Walker.type` has them. */
  readonly types: readonly string[];
  release(): void;
}

/** Walks a syntax tree without its comments, in offsets of the whole file even where only a stretch of it was parsed. */
export class Walker {
  readonly #cursor: Cursor;
  readonly #types: readonly string[];
  readonly #base: number;

  /**
   * Type of the node that the walker stands on: its grammar name; an anonymous token's is its text, in upper case when it is
   * a word (`YIELD` is the keyword, `yield` the expression).
   */
  type: string;

  /**
   * @param tree its cursor stands on the node to start from
   * @param base what to add to the cursor's indices to get offsets into the file
   */
  constructor({ cursor, types }: SyntaxTree, base: number) {
    this.#cursor = cursor;
    this.#types = types;
    this.#base = base;
    this.type = this.#readType();
  }

  /** Whether the node is of this type; unlike a comparison of `type`, it does not outlive the next move for TypeScript. */
  is(type: string): boolean {
    return this.type === type;
  }

  get start(): number {
    return this.#cursor.startIndex + this.#base;
  }

  get end(): number {
    return this.#cursor.endIndex + this.#base;
  }

  /** To the first child that is no comment; stays where it is and says false when there is none. */
  enter(): boolean {
    if (!this.#cursor.gotoFirstChild()) return false;
    const parent = this.type;
    this.type = this.#readType();
    if (!isExtra(this.type) || this.next()) return true;
    this.leave();
    this.type = parent;
    return false;
  }

  /** To the last child, for nodes that end with what is wanted: no comment can be last in them. */
  enterLast(): void {
    this.#cursor.gotoLastChild();
    this.type = this.#readType();
  }

  /** To the next sibling that is no comment; false after the last one. */
  next(): boolean {
    while (this.#cursor.gotoNextSibling()) {
      this.type = this.#readType();
      if (!isExtra(this.type)) return true;
    }
    return false;
  }

  /** To the next sibling, which the caller has seen in the text to be the token `type`. */
  skip(type: string): void {
    this.#cursor.gotoNextSibling();
    this.type = type;
  }

  /** To the first child, a token that the caller knows; `type` is stale until the next move. */
  enterToken(): void {
    this.#cursor.gotoFirstChild();
  }

  /** Back to the parent. `type` is stale until the next move. */
  leave(): void {
    this.#cursor.gotoParent();
  }

  #readType(): string {
    return this.#types[this.#cursor.nodeTypeId] ?? "ERROR";
  }
}

function isExtra(type: string): boolean {
  return type === "comment" || type === "line_continuation";
}

/**
 * Where the token behind `offset` starts, read off the text; undefined when a comment, a line continuation or
 * anything but ASCII comes next, and the tree has to be asked.
 */
export function nextToken(text: string, offset: number): number | undefined {
  for (let at = offset; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 10 || unit === 13 || unit === 9) continue;
    return unit > 32 && unit < 127 && unit !== 35 && unit !== 92 ? at : undefined;
  }
}

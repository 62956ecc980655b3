import type { SourceFile } from "../../source/source-file.js";
import type { ts } from "./compiler.js";
import type { Place } from "./values.js";

/** One parsed file. */
export interface ParsedFile {
  readonly source: SourceFile;
  readonly tree: ts.SourceFile;
}

/** The place of a node; where it starts, past comments, is found when asked for. */
export class NodePlace implements Place {
  readonly #file: ParsedFile;
  readonly #node: ts.Node;

  constructor(file: ParsedFile, node: ts.Node) {
    this.#file = file;
    this.#node = node;
  }

  get source(): SourceFile {
    return this.#file.source;
  }

  get start(): number {
    return this.#node.getStart(this.#file.tree);
  }

  get end(): number {
    return this.#node.end;
  }
}

/** From the start of one node to the end of another. */
export class PlaceBetween implements Place {
  readonly #first: Place;
  readonly #last: Place;

  constructor(first: Place, last: Place) {
    this.#first = first;
    this.#last = last;
  }

  get source(): SourceFile {
    return this.#first.source;
  }

  get start(): number {
    return this.#first.start;
  }

  get end(): number {
    return this.#last.end;
  }
}

import type { Span } from "./span.js";

/** One decoded text file and the lines it has; turns offsets into places. */
export class SourceFile {
  /** Offsets at which lines start; made when the first place is asked for. */
  #lineStarts: readonly number[] | undefined;

  /**
   * @param path how diagnostics name the file (see `Span.file`)
   * @param text decoded text, byte order mark removed
   */
  constructor(
    readonly path: string,
    readonly text: string,
  ) {}

  /** The place of `[start, end)`. Offsets outside the text are moved to its edges. */
  span(start: number, end: number): Span {
    const from = Math.max(0, Math.min(start, this.text.length));
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= from) low = middle;
      else high = middle - 1;
    }
    return {
      file: this.path,
      start: from,
      end: Math.max(from, Math.min(end, this.text.length)),
      line: low + 1,
      column: from - (starts[low] ?? 0) + 1,
    };
  }

  /** The text of line `line` (counted from 1) without its line break; empty when there is no such line. */
  line(line: number): string {
    const starts = this.lineStarts();
    const start = starts[line - 1];
    if (start === undefined) return "";
    return this.text.slice(start, starts[line] ?? this.text.length).replace(/\r?\n$/, "");
  }

  private lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }
}

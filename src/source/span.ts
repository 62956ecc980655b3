/** A place in a source file: half-open range of UTF-16 offsets into the file's decoded text. */
export interface Span {
  /** The file's path as diagnostics print it: relative to the project root where the file lies below it, with `/` separators. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  /** Line of `start`, counted from 1. */
  readonly line: number;
  /** Column of `start` in UTF-16 units, counted from 1. */
  readonly column: number;
}

/** Where a span begins, as one text: the same for the same place only. */
export function placeOf({ file, start }: Span): string {
  return `${file}:${start}`;
}

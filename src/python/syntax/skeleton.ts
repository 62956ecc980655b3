import type { LogicalLine } from "./logical-lines.js";
import { opensBlock, type Piece } from "./pieces.js";

/** A block below a header: where it lies and where its first statement starts. */
export interface BodyRegion {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly indent: number;
}

/** A compound statement with `0` for each of its bodies: the text to parse in its place, and what was taken out. */
export interface Skeleton {
  readonly text: string;
  readonly bodies: readonly BodyRegion[];
  /** Offset at which a body is missing, if one is. */
  readonly missingBody: number | undefined;
}

/**
 * Takes the bodies out of a compound statement without moving anything; undefined when it has none.
 * @param indent indentation of its headers
 * @param addColon puts a colon behind the last header, over the line end
 */
export function skeletonOf(text: string, piece: Piece, indent: number, addColon: boolean): Skeleton | undefined {
  const parts: string[] = [];
  const bodies: BodyRegion[] = [];
  const first = piece.lines[0];
  const lastLine = piece.lines.at(-1);
  if (first === undefined || lastLine === undefined) return undefined;
  let at = first.from;
  let header: LogicalLine = first;
  for (const [index, line] of piece.lines.entries()) {
    if (line.indent === indent) {
      header = line;
      continue;
    }
    if (piece.lines[index - 1] !== header) continue;
    const body = bodyFrom(piece.lines, index, indent);
    const blank = text.slice(header.codeEnd, body.start);
    parts.push(text.slice(at, header.codeEnd));
    parts.push(addColon ? `:${" ".repeat(blank.length - 1)}` : blank.replace(/[^\n\t\f ]/g, " "), "0");
    parts.push(text.slice(body.start + 1, body.to).replace(/[^\n]/g, " "));
    bodies.push(body);
    at = body.to;
  }
  if (lastLine === header && opensBlock(text, header)) {
    const colon = text[header.codeEnd - 1] === ":" ? "" : ":";
    const missingBody = header.codeEnd + colon.length;
    return { text: `${parts.join("")}${text.slice(at, header.codeEnd)}${colon}0`, bodies, missingBody };
  }
  if (bodies.length === 0) return undefined;
  return { text: parts.join("") + text.slice(at, lastLine.end), bodies, missingBody: undefined };
}

function bodyFrom(lines: readonly LogicalLine[], index: number, indent: number): BodyRegion {
  let last = index;
  while ((lines[last + 1]?.indent ?? -1) > indent) last++;
  const first = lines[index];
  const end = lines[last];
  if (first === undefined || end === undefined) throw new RangeError("a body has lines");
  return { from: first.from, to: end.end, start: first.start, indent: bodyIndent(lines.slice(index, last + 1)) };
}

/** Indentation of a body's statements: the first one's, unless more of the lines that are not deeper have another. */
function bodyIndent(lines: readonly LogicalLine[]): number {
  const counts = new Map<number, number>();
  let best = lines[0]?.indent ?? 0;
  for (const { indent } of lines) if (indent <= best) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  for (const [indent, count] of counts) if (count > (counts.get(best) ?? 0)) best = indent;
  return best;
}

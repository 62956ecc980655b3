import { type Code, type ImportedName, isSequence } from "./code.js";

/** Longest line where there is a choice, in UTF-16 units. */
export const LINE_WIDTH = 120;

/** Laid-out text, and the names it mentions that other modules export, in order of first mention. */
export interface Printed {
  readonly text: string;
  readonly imports: readonly ImportedName[];
}

/** Code still to be printed, the next one last: three columns of one table, since there is an entry for every word. */
class Agenda {
  readonly #codes: Code[] = [];
  readonly #indents: number[] = [];
  readonly #broken: boolean[] = [];
  /** The entry taken last. */
  indent = 0;
  broken = true;

  push(code: Code, indent: number, broken: boolean): void {
    if (typeof code !== "string" && isSequence(code)) {
      for (let at = code.length - 1; at >= 0; at -= 1) {
        const piece = code[at];
        if (piece !== undefined && piece !== "") this.push(piece, indent, broken);
      }
      return;
    }
    this.#codes.push(code);
    this.#indents.push(indent);
    this.#broken.push(broken);
  }

  /** Takes the next entry off; undefined when there is none. */
  take(): Code | undefined {
    this.indent = this.#indents.pop() ?? 0;
    this.broken = this.#broken.pop() ?? true;
    return this.#codes.pop();
  }

  /** Makes the entry that is `depth` below the next one the entry taken last, without taking it off. */
  look(depth: number): Code | undefined {
    const at = this.#codes.length - 1 - depth;
    this.broken = this.#broken[at] ?? true;
    return this.#codes[at];
  }
}

/**
 * Lays out code with lines of at most `width` where a group allows the choice. The text ends without a line break and
 * holds no trailing spaces of the layout's own making.
 */
export function print(code: Code, width: number = LINE_WIDTH): Printed {
  const imports = new Map<string, ImportedName>();
  const agenda = new Agenda();
  let text = "";
  let column = 0;
  /** Spaces before the next text of the line; an empty line gets none. */
  let owed = 0;
  const write = (piece: string) => {
    if (piece === "") return;
    if (owed > 0) text += " ".repeat(owed);
    owed = 0;
    text += piece;
    column += piece.length;
  };
  agenda.push(code, 0, true);
  for (let next = agenda.take(); next !== undefined; next = agenda.take()) {
    const { indent, broken } = agenda;
    if (typeof next === "string") {
      write(next);
    } else if (isSequence(next)) {
      agenda.push(next, indent, broken);
    } else if (next.kind === "import") {
      imports.set(`${next.module}\n${next.name}\n${next.as ?? ""}`, next);
      write(next.as ?? next.name);
    } else if (next.kind === "group") {
      // What is flat was measured with the group around it.
      agenda.push(next.body, indent, broken && !fits(next.body, agenda, width - column));
    } else if (next.kind === "indent") {
      agenda.push(next.body, indent + 2, broken);
    } else if (next.kind === "if broken") {
      if (broken) write(next.text);
    } else if (broken || next.flat === null) {
      text += "\n";
      owed = indent;
      column = indent;
    } else {
      write(next.flat);
    }
  }
  return { text, imports: [...imports.values()] };
}

/** Whether the code, flat, and what follows it up to the next possible break, fit into `room`. */
function fits(code: Code, rest: Agenda, room: number): boolean {
  let left = measure(code, false, room, 0);
  for (let depth = 0; left >= 0 && left !== BREAK; depth += 1) {
    const following = rest.look(depth);
    if (following === undefined) return true;
    left = measure(following, rest.broken, left, 0);
  }
  return left >= 0;
}

/** What `measure` answers when it comes to a place where the line may break. */
const BREAK = Number.POSITIVE_INFINITY;

/** Code nested deeper than this is broken without looking. */
const DEEPEST = 1000;

/** The room that is left after the code; negative when it does not fit. Ends as soon as either is known. */
function measure(code: Code, broken: boolean, room: number, depth: number): number {
  if (typeof code === "string") return room - code.length;
  if (isSequence(code)) {
    let left = room;
    for (const piece of code) {
      left = typeof piece === "string" ? left - piece.length : measure(piece, broken, left, depth + 1);
      if (left < 0 || left === BREAK) return left;
    }
    return left;
  }
  switch (code.kind) {
    case "import":
      return room - (code.as ?? code.name).length;
    case "group":
    case "indent":
      return depth > DEEPEST ? -1 : measure(code.body, broken, room, depth + 1);
    case "if broken":
      return broken ? room - code.text.length : room;
    case "line":
      if (broken) return BREAK;
      return code.flat === null ? -1 : room - code.flat.length;
  }
}

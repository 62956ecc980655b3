import { type Code, type ImportedName, isSequence } from "./code.js";

/** Longest line where there is a choice, in UTF-16 units. */
export const LINE_WIDTH = 120;

/** Laid-out text, and the names it mentions that other modules export, in order of first mention. */
export interface Printed {
  readonly text: string;
  readonly imports: readonly ImportedName[];
}

interface Task {
  readonly code: Code;
  readonly indent: number;
  readonly broken: boolean;
}

/**
 * Lays out code with lines of at most `width` where a group allows the choice. The text ends without a line break and
 * holds no trailing spaces of the layout's own making.
 */
export function print(code: Code, width: number = LINE_WIDTH): Printed {
  const imports = new Map<string, ImportedName>();
  const out: string[] = [];
  let column = 0;
  /** Spaces before the next text of the line; an empty line gets none. */
  let owed = 0;
  const stack: Task[] = [{ code, indent: 0, broken: true }];
  for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
    const { code, indent, broken } = task;
    if (typeof code === "string") {
      if (code === "") continue;
      if (owed > 0) out.push(" ".repeat(owed));
      owed = 0;
      out.push(code);
      column += code.length;
    } else if (isSequence(code)) {
      for (let at = code.length - 1; at >= 0; at -= 1) stack.push({ code: code[at] ?? "", indent, broken });
    } else if (code.kind === "import") {
      imports.set(`${code.module}\n${code.name}\n${code.as ?? ""}`, code);
      stack.push({ code: code.as ?? code.name, indent, broken });
    } else if (code.kind === "group") {
      const flat = { code: code.body, indent, broken: false };
      stack.push(fits(flat, stack, width - column) ? flat : { ...flat, broken: true });
    } else if (code.kind === "indent") {
      stack.push({ code: code.body, indent: indent + 2, broken });
    } else if (code.kind === "if broken") {
      if (broken) stack.push({ code: code.text, indent, broken });
    } else if (broken || code.flat === null) {
      out.push("\n");
      owed = indent;
      column = indent;
    } else {
      stack.push({ code: code.flat, indent, broken });
    }
  }
  return { text: out.join(""), imports: [...imports.values()] };
}

/** Whether the flat task, and what follows it up to the next possible break, fits into `room`. */
function fits(flat: Task, rest: readonly Task[], room: number): boolean {
  const stack: Task[] = [flat];
  let restAt = rest.length;
  let left = room;
  while (left >= 0) {
    let task = stack.pop();
    if (task === undefined) {
      restAt -= 1;
      task = rest[restAt];
      if (task === undefined) return true;
    }
    const { code, indent, broken } = task;
    if (typeof code === "string") {
      left -= code.length;
    } else if (isSequence(code)) {
      for (let at = code.length - 1; at >= 0; at -= 1) stack.push({ code: code[at] ?? "", indent, broken });
    } else if (code.kind === "import") {
      left -= (code.as ?? code.name).length;
    } else if (code.kind === "group" || code.kind === "indent") {
      stack.push({ code: code.body, indent, broken });
    } else if (code.kind === "if broken") {
      if (broken) left -= code.text.length;
    } else if (broken) {
      return true;
    } else if (code.flat === null) {
      return false;
    } else {
      left -= code.flat.length;
    }
  }
  return false;
}

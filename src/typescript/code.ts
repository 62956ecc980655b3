/**
 * A piece of TypeScript before it is laid out: text, places where a line may break, and names that must be imported.
 * Which imports a file needs is a by-product of printing it (`print.ts`), so that none is missing and none is idle.
 * The algebra is Wadler's ("A prettier printer"), as prettier uses it.
 */
export type Code =
  /** Text without line breaks. */
  | string
  | readonly Code[]
  | ImportedName
  /** On one line when that fits, otherwise with all of its own breaks. */
  | { readonly kind: "group"; readonly body: Code }
  | { readonly kind: "indent"; readonly body: Code }
  /** A break: `flat` is what stands there when it is not taken; null when it always is. */
  | { readonly kind: "line"; readonly flat: string | null }
  /** Text that only stands there when the group around it is broken. */
  | { readonly kind: "if broken"; readonly text: string };

/** A name that another module exports. */
export interface ImportedName {
  readonly kind: "import";
  readonly name: string;
  /** Module specifier (`drizzle-orm/pg-core`, `./library.js`). */
  readonly module: string;
  /** What it is called in this file, when that differs. */
  readonly as?: string;
  /** Whether it is only a type. */
  readonly type?: boolean;
}

/** A space, or a line break in a broken group. */
export const line: Code = { kind: "line", flat: " " };

/** Nothing, or a line break in a broken group. */
const softline: Code = { kind: "line", flat: "" };

/** A line break, always; it breaks the groups around it. */
export const hardline: Code = { kind: "line", flat: null };

/** See `Code`. */
export function group(...body: Code[]): Code {
  return { kind: "group", body };
}

/** See `Code`. Two spaces. */
export function indent(...body: Code[]): Code {
  return { kind: "indent", body };
}

/** A name to be imported from `module`. */
export function imported(name: string, module: string, as?: string): ImportedName {
  return as === undefined || as === name ? { kind: "import", name, module } : { kind: "import", name, module, as };
}

/** A type to be imported from `module`. */
export function importedType(name: string, module: string, as?: string): ImportedName {
  return { ...imported(name, module, as), type: true };
}

/** Pieces with something between them. */
export function join(separator: Code, pieces: readonly Code[]): Code {
  const all: Code[] = [];
  for (const piece of pieces) {
    if (all.length > 0) all.push(separator);
    all.push(piece);
  }
  return all;
}

/** Pieces between brackets, on one line or one piece a line with a comma after each. */
export function bracketed(open: string, pieces: readonly Code[], close: string, padding: Code = softline): Code {
  if (pieces.length === 0) return open + close;
  return group(open, indent(padding, join([",", line], pieces)), { kind: "if broken", text: "," }, padding, close);
}

/** `[a, b]`. */
export function array(items: readonly Code[]): Code {
  return bracketed("[", items, "]");
}

/** `{ a: 1, b: 2 }`; `key` is printed as it stands. */
export function object(entries: readonly { readonly key: Code; readonly value: Code }[]): Code {
  const pieces = entries.map(({ key, value }): Code => [key, ": ", value]);
  return bracketed("{", pieces, "}", line);
}

/** `callee(a, b)`. A last argument in braces or brackets stays on the line of the call, as prettier has it. */
export function call(callee: Code, args: readonly Code[]): Code {
  const last = args.at(-1);
  const hugs = last !== undefined && isBracketed(last) && args.slice(0, -1).every(isPlain);
  return hugs ? [callee, "(", join(", ", args), ")"] : [callee, bracketed("(", args, ")")];
}

/** A link of a chain. `complex`: it holds a function, which is easier to read on a line of its own. */
export interface Link {
  readonly code: Code;
  readonly complex?: boolean;
}

/**
 * `head.a().b()`, on one line or one call a line. As prettier has it, two or more links with a complex one among them
 * are always one a line.
 */
export function chain(head: Code, links: readonly Link[]): Code {
  const [only, ...more] = links;
  if (only === undefined) return head;
  if (more.length === 0) return [head, ".", only.code];
  const apart = links.length > 1 && links.some((link) => link.complex) ? hardline : softline;
  return group(head, indent(links.map(({ code }): Code => [apart, ".", code])));
}

/** Pieces one a line, with an empty line between them. */
export function paragraphs(pieces: readonly Code[]): Code {
  return join([hardline, hardline], pieces);
}

/** Pieces one a line. */
export function lines(pieces: readonly Code[]): Code {
  return join(hardline, pieces);
}

function isBracketed(code: Code): boolean {
  if (typeof code === "string" || isSequence(code) || code.kind !== "group" || typeof code.body === "string")
    return false;
  return isSequence(code.body) && (code.body[0] === "{" || code.body[0] === "[");
}

/** Names and other text that cannot break. */
function isPlain(code: Code): boolean {
  if (typeof code === "string") return true;
  return isSequence(code) ? code.every(isPlain) : code.kind === "import";
}

/** Tells a sequence of pieces from a single one. */
export function isSequence(code: Exclude<Code, string>): code is readonly Code[] {
  return Array.isArray(code);
}

import type { Span } from "../../../source/span.js";
import { plain } from "../compare.js";
import type { Frame } from "../frame.js";
import { unknown } from "../make.js";
import type { Arguments, Value } from "../values.js";

/** Arguments of one of Python's own functions, all known. */
export interface Given {
  readonly frame: Frame;
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
  readonly at: Span | null;
}

/** One of Python's own functions; undefined where what it gives is decided by code that is not read. */
export type BuiltinFunction = (given: Given) => Value | undefined;

/** A method of one of Python's own types. */
export type Method = (self: Value, given: Given) => Value | undefined;

/** Takes arguments apart; an unknown when some may be missing. */
export function givenOf(frame: Frame, args: Arguments, at: Span | null): Given | Value {
  if (args.incomplete !== null) return unknown(args.incomplete.reason, at);
  const keywords = new Map<string, Value>();
  for (const [name, argument] of args.keywords) keywords.set(name, argument.value);
  return { frame, positional: args.positional.map((argument) => argument.value), keywords, at };
}

/** The first argument that is not known. */
export function unknownIn(given: Given): Value | undefined {
  for (const value of given.positional) if (value.kind === "unknown") return value;
  for (const value of given.keywords.values()) if (value.kind === "unknown") return value;
  return undefined;
}

/** An argument by place or name. */
export function argument(given: Given, place: number, name?: string): Value | undefined {
  return given.positional[place] ?? (name === undefined ? undefined : given.keywords.get(name));
}

/** Whether an argument is there whose kind is decided by code that is not read: it must not count as one that is left out. */
export function isOpen(given: Given, place: number, name?: string): boolean {
  return isForeign(argument(given, place, name));
}

/** Whether any argument is such a one. */
export function hasOpen({ positional, keywords }: Given): boolean {
  return positional.some(isForeign) || [...keywords.values()].some(isForeign);
}

function isForeign(value: Value | undefined): boolean {
  return value?.kind === "call" || value?.kind === "external" || value?.kind === "operation";
}

/** A text argument. */
export function text(given: Given, place: number, name?: string): string | undefined {
  const value = argument(given, place, name);
  const known = value === undefined ? undefined : plain(value);
  return known?.kind === "str" ? known.value : undefined;
}

/** An integer argument as a JavaScript number. */
export function integer(given: Given, place: number, name?: string): number | undefined {
  const value = argument(given, place, name);
  const known = value === undefined ? undefined : plain(value);
  if (known?.kind === "bool") return known.value ? 1 : 0;
  return known?.kind === "int" ? Number(known.value) : undefined;
}

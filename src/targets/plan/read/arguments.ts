import type { Call, Place, Value } from "../../../typescript/read/values.js";

/** A property of an object that is written out; undefined where it has none, or is no such object. */
export function propertyOf(value: Value | undefined, name: string): Value | undefined {
  if (value?.kind !== "object") return undefined;
  const found = value.properties.get(name)?.value;
  return found?.kind === "undefined" ? undefined : found;
}

/** A text that is known. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === "string" ? value.value : undefined;
}

/** A number that is known. */
export function numberOf(value: Value | undefined): number | undefined {
  return value?.kind === "number" ? value.value : undefined;
}

/** Whether a value is `true` as it stands. */
export function isTrue(value: Value | undefined): boolean {
  return value?.kind === "boolean" && value.value;
}

/** The items of a list, or the one thing that stands for it; undefined where it may have more than is known. */
export function listOf(value: Value | undefined): readonly Value[] | undefined {
  if (value === undefined) return [];
  if (value.kind !== "array") return [value];
  return value.rest.length === 0 ? value.items : undefined;
}

/** One call of a chain: `.default(0)`. */
export interface ChainLink {
  readonly name: string;
  readonly args: readonly Value[];
  readonly at: Place;
}

/** `varchar("title").notNull().default("")`, taken apart. */
export interface Chain {
  /** What the chain starts with. */
  readonly head: Value;
  readonly links: readonly ChainLink[];
}

/**
 * Takes a chain of calls apart, down to the first thing that is not a method call of another one.
 * @param isHead whether a call is what the chain starts with, though it is a method call
 */
export function chainOf(value: Value, isHead: (call: Call) => boolean = () => false): Chain {
  const links: ChainLink[] = [];
  let head = value;
  while (head.kind === "call" && !head.isNew && head.callee.kind === "member" && !isHead(head)) {
    links.unshift({ name: head.callee.name, args: head.args, at: head.at });
    head = head.callee.of;
  }
  return { head, links };
}

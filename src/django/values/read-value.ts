import type { Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import { plainValue } from "./plain-value.js";

/** The text of a value that is a string; undefined when it is none or unknown. */
export function textOf(value: Value): string | undefined {
  const plain = plainValue(value);
  return plain.kind === "str" ? plain.value : undefined;
}

/** `bool(value)`; undefined when it cannot be told. */
export function boolOf(value: Value, program: Program): boolean | undefined {
  const truth = program.truth(value);
  return typeof truth === "boolean" ? truth : undefined;
}

/** The strings that a loop over the value sees; undefined when one is no string or the value is no iterable. None is empty. */
export function textsOf(value: Value, program: Program): readonly string[] | undefined {
  if (value.kind === "none") return [];
  const items = program.iterate(value);
  if ("kind" in items) return undefined;
  const texts = items.map(textOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

import { findInClasses } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { args } from "./make.js";
import type { Value } from "./values.js";

/**
 * Calls a method that a class of the project defines (for a class: its metaclass); undefined when none does, so that
 * Python's own behaviour applies.
 */
export function callMethodIfDefined(
  frame: Frame,
  value: Value,
  name: string,
  given: readonly Value[],
): Value | undefined {
  const owner =
    value.kind === "instance" || value.kind === "enum-member"
      ? value.class
      : value.kind === "class"
        ? value.metaclass
        : null;
  if (owner?.kind !== "class") return undefined;
  const found = findInClasses(owner.mro, name);
  if (found?.kind !== "function" || found.wrapper === "property") return undefined;
  return callFunction(frame, found, args([value, ...given]), value.origin);
}

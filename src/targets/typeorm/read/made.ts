import { objectOf, plain } from "../../../typescript/read/plain.js";
import type { ClassMember, ObjectValue, Place, Value } from "../../../typescript/read/values.js";
import type { PropertyDraft } from "./entity-draft.js";

/** Options as if somebody had written them. */
export function madeOptions(
  options: Readonly<Record<string, string | number | boolean | Value>>,
  at: Place,
): ObjectValue {
  const value = (each: string | number | boolean | Value): Value => (typeof each === "object" ? each : plain(each, at));
  return objectOf(new Map(Object.entries(options).map(([key, each]) => [key, { value: value(each), at }])), at);
}

/** A property as if it had been declared in a class, with these decorators and no type of TypeScript's. */
export function madeProperty(
  name: string,
  decorators: readonly { readonly name: string; readonly args: readonly Value[] }[],
  at: Place,
): PropertyDraft {
  const member: ClassMember = {
    ...{ kind: "property", name, isStatic: false, decorators: [], isOptional: false, type: null, at },
  };
  return {
    ...{ path: name, name, prefixes: [], again: [], isPartial: false, member },
    decorators: decorators.map((decorator) => ({ ...decorator, at })),
  };
}

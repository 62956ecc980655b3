import type { Module } from "../../../typescript/read/program.js";
import type { Place, Property, Value } from "../../../typescript/read/values.js";

/** A value that has a name within something that a module exports, and where that name stands. */
export interface HeldValue {
  readonly name: string;
  readonly value: Value;
  readonly at: Place;
}

/**
 * What exported objects and namespaces hold, lists, and the static members of classes (`Tables.books`), however deep that lies, in the order in
 * which it is written. What is exported itself is not among it.
 */
export function heldValues(modules: readonly Module[]): readonly HeldValue[] {
  const seen = new Set<Value>();
  const found: HeldValue[] = [];
  const visit = (value: Value, depth: number): void => {
    if (depth > DEEPEST || seen.has(value)) return;
    const properties = propertiesOf(value);
    if (properties === null) return;
    seen.add(value);
    for (const [name, { value: held, at }] of properties) {
      found.push({ name, value: held, at });
      visit(held, depth + 1);
    }
  };
  for (const { exports } of modules) for (const binding of exports.values()) visit(binding.value(), 0);
  return found;
}

/** What holds itself is told by being seen before; this is for what is made anew each time. */
const DEEPEST = 20;

function propertiesOf(value: Value): Iterable<readonly [string, Property]> | null {
  if (value.kind === "object") return value.properties;
  if (value.kind === "class") return staticsOf(value);
  return value.kind === "array" ? value.items.map((item, at) => [String(at), { value: item, at: item.at }]) : null;
}

/** The static members of a class, inherited ones too. */
function staticsOf(value: Value): ReadonlyMap<string, Property> {
  const all: [string, Property][] = [];
  let owner: Value | null = value;
  for (let depth = 0; owner?.kind === "class" && depth < DEEPEST; depth += 1) {
    all.unshift(...owner.statics);
    owner = owner.base;
  }
  return new Map(all);
}

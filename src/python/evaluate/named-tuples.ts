import type { Span } from "../../source/span.js";
import { tuple } from "./make.js";
import { PythonClass } from "./python-class.js";
import type { Binding, InstanceValue, Rank, Value } from "./values.js";

/** Fields of a named tuple with their values; undefined when the instance is none. */
export function namedTupleItems(value: InstanceValue): readonly (readonly [string, Value])[] | undefined {
  const fields = tupleFields(value);
  if (fields === null) return undefined;
  return fields.flatMap((name) => {
    const item = value.attributes.get(name);
    return item === undefined ? [] : [[name, item] as const];
  });
}

/** A named tuple as the plain tuple that it also is; any other value as it is. */
export function namedTupleValue(value: Value): Value {
  if (value.kind !== "instance") return value;
  const items = namedTupleItems(value);
  return items === undefined
    ? value
    : tuple(
        items.map(([, item]) => item),
        value.origin,
      );
}

function tupleFields(value: InstanceValue): readonly string[] | null {
  for (const base of value.class.mro) {
    if (base instanceof PythonClass && base.tupleFields !== null) return base.tupleFields;
  }
  return null;
}

/** The class that `collections.namedtuple(name, fields, defaults=…)` makes. */
export function namedTupleClass(
  name: string,
  fields: readonly string[],
  defaults: readonly Value[],
  module: string,
  rank: Rank,
  origin: Span | null,
): PythonClass {
  const made = new PythonClass(
    {
      origin,
      name,
      qualname: name,
      module,
      bases: [],
      mro: [],
      metaclass: null,
      keywords: new Map(),
      rank,
      local: true,
      enumeration: null,
    },
    (_, names: Map<string, Binding>) => {
      const first = fields.length - defaults.length;
      fields.forEach((field, i) => {
        const value = defaults[i - first];
        if (value !== undefined && origin !== null) names.set(field, { name: field, value, span: origin });
      });
    },
  );
  made.tupleFields = fields;
  return made;
}

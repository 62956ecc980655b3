import type { Json, JsonObject } from "../lower/graph-values.js";
import { isJsonObject } from "./testimony.js";

/** Facts by name. */
export type Facts = JsonObject;

/** What a model has several of, each with a name. */
export type MemberKind = "field" | "many-to-many" | "generic" | "index" | "constraint";

/** A model as the two sides are compared: ours and Django's have the same shape. */
export interface ModelFacts {
  readonly own: Facts;
  /** By name, in order. */
  readonly members: Readonly<Record<MemberKind, ReadonlyMap<string, Facts>>>;
}

/** Keys of the graph that are lists of members, and keys that are Throughline's alone. */
const LISTS: ReadonlySet<string> = new Set([
  ...["fields", "many_to_many", "private_fields", "indexes", "constraints"],
  ...["origin", "provenance", "facts"],
]);

/** Facts whose order says nothing: sets, in Python or by their meaning. */
const UNORDERED: ReadonlySet<string> = new Set(["unique_together", "index_together", "required_db_features"]);

/**
 * A model of the graph (`graphOf`, or the `models` of a testimony), with the facts that the graph does not say (`furtherFacts`,
 * or its `further`).
 */
export function modelFacts(graph: JsonObject, further: JsonObject): ModelFacts {
  return {
    own: Object.fromEntries(Object.entries({ ...ofItself(graph), ...ofItself(further) }).map(inOrder)),
    members: {
      field: named(graph.fields, further.fields),
      "many-to-many": named(graph.many_to_many, further.many_to_many),
      generic: named(graph.private_fields, further.private_fields),
      index: parts(graph.indexes),
      constraint: parts(graph.constraints),
    },
  };
}

function ofItself(facts: JsonObject): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => !LISTS.has(key)));
}

function inOrder([key, value]: [string, Json]): [string, Json] {
  if (!UNORDERED.has(key) || !Array.isArray(value)) return [key, value];
  return [key, [...value].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
}

/** Members of a list of the graph, with what else is said of each by its name. */
function named(list: Json | undefined, further: Json | undefined): ReadonlyMap<string, Facts> {
  const found = new Map<string, Facts>();
  for (const item of objects(list)) {
    const name = String(item.name);
    const more = isJsonObject(further) ? further[name] : undefined;
    found.set(name, { ...ofItself(item), ...(isJsonObject(more) ? more : {}) });
  }
  return found;
}

/** Indexes or constraints, which have their names among their arguments. */
function parts(list: Json | undefined): ReadonlyMap<string, Facts> {
  return new Map(
    objects(list).map(({ call = null, args = null, kwargs = null }) => {
      const { name = null, ...rest } = isJsonObject(kwargs) ? kwargs : {};
      return [String(name), { class: call, arguments: args, ...rest }];
    }),
  );
}

function objects(list: Json | undefined): readonly JsonObject[] {
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
}

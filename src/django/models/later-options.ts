import type { Binding, SequenceValue, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import { textOf } from "../values/read-value.js";
import type { ModelOptions } from "./meta.js";
import { readOrdering } from "./ordering.js";

/** Options that code sets on `Model._meta` once the model is made, by name; the last of each. */
export type LaterOptions = ReadonlyMap<string, Binding>;

/**
 * Whether what an option is set to later is known and followed: Django asks these of `_meta` each time, where most are taken into account only as
 * the class is made. https://docs.djangoproject.com/en/5.2/ref/models/meta/
 */
export function isFollowedLater(name: string, value: Value): boolean {
  switch (name) {
    case "db_table":
      return value.kind === "str" && value.value !== "";
    case "managed":
      return value.kind === "bool";
    case "ordering":
      return isSequence(value) && value.items.every(({ kind }) => kind === "str");
    case "unique_together":
      return isSequence(value) && value.items.every((each) => isSequence(each) && each.items.every(isText));
    default:
      return false;
  }
}

/** Options of a Meta, with those that were set later in their place. The table's name is none of them: what is named after it, is so already. */
export function withLaterOptions(options: ModelOptions, later: LaterOptions): ModelOptions {
  const items = (name: string): readonly Value[] | undefined => {
    const value = later.get(name)?.value;
    return value !== undefined && isSequence(value) ? value.items : undefined;
  };
  const managed = later.get("managed")?.value;
  const provenance: Record<string, Span> = { ...options.provenance };
  for (const [name, { span }] of later) provenance[name] = span;
  return {
    ...options,
    ordering: items("ordering")?.flatMap((each) => readOrdering(each) ?? []) ?? options.ordering,
    managed: managed?.kind === "bool" ? managed.value : options.managed,
    uniqueTogether:
      items("unique_together")?.map((each) =>
        isSequence(each) ? each.items.flatMap((name) => textOf(name) ?? []) : [],
      ) ?? options.uniqueTogether,
    given: new Set([...options.given, ...later.keys()]),
    provenance,
  };
}

function isSequence(value: Value): value is SequenceValue {
  return value.kind === "list" || value.kind === "tuple";
}

function isText({ kind }: Value): boolean {
  return kind === "str";
}

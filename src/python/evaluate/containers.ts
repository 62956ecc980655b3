import type { Stmt } from "../syntax/syntax.js";
import { dictEntry, includes } from "./compare.js";
import { frozenset, list, set, tuple } from "./make.js";
import type { DictValue, SequenceValue, Value } from "./values.js";

/** A copy of a list, set or dict that can be changed without changing the original; other values are themselves. */
export function shallowCopy<T extends Value>(value: T): T {
  const { kind, origin } = value;
  switch (kind) {
    case "list":
      return list([...value.items], origin) as Value as T;
    case "set":
      return (value.frozen ? value : set([...value.items], origin)) as Value as T;
    case "dict":
      return { ...value, entries: value.entries.map((entry) => ({ ...entry })) };
    default:
      return value;
  }
}

/** `dict.copy()`: a dict of its own, whatever names the original stands for. */
export function copyOfDict({ bind: _, ...value }: DictValue): DictValue {
  return { ...value, entries: value.entries.map((entry) => ({ ...entry })) };
}

/** As `shallowCopy`, containers in containers included: one that is held twice is copied once. https://docs.python.org/3/library/copy.html#copy.deepcopy */
export function deepCopy(value: Value): Value {
  return copied(value, new Map(), 0);
}

function copied(value: Value, known: Map<Value, Value>, depth: number): Value {
  if (depth > 40 || !("items" in value || "entries" in value)) return value;
  const again = known.get(value);
  if (again !== undefined) return again;
  const inner = (each: Value): Value => copied(each, known, depth + 1);
  const copy = containerCopy(value, inner);
  known.set(value, copy);
  return copy;
}

function containerCopy(value: Value, inner: (value: Value) => Value): Value {
  switch (value.kind) {
    case "list":
      return list(value.items.map(inner), value.origin);
    case "tuple":
      return tuple(value.items.map(inner), value.origin);
    case "set":
      return shallowCopy(value);
    case "dict":
      return { ...value, entries: value.entries.map((entry) => ({ key: entry.key, value: inner(entry.value) })) };
    default:
      return value;
  }
}

/** The copy that a module-level statement changes: one level where it can reach no deeper. */
export function copyForChange(value: Value, statement: Stmt): Value {
  const shallow =
    (statement.kind === "AugAssign" && statement.target.kind === "Name") ||
    (statement.kind === "Expr" &&
      statement.value.kind === "Call" &&
      statement.value.func.kind === "Attribute" &&
      statement.value.func.value.kind === "Name");
  return shallow ? shallowCopy(value) : deepCopy(value);
}

/** Sets a key, as `d[key] = value`. */
export function dictSet(target: DictValue, key: Value, value: Value): void {
  const entry = dictEntry(target, key);
  if (entry === undefined) target.entries.push({ key, value });
  else entry.value = value;
  if (key.kind === "str") target.bind?.(key.value, value);
}

/** Removes a key; the value it had, undefined when there was none. */
export function dictDelete(target: DictValue, key: Value): Value | undefined {
  const entry = dictEntry(target, key);
  if (entry === undefined) return undefined;
  target.entries.splice(target.entries.indexOf(entry), 1);
  return entry.value;
}

/** Adds an element to a set unless an equal one is there. */
export function setAdd(target: SequenceValue, item: Value): void {
  if (!includes(target.items, item)) target.items.push(item);
}

/** Distinct items in the order of their first appearance. */
export function distinct(items: readonly Value[]): Value[] {
  const strings = new Set<string>();
  const kept: Value[] = [];
  for (const item of items) {
    if (item.kind === "str") {
      if (strings.has(item.value)) continue;
      strings.add(item.value);
      kept.push(item);
    } else if (!includes(kept, item)) kept.push(item);
  }
  return kept;
}

/** A sequence of the same type with other items. */
export function sameKind(value: SequenceValue, items: Value[]): SequenceValue {
  if (value.kind === "list") return list(items, value.origin);
  if (value.kind === "tuple") return tuple(items, value.origin);
  return value.frozen ? frozenset(items, value.origin) : set(items, value.origin);
}

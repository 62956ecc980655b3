import { callMethodIfDefined } from "../call-method.js";
import { callValueOf } from "../calls.js";
import { compareValues } from "../compare.js";
import { iterate } from "../iterate.js";
import { args, bool, int, list, tuple, unknown } from "../make.js";
import { binary } from "../operators.js";
import { raise } from "../raising.js";
import { truth } from "../truth.js";
import type { Value } from "../values.js";
import { argument, type BuiltinFunction, type Given, integer, isOpen } from "./given.js";
import { sorted } from "./list-methods.js";

/** Items of every positional argument from a place on; a value when some are not known. */
export function allItems(given: Given, from = 0): readonly (readonly Value[])[] | Value {
  const all: (readonly Value[])[] = [];
  for (const value of given.positional.slice(from)) {
    const items = iterate(given.frame, value);
    if ("kind" in items) return items;
    all.push(items);
  }
  return all;
}

function onItems(compute: (items: readonly Value[], given: Given) => Value | undefined): BuiltinFunction {
  return (given) => {
    const value = argument(given, 0, "iterable");
    if (value === undefined) return undefined;
    const items = iterate(given.frame, value);
    return "kind" in items ? items : compute(items, given);
  };
}

/** Builtins that go through things. What Python makes an iterator is a list. */
export const ITERATION: Readonly<Record<string, BuiltinFunction>> = {
  len: (given) => {
    const value = argument(given, 0);
    if (value === undefined) return undefined;
    const own = callMethodIfDefined(given.frame, value, "__len__", []);
    if (own !== undefined) return own;
    if (value.kind === "str") return int([...value.value].length, given.at);
    const items = iterate(given.frame, value);
    return "kind" in items ? items : int(items.length, given.at);
  },
  range: (given) => {
    const numbers = given.positional.map((_, i) => integer(given, i));
    if (numbers.includes(undefined)) return undefined;
    const [start = 0, stop = 0, step = 1] = numbers.length === 1 ? [0, numbers[0]] : numbers;
    if (step === 0) return raise(given.frame, "ValueError", "range() arg 3 must not be zero", given.at);
    const length = Math.max(0, Math.ceil((stop - start) / step));
    if (!given.frame.interpreter.meter.charge(length)) return unknown("the range is too long", given.at);
    return list(
      Array.from({ length }, (_, i) => int(start + i * step, given.at)),
      given.at,
    );
  },
  enumerate: onItems((items, given) => {
    if (isOpen(given, 1, "start")) return undefined;
    const start = integer(given, 1, "start") ?? 0;
    return list(
      items.map((item, i) => tuple([int(start + i), item], item.origin)),
      given.at,
    );
  }),
  zip: (given) => {
    const all = allItems(given);
    if ("kind" in all) return all;
    const length = all.length === 0 ? 0 : Math.min(...all.map((items) => items.length));
    return list(
      Array.from({ length }, (_, i) =>
        tuple(
          all.flatMap((items) => items[i] ?? []),
          given.at,
        ),
      ),
      given.at,
    );
  },
  map: (given) => {
    const callee = argument(given, 0);
    const all = allItems(given, 1);
    if (callee === undefined || "kind" in all) return all as Value;
    const length = Math.min(...all.map((items) => items.length));
    const results: Value[] = [];
    for (let i = 0; i < length; i++) {
      results.push(callValueOf(given.frame, callee, args(all.flatMap((items) => items[i] ?? [])), given.at));
      if (given.frame.interpreter.raised !== null) return given.frame.interpreter.raised.unknown;
      if (given.frame.interpreter.meter.exhausted) return undefined;
    }
    return list(results, given.at);
  },
  filter: (given) => {
    const callee = argument(given, 0);
    const all = allItems(given, 1);
    if (callee === undefined || "kind" in all) return all as Value;
    const kept: Value[] = [];
    for (const item of all[0] ?? []) {
      const answer = truth(
        given.frame,
        callee.kind === "none" ? item : callValueOf(given.frame, callee, args([item]), given.at),
      );
      if (typeof answer !== "boolean") return answer;
      if (answer) kept.push(item);
    }
    return list(kept, given.at);
  },
  sorted: onItems((items, given) => {
    const order = sorted(given, items);
    return "kind" in order ? order : list([...order], given.at);
  }),
  reversed: onItems((items, given) => list([...items].reverse(), given.at)),
  iter: onItems((items, given) => list([...items], given.at)),
  next: onItems((items, given) => {
    const iterator = argument(given, 0);
    const first = iterator?.kind === "list" ? iterator.items.shift() : items[0];
    return first ?? argument(given, 1) ?? raise(given.frame, "StopIteration", "", given.at);
  }),
  sum: onItems((items, given) => {
    let total = argument(given, 1, "start") ?? int(0, given.at);
    for (const item of items) {
      total = binary(given.frame, "+", total, item, given.at);
      if (total.kind === "unknown") return total;
    }
    return total;
  }),
  any: onItems((items, given) => decided(items, given, true)),
  all: onItems((items, given) => decided(items, given, false)),
  min: (given) => extreme(given, -1),
  max: (given) => extreme(given, 1),
};

function decided(items: readonly Value[], given: Given, wanted: boolean): Value {
  let doubt: Value | undefined;
  for (const item of items) {
    const answer = truth(given.frame, item);
    if (typeof answer !== "boolean") doubt ??= answer;
    else if (answer === wanted) return bool(wanted, given.at);
  }
  return doubt ?? bool(!wanted, given.at);
}

function extreme(given: Given, sign: 1 | -1): Value | undefined {
  const [only] = given.positional;
  const items = given.positional.length === 1 && only !== undefined ? iterate(given.frame, only) : given.positional;
  if ("kind" in items) return items as Value;
  const key = given.keywords.get("key");
  let best: { item: Value; key: Value } | undefined;
  for (const item of items) {
    const keyed =
      key === undefined || key.kind === "none" ? item : callValueOf(given.frame, key, args([item]), given.at);
    if (keyed.kind === "unknown") return keyed;
    if (best === undefined) {
      best = { item, key: keyed };
      continue;
    }
    const order = compareValues(keyed, best.key);
    if (order === undefined) return undefined;
    if (order * sign > 0) best = { item, key: keyed };
  }
  return (
    best?.item ??
    given.keywords.get("default") ??
    raise(given.frame, "ValueError", "iterable argument is empty", given.at)
  );
}

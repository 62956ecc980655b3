import { argument, type BuiltinFunction, integer } from "../builtins/given.js";
import { allItems } from "../builtins/iteration.js";
import { callValueOf } from "../calls.js";
import { valuesEqual } from "../compare.js";
import { iterate } from "../iterate.js";
import { args, list, none, tuple, unknown } from "../make.js";
import { binary } from "../operators.js";
import { truth } from "../truth.js";
import type { Value } from "../values.js";

/** https://docs.python.org/3/library/itertools.html; endless iterators are not evaluated. */
export const ITERTOOLS: Readonly<Record<string, BuiltinFunction>> = {
  "itertools.chain": (given) => {
    const all = allItems(given);
    return "kind" in all ? all : list(all.flat(), given.at);
  },
  "itertools.chain.from_iterable": (given) => {
    const outer = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in outer) return outer;
    const all = allItems({ ...given, positional: outer });
    return "kind" in all ? all : list(all.flat(), given.at);
  },
  "itertools.product": (given) => {
    const all = allItems(given);
    if ("kind" in all) return all;
    const times = given.keywords.get("repeat");
    const pools = Array.from(
      { length: times?.kind === "int" ? Math.min(Number(times.value), 64) : 1 },
      () => all,
    ).flat();
    const size = pools.reduce((total, pool) => total * pool.length, 1);
    if (!given.frame.interpreter.meter.charge(size)) return unknown("the product is too long", given.at);
    let rows: Value[][] = [[]];
    for (const pool of pools) rows = rows.flatMap((row) => pool.map((item) => [...row, item]));
    return list(
      rows.map((row) => tuple(row, given.at)),
      given.at,
    );
  },
  "itertools.repeat": (given) => {
    const times = integer(given, 1, "times");
    const value = argument(given, 0);
    if (times === undefined || value === undefined || !given.frame.interpreter.meter.charge(Math.max(0, times)))
      return undefined;
    return list(
      Array.from({ length: Math.max(0, times) }, () => value),
      given.at,
    );
  },
  "itertools.islice": (given) => {
    const items = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in items) return items;
    const [a, b] = [integer(given, 1), integer(given, 2)];
    return list(given.positional.length === 2 ? items.slice(0, a) : items.slice(a ?? 0, b), given.at);
  },
  "itertools.zip_longest": (given) => {
    const all = allItems(given);
    if ("kind" in all) return all;
    const fill = given.keywords.get("fillvalue") ?? none();
    const length = Math.max(0, ...all.map((items) => items.length));
    return list(
      Array.from({ length }, (_, i) =>
        tuple(
          all.map((items) => items[i] ?? fill),
          given.at,
        ),
      ),
      given.at,
    );
  },
  "itertools.accumulate": (given) => {
    const items = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in items) return items;
    const callee = argument(given, 1, "func");
    const totals: Value[] = [];
    for (const item of items) {
      const before = totals.at(-1);
      if (before === undefined) totals.push(item);
      else
        totals.push(
          callee === undefined
            ? binary(given.frame, "+", before, item, given.at)
            : callValueOf(given.frame, callee, args([before, item]), given.at),
        );
    }
    return list(totals, given.at);
  },
  "itertools.combinations": (given) => {
    const items = iterate(given.frame, argument(given, 0) ?? none());
    const size = integer(given, 1, "r");
    if ("kind" in items) return items;
    if (size === undefined || size > items.length) return list([], given.at);
    const rows = combinations(items, size, (count) => given.frame.interpreter.meter.charge(count));
    return rows === undefined
      ? unknown("there are too many combinations", given.at)
      : list(
          rows.map((row) => tuple(row, given.at)),
          given.at,
        );
  },
  "itertools.starmap": (given) => {
    const callee = argument(given, 0);
    const items = iterate(given.frame, argument(given, 1) ?? none());
    if (callee === undefined || "kind" in items) return items as Value;
    const results: Value[] = [];
    for (const item of items) {
      const parts = iterate(given.frame, item);
      if ("kind" in parts) return parts;
      results.push(callValueOf(given.frame, callee, args(parts), given.at));
    }
    return list(results, given.at);
  },
  "itertools.takewhile": (given) => {
    const callee = argument(given, 0);
    const items = iterate(given.frame, argument(given, 1) ?? none());
    if (callee === undefined || "kind" in items) return items as Value;
    const taken: Value[] = [];
    for (const item of items) {
      const answer = truth(given.frame, callValueOf(given.frame, callee, args([item]), given.at));
      if (typeof answer !== "boolean") return answer;
      if (!answer) break;
      taken.push(item);
    }
    return list(taken, given.at);
  },
  "itertools.groupby": (given) => {
    const items = iterate(given.frame, argument(given, 0) ?? none());
    if ("kind" in items) return items;
    const key = argument(given, 1, "key");
    const groups: { key: Value; items: Value[] }[] = [];
    for (const item of items) {
      const of =
        key === undefined || key.kind === "none" ? item : callValueOf(given.frame, key, args([item]), given.at);
      const last = groups.at(-1);
      const same = last === undefined ? false : valuesEqual(last.key, of);
      if (same === undefined) return undefined;
      if (same) last?.items.push(item);
      else groups.push({ key: of, items: [item] });
    }
    return list(
      groups.map((group) => tuple([group.key, list(group.items, given.at)], given.at)),
      given.at,
    );
  },
};

function combinations(items: readonly Value[], size: number, pay: (count: number) => boolean): Value[][] | undefined {
  let rows: { row: Value[]; next: number }[] = [{ row: [], next: 0 }];
  for (let i = 0; i < size; i++) {
    const longer: { row: Value[]; next: number }[] = [];
    for (const { row, next } of rows) {
      if (!pay(items.length - next)) return undefined;
      for (let j = next; j < items.length; j++) {
        const item = items[j];
        if (item !== undefined) longer.push({ row: [...row, item], next: j + 1 });
      }
    }
    rows = longer;
  }
  return rows.map(({ row }) => row);
}

import { callValueOf } from "../calls.js";
import { compareValues, includes, valuesEqual } from "../compare.js";
import { compare } from "../comparisons.js";
import { iterate } from "../iterate.js";
import { args, int, list, none, unknown } from "../make.js";
import { raise } from "../raising.js";
import { truth } from "../truth.js";
import type { Value } from "../values.js";
import { argument, type Given, integer, type Method } from "./given.js";

function onItems(compute: (items: Value[], given: Given) => Value | undefined): Method {
  return (self, given) => (self.kind === "list" || self.kind === "tuple" ? compute(self.items, given) : undefined);
}

const count: Method = onItems((items, given) => {
  const wanted = argument(given, 0);
  return wanted === undefined
    ? undefined
    : int(items.filter((item) => valuesEqual(item, wanted) === true).length, given.at);
});

const index: Method = onItems((items, given) => {
  const wanted = argument(given, 0);
  if (wanted === undefined) return undefined;
  const place = items.findIndex((item, i) => i >= (integer(given, 1) ?? 0) && valuesEqual(item, wanted) === true);
  if (place !== -1) return int(place, given.at);
  return items.some((item) => valuesEqual(item, wanted) === undefined)
    ? undefined
    : raise(given.frame, "ValueError", "value is not in list", given.at);
});

/** https://docs.python.org/3/library/stdtypes.html#common-sequence-operations */
export const TUPLE_METHODS: Readonly<Record<string, Method>> = { count, index };

/** https://docs.python.org/3/tutorial/datastructures.html#more-on-lists */
export const LIST_METHODS: Readonly<Record<string, Method>> = {
  count,
  index,
  append: onItems((items, given) => {
    items.push(argument(given, 0) ?? none());
    return none(given.at);
  }),
  extend: (self, given) => {
    const more = iterate(given.frame, argument(given, 0) ?? none());
    if (self.kind !== "list") return undefined;
    if ("kind" in more) self.items.push(unknown(`what is added is not known (${more.reason})`, given.at));
    else for (const item of [...more]) self.items.push(item);
    return none(given.at);
  },
  insert: onItems((items, given) => {
    items.splice(integer(given, 0) ?? 0, 0, argument(given, 1) ?? none());
    return none(given.at);
  }),
  remove: onItems((items, given) => {
    const wanted = argument(given, 0);
    const place = wanted === undefined ? -1 : items.findIndex((item) => valuesEqual(item, wanted) === true);
    if (place === -1) {
      return wanted !== undefined &&
        !includes(items, wanted) &&
        items.every((item) => valuesEqual(item, wanted) === false)
        ? raise(given.frame, "ValueError", "list.remove(x): x not in list", given.at)
        : undefined;
    }
    items.splice(place, 1);
    return none(given.at);
  }),
  pop: onItems((items, given) => {
    const place = integer(given, 0) ?? -1;
    const [item] = items.splice(place, 1);
    return item ?? raise(given.frame, "IndexError", "pop from empty list", given.at);
  }),
  clear: onItems((items, given) => {
    items.length = 0;
    return none(given.at);
  }),
  copy: onItems((items, given) => list([...items], given.at)),
  reverse: onItems((items, given) => {
    items.reverse();
    return none(given.at);
  }),
  sort: onItems((items, given) => {
    const order = sorted(given, items);
    if (!Array.isArray(order)) return order as Value;
    items.length = 0;
    for (const item of order) items.push(item);
    return none(given.at);
  }),
};

/** Items in Python's stable order by `key=` and `reverse=`; a value when they cannot be ordered. */
export function sorted(given: Given, items: readonly Value[]): readonly Value[] | Value {
  const { frame, at } = given;
  const key = given.keywords.get("key");
  const reverse = given.keywords.get("reverse");
  if (!frame.interpreter.meter.charge(items.length * 8)) return unknown("the evaluation budget was used up", at);
  const keyed = items.map((item) => ({
    item,
    key: key === undefined || key.kind === "none" ? item : callValueOf(frame, key, args([item]), at),
  }));
  let failed: Value | undefined = keyed.find((each) => each.key.kind === "unknown")?.key;
  if (failed !== undefined) return failed;
  const backwards = reverse !== undefined && truth(frame, reverse) === true ? -1 : 1;
  keyed.sort((a, b) => {
    if (failed !== undefined) return 0;
    const order = compareValues(a.key, b.key);
    if (order !== undefined) return order * backwards;
    const less = compare(frame, "<", a.key, b.key, at);
    if (less.kind !== "bool") {
      failed = less.kind === "unknown" ? less : unknown("the order of the elements is not known", at);
      return 0;
    }
    if (less.value) return -backwards;
    const more = compare(frame, "<", b.key, a.key, at);
    return more.kind === "bool" && more.value ? backwards : 0;
  });
  return failed ?? keyed.map((each) => each.item);
}

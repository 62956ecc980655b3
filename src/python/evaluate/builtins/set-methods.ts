import { includes, valuesEqual } from "../compare.js";
import { distinct, sameKind, setAdd } from "../containers.js";
import { iterate } from "../iterate.js";
import { bool, none } from "../make.js";
import { raise } from "../raising.js";
import { repr } from "../text.js";
import type { SequenceValue, Value } from "../values.js";
import { argument, type Given, type Method } from "./given.js";

function onSet(compute: (self: SequenceValue, given: Given) => Value | undefined): Method {
  return (self, given) => (self.kind === "set" ? compute(self, given) : undefined);
}

/** A method that makes a set from this one and the elements of its arguments. */
function combined(
  compute: (items: readonly Value[], others: readonly Value[]) => readonly Value[],
  inPlace = false,
): Method {
  return onSet((self, given) => {
    let items: readonly Value[] = self.items;
    for (const other of given.positional) {
      const others = iterate(given.frame, other);
      if ("kind" in others) return others;
      items = compute(items, others);
    }
    if (!inPlace) return { ...sameKind(self, [...items]), origin: given.at };
    const kept = [...items];
    self.items.length = 0;
    for (const item of kept) self.items.push(item);
    return none(given.at);
  });
}

function asked(compute: (items: readonly Value[], others: readonly Value[]) => boolean): Method {
  return onSet((self, given) => {
    const others = iterate(given.frame, argument(given, 0) ?? none());
    return "kind" in others ? others : bool(compute(self.items, others), given.at);
  });
}

const without = (items: readonly Value[], others: readonly Value[]): Value[] =>
  items.filter((item) => !includes(others, item));
const within = (items: readonly Value[], others: readonly Value[]): Value[] =>
  items.filter((item) => includes(others, item));
const either = (items: readonly Value[], others: readonly Value[]): Value[] => [
  ...without(items, others),
  ...without(others, items),
];
const all = (items: readonly Value[], others: readonly Value[]): Value[] => distinct([...items, ...others]);

/** https://docs.python.org/3/library/stdtypes.html#set-types-set-frozenset */
export const SET_METHODS: Readonly<Record<string, Method>> = {
  add: onSet((self, given) => {
    setAdd(self, argument(given, 0) ?? none());
    return none(given.at);
  }),
  discard: onSet((self, given) => remove(self, given) ?? none(given.at)),
  remove: onSet(
    (self, given) =>
      remove(self, given) ?? raise(given.frame, "KeyError", repr(argument(given, 0) ?? none()), given.at),
  ),
  pop: onSet(
    (self, given) => self.items.shift() ?? raise(given.frame, "KeyError", "'pop from an empty set'", given.at),
  ),
  clear: onSet((self, given) => {
    self.items.length = 0;
    return none(given.at);
  }),
  copy: onSet((self) => sameKind(self, [...self.items])),
  union: combined(all),
  intersection: combined(within),
  difference: combined(without),
  symmetric_difference: combined(either),
  update: combined(all, true),
  intersection_update: combined(within, true),
  difference_update: combined(without, true),
  symmetric_difference_update: combined(either, true),
  issubset: asked((items, others) => without(items, others).length === 0),
  issuperset: asked((items, others) => without(others, items).length === 0),
  isdisjoint: asked((items, others) => within(items, others).length === 0),
};

function remove(self: SequenceValue, given: Given): Value | undefined {
  const wanted = argument(given, 0) ?? none();
  const place = self.items.findIndex((item) => valuesEqual(item, wanted) === true);
  if (place === -1) return undefined;
  self.items.splice(place, 1);
  return none(given.at);
}

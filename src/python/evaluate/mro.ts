import { compact } from "../../source/compact.js";
import type { ClassLike } from "./values.js";

/**
 * The classes above one with these bases, in method resolution order (C3: https://www.python.org/download/releases/2.3/mro/).
 * Classes that are not read end their branch. Where Python would find no order, depth-first order is given.
 */
export function linearize(bases: readonly ClassLike[]): readonly ClassLike[] {
  const [only] = bases;
  if (only !== undefined && bases.length === 1) return orderOf(only);
  return merged([...bases.map(orderOf), bases]) ?? depthFirst(bases);
}

/**
 * Whether Python finds an order of these bases, for all that is known. What a class that is not read derives from decides where
 * it stands: with one, only a circle of what is certain is none. A class stands before its bases, and those stand as they are listed.
 */
export function hasOrder(bases: readonly ClassLike[]): boolean {
  if (bases.length < 2) return true;
  const orders = [...bases.map(orderOf), bases];
  if (merged(orders) !== null) return true;
  return orders.flat().some((each) => each.kind !== "class") && !hasCircle(bases);
}

/** Whether one of these classes has to stand before itself. */
function hasCircle(bases: readonly ClassLike[]): boolean {
  const later = new Map<ClassLike | string, Set<ClassLike | string>>();
  const note = (listed: readonly ClassLike[]): void => {
    // A class of `typing` is left out or moved by its `__mro_entries__`.
    const kept = listed.filter((each) => each.kind !== "external" || !each.path.startsWith("typing"));
    for (const [at, each] of kept.entries()) {
      const after = [kept[at + 1], ...(each.kind === "class" ? each.bases : [])];
      const known = later.get(key(each)) ?? new Set();
      later.set(key(each), known);
      for (const one of after) if (one !== undefined) known.add(key(one));
      if (each.kind === "class") note(each.bases);
    }
  };
  note(bases);
  const done = new Set<ClassLike | string>();
  const leadsBack = (at: ClassLike | string, above: ReadonlySet<ClassLike | string>): boolean => {
    if (above.has(at)) return true;
    if (done.has(at)) return false;
    const path = new Set([...above, at]);
    const found = [...(later.get(at) ?? [])].some((next) => leadsBack(next, path));
    done.add(at);
    return found;
  };
  return [...later.keys()].some((each) => leadsBack(each, new Set()));
}

function key(base: ClassLike): ClassLike | string {
  return base.kind === "external" ? base.path : base;
}

/** The lists as one in which the order of each is kept; null where they contradict each other. */
function merged(orders: readonly (readonly ClassLike[])[]): readonly ClassLike[] | null {
  const lists = orders.map((each) => [...each]).filter((each) => each.length > 0);
  const order: ClassLike[] = [];
  while (lists.length > 0) {
    const next = lists
      .map((each) => each[0])
      .find((head) => head !== undefined && !lists.some((each) => isLater(each, head)));
    if (next === undefined) return null;
    order.push(next);
    for (let i = lists.length - 1; i >= 0; i--) {
      const each = lists[i];
      if (each?.[0] !== undefined && same(each[0], next)) each.shift();
      if (each?.length === 0) lists.splice(i, 1);
    }
  }
  return compact(order);
}

function orderOf(base: ClassLike): readonly ClassLike[] {
  return base.kind === "class" ? base.mro : [base];
}

function isLater(list: readonly ClassLike[], candidate: ClassLike): boolean {
  return list.some((each, i) => i > 0 && same(each, candidate));
}

function same(a: ClassLike, b: ClassLike): boolean {
  return a === b || (a.kind === "external" && b.kind === "external" && a.path === b.path);
}

function depthFirst(bases: readonly ClassLike[]): readonly ClassLike[] {
  const order: ClassLike[] = [];
  for (const base of bases) {
    for (const each of orderOf(base)) if (!order.some((seen) => same(seen, each))) order.push(each);
  }
  return order;
}

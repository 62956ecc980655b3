import { placeOf, type Span } from "../../source/span.js";
import type { UnknownValue, Value } from "./values.js";

/** A class that a call would make, of which too much is not known to make it. */
export interface UnmadeClass {
  /** Those of its bases that are known. */
  readonly bases: readonly Value[];
  /** What of its names is known. */
  readonly members: readonly Value[];
  /** Where the call is written. */
  readonly at: Span;
  readonly reason: string;
}

/** The classes that could not be made, one for each place. */
export class UnmadeClasses {
  readonly #byPlace = new Map<string, UnmadeClass>();

  /** Remembers that `type(name, bases, namespace)` makes a class that is not known; the unknown that it gives. */
  add(bases: readonly Value[], namespace: Value, at: Span | null, why: UnknownValue): UnknownValue {
    if (at === null) return why;
    const members = namespace.kind === "dict" ? namespace.entries.map(({ value }) => value) : [];
    const place = placeOf(at);
    if (!this.#byPlace.has(place)) this.#byPlace.set(place, { bases, members, at, reason: why.reason });
    return why;
  }

  [Symbol.iterator](): IterableIterator<UnmadeClass> {
    return this.#byPlace.values();
  }
}

import type { Place, Value } from "./values.js";

/** A name in a scope; its value is worked out when it is first asked for. */
export interface Slot {
  readonly at: Place;
  value(): Value;
}

/** Names that code can see: those of a block or module, and of what is around it. */
export class Scope {
  readonly #slots = new Map<string, Slot>();
  readonly #outer: Scope | null;

  constructor(outer: Scope | null) {
    this.#outer = outer;
  }

  /** Declares a name; a second declaration of it wins, as the last `function` of a name does. */
  declare(name: string, slot: Slot): void {
    this.#slots.set(name, slot);
  }

  /** What a name is declared as here, and not around. */
  own(name: string): Slot | undefined {
    return this.#slots.get(name);
  }

  /** What a name stands for; undefined where nothing in the project declares it. */
  find(name: string): Slot | undefined {
    return this.#slots.get(name) ?? this.#outer?.find(name);
  }
}

/** A slot for a value that is there already. */
export function slotOf(value: Value): Slot {
  return { at: value.at, value: () => value };
}

/** A slot whose value is worked out once; what needs itself to be worked out is unknown. */
export function lazySlot(at: Place, work: () => Value): Slot {
  let state: Value | "not yet" | "under way" = "not yet";
  return {
    at,
    value() {
      if (state === "under way") return { kind: "unknown", reason: "it refers to itself", at };
      if (state === "not yet") {
        state = "under way";
        state = work();
      }
      return state;
    },
  };
}

/** The scope of a function that has a `this` of its own, which is not followed. */
export function withoutThis(outer: Scope, at: Place): Scope {
  if (outer.find("this") === undefined) return outer;
  const scope = new Scope(outer);
  scope.declare("this", slotOf({ kind: "unknown", reason: "`this` is not followed", at }));
  return scope;
}

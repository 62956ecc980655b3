import { external } from "../../python/evaluate/make.js";
import type { ClassLike, ClassValue, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";

/**
 * Classes of automatic through models. Code may name one before its model is made, `class Authorship(Book.authors.through)`: there is
 * one for each model and name of a field, whoever asks first.
 */
export class ThroughClasses {
  readonly #made = new Map<ClassValue, Map<string, ClassValue>>();
  readonly #copies = new Map<ClassValue, Map<Value, Value>>();
  readonly #byField = new Map<Value, () => ClassValue>();

  /** The class that `type()` makes for a field of a model in Django: what `Model.field.through` gives. */
  of(owner: ClassValue, field: string, origin: Span | null): ClassValue {
    const ofOwner = this.#made.get(owner) ?? new Map<string, ClassValue>();
    this.#made.set(owner, ofOwner);
    const known = ofOwner.get(field);
    if (known !== undefined) return known;
    const made = throughClass(`${owner.name}_${field}`, owner, origin);
    ofOwner.set(field, made);
    return made;
  }

  /** The class for a field by its value: that of the model which it was read from last. */
  through(field: Value): ClassValue | undefined {
    return this.#byField.get(field)?.();
  }

  /**
   * A many-to-many field as an attribute of a model: the value itself, or for a model that has it from an abstract one a copy
   * that stands for that model's own field.
   * @param isModel whether a class is a model that is not abstract
   */
  readFrom(owner: ClassValue, name: string, value: Value, isModel: (each: ClassValue) => boolean): Value {
    const at = owner.mro.findIndex((each) => each.kind === "class" && each.namespace().get(name)?.value === value);
    const concrete = owner.mro
      .slice(0, at + 1)
      .findLast((each) => each.kind === "class" && each.mro.includes(owner.mro[at] ?? each) && isModel(each));
    if (concrete?.kind !== "class") return value;
    const own = concrete === owner.mro[at] || value.kind !== "call" ? value : this.copyFor(concrete, value);
    this.#byField.set(own, () => this.of(concrete, name, value.origin));
    return own;
  }

  private copyFor(owner: ClassValue, value: Value): Value {
    const copies = this.#copies.get(owner) ?? new Map<Value, Value>();
    this.#copies.set(owner, copies);
    const copy = copies.get(value) ?? { ...value };
    copies.set(value, copy);
    return copy;
  }
}

function throughClass(name: string, owner: ClassValue, origin: Span | null): ClassValue {
  const base = external("django.db.models.Model");
  const made: ClassValue & { mro: ClassLike[] } = {
    kind: "class",
    name,
    qualname: name,
    module: owner.module,
    bases: [base],
    mro: [base],
    metaclass: null,
    keywords: new Map(),
    namespace: () => new Map(),
    decorators: [],
    rank: owner.rank,
    local: false,
    origin,
  };
  made.mro.unshift(made);
  return made;
}

import type { Span } from "../../source/span.js";
import type { Arguments, Binding, ClassLike, ClassValue, Rank, Value } from "./values.js";

/** How an enum class makes its members: what the host says, and what only Python's own enums need. */
export interface Enumeration {
  readonly mixin: "str" | "int" | null;
  readonly choices: boolean;
  /** What `auto()` gives: the next number, the next power of two, the name in lower case, or the name as it is. */
  readonly auto: "number" | "flag" | "lower" | "name";
}

/** What is known of a class before its body runs. */
export interface ClassFacts {
  readonly origin: Span | null;
  readonly name: string;
  readonly qualname: string;
  readonly module: string;
  readonly bases: readonly ClassLike[];
  readonly mro: readonly ClassLike[];
  readonly metaclass: Value | null;
  readonly keywords: ReadonlyMap<string, Value>;
  readonly rank: Rank;
  readonly local: boolean;
  readonly enumeration: Enumeration | null;
}

/** One `contribute_to_class` or `add_to_class` that reached a class: what a library's protocol puts into it by name. */
export interface Contribution {
  readonly name: string;
  readonly value: Value;
  /** Arguments after the class and the name. */
  readonly keywords: Arguments["keywords"];
}

/** Runs a class body into `names`. */
export type RunBody = (self: PythonClass, names: Map<string, Binding>) => void;

/** A class: of the project, recorded by the host, or made by `type(…)`. Its body runs when its names are first asked for. */
export class PythonClass implements ClassValue {
  readonly kind = "class";
  readonly origin: Span | null;
  readonly name: string;
  readonly qualname: string;
  readonly module: string;
  readonly bases: readonly ClassLike[];
  readonly mro: readonly ClassLike[];
  readonly metaclass: Value | null;
  readonly keywords: ReadonlyMap<string, Value>;
  readonly rank: Rank;
  readonly local: boolean;
  readonly decorators: Value[] = [];
  readonly enumeration: Enumeration | null;
  /** Names of the elements, for named tuples. */
  tupleFields: readonly string[] | null = null;
  /** What stands first in the body of a class statement, where that is a text. */
  docstring: string | null = null;
  /** Set for dataclasses. */
  isDataclass = false;
  /** Names annotated in the body, in order: what a dataclass or named tuple has for fields. */
  readonly annotated: string[] = [];
  /** What was put into the class by `contribute_to_class` and `add_to_class`, in order. */
  readonly contributions: Contribution[] = [];
  /** Copies that the host has handed out of what the class has of its bases, by name: what is set on one is the class's own. */
  readonly copies = new Map<string, Value>();
  readonly #names = new Map<string, Binding>();
  /** Names that were assigned to once the class was there, with what its statement had bound them to. */
  readonly #assigned = new Map<string, Binding | undefined>();
  readonly #later: { name: string; compute: () => Value; span: Span }[] = [];
  #state: "waiting" | "running" | "done" = "waiting";

  constructor(
    facts: ClassFacts,
    private readonly runBody: RunBody,
  ) {
    this.origin = facts.origin;
    this.name = facts.name;
    this.qualname = facts.qualname;
    this.module = facts.module;
    this.bases = facts.bases;
    this.mro = [this, ...facts.mro];
    this.metaclass = facts.metaclass;
    this.keywords = facts.keywords;
    this.rank = facts.rank;
    this.local = facts.local;
    this.enumeration = facts.enumeration;
  }

  readonly namespace = (): ReadonlyMap<string, Binding> => {
    if (this.#state === "waiting") {
      this.#state = "running";
      this.runBody(this, this.#names);
      this.#state = "done";
    }
    if (this.#state === "done" && this.#later.length > 0) this.applyLater();
    return this.#names;
  };

  /** The names that the class was made with and what was contributed to it, without those that were only assigned to it since. */
  declared(): ReadonlyMap<string, Binding> {
    const names = this.namespace();
    if (this.#assigned.size === 0) return names;
    const declared = new Map(names);
    for (const [name, binding] of this.#assigned) {
      if (binding === undefined) declared.delete(name);
      else declared.set(name, binding);
    }
    return declared;
  }

  /** `Class.name = …` from outside the body: applied, in order, when the names are asked for. */
  setLater(name: string, compute: () => Value, span: Span): void {
    this.#later.push({ name, compute, span });
  }

  /** `Class.name = value`, now. */
  set(name: string, value: Value, span: Span | null): void {
    const place = span ?? value.origin ?? this.origin;
    this.namespace();
    if (place !== null) this.assign({ name, value, span: place });
  }

  /** `value.contribute_to_class(Class, name, **keywords)` */
  contribute(name: string, value: Value, keywords: Arguments["keywords"], span: Span | null): void {
    this.contributions.push({ name, value, keywords });
    this.set(name, value, span);
    this.#assigned.delete(name);
  }

  /** `del Class.name` */
  remove(name: string): void {
    this.namespace();
    this.#names.delete(name);
  }

  private applyLater(): void {
    for (const { name, compute, span } of this.#later.splice(0)) this.assign({ name, value: compute(), span });
  }

  private assign(binding: Binding): void {
    if (!this.#assigned.has(binding.name)) this.#assigned.set(binding.name, this.#names.get(binding.name));
    this.#names.set(binding.name, binding);
  }
}

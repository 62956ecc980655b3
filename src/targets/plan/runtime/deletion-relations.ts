import type { DeletionRule, DeletionRules, GenericReference, Reference } from "./deletion-rules.js";

/** A foreign key that refers to a model, and the model that has it. */
export interface Referrer {
  readonly holder: string;
  readonly reference: Reference;
}

/** A column of a model, or of one that it extends. */
export interface ModelColumn {
  readonly model: string;
  readonly column: string;
}

/** How the tables of a set of rules hang together. */
export class Relations<T> {
  readonly #rules: ReadonlyMap<string, DeletionRule<T>>;
  readonly #labels: ReadonlyMap<T, string>;
  readonly #own = new Map<string, Referrer[]>();
  readonly #referrers = new Map<string, readonly Referrer[]>();
  readonly #needed = new Map<string, readonly ModelColumn[]>();

  constructor(rules: DeletionRules<T>) {
    const entries = Object.entries(rules);
    this.#rules = new Map(entries);
    this.#labels = new Map(entries.map(([label, { table }]) => [table, label]));
    for (const [holder, { references = [] }] of entries) {
      for (const reference of references.filter(({ onDelete }) => onDelete !== "do nothing")) {
        this.#own.set(reference.to, [...(this.#own.get(reference.to) ?? []), { holder, reference }]);
      }
    }
  }

  /** Label of the model that a table holds. @throws TypeError for a table without rules */
  labelOf(table: T): string {
    const label = this.#labels.get(table);
    if (label === undefined)
      throw new TypeError("the table has no deletion rules: it is not one of the generated ones");
    return label;
  }

  rule(model: string): DeletionRule<T> {
    const rule = this.#rules.get(model);
    if (rule === undefined) throw new TypeError(`${model} has no deletion rules`);
    return rule;
  }

  /** The keys to the rows that a model's rows extend. */
  parents(model: string): readonly Reference[] {
    return (this.rule(model).references ?? []).filter(({ parent }) => parent);
  }

  /** The tables whose rows name a model's rows by a generic key, as the model or as a proxy of it. */
  generic(model: string, proxy: string | null): readonly GenericReference[] {
    const { generic = [], proxies = {} } = this.rule(model);
    return (proxy !== null && Object.hasOwn(proxies, proxy) ? proxies[proxy] : undefined) ?? generic;
  }

  /** Labels of every model that this one extends, directly or not. */
  ancestors(model: string): ReadonlySet<string> {
    return new Set(this.parents(model).flatMap(({ to }) => [to, ...this.ancestors(to)]));
  }

  /** What refers to a model's rows, and to the rows that they extend but for other models that extend those. */
  referrers(model: string): readonly Referrer[] {
    const known = this.#referrers.get(model);
    if (known !== undefined) return known;
    const inherited = this.parents(model).flatMap(({ to }) =>
      this.referrers(to).filter(({ reference }) => !reference.parent),
    );
    const found = [...new Set([...inherited, ...(this.#own.get(model) ?? [])])];
    this.#referrers.set(model, found);
    return found;
  }

  /** The column that a foreign key refers to. */
  referredTo({ to, toColumn, toColumnOf = to }: Reference): ModelColumn {
    return { model: toColumnOf, column: toColumn ?? this.rule(to).key[0] };
  }

  /** The columns by which rows of a model are found again: the keys of all that they extend, and whatever is referred to. */
  needed(model: string): readonly ModelColumn[] {
    const known = this.#needed.get(model);
    if (known !== undefined) return known;
    const found = new Map<string, ModelColumn>();
    const add = (each: ModelColumn) => found.set(columnKey(each.model, each.column), each);
    for (const each of [model, ...this.ancestors(model)]) {
      for (const column of this.rule(each).key) add({ model: each, column });
      for (const { column } of this.parents(each)) add({ model: each, column });
    }
    for (const { reference } of this.referrers(model)) add(this.referredTo(reference));
    this.#needed.set(model, [...found.values()]);
    return [...found.values()];
  }
}

/** A model's column as a map's key. */
export function columnKey(model: string, column: string): string {
  return JSON.stringify([model, column]);
}

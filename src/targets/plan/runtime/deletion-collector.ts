import { type Obstacle, ProtectedError, RestrictedError, UnknownRuleError } from "./deletion-errors.js";
import { deletionOrder } from "./deletion-order.js";
import { columnKey, type Referrer, type Relations } from "./deletion-relations.js";
import { among, parentRow, parts, type Row, readRows } from "./deletion-rows.js";
import type { GenericReference, Reference } from "./deletion-rules.js";
import { type Among, identity, type Where, type Work } from "./deletion-steps.js";

/** What was deleted: how many rows in all, and of each model by its label. */
export type Deleted = readonly [total: number, byModel: Readonly<Record<string, number>>];

/** How a database and its driver want to be asked. */
export interface Limits {
  /** The most parameters of one statement. */
  readonly parameters: number;
  /** Whether foreign keys are looked at after each row, and not after each statement. */
  readonly rowByRow: boolean;
}

export interface CollectOptions {
  /** Whether the rows that the deleted rows extend stay (multi-table inheritance). */
  readonly keepParents?: boolean;
  /** Label of the proxy as whose rows they are deleted; its own generic relations count then. */
  readonly as?: string;
  /** What code of the application gives, by the code's name: the values of `SET(callable)` and of callable defaults. */
  readonly values?: Readonly<Record<string, () => unknown>>;
}

/**
 * A deletion as Django's: what goes too, what is set to another value and what stands in the way is collected first, then
 * carried out. Mirrors `Collector` (django/db/models/deletion.py), which see for every rule.
 * @throws ProtectedError, RestrictedError, UnknownRuleError before anything was changed
 */
export function* deletion<T, C>(
  model: string,
  where: Where<C>,
  relations: Relations<T>,
  limits: Limits,
  options: CollectOptions = {},
): Work<T, C, Deleted> {
  const collector = new Collector<T, C>(relations, limits, options.values ?? {});
  yield* collector.collect(model, where, options);
  yield* collector.checkRestricted(model);
  return yield* collector.carryOut();
}

/** Where a collection came from. */
interface Origin {
  /** Model whose deletion caused it; null at the start, and for generic keys. */
  readonly source: string | null;
  readonly nullable: boolean;
  /** The source is what is deleted first. */
  readonly reverse: boolean;
  /** Whether what refers to the rows is collected too. */
  readonly related: boolean;
  readonly keepParents: boolean;
  /** Label of the proxy as whose rows they are deleted; null for the model itself. */
  readonly proxy: string | null;
}

const START: Origin = {
  source: null,
  nullable: false,
  reverse: false,
  related: true,
  keepParents: false,
  proxy: null,
};

interface Update {
  readonly model: string;
  readonly column: string;
  readonly value: unknown;
  readonly values: unknown[];
}

class Collector<T, C> {
  readonly #relations: Relations<T>;
  readonly #limits: Limits;
  readonly #given: Readonly<Record<string, () => unknown>>;
  /** Rows to be deleted, by model and identity, in the order in which they were found. */
  readonly #rows = new Map<string, Map<string, Row>>();
  /** Identities of the rows of a model that were found together, in that order. */
  readonly #found = new Map<string, string[][]>();
  readonly #required = new Map<string, Set<string>>();
  readonly #nullable = new Map<string, Set<string>>();
  /** Keys with CASCADE or RESTRICT that can be set to null, and the values that they have in rows to be deleted. */
  readonly #cut: { readonly source: string; readonly update: Update }[] = [];
  readonly #updates = new Map<string, Update>();
  readonly #restricted = new Map<string, Map<string, { readonly row: Row; readonly relation: string }>>();
  /** Rows that nothing else depends on, which are deleted without being read. */
  readonly #fast = new Map<string, Map<string, unknown[]>>();
  readonly #fastOthers: { readonly model: string; readonly where: Where<C> }[] = [];

  constructor(relations: Relations<T>, limits: Limits, given: Readonly<Record<string, () => unknown>>) {
    this.#relations = relations;
    this.#limits = limits;
    this.#given = given;
  }

  *collect(model: string, where: Where<C>, { keepParents = false, as }: CollectOptions = {}): Work<T, C, void> {
    const proxy = as === undefined || as === model ? null : as;
    if (this.#isFast(model, null, proxy)) this.#fastOthers.push({ model, where });
    else yield* this.#collectRows(model, yield* this.#read(model, where), { ...START, keepParents, proxy });
  }

  /** @throws RestrictedError where a restricted row is not among those that go */
  *checkRestricted(model: string): Work<T, C, void> {
    const obstacles: Obstacle[] = [];
    for (const [holder, restricted] of this.#restricted) {
      const going = new Set(this.#rows.get(holder)?.keys());
      for (const where of this.#fastOf(holder)) {
        for (const { key } of yield* this.#read(holder, where)) going.add(identity(key));
      }
      for (const { row, relation } of restricted.values()) {
        if (!going.has(identity(row.key))) obstacles.push(obstacle(holder, row, relation));
      }
    }
    if (obstacles.length > 0) throw new RestrictedError(model, obstacles);
  }

  *carryOut(): Work<T, C, Deleted> {
    const counts = new Map<string, number>();
    const count = (model: string, more: number) => {
      if (more > 0) counts.set(model, (counts.get(model) ?? 0) + more);
    };
    const order = deletionOrder([...this.#rows.keys()], this.#required, this.#nullable);
    for (const model of new Set([...this.#fast.keys(), ...this.#fastOthers.map((each) => each.model)])) {
      for (const where of this.#fastOf(model)) count(model, yield* this.#delete(model, where));
    }
    for (const update of [...this.#updates.values(), ...this.#cuts(order)]) yield* this.#update(update);
    for (const model of order) {
      const { key } = this.#relations.rule(model);
      for (const rows of this.#batchesOf(model)) {
        const any: Among = { columns: key, values: rows.map((row) => row.key) };
        count(model, yield* this.#delete(model, { kind: "among", any: [any] }));
      }
    }
    const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
    return [total, Object.fromEntries(counts)];
  }

  *#collectRows(model: string, rows: readonly Row[], origin: Origin): Work<T, C, void> {
    const fresh = this.#add(model, rows, origin);
    if (fresh.length === 0) return;
    if (!origin.keepParents) {
      for (const { to } of this.#relations.parents(model)) {
        const parents = fresh.map((row) => parentRow(row, to, this.#relations));
        yield* this.#collectRows(to, parents, { ...START, source: model, reverse: true, related: false });
      }
    }
    if (!origin.related) return;
    const referrers = this.#referrers(model, origin);
    const slow = referrers.filter(({ holder, reference }) => !this.#isFast(holder, reference));
    const obstacles: Obstacle[] = [];
    for (const referrer of slow) {
      try {
        yield* this.#apply(model, referrer, this.#valuesOf(fresh, referrer.reference));
      } catch (error) {
        if (!(error instanceof ProtectedError)) throw error;
        for (const each of error.obstacles) obstacles.push(each);
      }
    }
    if (obstacles.length > 0) throw new ProtectedError(model, distinct(obstacles));
    for (const { holder, reference } of referrers.filter((each) => !slow.includes(each))) {
      const columns = entry(this.#fast, holder, () => new Map<string, unknown[]>());
      const values = entry(columns, reference.column, () => []);
      for (const value of this.#valuesOf(fresh, reference)) values.push(value);
    }
    for (const generic of this.#relations.generic(model, origin.proxy)) yield* this.#collectGeneric(generic, fresh);
  }

  /** What is looked at of what refers to a model; of what a proxy's row refers to, its model is a parent that may be kept. */
  #referrers(model: string, { keepParents, proxy }: Origin): readonly Referrer[] {
    const referrers = this.#relations.referrers(model);
    if (!keepParents) return referrers;
    const kept = new Set([...this.#relations.ancestors(model), ...(proxy === null ? [] : [model])]);
    return referrers.filter(({ reference: { to, proxy: name = to } }) => !kept.has(name));
  }

  /** What a foreign key's rule does to the rows whose column holds one of the values. */
  *#apply(model: string, referrer: Referrer, values: readonly unknown[]): Work<T, C, void> {
    const { holder, reference } = referrer;
    const { onDelete, name, column, to, nullable = false } = reference;
    if (values.length === 0) return;
    if (onDelete === "set null") return this.#set(referrer, null, values);
    if (typeof onDelete === "object" && "set" in onDelete) return this.#set(referrer, onDelete.set, values);
    const rows = yield* this.#read(holder, { kind: "among", any: [among(column, values)] });
    if (rows.length === 0) return;
    const obstacles = rows.map((row) => obstacle(holder, row, name));
    if (typeof onDelete === "object") {
      const code = "setBy" in onDelete ? onDelete.setBy : onDelete.code;
      const given = "setBy" in onDelete && Object.hasOwn(this.#given, code) ? this.#given[code] : undefined;
      if (given === undefined) throw new UnknownRuleError(model, code, obstacles);
      return this.#set(referrer, given(), values);
    }
    if (onDelete === "protect") throw new ProtectedError(model, obstacles);
    if (nullable) this.#cut.push({ source: to, update: { model: holder, column, value: null, values: [...values] } });
    if (onDelete === "restrict") {
      const restricted = entry(this.#restricted, holder, () => new Map());
      for (const row of rows) restricted.set(`${identity(row.key)}${name}`, { row, relation: name });
      this.#depend(nullable ? this.#nullable : this.#required, to, holder);
      return;
    }
    yield* this.#collectRows(holder, rows, { ...START, source: to, nullable });
  }

  #set({ holder, reference }: Referrer, value: unknown, values: readonly unknown[]): void {
    const { name, column } = reference;
    const update = entry(this.#updates, columnKey(holder, name), () => ({ model: holder, column, value, values: [] }));
    for (const each of values) update.values.push(each);
  }

  *#collectGeneric(generic: GenericReference, rows: readonly Row[]): Work<T, C, void> {
    const { to, columnsOf = to, typeColumn, idColumn, idAs, type } = generic;
    const where: Among = { columns: Object.keys(type.where), values: [Object.values(type.where)] };
    const { table } = this.#relations.rule(type.model);
    const found = yield { kind: "select", table, columns: [type.key], where: { kind: "among", any: [where] } };
    const [row] = found.rows;
    if (row === undefined) return;
    const ids = among(
      idColumn,
      rows.map(({ key }) => held(key[0], idAs)),
    );
    const named: Where<C> = { kind: "among", any: [{ ...ids, equals: { [typeColumn]: row[type.key] } }] };
    yield* this.collect(to, columnsOf === to ? named : yield* this.#extending(columnsOf, named, to));
  }

  /** The rows of `model` that extend rows of one of its parents. */
  *#extending(parent: string, where: Where<C>, model: string): Work<T, C, Where<C>> {
    const [link] = this.#relations
      .parents(model)
      .filter(({ to }) => to === parent || this.#relations.ancestors(to).has(parent));
    if (link === undefined) throw new TypeError(`${model} does not extend ${parent}`);
    const of = link.to === parent ? where : yield* this.#extending(parent, where, link.to);
    const rows = yield* this.#read(link.to, of);
    return { kind: "among", any: [among(link.column, this.#valuesOf(rows, link))] };
  }

  /** Adds rows to those that are to be deleted; answers those that were not among them. */
  #add(model: string, rows: readonly Row[], { source, nullable, reverse }: Origin): readonly Row[] {
    if (rows.length === 0) return [];
    const known = entry(this.#rows, model, () => new Map<string, Row>());
    const fresh = new Map<string, Row>();
    for (const row of rows) {
      const id = identity(row.key);
      if (known.has(id)) continue;
      known.set(id, row);
      fresh.set(id, row);
    }
    entry(this.#found, model, () => []).push([...fresh.keys()]);
    if (source !== null) {
      const dependencies = nullable ? this.#nullable : this.#required;
      if (reverse) this.#depend(dependencies, model, source);
      else this.#depend(dependencies, source, model);
    }
    return [...fresh.values()];
  }

  #depend(dependencies: Map<string, Set<string>>, model: string, before: string): void {
    entry(dependencies, model, () => new Set()).add(before);
  }

  /** Whether rows of a model can be deleted without being read: nothing depends on them, and they extend nothing. */
  #isFast(model: string, from: Reference | null, proxy: string | null = null): boolean {
    if (from !== null && from.onDelete !== "cascade") return false;
    return (
      this.#relations.parents(model).every((link) => link === from) &&
      this.#relations.referrers(model).length === 0 &&
      this.#relations.generic(model, proxy).length === 0
    );
  }

  #fastOf(model: string): readonly Where<C>[] {
    const any = [...(this.#fast.get(model) ?? [])].map(([column, values]) => among(column, values));
    const others = this.#fastOthers.flatMap((each) => (each.model === model ? [each.where] : []));
    return [...(any.length === 0 ? [] : [{ kind: "among", any } as const]), ...others];
  }

  /** Keys that are set to null first, since they would hold up the deletion of what they refer to. */
  #cuts(order: readonly string[]): readonly Update[] {
    return this.#cut.flatMap(({ source, update }) => {
      const { model } = update;
      if (model !== source) return order.indexOf(model) < order.indexOf(source) ? [] : [update];
      const size = this.#rows.get(model)?.size ?? 0;
      const parts = size * this.#relations.rule(model).key.length > this.#limits.parameters;
      return this.#limits.rowByRow || parts ? [update] : [];
    });
  }

  /** Rows of a model, those found last first; apart where rows refer to rows found before them and each is looked at. */
  #batchesOf(model: string): readonly (readonly Row[])[] {
    const rows = this.#rows.get(model) ?? new Map<string, Row>();
    const found = [...(this.#found.get(model) ?? [])].reverse();
    const apart = this.#limits.rowByRow && this.#required.get(model)?.has(model) === true;
    const all = apart ? found : [found.flat()];
    return all.map((ids) =>
      ids.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [row];
      }),
    );
  }

  /** The values of the column that a foreign key refers to. */
  #valuesOf(rows: readonly Row[], reference: Reference): readonly unknown[] {
    const { model, column } = this.#relations.referredTo(reference);
    return rows
      .map(({ values }) => values.get(columnKey(model, column)))
      .filter((value) => value !== null && value !== undefined);
  }

  #read(model: string, where: Where<C>): Work<T, C, readonly Row[]> {
    return readRows<T, C>(model, where, this.#relations, this.#limits.parameters);
  }

  *#delete(model: string, where: Where<C>): Work<T, C, number> {
    const { table, key } = this.#relations.rule(model);
    let deleted = 0;
    for (const part of parts(where, this.#limits.parameters)) {
      const { count } = yield { kind: "delete", table, key, where: part };
      deleted += count;
    }
    return deleted;
  }

  *#update({ model, column, value, values }: Update): Work<T, C, void> {
    const { table } = this.#relations.rule(model);
    const where: Where<C> = { kind: "among", any: [among(column, values)] };
    for (const part of parts<C>(where, this.#limits.parameters - 1)) {
      yield { kind: "update", table, column, value, where: part };
    }
  }
}

/** The entry of a map, made where there is none. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function obstacle(model: string, { key }: Row, relation: string): Obstacle {
  return { model, key: key.length === 1 ? key[0] : key, relation };
}

function distinct(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  const seen = new Map(obstacles.map((each) => [identity([each.model, each.relation, each.key]), each]));
  return [...seen.values()];
}

/** A key as a column of generic keys holds it; null where it cannot. */
function held(key: unknown, as: GenericReference["idAs"]): unknown {
  if (as === "uuid") return String(key).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (typeof key === "object") return null;
  if (as === "string") return String(key);
  if (typeof key !== "number" && typeof key !== "bigint" && !/^-?\d+$/.test(String(key))) return null;
  return as === "number" ? Number(key) : BigInt(String(key));
}

import {
  Brackets,
  type DeepPartial,
  type EntityManager,
  In,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from "typeorm";
import {
  type Added,
  chunks,
  distinct,
  type Flat,
  type Given,
  idsAndOptions,
  known,
  mark,
  type Options,
} from "../../plan/runtime/related.js";

/** A many-to-many relation, seen from one of its ends. Columns are named by their properties. */
export interface End<
  Through extends object,
  Own extends KeyOf<Through>,
  Other extends KeyOf<Through>,
  Target extends object,
  Required extends readonly KeyOf<Through>[],
  Automatic extends boolean,
> {
  /** The join table's entity. */
  readonly through: Class<Through>;
  /** Its column that refers to the row whose relation it is. */
  readonly own: Own;
  /** Its column that refers to the related rows. */
  readonly other: Other;
  /** The related rows' entity. */
  readonly target: Class<Target>;
  /** The column of `target` that `other` refers to. */
  readonly refersTo: KeyOf<Target>;
  /** The entities that `target` extends, each after those that it extends itself. */
  readonly extends?: readonly Extension[];
  /** Further columns of the join table that must be given. */
  readonly required?: Required;
  /** The order of `all()`. */
  readonly orderBy?: readonly OrderTerm[];
  /** The join table holds pairs, each once, and nothing else: Django made it for this relation. */
  readonly automatic?: Automatic;
  /** Each pair stands both ways round. */
  readonly symmetrical?: boolean;
  /** No foreign key sees to it that the related rows are there. */
  readonly unconstrained?: boolean;
}

/** An entity that holds a part of another one's rows: `relation` of `of` leads to it, over the column `by` to its `key`. */
export interface Extension {
  readonly entity: Class<object>;
  readonly key: string;
  readonly of: Class<object>;
  readonly by: string;
  readonly relation: string;
}

/** A term of an `ORDER BY`: a property, or SQL about `row.property`, over to-one relations where it is another entity's. */
export interface OrderTerm {
  readonly by: string;
  /** The way to the entity of `by`. */
  readonly over?: readonly Hop[];
  readonly descending?: boolean;
  readonly nulls?: "first" | "last";
}

/** From a property to the entity that it refers to, and the property there. */
export interface Hop {
  readonly from: string;
  readonly to: Class<object>;
  readonly key: string;
}

/** The rows that are related to one row: Django's related manager. */
export interface Related<Id, Row extends object, Defaults> {
  /**
   * The related rows in the order of their model, what they extend loaded with them. One that stands in several pairs comes
   * several times, as in Django.
   */
  all(): Promise<Row[]>;
  count(): Promise<number>;
  exists(): Promise<boolean>;
  contains(id: Id): Promise<boolean>;
  /** Adds what is not there yet: `add(1, 2)`, or `add([1, 2], { throughDefaults })`. */
  add(...given: Added<Id, Defaults>): Promise<void>;
  /** Takes pairs away, `remove(1, 2)` or `remove([1, 2])`; what is not there is no error. */
  remove(...given: Id[] | [ids: readonly Id[]]): Promise<void>;
  /** Makes these the related rows, by the smallest change; with `clear`, by taking all away first. */
  set(ids: readonly Id[], ...options: Options<Defaults, { readonly clear?: boolean }>): Promise<void>;
  /** Takes all pairs away. */
  clear(): Promise<void>;
  /** Makes a new row, and what it extends, and adds it. */
  create(values: DeepPartial<Row>, ...options: Options<Defaults>): Promise<Row>;
}

/** What a relation's operations may be told besides the row. */
export interface Means<Through extends object> {
  /** Takes pairs away: the `deleteRows` of `deletion.ts`, where other rows refer to rows of the join table. */
  readonly deleteRows?: (manager: EntityManager, entity: Class<Through>, which: never) => unknown;
}

type Class<T extends object> = new () => T;

type KeyOf<T extends object> = keyof T & string;

type DefaultsOf<Through, Keys extends keyof Through, Required extends keyof Through, Automatic> = Automatic extends true
  ? Record<string, never>
  : Flat<Pick<Through, Required> & Partial<Omit<Through, Keys | Required>>>;

/**
 * The operations of Django's related manager over one end of a many-to-many relation. The function that comes back takes
 * an entity manager (`dataSource.manager`, or the one of a transaction) and the key of the row whose relation it is: what
 * the join table's column holds, which is the primary key but for a `to_field`. The definition is asked for when it is needed,
 * since its entities' files may import each other.
 *
 * An operation that takes several writing statements makes a transaction of them; in a transaction of yours, a savepoint.
 */
/* @__NO_SIDE_EFFECTS__ */
export function manyToMany<
  Through extends object,
  const Own extends KeyOf<Through>,
  const Other extends KeyOf<Through>,
  Target extends object,
  const Required extends readonly KeyOf<Through>[] = [],
  const Automatic extends boolean = false,
>(
  define: () => End<Through, Own, Other, Target, Required, Automatic>,
): (
  manager: EntityManager,
  id: NonNullable<Through[Own]>,
  means?: Means<Through>,
) => Related<NonNullable<Through[Other]>, Target, DefaultsOf<Through, Own | Other, Required[number], Automatic>> {
  // The types of TypeORM's builders cannot be followed for entities that are not known here: the operations work without them.
  return ((manager: EntityManager, id: unknown, means?: AnyMeans) =>
    new Operations(manager, define() as unknown as AnyEnd, id, means)) as never;
}

type AnyEnd = End<ObjectLiteral, string, string, ObjectLiteral, readonly string[], boolean>;
type AnyMeans =
  | {
      readonly deleteRows?: (
        manager: EntityManager,
        entity: AnyEnd["through"],
        which: ObjectLiteral[],
      ) => Promise<unknown>;
    }
  | undefined;
type Pair = readonly [own: unknown, other: unknown];
type Write = (on: EntityManager) => Promise<unknown>;

/** Parameters that a statement may have on every database that TypeORM knows. */
const PARAMETERS = 32_000;

class Operations implements Related<unknown, ObjectLiteral, ObjectLiteral> {
  constructor(
    readonly manager: EntityManager,
    readonly end: AnyEnd,
    readonly id: unknown,
    readonly means: AnyMeans,
  ) {
    known(id, end.own);
  }

  async all(): Promise<ObjectLiteral[]> {
    const { through, own, other, target, refersTo, extends: extensions = [], orderBy = [] } = this.end;
    const query = this.manager
      .createQueryBuilder<ObjectLiteral>(target, "row")
      .innerJoin(through, "pair", `pair.${other} = row.${refersTo}`)
      .addSelect(`pair.${other}`, "pair_key")
      .where(`pair.${own} = :own`, { own: this.id });
    const names = new Map<object, string>([[target, "row"]]);
    for (const { entity, of, relation } of [...extensions].reverse()) {
      const name = `part_${names.size}`;
      query.innerJoinAndSelect(`${names.get(of)}.${relation}`, name);
      names.set(entity, name);
    }
    const { entities, raw } = await ordered(query, orderBy).getRawAndEntities<{ readonly pair_key: unknown }>();
    const rows = new Map(entities.map((row) => [mark(row[refersTo]), row]));
    return raw.flatMap(({ pair_key }) => rows.get(mark(pair_key)) ?? []);
  }

  count(): Promise<number> {
    return this.#pairs().getCount();
  }

  exists(): Promise<boolean> {
    return this.#pairs().getExists();
  }

  contains(id: unknown): Promise<boolean> {
    const { other } = this.end;
    return this.#pairs()
      .andWhere(`pair.${other} = :other`, { other: known(id, other) })
      .getExists();
  }

  async add(...given: readonly unknown[]): Promise<void> {
    const [ids, options] = idsAndOptions(given, this.end.other);
    await this.#write(await this.#additions(ids, options));
  }

  async remove(...given: readonly unknown[]): Promise<void> {
    await this.#write(this.#removals(idsAndOptions(given, this.end.other)[0]));
  }

  async set(given: readonly unknown[], options?: NonNullable<Given>): Promise<void> {
    const [ids] = idsAndOptions([given], this.end.other);
    if (options?.clear === true) {
      await this.#write([this.#clearing(), ...this.#inserts(ids, options, new Set())]);
      return;
    }
    const old = (await this.#pairs().getMany()).map((pair) => pair[this.end.other] as unknown);
    const wanted = new Set(ids.map(mark));
    const kept = new Set(old.map(mark));
    const gone = distinct(old).filter((each) => !wanted.has(mark(each)));
    const fresh = ids.filter((each) => !kept.has(mark(each)));
    await this.#write([...this.#removals(gone), ...(await this.#additions(fresh, options))]);
  }

  async clear(): Promise<void> {
    await this.#write([this.#clearing()]);
  }

  create(values: ObjectLiteral, options?: NonNullable<Given>): Promise<ObjectLiteral> {
    return this.manager.transaction(async (tx) => {
      const row = await made(tx, this.end, values);
      const added = this.#inserts([known(row[this.end.refersTo], this.end.refersTo)], options, new Set());
      for (const each of added) await each(tx);
      return row;
    });
  }

  /** The pairs of this row, with the related rows where no foreign key says that they are there. */
  #pairs(): SelectQueryBuilder<ObjectLiteral> {
    const { through, own, other, target, refersTo, unconstrained } = this.end;
    const query = this.manager
      .createQueryBuilder<ObjectLiteral>(through, "pair")
      .where(`pair.${own} = :own`, { own: this.id });
    if (unconstrained === true) query.innerJoin(target, "row", `pair.${other} = row.${refersTo}`);
    return query.andWhere(`pair.${other} IS NOT NULL`);
  }

  /** The pairs of this row with these, in conditions that a statement has room for. */
  #between(ids: readonly unknown[]): ObjectLiteral[][] {
    const { own, other, symmetrical } = this.end;
    return chunks(ids, symmetrical === true ? PARAMETERS / 2 - 1 : PARAMETERS - 1).map((some) => [
      { [own]: this.id, [other]: In(some) },
      ...(symmetrical === true ? [{ [own]: In(some), [other]: this.id }] : []),
    ]);
  }

  /** Only where Django made the join table can the database ignore what is there: others may have further constraints. */
  async #additions(ids: readonly unknown[], options: Given): Promise<Write[]> {
    if (this.end.automatic === true || ids.length === 0) return this.#inserts(ids, options, new Set());
    const { through, own, other } = this.end;
    const there = new Set<string>();
    for (const where of this.#between(ids)) {
      for (const pair of await this.manager.find<ObjectLiteral>(through, { where }))
        there.add(mark([pair[own], pair[other]]));
    }
    return this.#inserts(ids, options, there);
  }

  /** The statements that insert these pairs but for those that are there, both ways round where it is symmetrical. */
  #inserts(ids: readonly unknown[], options: Given, there: ReadonlySet<string>): Write[] {
    const { through, own, other, automatic, symmetrical } = this.end;
    const back = symmetrical === true ? ids.map((each): Pair => [each, this.id]) : [];
    const missing = distinct([...ids.map((each): Pair => [this.id, each]), ...back]).filter(
      (pair) => !there.has(mark(pair)),
    );
    const given = automatic === true ? {} : options?.throughDefaults;
    const columns = this.manager.getRepository(through).metadata.columns.length;
    return chunks(missing, PARAMETERS / columns).map((some) => (on) => {
      // Entities, and not plain objects: for those TypeORM calls what fills in defaults.
      const rows = some.map(([one, two]) => on.create(through, { ...given, [own]: one, [other]: two }));
      const insert = on.createQueryBuilder().insert().into(through).values(rows).updateEntity(false);
      return (automatic === true ? insert.orIgnore() : insert).execute();
    });
  }

  #removals(ids: readonly unknown[]): Write[] {
    return this.#between(ids).map((where) => (on) => this.#deleted(on, where));
  }

  #clearing(): Write {
    const { own, other, symmetrical } = this.end;
    return (on) => this.#deleted(on, [{ [own]: this.id }, ...(symmetrical === true ? [{ [other]: this.id }] : [])]);
  }

  async #deleted(on: EntityManager, where: ObjectLiteral[]): Promise<unknown> {
    const { through } = this.end;
    if (this.means?.deleteRows !== undefined) {
      for (const each of where) await this.means.deleteRows(on, through, each as never);
      return undefined;
    }
    const either = new Brackets((query) => {
      for (const each of where) query.orWhere(each);
    });
    return on.createQueryBuilder().delete().from(through).where(either).execute();
  }

  /** Several statements as one transaction. */
  async #write(statements: readonly Write[]): Promise<void> {
    const [only, ...more] = statements;
    if (only === undefined) return;
    if (more.length === 0) await only(this.manager);
    else {
      await this.manager.transaction(async (tx) => {
        for (const each of statements) await each(tx);
      });
    }
  }
}

/** Makes a related row: its parts in the entities that it extends, then its own. */
async function made(
  tx: EntityManager,
  { target, extends: extensions = [] }: AnyEnd,
  values: ObjectLiteral,
): Promise<ObjectLiteral> {
  const given = new Map<object, ObjectLiteral>([[target, values]]);
  for (const { entity, of, relation } of [...extensions].reverse()) {
    given.set(entity, (given.get(of)?.[relation] as ObjectLiteral | undefined) ?? {});
  }
  const parts = new Map<object, ObjectLiteral>();
  for (const entity of [...new Set([...extensions.map((each) => each.entity), target])]) {
    const links = extensions.filter(({ of }) => of === entity);
    const own = { ...given.get(entity) };
    for (const { relation, by, entity: parent, key } of links) {
      delete own[relation];
      own[by] = parts.get(parent)?.[key];
    }
    const row = await tx.save(tx.create(entity as Class<ObjectLiteral>, own));
    for (const { relation, entity: parent } of links) row[relation] = parts.get(parent);
    parts.set(entity, row);
  }
  return parts.get(target) ?? {};
}

/** A query in order; entities that only the order asks for have names of their own. */
function ordered(
  query: SelectQueryBuilder<ObjectLiteral>,
  orderBy: readonly OrderTerm[],
): SelectQueryBuilder<ObjectLiteral> {
  const joined = new Map<string, string>();
  for (const { by, over = [], descending = false, nulls } of orderBy) {
    let name = "row";
    for (const { from, to, key } of over) {
      const way = mark([name, from, key]);
      const next = joined.get(way) ?? `order_${joined.size + 1}`;
      if (!joined.has(way)) query.leftJoin(to, next, `${next}.${key} = ${name}.${from}`);
      joined.set(way, next);
      name = next;
    }
    const what = /^\w+$/.test(by) ? `${name}.${by}` : by;
    if (nulls !== undefined)
      query.addOrderBy(
        `CASE WHEN ${what} IS NULL THEN ${nulls === "last" ? 1 : 0} ELSE ${nulls === "last" ? 0 : 1} END`,
      );
    query.addOrderBy(what, descending ? "DESC" : "ASC");
  }
  return query;
}

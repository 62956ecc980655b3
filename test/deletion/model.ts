import type { ApplicationDefault, Entity, GenericRelation, ToOneRelation } from "../../src/schema/schema.js";
import { type Entities, found } from "../scenarios/entities.js";
import { plainLiteral } from "../scenarios/filled-in.js";
import { Refused } from "../scenarios/memory-database.js";
import { keyText, type Row, type Value } from "../scenarios/values.js";

/** What a deletion reads: rows of a model with its multi-table parents' columns, and what only the application knows. */
export interface World {
  readonly entities: Entities;
  rows(label: string): readonly Row[];
  /** Value of a default or of `SET(callable)`, by the callable's name. */
  code(name: string): Value;
  /** Key of a content type, by its group and name. */
  contentType(group: string, name: string): Value;
}

/** What a deletion comes to, once nothing stands in its way. */
export interface Plan {
  /** Rows that go, by the label that they were found under. */
  readonly deleted: ReadonlyMap<string, readonly Row[]>;
  /** Keys that get another value before that. */
  readonly updated: readonly {
    readonly relation: ToOneRelation;
    readonly rows: readonly Row[];
    readonly value: Value;
  }[];
}

/**
 * What Django's deletion does, without a database: which rows go with these, which are made to refer elsewhere, and what
 * stands in the way. Mirrors `Collector.collect` of Django 5.2; what foreign keys of the database say afterwards is the
 * caller's business.
 * @throws Refused `ProtectedError` or `RestrictedError` with the rows that stand in the way
 */
export function planDeletion(world: World, label: string, rows: readonly Row[], keepParents = false): Plan {
  const collection = new Collection(world);
  collection.collect(label, rows, { related: true, keepParents });
  collection.holdRestrictions();
  return collection;
}

class Collection implements Plan {
  readonly deleted = new Map<string, Row[]>();
  readonly updated: Plan["updated"][number][] = [];
  readonly #restricted: { readonly label: string; readonly row: Row }[] = [];

  constructor(readonly world: World) {}

  collect(label: string, rows: readonly Row[], { related = true, keepParents = false } = {}): void {
    const there = this.deleted.get(label) ?? [];
    const fresh = rows.filter((row) => !there.some((each) => this.#same(label, each, row)));
    if (fresh.length === 0) return;
    this.deleted.set(label, [...there, ...fresh]);
    if (!keepParents) for (const parent of this.#parents(label)) this.collect(parent, fresh, { related: false });
    if (!related) return;
    const own = this.world.entities.entity(label);
    const ancestors = this.world.entities.lineage(label).filter((each) => each !== own);
    const relations = referring(this.world.entities, label);
    this.#follow(
      keepParents ? relations.filter(({ target }) => !ancestors.some((each) => each.label === target)) : relations,
      fresh,
    );
    for (const generic of genericsOf(this.world.entities, label)) {
      this.collect(generic.target, this.#pointingAt(generic, label, fresh));
    }
  }

  /** What is restricted may go where it goes anyway. */
  holdRestrictions(): void {
    const left = this.#restricted.filter(
      ({ label, row }) => !(this.deleted.get(label) ?? []).some((each) => this.#same(label, each, row)),
    );
    if (left.length > 0) throw this.#refusal("RestrictedError", left);
  }

  /** Each referring key by its rule. What is protected on any way is gathered before it is said. */
  #follow(relations: readonly ToOneRelation[], rows: readonly Row[]): void {
    const inTheWay: Refused["lists"][number][] = [];
    for (const relation of relations) {
      const found = this.#referringRows(relation, rows);
      if (found.length === 0) continue;
      try {
        this.#carryOut(relation, found);
      } catch (error) {
        if (!(error instanceof Refused) || error.raised !== "ProtectedError") throw error;
        inTheWay.push(...error.lists);
      }
    }
    if (inTheWay.length > 0) throw new Refused("ProtectedError", "protected rows", distinct(inTheWay));
  }

  #carryOut(relation: ToOneRelation, rows: readonly Row[]): void {
    const { onDelete, source } = relation;
    const update = (value: Value) => this.updated.push({ relation, rows, value });
    switch (onDelete.kind) {
      case "cascade":
        this.collect(source, rows);
        return;
      case "protect":
        throw this.#refusal(
          "ProtectedError",
          rows.map((row) => ({ label: source, row })),
        );
      case "restrict":
        this.#restricted.push(...rows.map((row) => ({ label: source, row })));
        return;
      case "set null":
        update(null);
        return;
      case "set default":
        update(this.#default(relation));
        return;
      case "set":
        update(this.#filledIn(onDelete.value));
        return;
      case "code":
        throw new Error(`a rule of the application's own: ${onDelete.name}`);
      case "do nothing":
      case "database":
        return;
    }
  }

  #default({ source, columns }: ToOneRelation): Value {
    const filled = this.world.entities.fieldOfColumn(source, found(columns[0], "column"))?.attribute.default ?? null;
    return filled === null ? null : this.#filledIn(filled);
  }

  #filledIn(filled: ApplicationDefault): Value {
    if (filled.kind === "code") return this.world.code(filled.name);
    if (filled.kind === "literal") return plainLiteral(filled.value);
    throw new Error(`a key of kind ${filled.kind}`);
  }

  #referringRows({ source, columns, targetColumns }: ToOneRelation, rows: readonly Row[]): readonly Row[] {
    const [column, target] = [found(columns[0], "column"), found(targetColumns[0], "column")];
    const keys = new Set(rows.filter((row) => row[target] !== null).map((row) => keyText(row[target])));
    return this.world.rows(source).filter((row) => row[column] !== null && keys.has(keyText(row[column])));
  }

  #pointingAt(
    { target, typeColumn, idColumn, type: named }: Reverse,
    label: string,
    rows: readonly Row[],
  ): readonly Row[] {
    const { entities } = this.world;
    const type = keyText(this.world.contentType(named.group, named.name));
    const keys = new Set(rows.map((row) => keyText(row[entities.primaryKey(label)])));
    return this.world
      .rows(target)
      .filter((row) => keyText(row[typeColumn]) === type && keys.has(keyText(row[idColumn])));
  }

  /** The multi-table parents whose rows go with a row. */
  #parents(label: string): readonly string[] {
    return this.world.entities.concrete(label).extends;
  }

  #same(label: string, one: Row, other: Row): boolean {
    const key = this.world.entities.primaryKey(label);
    return keyText(one[key]) === keyText(other[key]);
  }

  #refusal(raised: "ProtectedError" | "RestrictedError", rows: readonly { label: string; row: Row }[]): Refused {
    const lists = rows.map(({ label, row }) => ({ label, key: row[this.world.entities.primaryKey(label)] ?? null }));
    return new Refused(raised, raised === "ProtectedError" ? "protected rows" : "restricted rows", distinct(lists));
  }
}

type Reverse = Extract<GenericRelation, { readonly kind: "reverse" }>;

/**
 * The keys that refer to rows of an entity or of its multi-table parents, in Django's order. A link from a child is one of the
 * entity that it leads to alone: a sibling does not see it.
 */
function referring(entities: Entities, label: string): readonly ToOneRelation[] {
  const entity: Entity = entities.entity(label);
  const notLinks = (relation: ToOneRelation): boolean => !relation.parentLink;
  if (entity.kind === "alias") return referring(entities, found(entity.of, "aliased entity"));
  const own = entities.application.toOne.filter(({ target }) => entities.concrete(target) === entity);
  return [...entity.extends.flatMap((parent) => referring(entities, parent)).filter(notLinks), ...own];
}

/** The ways back of generic keys that an entity declares. */
const genericsOf = (entities: Entities, label: string): readonly Reverse[] =>
  entities.application.generic.flatMap((each) => (each.kind === "reverse" && each.entity === label ? [each] : []));

const distinct = (lists: Refused["lists"]): Refused["lists"] => [
  ...new Map(lists.map((each) => [`${each.label} ${keyText(each.key)}`, each])).values(),
];

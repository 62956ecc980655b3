import { tableKey } from "../../schema/table-key.js";
import type { Span } from "../../source/span.js";
import type { Link, ManyLink, Relations } from "../plan/relations.js";
import type { EntityNames } from "./names.js";
import type { TablePlan } from "./plan.js";

/** One relation of a table: as a property of its `relations()` (0.45), and as a path (1.0). */
export interface RelationPlan {
  readonly key: string;
  readonly kind: "one" | "many";
  readonly path: RelationPath;
  /** Where `relations()` leads: for a many-to-many relation the join table. */
  readonly target: TablePlan;
  /** Own columns and the target's; null where the other side says them. */
  readonly on: { readonly fields: readonly string[]; readonly references: readonly string[] } | null;
  /** Whether `on` is only there because Drizzle asks for it, and the row may be missing all the same. */
  readonly optional: boolean;
  /** Only where Drizzle could not tell two relations apart. */
  readonly relationName: string | null;
  readonly doc: string | null;
  /** The field that declares it; of a way back, the field that it leads back from. */
  readonly origin: Span | null;
}

/** From the table's own columns to another's, over a join table or not. */
export interface RelationPath {
  readonly from: readonly string[];
  readonly target: TablePlan;
  readonly to: readonly string[];
  /** The join table's columns that refer to `from` and to `to`. */
  readonly through: {
    readonly table: TablePlan;
    readonly from: readonly string[];
    readonly to: readonly string[];
  } | null;
  /** Whether the database sees to it that there is a row. */
  readonly required: boolean;
}

/**
 * The relations of every table, by `tableKey`: to-one keys, the ways back, and many-to-many relations: for Drizzle 0.45
 * in two hops over the join table, for 1.0 through it.
 */
export function drizzleRelations(relations: Relations<EntityNames>): Map<string, RelationPlan[]> {
  const planned = new Map<string, RelationPlan[]>();
  const add = (table: TablePlan, relation: RelationPlan) => {
    const list = planned.get(tableKey(table.table));
    if (list === undefined) planned.set(tableKey(table.table), [relation]);
    else list.push(relation);
  };
  const nameOf = relationNames(relations);
  for (const link of relations.links) {
    const { source, target, columns, targetColumns, key, relation } = link;
    const on = { fields: columns, references: targetColumns };
    const required = !relation.nullable && relation.enforced;
    const path = { from: columns, target, to: targetColumns, through: null, required };
    const { origin } = relation;
    add(source, { key, kind: "one", path, target, on, optional: false, relationName: nameOf(link), doc: null, origin });
  }
  for (const many of relations.manyToMany) add(many.near.target, manyOver(many.key, many.near, many.far, many, nameOf));
  for (const { key, relation, link } of relations.waysBack) {
    const { source, target, columns: to, targetColumns: from } = link;
    const relationName = nameOf(link);
    const named = relation.unique && relationName !== null;
    const on = named ? { fields: relation.targetColumns, references: relation.columns } : null;
    const kind = relation.unique ? "one" : "many";
    const path = { from, target: source, to, through: null, required: false };
    const { unique: optional, origin } = relation;
    add(target, { key, kind, path, target: source, on, optional, relationName, doc: null, origin });
  }
  for (const many of relations.manyToMany) {
    if (many.reverseKey !== null) add(many.far.target, manyOver(many.reverseKey, many.far, many.near, many, nameOf));
  }
  return planned;
}

type DrizzleLink = Link<EntityNames>;
type NameOf = (link: DrizzleLink) => string | null;

function manyOver(
  key: string,
  near: DrizzleLink,
  far: DrizzleLink,
  { relation }: ManyLink<EntityNames>,
  nameOf: NameOf,
): RelationPlan {
  const doc = `Many-to-many \`${relation.source}.${relation.name}\`: rows of \`${near.source.names.table}\`, each with its \`${far.key}\`.`;
  const path: RelationPath = {
    from: near.targetColumns,
    target: far.target,
    to: far.targetColumns,
    through: { table: near.source, from: near.columns, to: far.columns },
    required: false,
  };
  const { source: target } = near;
  const { origin } = relation;
  return { key, kind: "many", path, target, on: null, optional: false, relationName: nameOf(near), doc, origin };
}

/** Links between one pair of tables are told apart by `relationName`, and so are those from a table to itself. */
function relationNames({ links }: Relations<EntityNames>): NameOf {
  const pairs = new Map<string, number>();
  for (const link of links) pairs.set(pair(link), (pairs.get(pair(link)) ?? 0) + 1);
  return (link) => {
    const alone = pairs.get(pair(link)) === 1 && link.source !== link.target;
    return alone ? null : `${link.relation.source}.${link.relation.name}`;
  };
}

function pair({ source, target }: DrizzleLink): string {
  return [tableKey(source.table), tableKey(target.table)].sort().join();
}

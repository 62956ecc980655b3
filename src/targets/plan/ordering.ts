import type { Entity, OrderTerm, ToOneRelation } from "../../schema/schema.js";
import type { SqlExpr } from "../../schema/sql-expr.js";
import type { ApplicationIndex } from "./application-index.js";
import type { EntityNames } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";

/** A term of an entity's ordering, with its columns. */
export type OrderPlan<Names extends EntityNames = EntityNames> = { readonly descending: boolean } & (
  | {
      readonly kind: "column";
      readonly table: TablePlan<Names>;
      readonly column: string;
      /** The way from the entity's own table to the column's; empty where they are one. */
      readonly over: readonly HopPlan<Names>[];
    }
  | {
      readonly kind: "expression";
      readonly expression: SqlExpr;
      readonly nulls: "first" | "last" | null;
      /** The tables that its columns may be in: the entity's own, then those that it extends. */
      readonly tables: readonly TablePlan<Names>[];
    }
  | { readonly kind: "random" }
);

/** From a table's column to the table that it refers to. */
export interface HopPlan<Names extends EntityNames = EntityNames> {
  readonly from: TablePlan<Names>;
  readonly column: string;
  readonly to: TablePlan<Names>;
  readonly key: string;
}

/**
 * An entity's ordering as columns over to-one relations, as Django resolves it (`SQLCompiler.find_ordering_name`): a name
 * of a relation stands for the ordering of what it leads to, and for its column where that has none; a column's own name
 * (`author_id`) for the column. Terms that lead over many rows, through a transform or out of the output are null.
 */
export function planOrdering<Names extends EntityNames>(
  entity: Entity,
  { byLabel }: Plan<Names>,
  index: ApplicationIndex,
): readonly (OrderPlan<Names> | null)[] {
  return termsOf(entity, { byLabel, index, descending: false, over: [], seen: new Set() });
}

/** Where a term stands: how it was come to. */
interface Way<Names extends EntityNames> {
  readonly byLabel: ReadonlyMap<string, TablePlan<Names>>;
  readonly index: ApplicationIndex;
  readonly over: readonly HopPlan<Names>[];
  readonly descending: boolean;
  /** Labels of the entities whose orderings have been asked for. */
  readonly seen: ReadonlySet<string>;
}

type Terms<Names extends EntityNames> = readonly (OrderPlan<Names> | null)[];

function termsOf<Names extends EntityNames>(entity: Entity, way: Way<Names>): Terms<Names> {
  if (way.seen.has(entity.label)) return [null];
  const seen = new Set([...way.seen, entity.label]);
  return entity.ordering.flatMap((term) => termOf(term, entity, { ...way, seen }));
}

function termOf<Names extends EntityNames>(term: OrderTerm, entity: Entity, way: Way<Names>): Terms<Names> {
  if (term.kind === "random") return [{ kind: "random", descending: false }];
  const descending = term.descending !== way.descending;
  if (term.kind === "attribute") return pathTerms(term.path.split("__"), entity, { ...way, descending });
  // Columns of an expression bear no name of a table, which they would need over relations.
  if (way.over.length > 0) return [null];
  const { expression, nulls } = term;
  const tables = [entity, ...way.index.ancestors(entity)].flatMap(({ label }) => way.byLabel.get(label) ?? []);
  return [{ kind: "expression", expression, descending, nulls, tables }];
}

function pathTerms<Names extends EntityNames>(path: readonly string[], entity: Entity, way: Way<Names>): Terms<Names> {
  const { byLabel, index, over, descending } = way;
  const [name = "", ...rest] = path;
  const own = index.concrete(entity);
  const table = byLabel.get(own.label);
  if (table === undefined) return [null];
  const attribute = own.attributes.find((each) => each.name === (name === "pk" ? keyName(table) : name));
  if (attribute !== undefined && rest.length === 0 && table.keys.has(attribute.column)) {
    return [{ kind: "column", table, column: attribute.column, over, descending }];
  }
  const relation = index.toOne(own.label).find((each) => each.name === name);
  if (relation !== undefined) return relationTerms(relation, table, rest, way);
  for (const link of index.parentLinks(own)) {
    const [hop, parent] = [hopOf(link, table, way), index.entity(link.target)];
    if (hop !== null && parent !== undefined && hasName(name, parent, index)) {
      return pathTerms(path, parent, { ...way, over: [...over, hop] });
    }
  }
  return [null];
}

function relationTerms<Names extends EntityNames>(
  relation: ToOneRelation,
  table: TablePlan<Names>,
  rest: readonly string[],
  way: Way<Names>,
): Terms<Names> {
  const { index, over, descending } = way;
  const [hop, target] = [hopOf(relation, table, way), index.entity(relation.target)];
  if (hop === null || target === undefined) return [null];
  const further = { ...way, over: [...over, hop] };
  if (rest.length > 0) return pathTerms(rest, target, further);
  if (target.ordering.length > 0) return termsOf(target, further);
  return [{ kind: "column", table, column: hop.column, over, descending }];
}

function hopOf<Names extends EntityNames>(
  { columns, target, targetColumns }: ToOneRelation,
  from: TablePlan<Names>,
  { byLabel }: Way<Names>,
): HopPlan<Names> | null {
  const to = byLabel.get(target);
  const [column, key] = [columns[0], targetColumns[0]];
  if (to === undefined || column === undefined || key === undefined || columns.length > 1) return null;
  return from.keys.has(column) && to.keys.has(key) ? { from, column, to, key } : null;
}

/** Whether an entity, or one that it extends, has an attribute or relation of this name. */
function hasName(name: string, entity: Entity, index: ApplicationIndex): boolean {
  return [index.concrete(entity), ...index.ancestors(entity)].some(
    ({ label, attributes }) =>
      attributes.some((each) => each.name === name) || index.toOne(label).some((each) => each.name === name),
  );
}

/** Name of the attribute that is the table's key. */
function keyName({ table, attributes }: TablePlan): string {
  const column = table.primaryKey?.columns[0] ?? "";
  return attributes.get(column)?.name ?? column;
}

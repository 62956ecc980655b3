import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { ManyToManyRelation, ToOneRelation } from "../../schema/schema.js";
import type { Span } from "../../source/span.js";
import { asIdentifier, camelCase } from "../../typescript/identifiers.js";
import { reportAdjusted } from "./names.js";
import type { Plan, TablePlan } from "./plan.js";
import { partKey, tableKey } from "./table-key.js";

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

/** A key from table to table that relations follow in both directions. */
interface Link {
  readonly source: TablePlan;
  readonly target: TablePlan;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
  /** Property on the source. */
  readonly key: string;
  readonly relationName: string | null;
  readonly required: boolean;
}

/** A to-one relation whose tables and columns are all there. */
interface Resolved {
  readonly relation: ToOneRelation;
  readonly source: TablePlan;
  readonly target: TablePlan;
}

/**
 * The relations of every table, by `tableKey`: to-one keys, the ways back, and many-to-many relations: for Drizzle 0.45
 * in two hops over the join table, for 1.0 through it. Keys are the application's accessors in camel case; forward ones have the
 * first choice, then the ways back.
 */
export function planRelations(plan: Plan, report: Report): Map<string, RelationPlan[]> {
  const planned = new Map<string, RelationPlan[]>();
  const add = (table: TablePlan, relation: RelationPlan) => {
    const list = planned.get(tableKey(table.table));
    if (list === undefined) planned.set(tableKey(table.table), [relation]);
    else list.push(relation);
  };
  const resolved = resolveToOne(plan, report);
  const { links, byRelation } = linksOf(resolved, report);
  for (const { source, target, columns, targetColumns, key, relationName, required } of links) {
    const on = { fields: columns, references: targetColumns };
    const path = { from: columns, target, to: targetColumns, through: null, required };
    add(source, { key, kind: "one", path, target, on, optional: false, relationName, doc: null });
  }
  const hops = plan.application.manyToMany.flatMap((relation) => hopsOf(relation, plan, byRelation, report));
  for (const { relation, near, far } of hops) {
    const key = takeKey(near.target, relation.name, relation.source, relation.origin, report);
    add(near.target, manyOver(key, near, far, relation));
  }
  for (const { relation, source, target } of resolved) {
    const link = byRelation.get(linkKey(source, relation.name));
    if (relation.reverse === null || link === undefined) continue;
    const key = takeKey(target, relation.reverse, relation.target, relation.origin, report);
    const { relationName } = link;
    const named = relation.unique && relationName !== null;
    const on = named ? { fields: relation.targetColumns, references: relation.columns } : null;
    const kind = relation.unique ? "one" : "many";
    const { columns: to, targetColumns: from } = link;
    const path = { from, target: source, to, through: null, required: false };
    add(target, { key, kind, path, target: source, on, optional: relation.unique, relationName, doc: null });
  }
  for (const { relation, near, far } of hops) {
    if (relation.reverse === null) continue;
    const key = takeKey(far.target, relation.reverse, relation.target, relation.origin, report);
    add(far.target, manyOver(key, far, near, relation));
  }
  return planned;
}

function manyOver(key: string, near: Link, far: Link, relation: ManyToManyRelation): RelationPlan {
  const doc = `Many-to-many \`${relation.source}.${relation.name}\`: rows of \`${near.source.names.table}\`, each with its \`${far.key}\`.`;
  const path: RelationPath = {
    from: near.targetColumns,
    target: far.target,
    to: far.targetColumns,
    through: { table: near.source, from: near.columns, to: far.columns },
    required: false,
  };
  const { relationName, source: target } = near;
  return { key, kind: "many", path, target, on: null, optional: false, relationName, doc };
}

/** Keeps the to-one relations that can be said. */
function resolveToOne(plan: Plan, report: Report): Resolved[] {
  return plan.application.toOne.flatMap((relation): Resolved[] => {
    const source = plan.byLabel.get(relation.source);
    const target = plan.byLabel.get(relation.target);
    const whole =
      source !== undefined &&
      target !== undefined &&
      relation.columns.length > 0 &&
      relation.columns.length === relation.targetColumns.length &&
      relation.columns.every((column) => source.keys.has(column)) &&
      relation.targetColumns.every((column) => target.keys.has(column));
    if (whole) return [{ relation, source, target }];
    if (source !== undefined) reportMissing(report, relation.source, relation.name, relation.target, relation.origin);
    return [];
  });
}

/**
 * One link for each key. Two entities over one table may both declare it; then the first one's name counts. Links between
 * one pair of tables are told apart by `relationName`, and so are those from a table to itself.
 */
function linksOf(resolved: readonly Resolved[], report: Report) {
  const firsts = new Map<string, Resolved>();
  for (const one of resolved) if (!firsts.has(signature(one))) firsts.set(signature(one), one);
  const pairs = new Map<string, number>();
  for (const one of firsts.values()) pairs.set(pair(one), (pairs.get(pair(one)) ?? 0) + 1);
  const links = new Map<string, Link>();
  for (const [key, one] of firsts) {
    const { relation, source, target } = one;
    const alone = pairs.get(pair(one)) === 1 && source !== target;
    links.set(key, {
      ...{ source, target, columns: relation.columns, targetColumns: relation.targetColumns },
      key: takeKey(source, relation.name, relation.source, relation.origin, report),
      required: !relation.nullable && relation.enforced,
      relationName: alone ? null : `${relation.source}.${relation.name}`,
    });
  }
  const byRelation = new Map<string, Link>();
  for (const one of resolved) {
    const link = links.get(signature(one));
    if (link !== undefined) byRelation.set(linkKey(one.source, one.relation.name), link);
  }
  return { links: [...links.values()], byRelation };
}

/** The join table's own two links: the near one leads back to the relation's source, the far one to its target. */
function hopsOf(relation: ManyToManyRelation, plan: Plan, links: ReadonlyMap<string, Link>, report: Report) {
  const through = plan.byLabel.get(relation.through);
  const link = (name: string) => (through === undefined ? undefined : links.get(linkKey(through, name)));
  const [near, far] = [link(relation.sourceKey.relation), link(relation.targetKey.relation)];
  if (near !== undefined && far !== undefined) return [{ relation, near, far }];
  if (plan.byLabel.has(relation.source)) {
    const { source, name, origin } = relation;
    if (through === undefined) reportMissing(report, source, name, relation.through, origin);
    else reportInherited(report, relation);
  }
  return [];
}

function signature({ relation, source, target }: Resolved): string {
  const ends = [tableKey(source.table), tableKey(target.table)];
  return JSON.stringify([...ends, relation.columns, relation.targetColumns]);
}

function linkKey(source: TablePlan, relation: string): string {
  return partKey(tableKey(source.table), relation);
}

/** A join entity that extends another one has its keys in that one's table, a hop further than Drizzle can be told. */
function reportInherited(report: Report, { source, name, through, origin }: ManyToManyRelation): void {
  const message = `The relation \`${source}.${name}\` was left out: the keys of \`${through}\` are not in its own table; follow the relations of the table that has them.`;
  report(diagnostic("relation-left-out", message, { span: origin, model: source, field: name }));
}

function takeKey(table: TablePlan, name: string, label: string, span: Span | null, report: Report): string {
  const wish = camelCase(name);
  const key = table.keyScope.take(wish, asIdentifier(name), `${wish}Relation`);
  if (key !== wish) reportAdjusted(report, `\`${label}.${name}\``, { wish, name: key }, span, table.entity, name);
  return key;
}

function reportMissing(report: Report, label: string, name: string, target: string, span: Span | null): void {
  const message = `The relation \`${label}.${name}\` was left out: \`${target}\`, or a column that it needs, is not part of the output.`;
  report(diagnostic("relation-left-out", message, { span, model: label, field: name }));
}

function pair({ source, target }: Resolved): string {
  return [tableKey(source.table), tableKey(target.table)].sort().join();
}

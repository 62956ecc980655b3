import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { ManyToManyRelation, ToOneRelation } from "../../schema/schema.js";
import type { Span } from "../../source/span.js";
import { asIdentifier, camelCase } from "../../typescript/identifiers.js";
import { reportAdjusted } from "./names.js";
import { type Plan, type TablePlan, tableKey } from "./plan.js";

/** One property of a table's `relations()`. */
export interface RelationPlan {
  readonly key: string;
  readonly kind: "one" | "many";
  readonly target: TablePlan;
  /** Own columns and the target's; null where the other side says them. */
  readonly on: { readonly fields: readonly string[]; readonly references: readonly string[] } | null;
  /** Whether `on` is only there because Drizzle asks for it, and the row may be missing all the same. */
  readonly optional: boolean;
  /** Only where Drizzle could not tell two relations apart. */
  readonly relationName: string | null;
  readonly doc: string | null;
}

/** A to-one relation whose tables and columns are all there. */
interface Resolved {
  readonly relation: ToOneRelation;
  readonly source: TablePlan;
  readonly target: TablePlan;
  readonly relationName: string | null;
  key: string;
}

/**
 * The relations of every table, by `tableKey`: to-one keys, the ways back, and many-to-many relations as Drizzle 0.45
 * knows them, in two hops over the join table. Keys are the application's accessors in camel case.
 */
export function planRelations(plan: Plan, report: Report): Map<string, RelationPlan[]> {
  const planned = new Map<string, RelationPlan[]>();
  const add = (table: TablePlan, relation: RelationPlan) => {
    const key = tableKey(table.table);
    planned.set(key, [...(planned.get(key) ?? []), relation]);
  };
  const resolved = resolveToOne(plan, report);
  for (const one of resolved) {
    const { relation, source, target, relationName } = one;
    one.key = takeKey(source, relation.name, relation.source, relation.origin, report);
    const on = { fields: relation.columns, references: relation.targetColumns };
    add(source, { key: one.key, kind: "one", target, on, optional: false, relationName, doc: null });
  }
  const keys = new Map(resolved.map((one) => [hopKey(one.source, one.relation.name), one]));
  const hops = plan.application.manyToMany.map((relation) => ({ relation, hop: hopsOf(relation, plan, keys, report) }));
  for (const { relation, hop } of hops) {
    if (hop === null) continue;
    const key = takeKey(hop.near.target, relation.name, relation.source, relation.origin, report);
    add(hop.near.target, manyOver(key, hop.near, hop.far, relation));
  }
  for (const { relation, source, target, relationName } of resolved) {
    if (relation.reverse === null) continue;
    const key = takeKey(target, relation.reverse, relation.target, relation.origin, report);
    const named = relation.unique && relationName !== null;
    const on = named ? { fields: relation.targetColumns, references: relation.columns } : null;
    const kind = relation.unique ? "one" : "many";
    add(target, { key, kind, target: source, on, optional: relation.unique, relationName, doc: null });
  }
  for (const { relation, hop } of hops) {
    if (hop === null || relation.reverse === null) continue;
    const key = takeKey(hop.far.target, relation.reverse, relation.target, relation.origin, report);
    add(hop.far.target, manyOver(key, hop.far, hop.near, relation));
  }
  return planned;
}

function manyOver(key: string, near: Resolved, far: Resolved, relation: ManyToManyRelation): RelationPlan {
  const doc = `Many-to-many \`${relation.source}.${relation.name}\`: rows of \`${near.source.names.table}\`, each with its \`${far.key}\`.`;
  return { key, kind: "many", target: near.source, on: null, optional: false, relationName: near.relationName, doc };
}

/** Keeps the to-one relations that can be said, and names those that share a pair of tables with another one. */
function resolveToOne(plan: Plan, report: Report): Resolved[] {
  const found = plan.application.toOne.flatMap((relation): Omit<Resolved, "relationName">[] => {
    const source = plan.byLabel.get(relation.source);
    const target = plan.byLabel.get(relation.target);
    const whole =
      source !== undefined &&
      target !== undefined &&
      relation.columns.length > 0 &&
      relation.columns.length === relation.targetColumns.length &&
      relation.columns.every((column) => source.keys.has(column)) &&
      relation.targetColumns.every((column) => target.keys.has(column));
    if (whole) return [{ relation, source, target, key: "" }];
    if (source !== undefined) reportMissing(report, relation.source, relation.name, relation.target, relation.origin);
    return [];
  });
  const pairs = new Map<string, number>();
  for (const { source, target } of found) pairs.set(pair(source, target), (pairs.get(pair(source, target)) ?? 0) + 1);
  return found.map((one) => {
    const alone = pairs.get(pair(one.source, one.target)) === 1 && one.source !== one.target;
    return { ...one, relationName: alone ? null : `${one.relation.source}.${one.relation.name}` };
  });
}

/** The join table's own two keys: the near one leads back to the relation's source, the far one to its target. */
function hopsOf(relation: ManyToManyRelation, plan: Plan, keys: ReadonlyMap<string, Resolved>, report: Report) {
  const through = plan.byLabel.get(relation.through);
  const key = (name: string) => (through === undefined ? undefined : keys.get(hopKey(through, name)));
  const [near, far] = [key(relation.sourceKey.relation), key(relation.targetKey.relation)];
  if (near !== undefined && far !== undefined) return { near, far };
  if (plan.byLabel.has(relation.source)) {
    reportMissing(report, relation.source, relation.name, relation.through, relation.origin);
  }
  return null;
}

function hopKey(through: TablePlan, relation: string): string {
  return JSON.stringify([tableKey(through.table), relation]);
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

function pair(a: TablePlan, b: TablePlan): string {
  return [tableKey(a.table), tableKey(b.table)].sort().join();
}

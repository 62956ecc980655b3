import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { ManyToManyRelation, ToOneRelation } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import type { Span } from "../../source/span.js";
import { asIdentifier, camelCase } from "../../typescript/identifiers.js";
import { reportAdjusted } from "./names.js";
import type { EntityNames, Naming } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";

/** Every relation whose tables and columns are part of the output, with the keys of both directions. */
export interface Relations<Names extends EntityNames = EntityNames> {
  /** In the order of the schema's relations. */
  readonly links: readonly Link<Names>[];
  readonly waysBack: readonly WayBack<Names>[];
  readonly manyToMany: readonly ManyLink<Names>[];
}

/** A key from table to table. Two entities over one table may both declare it; then the first one's relation counts. */
export interface Link<Names extends EntityNames = EntityNames> {
  readonly relation: ToOneRelation;
  readonly source: TablePlan<Names>;
  readonly target: TablePlan<Names>;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
  /** Its key on the source. */
  readonly key: string;
}

/** The way back over a key; there may be several, one for each entity that declares the key. */
export interface WayBack<Names extends EntityNames = EntityNames> {
  /** Its key on the link's target. */
  readonly key: string;
  readonly relation: ToOneRelation;
  readonly link: Link<Names>;
}

/** A many-to-many relation over the join table's own two keys. */
export interface ManyLink<Names extends EntityNames = EntityNames> {
  readonly relation: ManyToManyRelation;
  /** From the join table back to the relation's source. */
  readonly near: Link<Names>;
  /** From the join table on to the relation's target. */
  readonly far: Link<Names>;
  /** Its key on the source. */
  readonly key: string;
  /** Its key on the target; null where there is no way back. */
  readonly reverseKey: string | null;
}

/** A to-one relation whose tables and columns are all there. */
interface Resolved<Names extends EntityNames> {
  readonly relation: ToOneRelation;
  readonly source: TablePlan<Names>;
  readonly target: TablePlan<Names>;
}

/**
 * The relations of every table. Keys are the application's accessors in camel case; forward ones have the first choice,
 * then the ways back. What cannot be said is reported and left out.
 */
export function planRelations<Names extends EntityNames>(plan: Plan<Names>, report: Report): Relations<Names> {
  const resolved = resolveToOne(plan, report);
  const { links, byRelation } = linksOf(resolved, plan, report);
  const hops = plan.application.manyToMany
    .flatMap((relation) => hopsOf(relation, plan, byRelation, report))
    .map((hop) => ({ ...hop, key: takeKey(hop.near.target, hop.relation.name, hop.relation, plan, report) }));
  const waysBack = resolved.flatMap(({ relation, source, target }): WayBack<Names>[] => {
    const link = byRelation.get(linkKey(source, relation.name));
    if (relation.reverse === null || link === undefined) return [];
    const key = takeKey(target, relation.reverse, { source: relation.target, origin: relation.origin }, plan, report);
    return [{ key, relation, link }];
  });
  const manyToMany = hops.map((hop): ManyLink<Names> => {
    const { reverse, target: source, origin } = hop.relation;
    const reverseKey = reverse === null ? null : takeKey(hop.far.target, reverse, { source, origin }, plan, report);
    return { ...hop, reverseKey };
  });
  return { links, waysBack, manyToMany };
}

/** Keeps the to-one relations that can be said. */
function resolveToOne<Names extends EntityNames>(plan: Plan<Names>, report: Report): Resolved<Names>[] {
  return plan.application.toOne.flatMap((relation): Resolved<Names>[] => {
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
    if (source !== undefined) reportMissing(report, relation, relation.target);
    return [];
  });
}

function linksOf<Names extends EntityNames>(resolved: readonly Resolved<Names>[], plan: Plan<Names>, report: Report) {
  const links = new Map<string, Link<Names>>();
  const byRelation = new Map<string, Link<Names>>();
  for (const { relation, source, target } of resolved) {
    const { columns, targetColumns } = relation;
    const ends = [tableKey(source.table), tableKey(target.table)];
    const signature = JSON.stringify([...ends, columns, targetColumns]);
    const known = links.get(signature);
    const link = known ?? {
      ...{ relation, source, target, columns, targetColumns },
      key: takeKey(source, relation.name, relation, plan, report),
    };
    if (known === undefined) links.set(signature, link);
    byRelation.set(linkKey(source, relation.name), link);
  }
  return { links: [...links.values()], byRelation };
}

function hopsOf<Names extends EntityNames>(
  relation: ManyToManyRelation,
  plan: Plan<Names>,
  links: ReadonlyMap<string, Link<Names>>,
  report: Report,
): { readonly relation: ManyToManyRelation; readonly near: Link<Names>; readonly far: Link<Names> }[] {
  const through = plan.byLabel.get(relation.through);
  const link = (name: string) => (through === undefined ? undefined : links.get(linkKey(through, name)));
  const [near, far] = [link(relation.sourceKey.relation), link(relation.targetKey.relation)];
  if (near !== undefined && far !== undefined) return [{ relation, near, far }];
  if (plan.byLabel.has(relation.source)) {
    if (through === undefined) reportMissing(report, relation, relation.through);
    else reportInherited(report, relation);
  }
  return [];
}

function linkKey(source: TablePlan, relation: string): string {
  return partKey(tableKey(source.table), relation);
}

/** A join entity that extends another one has its keys in that one's table, a hop further than the relation can be told. */
function reportInherited(report: Report, { source, name, through, origin }: ManyToManyRelation): void {
  const message = `The relation \`${source}.${name}\` was left out: the keys of \`${through}\` are not in its own table; follow the relations of the table that has them.`;
  report(diagnostic("relation-left-out", message, { span: origin, model: source, field: name }));
}

/** The key of a relation; `owner` is what is said to have it where it cannot be called as it should. */
function takeKey(
  table: TablePlan,
  name: string,
  owner: { readonly source: string; readonly origin: Span | null },
  { naming }: { readonly naming: Pick<Naming<EntityNames>, "relationKey" | "respelled"> },
  report: Report,
): string {
  const wish = camelCase(name);
  const legal = naming.relationKey(wish);
  const key = table.keyScope.take(legal, naming.relationKey(asIdentifier(name)), `${legal}Relation`);
  const change = { wish, name: key, ...(key === legal && { why: naming.respelled }) };
  if (key !== wish) reportAdjusted(report, `\`${owner.source}.${name}\``, change, owner.origin, table.entity, name);
  return key;
}

function reportMissing(
  report: Report,
  { source, name, origin }: { readonly source: string; readonly name: string; readonly origin: Span | null },
  missing: string,
): void {
  const message = `The relation \`${source}.${name}\` was left out: \`${missing}\`, or a column that it needs, is not part of the output.`;
  report(diagnostic("relation-left-out", message, { span: origin, model: source, field: name }));
}

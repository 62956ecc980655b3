import { groupBy } from "../../schema/group-by.js";
import type { Literal } from "../../schema/literal.js";
import type { ApplicationDefault, ForeignKey, KindTable, ToOneRelation } from "../../schema/schema.js";
import type { SqlExpr } from "../../schema/sql-expr.js";
import type { EntityNames } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";

/** What the application does to one table's rows, and to others with them, when rows go. */
export interface TableDeletion<Names extends EntityNames> {
  /** Of the entity that gives the table its name. */
  readonly label: string;
  readonly plan: TablePlan<Names>;
  /** Columns of the primary key. */
  readonly key: readonly [string, ...string[]];
  readonly references: readonly PlannedReference[];
  readonly generic: readonly PlannedGeneric<Names>[];
  /** Proxies whose ways to such rows are others. */
  readonly proxies: readonly { readonly label: string; readonly generic: readonly PlannedGeneric<Names>[] }[];
}

/** A foreign key as a deletion looks at it. */
export interface PlannedReference {
  readonly relation: ToOneRelation;
  readonly column: string;
  readonly to: string;
  readonly toColumn: string;
  /** Label of the table that has `toColumn`. */
  readonly toColumnOf: string;
  readonly rule: PlannedRule;
}

/** A rule with what it needs to be carried out. `do nothing` stands at links to what a row extends only. */
export type PlannedRule =
  | { readonly kind: "cascade" | "protect" | "restrict" | "set null" | "do nothing" }
  | { readonly kind: "set"; readonly value: Literal }
  | { readonly kind: "set to database default"; readonly value: SqlExpr }
  /** Code makes the value. */
  | { readonly kind: "set by"; readonly name: string }
  | { readonly kind: "code"; readonly name: string };

/** The way from a table to the rows that name its rows by a generic key. */
export interface PlannedGeneric<Names extends EntityNames> {
  readonly name: string;
  readonly to: string;
  /** The table that has the two columns. */
  readonly holder: TablePlan<Names>;
  readonly typeColumn: string;
  readonly idColumn: string;
  readonly type: { readonly group: string; readonly name: string };
  readonly kinds: KindTable;
}

/**
 * The deletion rules of every table that has a primary key, in the order of the entities. A rule that the database carries
 * out is left to it, unless something that only the application can do hangs on the rows that go.
 */
export function planDeletion<Names extends EntityNames>(plan: Plan<Names>): readonly TableDeletion<Names>[] {
  const all = [...plan.byTable.values()].flatMap((table) => {
    const [first, ...more] = table.table.primaryKey?.columns ?? [];
    return first === undefined ? [] : [{ table, key: [first, ...more] as const }];
  });
  const keyed = new Set(all.map(({ table }) => table.entity.label));
  const labelOf = (label: string): string | null => {
    const found = plan.byLabel.get(label)?.entity.label;
    return found !== undefined && keyed.has(found) ? found : null;
  };
  const links = groupBy(
    plan.application.toOne.filter(({ parentLink }) => parentLink),
    ({ source }) => source,
  );
  const relations = plan.application.toOne.flatMap((relation) => resolved(relation, plan, labelOf, links));
  const generic = plan.genericWaysBack;
  const burdened = burdenedTables(relations, new Set([...generic.keys()].flatMap((label) => labelOf(label) ?? [])));
  const ofSource = groupBy(relations, ({ source }) => source);
  const aliases = plan.application.entities.filter(({ kind }) => kind === "alias");
  const proxies = groupBy(aliases, ({ label }) => labelOf(label) ?? "");
  const genericOf = (label: string) =>
    (generic.get(label) ?? []).flatMap(
      ({ name, target, typeColumn, idColumn, type, kinds }): PlannedGeneric<Names>[] => {
        const to = labelOf(target);
        const holder = to === null ? null : holderOf(to, [typeColumn, idColumn], plan, links);
        if (to === null || holder === null || kinds === null || labelOf(kinds.entity) === null) return [];
        return [{ name, to, holder, typeColumn, idColumn, type, kinds }];
      },
    );
  return all.map(({ table, key }) => {
    const label = table.entity.label;
    const own = distinct(ofSource.get(label) ?? []);
    return {
      label,
      plan: table,
      key,
      references: own.flatMap(({ source: _, action, ...reference }): PlannedReference[] => {
        const rule = ruleOf(reference.relation, action, table, burdened.has(label));
        if (rule === null && !reference.relation.parentLink) return [];
        return [{ ...reference, rule: rule ?? { kind: "do nothing" } }];
      }),
      generic: genericOf(label),
      proxies: (proxies.get(label) ?? []).flatMap((proxy) => {
        const own = genericOf(proxy.label);
        return isSame(own, genericOf(label)) ? [] : [{ label: proxy.label, generic: own }];
      }),
    };
  });
}

function isSame(one: readonly PlannedGeneric<EntityNames>[], other: readonly PlannedGeneric<EntityNames>[]): boolean {
  const said = (all: readonly PlannedGeneric<EntityNames>[]) =>
    JSON.stringify(all.map(({ to, typeColumn, idColumn, type }) => [to, typeColumn, idColumn, type]));
  return said(one) === said(other);
}

/** The keys that lead to what an entity extends, by its label. */
type ParentLinks = ReadonlyMap<string, readonly ToOneRelation[]>;

interface Resolved extends Omit<PlannedReference, "rule"> {
  readonly source: string;
  /** What the foreign key itself does; null where there is none. */
  readonly action: ForeignKey["onDelete"] | null;
}

function resolved(
  relation: ToOneRelation,
  plan: Plan,
  labelOf: (label: string) => string | null,
  links: ParentLinks,
): Resolved[] {
  const [source, to] = [labelOf(relation.source), labelOf(relation.target)];
  const [column, ...others] = relation.columns;
  const [toColumn] = relation.targetColumns;
  if (source === null || to === null || column === undefined || toColumn === undefined || others.length > 0) return [];
  const table = plan.byLabel.get(source);
  const holder = holderOf(to, [toColumn], plan, links);
  if (holder === null || table?.keys.has(column) !== true) return [];
  const key = table.table.foreignKeys.find(({ columns }) => columns.length === 1 && columns[0] === column);
  return [{ relation, source, column, to, toColumn, toColumnOf: holder.entity.label, action: key?.onDelete ?? null }];
}

/** Two entities over one table may both declare a key; then the first one's rule counts. */
function distinct(relations: readonly Resolved[]): readonly Resolved[] {
  const seen = new Map<string, Resolved>();
  for (const relation of relations) if (!seen.has(relation.column)) seen.set(relation.column, relation);
  return [...seen.values()];
}

/** The table that has the columns: the entity's own, or that of one that it extends. */
function holderOf<Names extends EntityNames>(
  label: string,
  columns: readonly string[],
  plan: Plan<Names>,
  links: ParentLinks,
): TablePlan<Names> | null {
  const table = plan.byLabel.get(label);
  if (table === undefined) return null;
  if (columns.every((column) => table.keys.has(column))) return table;
  for (const { target } of links.get(table.entity.label) ?? []) {
    const found = holderOf(target, columns, plan, links);
    if (found !== null) return found;
  }
  return null;
}

/** Labels of the tables with whose rows something goes, changes or stands in the way that the database does not see to. */
function burdenedTables(relations: readonly Resolved[], named: ReadonlySet<string>): ReadonlySet<string> {
  const burdened = new Set(named);
  const links = relations.filter(({ relation }) => relation.parentLink);
  for (const [source, own] of groupBy(links, (link) => link.source)) if (own.length > 1) burdened.add(source);
  for (const { relation, to } of relations) {
    if (relation.onDelete.kind !== "do nothing" && relation.onDelete.kind !== "database") burdened.add(to);
  }
  for (let before = -1; before < burdened.size; ) {
    before = burdened.size;
    for (const { relation, source, to, action } of relations) {
      const cascades = relation.onDelete.kind === "database" && action === "cascade";
      if (cascades && burdened.has(source)) burdened.add(to);
    }
  }
  return burdened;
}

/** The rule as it is carried out; null for one that does nothing, or that the database carries out. */
function ruleOf(
  { onDelete, columns, parentLink }: ToOneRelation,
  action: ForeignKey["onDelete"] | null,
  table: TablePlan,
  burdened: boolean,
): PlannedRule | null {
  switch (onDelete.kind) {
    case "do nothing":
      return null;
    case "database":
      return action === "cascade" && (burdened || parentLink) ? { kind: "cascade" } : null;
    case "set default":
      return defaultOf(columns[0] ?? "", table);
    case "set":
      return filledIn(onDelete.value);
    case "code":
      return onDelete;
    default:
      return { kind: onDelete.kind };
  }
}

/** `Field.get_default()`: what the application fills in, else what the database does, else null. */
function defaultOf(name: string, table: TablePlan): PlannedRule {
  const given = table.attributes.get(name)?.default ?? null;
  if (given !== null) return filledIn(given);
  const column = table.table.columns.find((each) => each.name === name);
  return column?.default === null || column === undefined
    ? { kind: "set null" }
    : { kind: "set to database default", value: column.default };
}

/** A value that the application fills in; one that is made anew each time is code here. */
function filledIn(value: ApplicationDefault): PlannedRule {
  if (value.kind === "literal") return { kind: "set", value: value.value };
  return { kind: "set by", name: value.kind === "code" ? value.name : value.kind };
}

import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import { groupBy } from "../../schema/group-by.js";
import type { Application, Attribute, Entity, GenericRelation, Group, Schema, Table } from "../../schema/schema.js";
import { tableKey } from "../../schema/table-key.js";
import type { NameScope } from "../../typescript/name-scope.js";
import type { GivenName, Layout } from "../target.js";
import { countedColumns } from "./counted-columns.js";
import { fileScope, type GroupNames, nameColumns, nameGroups, ownFiles } from "./names.js";
import type { EntityNames, FileScope, Naming } from "./naming.js";

/** What is to be written, with every name decided: one file per group that has entities. */
export interface Plan<Names extends EntityNames = EntityNames> {
  readonly naming: Naming<Names>;
  readonly application: Application;
  readonly files: readonly FilePlan<Names>[];
  /** The groups that have entities, with what to import as their namespace. */
  readonly groups: readonly GroupPlan[];
  /** By entity label; an alias leads to the table it is another name of. */
  readonly byLabel: ReadonlyMap<string, TablePlan<Names>>;
  /** By `tableKey`. */
  readonly byTable: ReadonlyMap<string, TablePlan<Names>>;
  /** By entity label. */
  readonly genericWaysBack: ReadonlyMap<string, readonly GenericWayBack[]>;
}

type GenericWayBack = GenericRelation & { readonly kind: "reverse" };

/** A group, and the files that its entities are in. */
export interface GroupPlan {
  readonly group: Group;
  /** Its `file` is the one that exports all of the group: its only one, or an index of them. */
  readonly names: GroupNames;
  readonly files: readonly string[];
}

export interface FilePlan<Names extends EntityNames = EntityNames> {
  readonly group: Group;
  readonly names: GroupNames;
  /** The names of the whole group. */
  readonly scope: FileScope;
  /** In the order of the entities. */
  readonly members: readonly Member<Names>[];
}

/** One entity in its file: the one that declares its table, or another name for a table. */
export type Member<Names extends EntityNames = EntityNames> =
  | { readonly kind: "table"; readonly entity: Entity; readonly names: Names; readonly plan: TablePlan<Names> }
  | { readonly kind: "alias"; readonly entity: Entity; readonly names: Names; readonly of: TablePlan<Names> };

export interface TablePlan<Names extends EntityNames = EntityNames> {
  readonly table: Table;
  /** The entity that gives the table its name and file. */
  readonly entity: Entity;
  readonly names: Names;
  /** Key of each column. */
  readonly keys: ReadonlyMap<string, string>;
  /** Keys taken so far: columns, then relations. */
  readonly keyScope: NameScope;
  /** What the application knows of each column. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Columns that hold keys which the database counts. */
  readonly counted: ReadonlySet<string>;
}

/**
 * Decides files and names. Entities without a table of their own in the schema are left out.
 * @param layout `entity`: every entity has a file of its own
 */
export function planSchema<Names extends EntityNames>(
  schema: Schema,
  application: Application,
  naming: Naming<Names>,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
  layout: Layout = "app",
): Plan<Names> {
  const tables = new Map(schema.tables.map((table) => [tableKey(table), table]));
  const known = application.entities.filter((entity) => tables.has(tableKey(entity.table)));
  const drafts = draftGroups(application.groups, known, naming, given, report, layout);
  const named = new Map(drafts.flatMap((draft) => [...draft.entities]));
  const counted = countedColumns(schema, application);
  const byTable = new Map<string, TablePlan<Names>>();
  for (const [key, sharing] of groupBy(known, (entity) => tableKey(entity.table))) {
    const [entity, ...others] = [...sharing].sort((one, other) => RANK[one.kind] - RANK[other.kind]);
    const table = tables.get(key);
    const names = entity === undefined ? undefined : named.get(entity);
    if (table === undefined || entity === undefined || names === undefined) continue;
    byTable.set(key, tablePlan(table, [entity, ...others], names, counted.get(key) ?? new Set(), naming.keys, report));
  }
  const byLabel = new Map<string, TablePlan<Names>>();
  for (const entity of known) {
    const plan = byTable.get(tableKey(entity.table));
    if (plan !== undefined) byLabel.set(entity.label, plan);
  }
  const files = drafts.flatMap(({ group, names, scope, entities }): FilePlan<Names>[] => {
    const members = [...entities].flatMap(([entity, own]) => member(entity, own, byLabel.get(entity.label), report));
    return [...groupBy(members, (each) => each.names.file)].map(([file, mine]) => ({
      ...{ group, scope, members: mine },
      names: { file, namespace: names.namespace },
    }));
  });
  const groups = drafts.map(({ group, names }) => ({
    ...{ group, names },
    files: files.filter((file) => file.group === group).map((file) => file.names.file),
  }));
  const waysBack = application.generic.filter((generic): generic is GenericWayBack => generic.kind === "reverse");
  return {
    naming,
    application,
    files,
    groups,
    byLabel,
    byTable,
    genericWaysBack: groupBy(waysBack, (generic) => generic.entity),
  };
}

/** Which of several entities over one table declares it. */
const RANK = { table: 0, join: 1, alias: 2 } as const satisfies Record<Entity["kind"], number>;

interface Draft<Names> {
  readonly group: Group;
  readonly names: GroupNames;
  readonly scope: FileScope;
  readonly entities: ReadonlyMap<Entity, Names>;
}

function draftGroups<Names extends EntityNames>(
  groups: readonly Group[],
  known: readonly Entity[],
  naming: Naming<Names>,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
  layout: Layout,
): Draft<Names>[] {
  const groupNames = nameGroups(groups, naming);
  const byGroup = groupBy(known, (entity) => entity.group);
  const whole = naming.scope === "whole" ? fileScope(naming) : null;
  // What the user wrote has the first choice.
  const ordered = [...groups].sort((one, other) => Number(one.framework) - Number(other.framework));
  const drafts = ordered.flatMap((group): Draft<Names>[] => {
    const mine = joinsAfterOwners(byGroup.get(group.name) ?? []);
    const own = groupNames.get(group.name);
    if (mine.length === 0 || own === undefined) return [];
    const scope = whole ?? fileScope(naming);
    const { names, fileOf } = layout === "app" ? { names: own, fileOf: () => own.file } : ownFiles(own, mine);
    return [{ group, names, scope, entities: naming.entities(mine, fileOf, scope, given, report) }];
  });
  return [...drafts].sort((one, other) => groups.indexOf(one.group) - groups.indexOf(other.group));
}

/** Source order, but a join table follows the entity that it was made for. */
function joinsAfterOwners(entities: readonly Entity[]): Entity[] {
  const labels = new Set(entities.map((entity) => entity.label));
  const isOwned = (entity: Entity) => entity.kind === "join" && entity.of !== null && labels.has(entity.of);
  const joins = groupBy(entities.filter(isOwned), (entity) => entity.of ?? "");
  return entities
    .filter((entity) => !isOwned(entity))
    .flatMap((entity) => [entity, ...(joins.get(entity.label) ?? [])]);
}

function member<Names extends EntityNames>(
  entity: Entity,
  names: Names,
  plan: TablePlan<Names> | undefined,
  report: Report,
): Member<Names>[] {
  if (plan === undefined) return [];
  if (plan.entity === entity) return [{ kind: "table", entity, names, plan }];
  if (entity.kind !== "alias") reportShared(entity, plan, report);
  return [{ kind: "alias", entity, names, of: plan }];
}

function tablePlan<Names extends EntityNames>(
  table: Table,
  entities: readonly [Entity, ...Entity[]],
  names: Names,
  counted: ReadonlySet<string>,
  reserved: ReadonlySet<string>,
  report: Report,
): TablePlan<Names> {
  const [entity] = entities;
  const attributes = new Map<string, Attribute>();
  for (const attribute of entities.flatMap((one) => one.attributes)) {
    if (!attributes.has(attribute.column)) attributes.set(attribute.column, attribute);
  }
  const { keys, scope } = nameColumns(table, entity, attributes, reserved, report);
  return { table, entity, names, keys, keyScope: scope, attributes, counted };
}

function reportShared(entity: Entity, plan: TablePlan, report: Report): void {
  report(
    diagnostic(
      "shared-table",
      `\`${entity.label}\` and \`${plan.entity.label}\` are one table, \`${plan.table.name}\`; the second is another name for the first.`,
      { span: entity.origin, model: entity.label },
    ),
  );
}

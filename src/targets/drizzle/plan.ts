import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Application, Attribute, Entity, GenericRelation, Group, Schema, Table } from "../../schema/schema.js";
import type { NameScope } from "../../typescript/name-scope.js";
import type { GivenName } from "../target.js";
import { countedColumns } from "./counted-columns.js";
import type { Flavor } from "./flavors/flavor.js";
import {
  type EntityNames,
  type FileScope,
  fileScope,
  type GroupNames,
  nameColumns,
  nameEntities,
  nameGroups,
} from "./names.js";
import { tableKey } from "./table-key.js";

/** What is to be written, with every name decided: one file per group that has entities. */
export interface Plan {
  readonly application: Application;
  readonly files: readonly FilePlan[];
  /** By entity label; an alias leads to the table it is another name of. */
  readonly byLabel: ReadonlyMap<string, TablePlan>;
  /** By `tableKey`. */
  readonly byTable: ReadonlyMap<string, TablePlan>;
  /** By entity label. */
  readonly genericWaysBack: ReadonlyMap<string, readonly GenericWayBack[]>;
}

type GenericWayBack = GenericRelation & { readonly kind: "reverse" };

export interface FilePlan {
  readonly group: Group;
  readonly names: GroupNames;
  readonly scope: FileScope;
  /** In the order of the entities. */
  readonly members: readonly Member[];
}

/** One entity in its file: the one that declares its table, or another name for a table. */
export type Member =
  | { readonly kind: "table"; readonly entity: Entity; readonly names: EntityNames; readonly plan: TablePlan }
  | { readonly kind: "alias"; readonly entity: Entity; readonly names: EntityNames; readonly of: TablePlan };

export interface TablePlan {
  readonly table: Table;
  /** The entity that gives the table its name and file. */
  readonly entity: Entity;
  readonly names: EntityNames;
  /** Key of each column. */
  readonly keys: ReadonlyMap<string, string>;
  /** Keys taken so far: columns, then relations. */
  readonly keyScope: NameScope;
  /** What the application knows of each column. */
  readonly attributes: ReadonlyMap<string, Attribute>;
  /** Columns that hold keys which the database counts. */
  readonly counted: ReadonlySet<string>;
}

/** Decides files and names. Entities without a table of their own in the schema are left out. */
export function planSchema(
  schema: Schema,
  application: Application,
  flavor: Flavor,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Plan {
  const tables = new Map(schema.tables.map((table) => [tableKey(table), table]));
  const known = application.entities.filter((entity) => tables.has(tableKey(entity.table)));
  const drafts = draftFiles(application.groups, known, flavor, given, report);
  const named = new Map(drafts.flatMap((draft) => [...draft.entities]));
  const counted = countedColumns(schema, application);
  const byTable = new Map<string, TablePlan>();
  for (const [key, sharing] of groupBy(known, (entity) => tableKey(entity.table))) {
    const [entity, ...others] = [...sharing].sort((one, other) => RANK[one.kind] - RANK[other.kind]);
    const table = tables.get(key);
    const names = entity === undefined ? undefined : named.get(entity);
    if (table === undefined || entity === undefined || names === undefined) continue;
    byTable.set(key, tablePlan(table, [entity, ...others], names, counted.get(key) ?? new Set(), report));
  }
  const byLabel = new Map<string, TablePlan>();
  for (const entity of known) {
    const plan = byTable.get(tableKey(entity.table));
    if (plan !== undefined) byLabel.set(entity.label, plan);
  }
  const files = drafts.map(({ group, names, scope, entities }): FilePlan => {
    const members = [...entities].flatMap(([entity, own]) => member(entity, own, byLabel.get(entity.label), report));
    return { group, names, scope, members };
  });
  const waysBack = application.generic.filter((generic): generic is GenericWayBack => generic.kind === "reverse");
  return { application, files, byLabel, byTable, genericWaysBack: groupBy(waysBack, (generic) => generic.entity) };
}

/** Which of several entities over one table declares it. */
const RANK = { table: 0, join: 1, alias: 2 } as const satisfies Record<Entity["kind"], number>;

interface Draft {
  readonly group: Group;
  readonly names: GroupNames;
  readonly scope: FileScope;
  readonly entities: ReadonlyMap<Entity, EntityNames>;
}

function draftFiles(
  groups: readonly Group[],
  known: readonly Entity[],
  flavor: Flavor,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Draft[] {
  const groupNames = nameGroups(groups, flavor);
  const byGroup = groupBy(known, (entity) => entity.group);
  return groups.flatMap((group): Draft[] => {
    const mine = joinsAfterOwners(byGroup.get(group.name) ?? []);
    const names = groupNames.get(group.name);
    if (mine.length === 0 || names === undefined) return [];
    const scope = fileScope(flavor);
    return [{ group, names, scope, entities: nameEntities(mine, names.file, scope, given, report) }];
  });
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

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function member(entity: Entity, names: EntityNames, plan: TablePlan | undefined, report: Report): Member[] {
  if (plan === undefined) return [];
  if (plan.entity === entity) return [{ kind: "table", entity, names, plan }];
  if (entity.kind !== "alias") reportShared(entity, plan, report);
  return [{ kind: "alias", entity, names, of: plan }];
}

function tablePlan(
  table: Table,
  entities: readonly [Entity, ...Entity[]],
  names: EntityNames,
  counted: ReadonlySet<string>,
  report: Report,
): TablePlan {
  const [entity] = entities;
  const attributes = new Map<string, Attribute>();
  for (const attribute of entities.flatMap((one) => one.attributes)) {
    if (!attributes.has(attribute.column)) attributes.set(attribute.column, attribute);
  }
  const { keys, scope } = nameColumns(table, entity, attributes, report);
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

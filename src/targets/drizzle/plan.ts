import type { Report } from "../../diagnostics/diagnostic.js";
import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Application, Attribute, Entity, Group, Schema, Table, TableName } from "../../schema/schema.js";
import type { NameScope } from "../../typescript/name-scope.js";
import type { GivenName } from "../target.js";
import { countedColumns } from "./counted-columns.js";
import {
  type EntityNames,
  entitiesByTable,
  type FileScope,
  fileScope,
  type GroupNames,
  nameColumns,
  nameEntities,
  nameGroups,
} from "./names.js";

/** What is to be written, with every name decided: one file per group that has entities. */
export interface Plan {
  readonly application: Application;
  readonly files: readonly FilePlan[];
  /** By entity label; an alias leads to the table it is another name of. */
  readonly byLabel: ReadonlyMap<string, TablePlan>;
  /** By `tableKey`. */
  readonly byTable: ReadonlyMap<string, TablePlan>;
}

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

/** A table's name as a map's key. */
export function tableKey(table: TableName): string {
  return JSON.stringify([table.schema === "public" ? null : table.schema, table.name]);
}

/** Decides files and names. Entities without a table of their own in the schema are left out. */
export function planSchema(
  schema: Schema,
  application: Application,
  given: Readonly<Record<string, GivenName>>,
  report: Report,
): Plan {
  const tables = new Map(schema.tables.map((table) => [tableKey(table), table]));
  const entities = entitiesByTable(application, (entity) => tableKey(entity.table));
  const counted = countedColumns(schema, application);
  const groups = nameGroups(application.groups);
  const byLabel = new Map<string, TablePlan>();
  const byTable = new Map<string, TablePlan>();
  const drafts: { group: Group; names: GroupNames; scope: FileScope; named: [Entity, EntityNames][] }[] = [];
  for (const group of application.groups) {
    const mine = application.entities.filter(
      (entity) => entity.group === group.name && tables.has(tableKey(entity.table)),
    );
    const names = groups.get(group.name);
    if (mine.length === 0 || names === undefined) continue;
    const scope = fileScope();
    const given_ = nameEntities(mine, names.file, scope, given, report);
    const named = mine.flatMap((entity): [Entity, EntityNames][] => {
      const entityNames = given_.get(entity.label);
      return entityNames === undefined ? [] : [[entity, entityNames]];
    });
    drafts.push({ group, names, scope, named });
    for (const [entity, entityNames] of named) {
      const key = tableKey(entity.table);
      const table = tables.get(key);
      const sharing = entities.get(key) ?? [];
      if (table === undefined || owner(sharing) !== entity) continue;
      byTable.set(key, tablePlan(table, entity, sharing, entityNames, counted.get(key) ?? new Set(), report));
    }
  }
  for (const entity of application.entities) {
    const plan = byTable.get(tableKey(entity.table));
    if (plan !== undefined) byLabel.set(entity.label, plan);
  }
  const files = drafts.map(({ group, names, scope, named }): FilePlan => {
    const members = named.flatMap(([entity, entityNames]): Member[] => {
      const plan = byLabel.get(entity.label);
      if (plan === undefined) return [];
      if (plan.entity === entity) return [{ kind: "table", entity, names: entityNames, plan }];
      if (entity.kind !== "alias") reportShared(entity, plan, report);
      return [{ kind: "alias", entity, names: entityNames, of: plan }];
    });
    return { group, names, scope, members };
  });
  return { application, files, byLabel, byTable };
}

/** The entity that declares a table: the first that is no alias, so that a proxy never does while its model is there. */
function owner(sharing: readonly Entity[]): Entity | undefined {
  return sharing.find((entity) => entity.kind !== "alias") ?? sharing[0];
}

function tablePlan(
  table: Table,
  entity: Entity,
  sharing: readonly Entity[],
  names: EntityNames,
  counted: ReadonlySet<string>,
  report: Report,
): TablePlan {
  const ordered = [entity, ...sharing.filter((other) => other !== entity)];
  const { keys, scope } = nameColumns(table, ordered, report);
  const attributes = new Map<string, Attribute>();
  for (const attribute of ordered.flatMap((one) => one.attributes)) {
    if (!attributes.has(attribute.column)) attributes.set(attribute.column, attribute);
  }
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

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Model, Project } from "../django/project.js";
import { groupBy } from "../schema/group-by.js";
import type { Application, Schema, Table } from "../schema/schema.js";
import { tableKey } from "../schema/table-key.js";
import { lowerEntity, lowerGroup } from "./entities.js";
import { modelsWithTables } from "./join-table.js";
import { ModelIndex } from "./model-index.js";
import { databaseTable } from "./names.js";
import { genericRelations, joinOwners, manyToManyRelations, toOneRelations } from "./relations.js";
import type { LowerScope } from "./scope.js";
import { isChosen, neededTables, selectedApps, type TableChoice, unmatched } from "./selection.js";
import { sharedTable } from "./shared-table.js";

/** How a project becomes a schema. */
export interface LowerOptions {
  /** Labels or dotted modules of the apps that are asked for; null or absent for all. Django's own apps always are. */
  readonly apps?: ReadonlySet<string> | null;
  /** Which of their tables are asked for. What a foreign key of these needs, or is deleted with them, comes along all the same. */
  readonly tables?: TableChoice;
}

/** A schema, and what could not be said in it. */
export interface Lowering {
  readonly schema: Schema;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The schema that Django makes of a project on one database, in the order of `migrate --run-syncdb`, with what only
 * the application knows beside it. Pure; what cannot be said is left out and reported.
 */
export function lower(project: Project, dialect: Dialect, options: LowerOptions): Lowering {
  const diagnostics: Diagnostic[] = [];
  const models = new ModelIndex(project);
  const scope: LowerScope = { project, models, dialect, report: (found) => diagnostics.push(found) };
  const owners = modelsWithTables(project, models, dialect);
  const tables = dialect.nameImplicit(lowerTables(owners, scope));

  const apps = selectedApps(project, options.apps ?? null);
  const choice = options.tables ?? ALL_TABLES;
  const isAsked = (model: Model) => apps.has(model.app) && isChosen(namesOf(models.concrete(model), dialect), choice);
  const askedModels = owners.filter(isAsked);
  const along = askedModels
    .flatMap((model) => keptWith(model, models))
    .filter((model) => isChosen(namesOf(model, dialect), { ...choice, include: null }));
  const asked = [...askedModels, ...along].map((model) => keyOf(model, dialect));
  const patterns = [...(choice.include ?? []), ...choice.exclude];
  for (const pattern of unmatched(
    patterns,
    owners.map((model) => namesOf(model, dialect)),
  )) {
    diagnostics.push(
      diagnostic("table-unknown", `No table and no model is called \`${pattern}\`; nothing was chosen by it`),
    );
  }
  const needed = neededTables(tables, new Set(asked));
  const entities = project.models.filter(
    (model) => !model.swapped && needed.has(keyOf(models.concrete(model), dialect)),
  );
  const labels = new Set(entities.map((model) => model.label));
  return {
    schema: {
      dialect: dialect.name,
      tables: tables.filter((table) => needed.has(tableKey(table))),
      application: lowerApplication(entities, isAsked, tables, scope),
    },
    diagnostics: diagnostics.filter(({ model }) => model === undefined || labels.has(model)),
  };
}

const ALL_TABLES: TableChoice = { include: null, exclude: [] };

const namesOf = (model: Model, dialect: Dialect) => [databaseTable(model.table, dialect.limits).name, model.label];

const keyOf = (model: Model, dialect: Dialect) => tableKey(databaseTable(model.table, dialect.limits));

/** Models whose rows are told by generic keys to be of a model's, and go where that goes. */
function keptWith({ privateFields }: Model, models: ModelIndex): readonly Model[] {
  return privateFields.flatMap((field) => {
    const target = field.kind === "GenericRelation" ? models.model(field.to) : undefined;
    return target === undefined || target.swapped ? [] : [models.concrete(target)];
  });
}

/** One table for each name, whatever number of models stands for it. */
function lowerTables(owners: readonly Model[], scope: LowerScope): readonly Table[] {
  const byTable = groupBy(owners, (model) => keyOf(model, scope.dialect));
  return [...byTable.values()].map((sharing) => sharedTable(sharing, scope));
}

function lowerApplication(
  entities: readonly Model[],
  isAsked: (model: Model) => boolean,
  tables: readonly Table[],
  scope: LowerScope,
): Application {
  const columns = new Map(tables.map((table) => [tableKey(table), new Set(table.columns.map(({ name }) => name))]));
  const held = new Map(
    entities.map((model) => [model.label, columns.get(keyOf(scope.models.concrete(model), scope.dialect))] as const),
  );
  const holds = (label: string, column: string) => held.get(label)?.has(column) === true;
  const joins = joinOwners(scope.project.models);
  const labels = new Set(entities.map((model) => model.label));
  const groups = new Set(entities.map((model) => model.app));
  return {
    groups: scope.project.apps.filter((app) => groups.has(app.label)).map(lowerGroup),
    entities: entities
      .map((model) => lowerEntity(model, isAsked(model), joins, scope))
      .map((entity) => ({
        ...entity,
        attributes: entity.attributes.filter(({ column }) => holds(entity.label, column)),
      })),
    toOne: entities
      .flatMap((model) => toOneRelations(model, scope))
      .filter(({ source, target, columns }) => labels.has(target) && columns.every((column) => holds(source, column))),
    manyToMany: entities
      .flatMap((model) => manyToManyRelations(model, scope))
      .filter((relation) => labels.has(relation.target) && labels.has(relation.through)),
    generic: entities
      .flatMap((model) => genericRelations(model, scope))
      .filter((relation) => relation.kind === "key" || labels.has(relation.target)),
  };
}

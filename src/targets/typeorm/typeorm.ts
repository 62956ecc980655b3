import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import { groupBy } from "../../schema/group-by.js";
import type { Schema } from "../../schema/schema.js";
import { columnDocs } from "../plan/column-docs.js";
import { GivenTypes } from "../plan/given-types.js";
import { manyEnds } from "../plan/many-ends.js";
import { planSchema } from "../plan/plan.js";
import { planRelations } from "../plan/relations.js";
import { summarize } from "../plan/uncarried.js";
import type { Emission, EmitOptions, EmittedName, Target } from "../target.js";
import { emitDataSource } from "./emit-data-source.js";
import { emitDeleteRowsFile, emitDeletionFile } from "./emit-deletion.js";
import { emitFile } from "./emit-file.js";
import { emitColumnsFile, emitGroupFiles, emitIndexFile } from "./emit-index.js";
import { emitMigration, emitMigrationList } from "./emit-migration.js";
import { emitOperationsFile } from "./emit-runtime.js";
import { FLAVORS } from "./flavors/flavors.js";
import { generationRecords } from "./generation-records.js";
import { keyColumns } from "./key-columns.js";
import { typeormNaming } from "./names.js";
import { followedRelations, propertiesOf } from "./properties.js";
import { cannotCarry, MEANING } from "./uncarried.js";
import { typeormFacts } from "./uncarried-facts.js";
import { unescapedNames } from "./unescaped-names.js";

/**
 * TypeORM 1.x, whose API in what is emitted is that of 0.3.31 but for index methods and deferrable exclusion constraints:
 * https://typeorm.io/docs/entity/entities. Entities are decorated classes; the join tables of many-to-many
 * relations are entities of their own beside `@ManyToMany`.
 */
export const typeorm = {
  name: "typeorm",
  libraryVersions: ["1"],
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  cannotCarry: (dialect) => cannotCarry(FLAVORS[dialect]),
  reader: async () => (await import("./read/reader.js")).typeormReader,
  emit,
} as const satisfies Target;

function emit(schema: Schema, options: EmitOptions): Emission {
  const { application } = schema;
  invariant(application !== null, "only a schema with its application half can be emitted");
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const flavor = FLAVORS[schema.dialect];
  const plan = planSchema(schema, application, typeormNaming, options.namesGiven ?? {}, report, options.layout);
  const relations = followedRelations(planRelations(plan, report), report);
  const properties = propertiesOf(relations);
  const ends = groupBy(manyEnds(plan, relations), ({ owner }) => owner);
  const shared = new Set<string>();
  const unknownTypes = new Set<string>();
  const types = new GivenTypes(options.types ?? {});
  const output = {
    ...{ flavor, plan, properties, report, types },
    keys: keyColumns(schema, application),
    shares: (name: string) => shared.add(name),
    unknownType: (type: string) => unknownTypes.add(type),
  };
  const docs = columnDocs(application);
  const files = plan.files.map((file) => emitFile(file, ends, docs, output));
  const deletion = emitDeletionFile(output);
  const notCarried = typeormFacts(plan, output);
  diagnostics.push(...unescapedNames(plan, flavor), ...summarize(notCarried, MEANING), ...types.unused(plan));
  const columns = emitColumnsFile(shared);
  const generatesUuids = schema.tables.some(({ columns }) => columns.some((column) => flavor.generatesUuid(column)));
  const baseline = options.baseline ?? [];
  const bookkeeping = generationRecords(schema).flatMap(({ statements }) => statements);
  const names = plan.files.flatMap(({ members }) =>
    members.map(({ entity, names: { file, className } }): [string, EmittedName] => [
      entity.label,
      { file, name: className, key: className },
    ]),
  );
  return {
    files: [
      ...files,
      ...emitGroupFiles(plan.groups),
      ...(columns === null ? [] : [columns]),
      ...(ends.size === 0 ? [] : [emitOperationsFile()]),
      deletion,
      emitDeleteRowsFile(),
      emitIndexFile(plan),
      emitDataSource(flavor, { migrated: baseline.length > 0, generatesUuids }, [...unknownTypes].sort()),
    ],
    migrations: baseline.length === 0 ? [] : [emitMigration([...baseline, ...bookkeeping]), emitMigrationList()],
    bookkeeping,
    config: null,
    diagnostics,
    names: Object.fromEntries(names),
    notCarried,
  };
}

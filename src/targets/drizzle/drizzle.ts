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
import { configFile } from "./config-file.js";
import { cutAliases } from "./cut-aliases.js";
import { emitDeleteRowsFile, emitDeletionFile } from "./emit-deletion.js";
import { emitFile } from "./emit-file.js";
import { emitColumnsFile, emitIndexFile, emitSchemasFile, nameSchemas } from "./emit-index.js";
import { emitRelationsFile } from "./emit-relations-file.js";
import { emitRuntimeFile } from "./emit-runtime.js";
import { FLAVORS } from "./flavors/flavors.js";
import { laterCollations } from "./later-collations.js";
import { drizzleNaming, nameSchemaKeys } from "./names.js";
import { drizzleRelations } from "./relation-plan.js";
import { releaseOf } from "./release.js";
import { sequenceNames } from "./sequence-names.js";
import { cannotCarry, MEANING } from "./uncarried.js";
import { drizzleFacts } from "./uncarried-facts.js";

/**
 * drizzle-orm: https://orm.drizzle.team/docs/sql-schema-declaration. For 0.45 with `relations()` of its first kind beside
 * each table, for 1.0 with one `defineRelations()` over all of them.
 */
export const drizzle = {
  name: "drizzle",
  libraryVersions: ["0.45", "1.0"],
  dialects: ["postgres", "mysql", "mariadb", "sqlite"],
  cannotCarry: (dialect, version) => cannotCarry(FLAVORS[dialect], releaseOf(version)),
  reader: async () => (await import("./read/reader.js")).drizzleReader,
  emit,
} as const satisfies Target;

function emit(schema: Schema, options: EmitOptions): Emission {
  const { application } = schema;
  invariant(application !== null, "only a schema with its application half can be emitted");
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const given = options.namesGiven ?? {};
  const flavor = FLAVORS[schema.dialect];
  const release = releaseOf(options.libraryVersion);
  const plan = planSchema(schema, application, drizzleNaming(flavor), given, report);
  const planned = planRelations(plan, report);
  const relations = drizzleRelations(planned);
  const ends = manyEnds(plan, planned);
  const members = plan.files.flatMap((file) => file.members);
  const keys = nameSchemaKeys(
    members.filter((member) => member.kind === "table"),
    given,
    report,
  );
  const schemas = nameSchemas(
    members.flatMap((member) => (member.kind === "table" ? inSchema(member.plan.table.schema) : [])),
    flavor,
  );
  const shared = new Set<string>();
  const types = new GivenTypes(options.types ?? {});
  const output = {
    flavor,
    release,
    report,
    schemas,
    sequences: sequenceNames(schema),
    laterCollations: flavor.declaresAsRead(release) ? laterCollations(schema) : new Set<string>(),
    types,
    shares: (name: string) => shared.add(name),
  };
  const docs = columnDocs(application);
  const endsOfGroup = groupBy(ends, ({ owner }) => owner.group);
  const files = plan.files.map((file) => emitFile(file, { plan, relations, ends: endsOfGroup, docs, output }));
  const notCarried = drizzleFacts(plan, output);
  diagnostics.push(...cutAliases(plan, relations, keys, flavor, release));
  diagnostics.push(...summarize(notCarried, MEANING), ...types.unused(plan));
  const deletion = emitDeletionFile(plan, output);
  const extra = [
    emitColumnsFile(shared, flavor),
    emitSchemasFile(schemas, flavor),
    deletion,
    emitDeleteRowsFile(flavor),
    ends.length === 0 ? null : emitRuntimeFile(flavor, release),
    release.relations === "whole" ? emitRelationsFile(plan, relations, keys) : null,
  ].filter((file) => file !== null);
  const names = members.map((member): [string, EmittedName] => {
    const { file, table } = member.names;
    return [member.entity.label, { file, name: table, key: keys.get(member.entity.label)?.table ?? table }];
  });
  return {
    files: [...files, ...extra, emitIndexFile(plan, relations, keys, release)],
    config: options.folder === undefined ? null : configFile(schema, options.folder, release),
    migrations: [],
    bookkeeping: [],
    diagnostics,
    names: Object.fromEntries(names),
    notCarried,
  };
}

function inSchema(name: string | null): string[] {
  return name === null || name === "public" ? [] : [name];
}

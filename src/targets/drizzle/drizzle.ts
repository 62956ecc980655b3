import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { invariant } from "../../diagnostics/invariant.js";
import type { Schema } from "../../schema/schema.js";
import type { Emission, EmitOptions, EmittedName, Target, UncarriedFact } from "../target.js";
import { columnDocs } from "./column-docs.js";
import { emitFile } from "./emit-file.js";
import { emitColumnsFile, emitIndexFile, emitSchemasFile, nameSchemas } from "./emit-index.js";
import { nameSchemaKeys } from "./names.js";
import { planSchema } from "./plan.js";
import { planRelations } from "./relation-plan.js";
import { sequenceNames } from "./sequence-names.js";
import { deletionFacts, summarize } from "./uncarried.js";

/** drizzle-orm 0.45 on PostgreSQL: https://orm.drizzle.team/docs/sql-schema-declaration, `relations()` of its first kind. */
export const drizzle = {
  name: "drizzle",
  libraryVersion: "0.45",
  dialects: ["postgres"],
  cannotCarry: [
    "deferrability",
    "comment",
    "collation",
    "tablespace",
    "include",
    "exclusion",
    "nulls not distinct index",
    "virtual column",
    "quoted type",
    "missing reference",
    "unmanaged",
    "deletion rule",
    "ordering",
  ],
  emit,
} as const satisfies Target;

function emit(schema: Schema, options: EmitOptions): Emission {
  const { application } = schema;
  invariant(application !== null, "only a schema with its application half can be emitted");
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const given = options.namesGiven ?? {};
  const plan = planSchema(schema, application, given, report);
  const relations = planRelations(plan, report);
  const members = plan.files.flatMap((file) => file.members);
  const keys = nameSchemaKeys(
    members.filter((member) => member.kind === "table"),
    given,
    report,
  );
  const schemas = nameSchemas(
    members.flatMap((member) => (member.kind === "table" ? inSchema(member.plan.table.schema) : [])),
  );
  const notCarried: UncarriedFact[] = [];
  const shared = new Set<string>();
  const output = {
    report,
    schemas,
    sequences: sequenceNames(schema),
    uncarried: (fact: UncarriedFact) => notCarried.push(fact),
    shares: (name: string) => shared.add(name),
  };
  const docs = columnDocs(application);
  const files = plan.files.map((file) => emitFile(file, { plan, relations, docs, output }));
  notCarried.push(...deletionFacts(plan));
  diagnostics.push(...summarize(notCarried));
  const extra = [emitColumnsFile(shared), emitSchemasFile(schemas)].filter((file) => file !== null);
  const names = members.map((member): [string, EmittedName] => {
    const { file, table } = member.names;
    return [member.entity.label, { file, name: table, key: keys.get(member.entity.label)?.table ?? table }];
  });
  return {
    files: [...files, ...extra, emitIndexFile(plan, relations, keys)],
    diagnostics,
    names: Object.fromEntries(names),
    notCarried,
  };
}

function inSchema(name: string | null): string[] {
  return name === null || name === "public" ? [] : [name];
}

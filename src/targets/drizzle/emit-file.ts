import { tableKey } from "../../schema/table-key.js";
import { bracketed, type Code, group, hardline, indent, line, paragraphs } from "../../typescript/code.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { ColumnDocs } from "../plan/column-docs.js";
import { headerLines } from "../plan/header.js";
import { tableDoc } from "../plan/table-docs.js";
import type { EmittedFile } from "../target.js";
import { emitOperations, type ManyEnd } from "./emit-operations.js";
import { emitRelations } from "./emit-relations.js";
import { emitTable } from "./emit-table.js";
import { FileContext, type OutputContext, UNMANAGED } from "./file-context.js";
import type { EntityNames } from "./names.js";
import type { FilePlan, Member, Plan, TablePlan } from "./plan.js";
import type { RelationPlan } from "./relation-plan.js";

/** What all files of one emission are written from. */
export interface EmitFileInput {
  readonly plan: Plan;
  readonly relations: ReadonlyMap<string, readonly RelationPlan[]>;
  /** The ends of many-to-many relations, by the group of the entity that has the accessor. */
  readonly ends: ReadonlyMap<string, readonly ManyEnd[]>;
  readonly docs: (plan: TablePlan) => ColumnDocs;
  readonly output: OutputContext;
}

/**
 * The file of one group: for each entity in source order its choices, table, relations and row types; then the operations
 * of many-to-many relations.
 */
export function emitFile(file: FilePlan, input: EmitFileInput): EmittedFile {
  const context = new FileContext(file, input.output);
  const body = file.members.flatMap((member) => emitMember(member, input, context));
  const hidden = file.members.flatMap((member) =>
    member.kind === "table" && !member.plan.table.managed ? [member.names.table] : [],
  );
  if (hidden.length > 0) body.push(unmanaged(hidden));
  body.push(...(input.ends.get(file.group.name) ?? []).map((end) => emitOperations(end, context)));
  return { path: file.names.file, text: printModule(headerLines([file.group]), paragraphs(body)) };
}

function emitMember(member: Member, input: EmitFileInput, context: FileContext): Code[] {
  if (member.kind === "alias") return [alias(member, input.plan, context)];
  const { plan } = member;
  return [
    ...emitTable(plan, input.plan, input.docs(plan), context),
    ...(context.release.relations === "tables" ? emitRelations(plan, relationsOf(plan, input), context) : []),
    rowTypes(member.names, plan.names.table),
  ];
}

function relationsOf(plan: TablePlan, { relations }: EmitFileInput): readonly RelationPlan[] {
  return relations.get(tableKey(plan.table)) ?? [];
}

function rowTypes(names: EntityNames, table: Code): Code {
  return [rowType(names.rowType, table, "$inferSelect"), hardline, rowType(names.newRowType, table, "$inferInsert")];
}

function rowType(name: string, table: Code, property: string): Code {
  return ["export type ", name, " =", group(indent(line, "typeof ", table, ".", property)), ";"];
}

/**
 * Another name for the same rows. It is exported under its name and not assigned, since the other file may still be
 * loading; a table that no migration may see cannot be exported at all and stays under its own name.
 */
function alias(member: Member & { kind: "alias" }, plan: Plan, context: FileContext): Code {
  const doc = docComment([...tableDoc(member.entity, plan), `The same table as \`${member.of.entity.label}\`.`]);
  const local = context.table(member.of);
  const types = rowTypes(member.names, local);
  if (!member.of.table.managed) return [doc, types];
  return [doc, "export { ", local, " as ", member.names.table, " };", hardline, types];
}

function unmanaged(names: readonly string[]): Code {
  const doc = docComment([
    "Tables that somebody else makes: they can be read and written, but are in no migration, since drizzle-kit looks only at tables that are exported by themselves.",
  ]);
  return [doc, "export const ", UNMANAGED, " = ", bracketed("{", names, "}", line), ";"];
}

import type { Entity } from "../../schema/schema.js";
import { type Code, paragraphs } from "../../typescript/code.js";
import { printModule } from "../../typescript/module.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { ColumnDocs } from "../plan/column-docs.js";
import { headerLines } from "../plan/header.js";
import { tableDoc } from "../plan/table-docs.js";
import type { EmittedFile } from "../target.js";
import { emitEntity } from "./emit-entity.js";
import { emitOperations, type ManyEnd } from "./emit-operations.js";
import { FileContext, type OutputContext } from "./file-context.js";
import type { FilePlan, Member, TablePlan } from "./plan.js";

/** One file of entities, in source order, then the operations of their many-to-many relations. */
export function emitFile(
  file: FilePlan,
  ends: ReadonlyMap<Entity, readonly ManyEnd[]>,
  docs: (plan: TablePlan) => ColumnDocs,
  output: OutputContext,
): EmittedFile {
  const context = new FileContext(file, output);
  const body = file.members.flatMap((member) =>
    member.kind === "alias" ? [alias(member, context)] : emitEntity(member.plan, docs(member.plan), context),
  );
  for (const { entity, names } of file.members) {
    const mine = ends.get(entity) ?? [];
    body.push(...mine.map((end) => emitOperations(end, names.className, context)));
  }
  return { path: file.names.file, text: printModule(headerLines([file.group]), paragraphs(body)) };
}

/**
 * Another name for the same rows, exported and not assigned, since the other file may still be loading. A class of its own
 * over the table would be an entity that TypeORM synchronises, too.
 */
function alias({ entity, names, of }: Member & { kind: "alias" }, context: FileContext): Code {
  const doc = docComment([...tableDoc(entity, context.output.plan), `The same entity as \`${of.entity.label}\`.`]);
  return [doc, "export { ", context.entity(of), " as ", names.className, " };"];
}

import { array, type Code, call, hardline, imported, indent, object } from "../../typescript/code.js";
import { memberAccess, propertyKey, stringLiteral } from "../../typescript/literals.js";
import { LINE_WIDTH } from "../../typescript/print.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { FileContext } from "./file-context.js";
import { ORM_MODULE } from "./modules.js";
import type { TablePlan } from "./plan.js";
import type { RelationPlan } from "./relation-plan.js";

/** `export const bookRelations = relations(book, …)`; nothing for a table without relations. */
export function emitRelations(plan: TablePlan, relations: readonly RelationPlan[], context: FileContext): Code[] {
  if (relations.length === 0) return [];
  const kinds = (["one", "many"] as const).filter((kind) => relations.some((relation) => relation.kind === kind));
  const properties = relations.map((relation): Code => [hardline, property(plan, relation, context), ","]);
  const body: Code = [`({ ${kinds.join(", ")} }) => ({`, indent(properties), hardline, "})"];
  const { table, relations: constant } = plan.names;
  const head: Code = [`export const ${constant} = `, imported("relations", ORM_MODULE), "("];
  // The head is all that can be too long; then the arguments stand on lines of their own.
  const fits = `export const ${constant} = relations(${table}, ({ ${kinds.join(", ")} }) => ({`.length <= LINE_WIDTH;
  if (fits) return [[head, table, ", ", body, ");"]];
  return [[head, indent(hardline, table, ",", hardline, body, ","), hardline, ");"]];
}

function property(plan: TablePlan, relation: RelationPlan, context: FileContext): Code {
  const { key, kind, target, on, relationName, doc } = relation;
  const entries: { key: string; value: Code }[] = [];
  if (on !== null) {
    const fields = on.fields.map((column) => [plan.names.table, memberAccess(plan.keys.get(column) ?? column)]);
    entries.push({ key: "fields", value: array(relation.optional ? widened(plan, fields, context) : fields) });
    entries.push({ key: "references", value: array(on.references.map((column) => context.column(target, column))) });
  }
  if (relationName !== null) entries.push({ key: "relationName", value: stringLiteral(relationName) });
  const args: Code[] = [context.table(target), ...(entries.length === 0 ? [] : [object(entries)])];
  return [docComment([doc]), propertyKey(key), ": ", call(kind, args)];
}

/**
 * Drizzle takes a `one` for present when its fields are not null, which says nothing about the way back: the row there may
 * be missing. A field whose nullability is not known makes the result nullable.
 */
function widened(plan: TablePlan, fields: readonly Code[], context: FileContext): Code[] {
  const [first = "", ...rest] = fields;
  const type = context.coreType(context.flavor.names.anyColumn);
  return [[first, " as ", type, `<{ tableName: ${stringLiteral(plan.table.name)} }>`], ...rest];
}

import { array, type Code, call, hardline, imported, importedType, indent, object } from "../../typescript/code.js";
import { memberAccess, propertyKey, stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { FileContext } from "./file-context.js";
import type { TablePlan } from "./plan.js";
import type { RelationPlan } from "./relation-plan.js";
import { ORM_MODULE, PG_CORE_MODULE } from "./vocabulary.js";

/** `export const bookRelations = relations(book, …)`; nothing for a table without relations. */
export function emitRelations(plan: TablePlan, relations: readonly RelationPlan[], context: FileContext): Code[] {
  if (relations.length === 0) return [];
  const kinds = (["one", "many"] as const).filter((kind) => relations.some((relation) => relation.kind === kind));
  return [
    [
      ["export const ", plan.names.relations, " = ", imported("relations", ORM_MODULE), "(", plan.names.table],
      [", ({ ", kinds.join(", "), " }) => ({"],
      indent(relations.map((relation): Code => [hardline, property(plan, relation, context), ","])),
      hardline,
      "}));",
    ],
  ];
}

function property(plan: TablePlan, relation: RelationPlan, context: FileContext): Code {
  const { key, kind, target, on, relationName, doc } = relation;
  const entries: { key: string; value: Code }[] = [];
  if (on !== null) {
    const fields = on.fields.map((column) => [plan.names.table, memberAccess(plan.keys.get(column) ?? column)]);
    entries.push({ key: "fields", value: array(relation.optional ? widened(plan, fields) : fields) });
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
function widened(plan: TablePlan, fields: readonly Code[]): Code[] {
  const [first = "", ...rest] = fields;
  const type = importedType("AnyPgColumn", PG_CORE_MODULE);
  return [[first, " as ", type, `<{ tableName: ${stringLiteral(plan.table.name)} }>`], ...rest];
}

import { tableKey } from "../../schema/table-key.js";
import { type Code, call, hardline, indent, join, object } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import { reportLostDefault } from "../plan/application-default.js";
import type { ColumnDocs } from "../plan/column-docs.js";
import { tableDoc } from "../plan/table-docs.js";
import { columnsInOrder } from "./columns-in-order.js";
import { emitColumn, type Option } from "./emit-column.js";
import { columnKeys, emitConstraints, plainKeys, reportMissingReferences } from "./emit-constraints.js";
import { emitHooks } from "./emit-hooks.js";
import { emitRelation } from "./emit-relation.js";
import type { FileContext } from "./file-context.js";
import type { TablePlan } from "./plan.js";
import type { RelationProperty } from "./properties.js";
import { tableMarks } from "./unescaped-names.js";

/** What one entity adds to its file, in order: the constants of its choices, and its class. */
export function emitEntity(plan: TablePlan, docs: ColumnDocs, context: FileContext): Code[] {
  const { table, entity } = plan;
  reportMissingReferences(plan, context);
  const keys = plainKeys(plan, context);
  const hooks = emitHooks(plan, context);
  const relations = context.output.properties.get(tableKey(table)) ?? [];
  const declarations: Code[] = [];
  const properties = columnsInOrder(table).flatMap((column) => {
    const lost = hooks.lost.get(column.name) ?? null;
    const attribute = plan.attributes.get(column.name);
    if (attribute !== undefined) reportLostDefault(attribute, lost, column, entity, context.output.report);
    const emitted = emitColumn(plan, column, docs, lost, columnKeys(plan, column.name, keys, context), context);
    declarations.push(...emitted.declarations);
    return [emitted.property, ...keysOf(relations, column.name).map((each) => emitRelation(each, context))];
  });
  const others = relations.filter(({ kind }) => kind !== "key").map((each) => emitRelation(each, context));
  const members = [...properties, ...others, ...hooks.methods];
  const decorators = [
    ["@", call(context.typeorm("Entity"), [object(entityOptions(plan, context))])],
    ...emitConstraints(plan, keys, context),
  ];
  return [
    ...declarations,
    [
      docComment(tableDoc(entity, context.output.plan)),
      decorators.map((decorator): Code => [decorator, hardline]),
      ["export class ", plan.names.className, " {"],
      [indent(hardline, join([hardline, hardline], members)), hardline, "}"],
    ],
  ];
}

/** The keys that follow a column: those whose last column it is. */
function keysOf(relations: readonly RelationProperty[], column: string): readonly RelationProperty[] {
  return relations.filter((each) => each.kind === "key" && each.link.columns.at(-1) === column);
}

function entityOptions({ table }: TablePlan, { flavor }: FileContext): Option[] {
  const { schema, name, comment, managed } = table;
  return [
    { key: "name", value: stringLiteral(name) },
    ...(schema === null || schema === "public" ? [] : [{ key: "schema", value: stringLiteral(schema) }]),
    ...(comment === null ? [] : [{ key: "comment", value: stringLiteral(comment) }]),
    ...(managed && tableMarks(table, flavor).length === 0 ? [] : [{ key: "synchronize", value: "false" }]),
  ];
}

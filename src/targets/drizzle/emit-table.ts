import { knownIndexes } from "../../schema/known-indexes.js";
import { array, type Code, hardline, indent } from "../../typescript/code.js";
import { stringLiteral } from "../../typescript/literals.js";
import { docComment } from "../../typescript/tsdoc.js";
import type { ColumnDocs } from "../plan/column-docs.js";
import { tableDoc } from "../plan/table-docs.js";
import { emitChoices } from "./emit-choices.js";
import { emitColumn } from "./emit-column.js";
import { emitConstraints } from "./emit-constraints.js";
import { emitExclusion } from "./emit-exclusion.js";
import { emitIndex } from "./emit-indexes.js";
import type { FileContext } from "./file-context.js";
import type { Plan, TablePlan } from "./plan.js";

/** What one table adds to its file, in order: choices, the table itself. */
export function emitTable(plan: TablePlan, whole: Plan, docs: ColumnDocs, context: FileContext): Code[] {
  const { table, names } = plan;
  const declarations: Code[] = [];
  const columns = table.columns.map((column) => {
    const choices = emitChoices(plan, column, context);
    if (choices !== null) declarations.push(choices.declaration);
    return emitColumn(plan, column, choices, docs, context);
  });
  const extras = [
    ...emitConstraints(plan, whole, context),
    // An index without a key is one whose keys could not be read, which has been said where it was read.
    ...knownIndexes(table).flatMap((index) => emitIndex(plan, index, context)),
    ...table.exclusions.flatMap((exclusion) => emitExclusion(plan, exclusion, context)),
  ];
  const name = stringLiteral(table.name);
  const body = ["{", indent(columns.map((column): Code => [hardline, column, ","])), hardline, "}"];
  const extra: Code = ["(t): ", context.coreType(context.flavor.names.extraConfig), "[] => ", array(extras)];
  const args: Code =
    extras.length === 0
      ? [name, ", ", body]
      : [indent([name, body, extra].map((argument): Code => [hardline, argument, ","])), hardline];
  const declared = table.managed ? "export const " : "const ";
  const statement = [declared, names.table, " = ", tableFunction(plan, context), "(", args, ");"];
  return [...declarations, [docComment(tableDoc(plan.entity, whole)), statement]];
}

/** `pgTable`, or the `table` of the database schema it lives in. */
function tableFunction(plan: TablePlan, context: FileContext): Code {
  const { schema } = plan.table;
  if (schema === null || schema === "public" || context.flavor.names.schema === null)
    return context.core(context.flavor.names.table);
  return [context.schema(schema), ".table"];
}

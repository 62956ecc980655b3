import type { Column } from "../../schema/schema.js";
import type { Code } from "../../typescript/code.js";
import { choiceConstants } from "../plan/choices.js";
import { type ColumnType, columnType } from "./column-type.js";
import type { FileContext } from "./file-context.js";
import type { TablePlan } from "./plan.js";

/** The choices of one column: the constants and the type to declare, and the type that narrows the column. */
export interface EmittedChoices {
  readonly declaration: Code;
  /** The values, where the builder takes them as its `enum`; validators made from the table see them there. */
  readonly enum: string | null;
  /** What stands in `$type<…>()` where it does not. */
  readonly type: string;
}

/** The constants of a column's choices; null where it has none, or is an array. */
export function emitChoices(plan: TablePlan, column: Column, context: FileContext): EmittedChoices | null {
  const type = columnType(column, plan.counted.has(column.name), context.flavor.vocabulary);
  if (type.arrays.length > 0) return null;
  const { table: constant, rowType } = plan.names;
  const owner = { entity: plan.entity.label, constant, type: rowType, scope: context.file.scope };
  const constants = choiceConstants(plan.attributes.get(column.name), type.value, owner);
  if (constants === null) return null;
  return { ...constants, enum: takesEnum(type, context) ? constants.values : null };
}

function takesEnum({ word }: ColumnType, { flavor }: FileContext): boolean {
  return word.from === "core" && flavor.vocabulary.enumerable.has(word.builder);
}

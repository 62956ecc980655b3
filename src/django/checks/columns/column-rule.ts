import type { DiagnosticCode } from "../../../diagnostics/codes.js";
import type { Value } from "../../../python/evaluate/values.js";
import type { ColumnDeclaration, RelationDeclaration } from "../../fields/field-declaration.js";
import type { ModelCreation } from "../../models/model-creation.js";
import { integerOf } from "../../values/number.js";

/** A field that has a column. */
export type ColumnField = ColumnDeclaration | RelationDeclaration;

/** What a rule finds about a field, before it is known whose field it is. */
export interface ColumnFinding {
  readonly code: DiagnosticCode;
  readonly djangoId: string;
  readonly message: string;
  /** The option that it is about. */
  readonly option?: string;
  readonly hint?: string;
}

/** What rules may ask besides the field. */
export type ColumnContext = Pick<ModelCreation, "program" | "django">;

/**
 * One of Django's checks of a field with a column that looks at nothing but the field itself; so it holds for fields that
 * are part of another (an array's element) too.
 */
export type ColumnRule = (column: ColumnField, context: ColumnContext) => readonly ColumnFinding[];

/** What a rule finds about nearly every field. */
export const NOTHING: readonly ColumnFinding[] = [];

/** A finding about an option that Django refuses. */
export function refused(djangoId: string, message: string, option: string, hint?: string): ColumnFinding {
  return { code: "option-refused", djangoId, message, option, ...(hint === undefined ? {} : { hint }) };
}

/** Whether the field is of one of Django's kinds; a generated column is of none. */
export function isOfType(column: ColumnField, ...types: readonly string[]): boolean {
  return column.kind === "column" && column.generated === null && types.includes(column.internalType);
}

/** Name of the field's class without its module. */
export function className({ className: path }: ColumnField): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** Whether a value is one that is written down and no number, callable or expression. */
export function isPlainData({ kind }: Value): boolean {
  return ["str", "bytes", "bool", "float", "list", "tuple", "set", "dict"].includes(kind);
}

/** What Python's `int()` makes of a value: a number, null where it refuses the value, undefined where that is not known. */
export function asInteger(value: Value): number | null | undefined {
  if (value.kind === "str") return /^\s*[+-]?\d+\s*$/.test(value.value) ? Number(value.value) : null;
  if (value.kind === "float") return Math.trunc(value.value);
  return integerOf(value);
}

import type { Expression } from "../../django/expression.js";
import { compileCall } from "./calls.js";
import { decimalResult } from "./decimal-result.js";
import { type Compiled, directValue, type ExpressionScope, unwrapped } from "./expression-scope.js";
import { compileReference } from "./references.js";
import { kindOfValue, plainField, type TypedField } from "./typed-field.js";
import { compileCondition } from "./where.js";

/** An expression that stands as an argument: a bare text is a reference to a field, as `Func` reads its arguments. */
export function compile(expression: Expression, scope: ExpressionScope): Compiled {
  const value = directValue(expression);
  return value?.kind === "str" ? compileReference(value.value, scope) : compileOperand(expression, scope);
}

/** An expression that stands as an operand: a bare value is itself, texts too, as `Value(…)` has it. */
export function compileOperand(expression: Expression, scope: ExpressionScope): Compiled {
  return scope.nested(() => {
    const inner = unwrapped(expression);
    switch (inner.kind) {
      case "value":
        return compileValue(inner, null, scope);
      case "call":
        return compileCall(inner, scope);
      case "combined":
        return combine(compileOperand(inner.left, scope), inner.operator, compileOperand(inner.right, scope), scope);
      case "q":
        return settled(compileCondition(inner, scope), scope);
      case "list":
        return scope.refuse("a list stands where an expression is needed");
    }
  });
}

/** `Value(value, output_field)`. */
export function compileValue(expression: Expression, field: TypedField | null, scope: ExpressionScope): Compiled {
  const value = directValue(expression);
  if (value === undefined) return scope.refuse("`Value` holds an expression");
  const kind = kindOfValue(value);
  const output = field ?? (kind === null ? null : plainField(kind, scope.lower));
  const sql = scope.literal(value, output);
  const placed = output?.type?.kind === "array" || output?.type?.kind === "range";
  if (!placed || output?.type === null || output === null) {
    return decimalResult({ sql, field: output, is: "value" }, scope, value.kind === "decimal" ? "Decimal" : "value");
  }
  return { sql: `${sql}::${scope.lower.dialect.types.print(output.type)}`, field: output, is: "value" };
}

/** A condition that has to be one; where it holds always or never, Django itself has no SQL for it here. */
export function settled(condition: ReturnType<typeof compileCondition>, scope: ExpressionScope): Compiled {
  if (condition === "always") return scope.refuse("its condition holds for every row");
  if (condition === "never") return scope.refuse("its condition holds for no row");
  return condition;
}

/** Python's and Django's spellings of the connectors that differ from SQL's. */
const CONNECTORS: Readonly<Record<string, string>> = { "%%": "%", "**": "^" };
const TEMPORAL = new Set(["DateField", "DateTimeField", "TimeField"]);

/** `CombinedExpression` and what it becomes for durations and differences of dates. */
export function combine(left: Compiled, operator: string, right: Compiled, scope: ExpressionScope): Compiled {
  const kind = left.field?.kind;
  if (kind === "SearchVectorField" && scope.sql.textSearch !== null) {
    return { sql: scope.sql.textSearch.joinVectors(left.sql, right.sql), field: left.field, is: "other" };
  }
  if (operator === "-" && kind !== undefined && TEMPORAL.has(kind) && kind === right.field?.kind) {
    const sql = scope.sql.subtractTemporals(kind, left.sql, right.sql);
    return { sql, field: plainField("DurationField", scope.lower), is: "other" };
  }
  const connector = CONNECTORS[operator] ?? operator;
  const field = combinedField(left, right, scope);
  const [first, second] = [left, right].map((side) => ({ sql: side.sql, isDuration: isDuration(side) }));
  const beside = first !== undefined && second !== undefined && first.isDuration !== second.isDuration;
  const combined = beside
    ? scope.sql.combineDuration(connector, first, second)
    : scope.sql.combine(connector, left.sql, right.sql);
  return decimalResult({ sql: `(${combined})`, field, is: "other" }, scope);
}

const isDuration = ({ field }: Compiled) => field?.kind === "DurationField";

/** `_resolve_combined_type`, as far as what is written depends on it. */
function combinedField(left: Compiled, right: Compiled, scope: ExpressionScope): TypedField | null {
  const kinds = [left.field?.kind, right.field?.kind];
  for (const kind of ["DecimalField", "FloatField"]) if (kinds.includes(kind)) return plainField(kind, scope.lower);
  if (kinds.includes("DurationField")) {
    const other = kinds.find((kind) => kind !== "DurationField");
    if (other === undefined) return left.field ?? right.field;
    return plainField(other === "DateField" ? "DateTimeField" : other, scope.lower);
  }
  return left.field?.kind.endsWith("IntegerField")
    ? plainField("IntegerField", scope.lower)
    : (left.field ?? right.field);
}

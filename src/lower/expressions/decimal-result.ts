import { atLeast } from "../../django/version.js";
import type { Compiled, ExpressionScope } from "./expression-scope.js";

/**
 * What comes to a decimal, cast to one where the database would not know: `SQLiteNumericMixin.as_sqlite`. Values are cast
 * since Django 4.0, a `Decimal` of its own way since 6.1, and the cast stands in parentheses since 5.0.
 */
export function decimalResult(
  compiled: Compiled,
  scope: ExpressionScope,
  of: "expression" | "value" | "Decimal" = "expression",
): Compiled {
  const { decimalResult: decimals } = scope.sql;
  const { django } = scope.lower.project;
  if (decimals === null || compiled.field?.kind !== "DecimalField") return compiled;
  if (of !== "expression" && !atLeast(django, "4.0")) return compiled;
  const cast = of === "Decimal" && atLeast(django, "6.1") ? decimals.castDecimal : decimals.cast;
  return { ...compiled, sql: atLeast(django, "5.0") ? `(${cast(compiled.sql)})` : cast(compiled.sql) };
}

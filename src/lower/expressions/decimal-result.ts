import type { Compiled, ExpressionScope } from "./expression-scope.js";

/** What comes to a decimal, cast to one where the database would not know: `SQLiteNumericMixin.as_sqlite`. */
export function decimalResult(compiled: Compiled, scope: ExpressionScope): Compiled {
  const { decimalResult: decimals } = scope.sql;
  if (decimals === null || compiled.field?.kind !== "DecimalField") return compiled;
  return { ...compiled, sql: `(${decimals.cast(compiled.sql)})` };
}

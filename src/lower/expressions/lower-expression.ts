import type { Expression } from "../../django/expression.js";
import type { Field, Model } from "../../django/project.js";
import type { IndexPart } from "../../schema/schema.js";
import type { SqlExpr } from "../../schema/sql-expr.js";
import { columnType } from "../column-type.js";
import type { LowerScope } from "../scope.js";
import { compile, compileOperand, compileValue, settled } from "./compile.js";
import { type Compiled, directValue, ExpressionScope, unwrapped } from "./expression-scope.js";
import { typedField } from "./typed-field.js";
import { compileCondition } from "./where.js";

/** An expression in SQL, or the reason why it has none. */
export type Lowered<T> =
  | {
      readonly ok: true;
      readonly value: T /** Whether Django would send values beside the statement. */;
      readonly literals: boolean;
    }
  | { readonly ok: false; readonly reason: string };

/** Compiles one expression of a model and says what became of it. */
function lowered<T>(model: Model, lower: LowerScope, make: (scope: ExpressionScope) => T): Lowered<T> {
  const scope = new ExpressionScope(model, lower);
  const value = make(scope);
  if (scope.refusal !== null) return { ok: false, reason: scope.refusal };
  return { ok: true, value, literals: scope.literals };
}

const textIn = (scope: ExpressionScope, compiled: Compiled): SqlExpr => ({ sql: compiled.sql, columns: scope.columns });

/** A condition of a constraint or index: a `Q` or a boolean expression. */
export function lowerCondition(condition: Expression, model: Model, lower: LowerScope): Lowered<SqlExpr> {
  return lowered(model, lower, (scope) => textIn(scope, settled(compileCondition(condition, scope), scope)));
}

/** The expression of a generated column. */
export function lowerGenerated(expression: Expression, model: Model, lower: LowerScope): Lowered<SqlExpr> {
  return lowered(model, lower, (scope) => textIn(scope, compile(expression, scope)));
}

/** `db_default` as it stands in a `DEFAULT` clause: a value bare, an expression in parentheses. */
export function lowerDefault(expression: Expression, field: Field, model: Model, lower: LowerScope): Lowered<SqlExpr> {
  return lowered(model, lower, (scope) => {
    const inner = unwrapped(expression);
    const { type } = columnType(field, lower);
    const value = ({ sql }: Compiled) => ({
      sql: lower.dialect.types.defaultValue(sql, type),
      columns: scope.columns,
    });
    if (directValue(inner) !== undefined) {
      return value(compileValue(inner, typedField(heldField(field, lower), lower), scope));
    }
    const compiled = compileOperand(inner, scope);
    if (inner.kind === "call" && inner.name === "Value") return value(compiled);
    return { sql: `(${compiled.sql})`, columns: scope.columns };
  });
}

/** The field whose values a column holds: of the target, for a key, through any number of keys. */
function heldField(field: Field, { models }: LowerScope): Field {
  let current = field;
  for (const seen = new Set<Field>(); current.relation !== null && !seen.has(current); ) {
    seen.add(current);
    current = models.target(current)?.field ?? current;
  }
  return current;
}

/** An expression that stands by itself (an ordering, an element of an exclusion). */
export function lowerStandalone(
  expression: Expression,
  model: Model,
  lower: LowerScope,
): Lowered<{ readonly expression: SqlExpr; readonly isColumn: boolean }> {
  return lowered(model, lower, (scope) => {
    const compiled = compile(expression, scope);
    return { expression: textIn(scope, compiled), isColumn: compiled.is === "column" };
  });
}

/** One expression of an index with what wraps it: order outermost, then operator class, then collation. */
export function lowerIndexPart(expression: Expression, model: Model, lower: LowerScope): Lowered<IndexPart> {
  return lowered(model, lower, (scope) => {
    const { root, ...wrapping } = unwrap(expression, scope);
    const compiled = compile(root, scope);
    const [column] = scope.columns;
    if (compiled.is === "column" && column !== undefined) return { ...wrapping, kind: "column", column };
    return { ...wrapping, kind: "expression", expression: textIn(scope, inParentheses(compiled, scope)) };
  });
}

/** Where NULLs go, as far as it has to be said: `OrderBy.as_sql`. */
function nullsOf(nulls: IndexPart["nulls"], descending: boolean, scope: ExpressionScope): IndexPart["nulls"] {
  const { features } = scope.lower.dialect.backend;
  if (nulls === null || features.has("supports_order_by_nulls_modifier")) return nulls;
  const usual = descending === features.has("order_by_nulls_first") ? "last" : "first";
  if (nulls !== usual) scope.refuse("the database cannot put NULLs at that end of an index");
  return null;
}

/** What stands between an index's own parentheses: `Func(expression, template="(%(expressions)s)")`. */
function inParentheses(compiled: Compiled, scope: ExpressionScope): Compiled {
  const { decimalResult } = scope.sql;
  if (decimalResult === null || compiled.field?.kind !== "DecimalField") return compiled;
  return { ...compiled, sql: decimalResult.cast(`(${compiled.sql})`) };
}

interface Wrapped {
  readonly descending: boolean;
  readonly nulls: "first" | "last" | null;
  readonly opclass: string | null;
  readonly collation: string | null;
  readonly root: Expression;
}

/** `IndexExpression.resolve_expression`: takes `OrderBy`, `OpClass` and `Collate` off the top, each at most once. */
function unwrap(expression: Expression, scope: ExpressionScope): Wrapped {
  const inner = unwrapped(expression);
  const bare: Wrapped = { descending: false, nulls: null, opclass: null, collation: null, root: inner };
  if (inner.kind !== "call") return bare;
  const source = inner.args[0] ?? inner.kwargs.expression;
  if (source === undefined) return bare;
  const argument = (position: number, name: string) => {
    const given = inner.args[position] ?? inner.kwargs[name];
    return given === undefined ? undefined : directValue(given);
  };
  const isTrue = (position: number, name: string) => {
    const value = argument(position, name);
    return value?.kind === "bool" && value.value;
  };
  const text = (name: string) => {
    const value = argument(1, name);
    return value?.kind === "str" ? value.value : scope.refuse(`\`${inner.name}\` names nothing`).sql;
  };
  switch (inner.name) {
    case "OrderBy": {
      const nulls = isTrue(2, "nulls_first") ? "first" : isTrue(3, "nulls_last") ? "last" : null;
      const descending = isTrue(1, "descending");
      return { ...unwrap(source, scope), descending, nulls: nullsOf(nulls, descending, scope) };
    }
    case "OpClass":
      if (!scope.lower.dialect.contribPostgres) scope.refuse("it names an operator class, which only PostgreSQL has");
      return { ...unwrap(source, scope), opclass: text("name") };
    case "Collate":
      if (scope.lower.dialect.backend.features.has("collate_as_index_expression")) return bare;
      return { ...unwrap(source, scope), collation: text("collation") };
    default:
      return bare;
  }
}

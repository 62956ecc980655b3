import type { Expression } from "../../django/expression.js";
import { type Call, none } from "./calls.js";
import { compile } from "./compile.js";
import { decimalResult } from "./decimal-result.js";
import type { Compiled, ExpressionScope } from "./expression-scope.js";
import type { TypedField } from "./typed-field.js";
import { compileCondition } from "./where.js";

/** `Case(When(…), …, default=…)`: branches that no row can take are left out, one that every row takes ends it. */
export function compileCase(call: Call, output: TypedField | null, scope: ExpressionScope): Compiled {
  const branches: string[] = [];
  let fallback: Compiled | undefined;
  let field = output;
  for (const branch of call.args) {
    if (branch.kind !== "call" || branch.name !== "When") return scope.refuse("a branch of `Case` is no `When`");
    const result = compile(branch.args[1] ?? branch.kwargs.then ?? none, scope);
    field ??= result.field;
    const condition = whenCondition(branch);
    if (condition === null) return scope.refuse("a `When` has no condition");
    const holds = compileCondition(condition, scope);
    if (holds === "never") continue;
    if (holds === "always") {
      fallback = result;
      break;
    }
    branches.push(`WHEN ${holds.sql} THEN ${result.sql}`);
  }
  fallback ??= compile(call.kwargs.default ?? none, scope);
  if (branches.length === 0) return { ...fallback, is: "other" };
  const sql = `CASE ${branches.join(" ")} ELSE ${fallback.sql} END`;
  const unified = field === null ? sql : scope.sql.unify(sql, field.kind, field.type);
  return decimalResult({ sql: unified, field, is: "other" }, scope);
}

/** `When(condition, then=…, **lookups)`: all of it as one `Q`; null where there is nothing of either. */
function whenCondition(when: Call): Expression | null {
  const condition = when.args[0] ?? when.kwargs.condition;
  const lookups = Object.entries(when.kwargs)
    .filter(([name]) => name !== "then" && name !== "condition")
    .map(([lookup, value]) => ({ kind: "lookup", lookup, value }) as const);
  if (lookups.length === 0) return condition ?? null;
  const children = condition === undefined ? lookups : [condition, ...lookups];
  return { kind: "q", connector: "AND", negated: false, children, origin: when.origin };
}

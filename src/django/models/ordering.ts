import type { Value } from "../../python/evaluate/values.js";
import type { Expression } from "../expression.js";
import type { Ordering } from "../project.js";
import { expressionOf } from "../values/expressions.js";
import { textOf } from "../values/read-value.js";

/**
 * One entry of `Meta.ordering`: a name, `-name`, `?`, or an expression with its direction.
 * https://docs.djangoproject.com/en/5.2/ref/models/options/#ordering
 */
export function readOrdering(value: Value): Ordering | null {
  const text = textOf(value);
  if (text !== undefined) {
    const descending = text.startsWith("-");
    return { kind: "field", name: descending ? text.slice(1) : text, descending };
  }
  const expression = expressionOf(value);
  return { kind: "expression", ...direction(expression) };
}

function direction(expression: Expression): Omit<Extract<Ordering, { kind: "expression" }>, "kind"> {
  if (expression.kind === "call" && expression.name === "OrderBy") {
    const [inner] = expression.args;
    const flag = (name: string): boolean => {
      const given = expression.kwargs[name];
      return given?.kind === "value" && given.value.kind === "bool" && given.value.value;
    };
    if (inner !== undefined) {
      const nulls = flag("nulls_first") ? "first" : flag("nulls_last") ? "last" : null;
      return { expression: inner, descending: flag("descending"), nulls };
    }
  }
  return { expression, descending: false, nulls: null };
}

import { diagnostic } from "../diagnostics/diagnostic.js";
import type { Model, Ordering } from "../django/project.js";
import type { OrderTerm } from "../schema/schema.js";
import { lowerStandalone } from "./expressions/lower-expression.js";
import type { LowerScope } from "./scope.js";

/** `Meta.ordering`. Names stay as the application writes them; `pk` is the key's own name. */
export function lowerOrdering(model: Model, scope: LowerScope): readonly OrderTerm[] {
  return model.ordering.flatMap((term) => orderTerm(term, model, scope));
}

function orderTerm(term: Ordering, model: Model, scope: LowerScope): readonly OrderTerm[] {
  if (term.kind === "field") {
    if (term.name === "?") return [{ kind: "random" }];
    const path = term.name === "pk" ? (model.primaryKey[0] ?? "pk") : term.name;
    return [{ kind: "attribute", path, descending: term.descending }];
  }
  const { expression, descending, nulls } = term;
  if (expression.kind === "call" && expression.name === "F" && nulls === null) {
    const [name] = expression.args;
    if (name?.kind === "value" && name.value.kind === "str") {
      return [{ kind: "attribute", path: name.value.value, descending }];
    }
  }
  const lowered = lowerStandalone(expression, model, scope);
  if (lowered.ok) return [{ kind: "expression", expression: lowered.value.expression, descending, nulls }];
  const message = `A term of the ordering of \`${model.label}\` cannot be written in SQL (${lowered.reason}); it was left out`;
  const place = { span: model.origin, model: model.label, severity: "warning" } as const;
  scope.report(diagnostic("expression-not-lowered", message, place));
  return [];
}

import type { Expression, LookupCondition } from "../expression.js";

/** Functions whose first argument by position is no expression. */
const OTHER_FIRST = new Set(["Value", "RawSQL", "KeyTransform", "KeyTextTransform", "JSONObject"]);

/**
 * The names that an expression refers to, each with its lookups (`author__name` is two). Mirrors
 * `Model._get_expr_references`; where a function also takes other text by position (`Trunc("at", "day")`), only its first
 * argument counts.
 */
export function* expressionReferences(expression: Expression | LookupCondition): Iterable<readonly string[]> {
  switch (expression.kind) {
    case "lookup":
      yield expression.lookup.split("__");
      yield* expressionReferences(expression.value);
      break;
    case "q":
      for (const child of expression.children) yield* expressionReferences(child);
      break;
    case "combined":
      yield* expressionReferences(expression.left);
      yield* expressionReferences(expression.right);
      break;
    case "call": {
      const [first] = expression.args;
      const text = first?.kind === "value" && first.value.kind === "str" ? first.value.value : null;
      const path = expression.definedAs?.path ?? expression.path;
      const isDjangos = path.startsWith("django.db.models.") && !OTHER_FIRST.has(path.slice(path.lastIndexOf(".") + 1));
      if (text !== null && isDjangos) yield text.split("__");
      for (const each of [...expression.args, ...Object.values(expression.kwargs)]) {
        if (each.kind !== "value") yield* expressionReferences(each);
      }
      break;
    }
    default:
  }
}

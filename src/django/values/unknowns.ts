import type { Expression, LookupCondition, PlainValue } from "../expression.js";

/** Why a value could not be read completely: the reason of the first unknown in it; undefined when there is none. */
export function unknownInValue(value: PlainValue): string | undefined {
  switch (value.kind) {
    case "unknown":
      return value.reason;
    case "list":
    case "tuple":
    case "set":
      return first(value.items, unknownInValue);
    case "dict":
      return first(value.entries, ({ key, value: held }) => unknownInValue(key) ?? unknownInValue(held));
    case "expression":
      return unknownInExpression(value.expression);
    default:
      return undefined;
  }
}

/** Why an expression could not be read completely; undefined when it was. */
export function unknownInExpression(expression: Expression | LookupCondition): string | undefined {
  switch (expression.kind) {
    case "value":
      return unknownInValue(expression.value);
    case "call":
      return first([...expression.args, ...Object.values(expression.kwargs)], unknownInExpression);
    case "q":
      return first(expression.children, unknownInExpression);
    case "combined":
      return unknownInExpression(expression.left) ?? unknownInExpression(expression.right);
    case "list":
      return first(expression.items, unknownInExpression);
    case "lookup":
      return unknownInExpression(expression.value);
  }
}

function first<T>(items: readonly T[], read: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const reason = read(item);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

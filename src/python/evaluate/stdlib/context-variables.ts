import type { Arguments, OperationValue, Value } from "../values.js";

/**
 * `ContextVar("x").get(default)`: nothing has set a context variable while modules are imported, so it is the default that is given, else
 * the variable's own. Undefined for any other call, and where there is none of them. https://docs.python.org/3/library/contextvars.html
 */
export function readContextVariable({ operator, operands }: OperationValue, args: Arguments): Value | undefined {
  const [made, method] = operands;
  if (operator !== "." || made?.kind !== "call" || method?.kind !== "str" || method.value !== "get") return undefined;
  if (made.callee.kind !== "external" || made.callee.path !== "contextvars.ContextVar") return undefined;
  return args.positional[0]?.value ?? made.arguments.keywords.get("default")?.value;
}

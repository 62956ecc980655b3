import type { Value } from "./values.js";

/** Whether a value is `typing.Literal` itself. */
export function isLiteralType(value: Value): boolean {
  return value.kind === "external" && /^typing(?:_extensions)?\.Literal$/.test(value.path);
}

/** What `Literal["open", "closed"]` lists, those in it included: https://peps.python.org/pep-0586/; undefined for any other type. */
export function literalValues(type: Value): readonly Value[] | undefined {
  if (type.kind !== "operation" || type.operator !== "[]") return undefined;
  const [of, listed] = type.operands;
  if (of === undefined || listed === undefined || !isLiteralType(of)) return undefined;
  const items = listed.kind === "tuple" ? listed.items : [listed];
  return items.flatMap((item) => literalValues(item) ?? [item]);
}

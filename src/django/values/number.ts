import type { Value } from "../../python/evaluate/values.js";

/** An `int`, `bool` or `float` as a JavaScript number; undefined for anything else. Integers beyond 2^53 lose digits. */
export function numberOf(value: Value): number | undefined {
  switch (value.kind) {
    case "int":
      return Number(value.value);
    case "float":
      return value.value;
    case "bool":
      return value.value ? 1 : 0;
    case "enum-member":
      return numberOf(value.value);
    default:
      return undefined;
  }
}

/** An `int` (or `bool`, which is one) that JavaScript holds exactly; undefined for anything else. */
export function integerOf(value: Value): number | undefined {
  const number = value.kind === "float" ? undefined : numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
}

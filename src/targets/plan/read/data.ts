import type { Value } from "../../../typescript/read/values.js";

/** A value as JSON holds it; undefined where something in it cannot be told. */
export function dataOf(value: Value): { readonly value: unknown } | undefined {
  switch (value.kind) {
    case "string":
    case "number":
    case "boolean":
      return { value: value.value };
    case "null":
      return { value: null };
    case "array": {
      const items = value.items.map(dataOf);
      if (value.rest.length > 0 || items.includes(undefined)) return undefined;
      return { value: items.map((item) => item?.value) };
    }
    case "object": {
      const entries = [...value.properties].map(([key, property]) => [key, dataOf(property.value)] as const);
      if (value.rest.length > 0 || entries.some(([, each]) => each === undefined)) return undefined;
      return { value: Object.fromEntries(entries.map(([key, each]) => [key, each?.value])) };
    }
    default:
      return undefined;
  }
}

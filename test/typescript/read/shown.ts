import type { Value } from "../../../src/typescript/read/values.js";

/** A value as plain data: what is not known further is an array that starts with what it is. */
export function shown(value: Value): unknown {
  switch (value.kind) {
    case "undefined":
      return undefined;
    case "null":
      return null;
    case "boolean":
    case "number":
    case "string":
      return value.value;
    case "bigint":
      return `${value.value}n`;
    case "array":
      return [...value.items.map(shown), ...value.rest.map((each) => ["...", shown(each.value)])];
    case "object":
      return Object.fromEntries([
        ...[...value.properties].map(([key, property]) => [key, shown(property.value)]),
        ...value.rest.map((each, index) => [`...${index}`, shown(each.value)]),
      ]);
    case "external":
      return ["external", value.module, value.name];
    case "member":
      return ["member", shown(value.of), value.name];
    case "call":
      return [value.isNew ? "new" : "call", shown(value.callee), ...value.args.map(shown)];
    case "template":
      return ["template", shown(value.tag), [...value.texts], value.values.map(shown)];
    case "function":
      return ["function"];
    case "class":
      return ["class", value.name];
    case "given":
      return ["given"];
    case "unknown":
      return ["unknown", value.reason];
  }
}

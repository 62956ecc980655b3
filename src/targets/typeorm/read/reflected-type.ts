import type { TypeText, Value } from "../../../typescript/read/values.js";
import type { ReflectedClass } from "./driver-types.js";

const CLASSES: Readonly<Record<string, ReflectedClass>> = {
  string: "String",
  number: "Number",
  boolean: "Boolean",
  Date: "Date",
};

/**
 * The class that `emitDecoratorMetadata` writes for the type of a property, as far as a column can have it: texts are
 * `String`, also those of an enum, of a template or of literals. Null for any other.
 */
export function reflectedType(type: TypeText | null): ReflectedClass | null {
  if (type === null) return null;
  const { text, refersTo } = type;
  if (Object.hasOwn(CLASSES, text)) return CLASSES[text] ?? null;
  const parts = text.split("|").map((part) => part.trim());
  if (parts.every((part) => /^(["'`]).*\1$/.test(part))) return "String";
  if (parts.every((part) => /^-?\d+(?:\.\d+)?$/.test(part))) return "Number";
  if (parts.every((part) => part === "true" || part === "false")) return "Boolean";
  return refersTo !== null && /^[\w$]+$/.test(text) ? classOfEnum(refersTo) : null;
}

function classOfEnum(value: Value): ReflectedClass | null {
  if (value.kind !== "object") return null;
  const kinds = new Set([...value.properties].flatMap(([key, each]) => (isReverse(key) ? [] : [each.value.kind])));
  if (kinds.size !== 1) return null;
  return kinds.has("string") ? "String" : kinds.has("number") ? "Number" : null;
}

/** Whether a property is the name that TypeScript adds for a number of an enum. */
const isReverse = (key: string): boolean => !Number.isNaN(Number(key));

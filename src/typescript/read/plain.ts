import type { ArrayValue, ObjectValue, Place, Property, Unknown, Value } from "./values.js";

/** What stands for something that cannot be told. */
export function unknown(reason: string, at: Place): Unknown {
  return { kind: "unknown", reason, at };
}

/** A value of TypeScript as the value of a piece of code. */
export function plain(value: string | number | boolean | bigint | null | undefined, at: Place): Value {
  if (value === undefined) return { kind: "undefined", at };
  if (value === null) return { kind: "null", at };
  switch (typeof value) {
    case "string":
      return { kind: "string", value, at };
    case "number":
      return { kind: "number", value, at };
    case "bigint":
      return { kind: "bigint", value, at };
    default:
      return { kind: "boolean", value, at };
  }
}

/** An array of which everything is known. */
export function arrayOf(items: readonly Value[], at: Place): ArrayValue {
  return { kind: "array", items, rest: [], at };
}

/** An object of which everything is known. */
export function objectOf(properties: ReadonlyMap<string, Property>, at: Place): ObjectValue {
  return { kind: "object", properties, rest: [], at };
}

/** What a condition makes of a value; undefined where that cannot be told. */
export function truth(value: Value): boolean | undefined {
  switch (value.kind) {
    case "undefined":
    case "null":
      return false;
    case "boolean":
      return value.value;
    case "number":
      return value.value !== 0 && !Number.isNaN(value.value);
    case "bigint":
      return value.value !== 0n;
    case "string":
      return value.value !== "";
    case "array":
    case "object":
    case "function":
    case "class":
    case "given":
      return true;
    default:
      return undefined;
  }
}

/** The value as the JavaScript primitive that it is; undefined where it is none, wrapped so that `undefined` itself is one. */
export function primitive(
  value: Value,
): { readonly value: string | number | boolean | bigint | null | undefined } | undefined {
  switch (value.kind) {
    case "undefined":
      return { value: undefined };
    case "null":
      return { value: null };
    case "boolean":
    case "number":
    case "bigint":
    case "string":
      return { value: value.value };
    default:
      return undefined;
  }
}

/** The name of the property that a value is as a key; undefined where it cannot be told. */
export function keyOf(value: Value): string | undefined {
  const found = primitive(value);
  return found === undefined ? undefined : String(found.value);
}

/** Why a value is not known, for one that hangs on it. */
export function because(value: Value): string {
  return value.kind === "unknown" ? value.reason : `it depends on ${inWords(value)}`;
}

/** What a value is, in a few words for messages. */
export function inWords(value: Value): string {
  switch (value.kind) {
    case "external":
      return value.module === "global" ? `\`${value.name}\`` : `\`${value.name}\` of \`${value.module}\``;
    case "member": {
      const dotted = dottedName(value);
      return dotted === undefined ? `\`.${value.name}\` of ${inWords(value.of)}` : `\`${dotted}\``;
    }
    case "call":
      return `a call of ${inWords(value.callee)}`;
    case "template":
      return `a template of ${inWords(value.tag)}`;
    case "unknown":
      return `what cannot be told: ${value.reason}`;
    case "given":
      return "an argument";
    case "string":
      return JSON.stringify(value.value.length > 40 ? `${value.value.slice(0, 40)}…` : value.value);
    case "number":
    case "boolean":
    case "bigint":
      return String(value.value);
    default:
      return `${/^[aeiou]/.test(value.kind) ? "an" : "a"} ${value.kind}`;
  }
}

/** What a chain of names from one of the language's own is written as: `process.env.NAME`. */
function dottedName(value: Value): string | undefined {
  if (value.kind === "external") return value.module === "global" ? value.name : undefined;
  if (value.kind !== "member" || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(value.name)) return undefined;
  const of = dottedName(value.of);
  return of === undefined ? undefined : `${of}.${value.name}`;
}

import { arrayOf, because, inWords, keyOf, objectOf, plain, primitive, unknown } from "./plain.js";
import type { ArrayValue, ObjectValue, Place, Property, Spread, Value } from "./values.js";

/** Calls a function of the project, or what a call of anything else is. */
export type CallBack = (callee: Value, args: readonly Value[]) => Value;

/** `receiver.name(…)` of a text, number, array or object that is known; undefined where the language has no such method. */
export function callMethod(
  receiver: Value,
  name: string,
  args: readonly Value[],
  call: CallBack,
  at: Place,
): Value | undefined {
  switch (receiver.kind) {
    case "string":
      return textMethod(receiver.value, name, args, at);
    case "array":
      return arrayMethod(receiver, name, args, call, at);
    case "number":
    case "bigint":
    case "boolean":
      return name === "toString" && args.length === 0 ? plain(String(receiver.value), at) : undefined;
    case "object":
      if (name === "hasOwnProperty") return has(receiver, args[0], at);
      return undefined;
    default:
      return undefined;
  }
}

/** `Object.keys(…)` and other functions of the language's own; undefined for those that are not followed. */
export function callGlobal(callee: Value, args: readonly Value[], call: CallBack, at: Place): Value | undefined {
  const [first] = args;
  if (callee.kind === "external" && callee.module === "global" && first !== undefined) {
    const found = primitive(first);
    if (callee.name === "String") return found === undefined ? undefined : plain(String(found.value), at);
    if (callee.name === "Number") return found === undefined ? undefined : plain(Number(found.value), at);
    if (callee.name === "Boolean") return found === undefined ? undefined : plain(Boolean(found.value), at);
    return undefined;
  }
  if (callee.kind !== "member" || callee.of.kind !== "external" || callee.of.module !== "global") return undefined;
  const name = `${callee.of.name}.${callee.name}`;
  if (first === undefined) return undefined;
  switch (name) {
    case "Object.freeze":
    case "Object.seal":
      return first;
    case "Object.keys":
      return entriesOf(first, at, (key) => plain(key, at));
    case "Object.values":
      return entriesOf(first, at, (_, { value }) => value);
    case "Object.entries":
      return entriesOf(first, at, (key, { value }) => arrayOf([plain(key, at), value], at));
    case "Object.assign":
      return args.reduce<ObjectValue>((object, each) => withSpread(object, each, at), objectOf(new Map(), at));
    case "Object.fromEntries":
      return fromEntries(first, at);
    case "Array.from": {
      const items = args.length === 2 && args[1] !== undefined ? callMethod(first, "map", [args[1]], call, at) : first;
      return items?.kind === "array" ? items : undefined;
    }
    case "Array.isArray":
      return first.kind === "array" ? plain(true, at) : undefined;
    default:
      return undefined;
  }
}

/**
 * An object with a value laid over it. What of that cannot be told is kept under `rest`.
 * @param at where it is spread
 */
export function withSpread(object: ObjectValue, value: Value, at: Place): ObjectValue {
  const properties = new Map(object.properties);
  if (value.kind === "object") {
    for (const [key, property] of value.properties) {
      properties.delete(key);
      properties.set(key, property);
    }
  } else if (value.kind === "array") {
    for (const [index, item] of value.items.entries()) properties.set(String(index), { value: item, at: item.at });
  }
  return { ...object, properties, rest: [...object.rest, ...spreadOf(value, at)] };
}

/** What of a value cannot be told, as spread at a place. */
export function spreadOf(value: Value, at: Place): readonly Spread[] {
  if (value.kind === "object" || value.kind === "array") return value.rest.map((each) => ({ ...each, at }));
  return isNothing(value) ? [] : [{ value, at }];
}

/** What spreading a value into an object adds nothing of. */
function isNothing(value: Value): boolean {
  return ["undefined", "null", "boolean", "number", "bigint", "function"].includes(value.kind);
}

function textMethod(text: string, name: string, args: readonly Value[], at: Place): Value | undefined {
  const given = args.map(primitive);
  if (given.some((each) => each === undefined)) {
    const odd = args[given.indexOf(undefined)];
    return TEXT_METHODS.has(name) && odd !== undefined ? unknown(because(odd), at) : undefined;
  }
  const [first, second] = given.map((each) => each?.value);
  switch (name) {
    case "toLowerCase":
      return plain(text.toLowerCase(), at);
    case "toUpperCase":
      return plain(text.toUpperCase(), at);
    case "trim":
      return plain(text.trim(), at);
    case "toString":
      return plain(text, at);
    case "concat":
      return plain(text + given.map((each) => String(each?.value)).join(""), at);
    case "replace":
      return plain(text.replace(String(first), String(second)), at);
    case "replaceAll":
      return plain(text.replaceAll(String(first), String(second)), at);
    case "startsWith":
      return plain(text.startsWith(String(first)), at);
    case "endsWith":
      return plain(text.endsWith(String(first)), at);
    case "includes":
      return plain(text.includes(String(first)), at);
    case "slice":
      return plain(text.slice(numberOr(first, 0), numberOr(second, undefined)), at);
    case "substring":
      return plain(text.substring(numberOr(first, 0), numberOr(second, undefined)), at);
    case "charAt":
      return plain(text.charAt(numberOr(first, 0)), at);
    case "split":
      return arrayOf(
        text.split(String(first)).map((part) => plain(part, at)),
        at,
      );
    case "padStart":
      return plain(text.padStart(Math.min(numberOr(first, 0), 1000), second === undefined ? " " : String(second)), at);
    default:
      return undefined;
  }
}

const TEXT_METHODS: ReadonlySet<string> = new Set([
  ...["concat", "replace", "replaceAll", "startsWith", "endsWith", "includes", "slice", "substring", "charAt"],
  ...["split", "padStart"],
]);

function numberOr<T>(value: unknown, otherwise: T): number | T {
  return typeof value === "number" ? value : otherwise;
}

function arrayMethod(
  receiver: ArrayValue,
  name: string,
  args: readonly Value[],
  call: CallBack,
  at: Place,
): Value | undefined {
  const [first] = args;
  const { items } = receiver;
  const each = (): readonly Value[] =>
    first === undefined ? [] : items.map((item, index) => call(first, [item, plain(index, at), receiver]));
  switch (name) {
    case "map":
      return { ...receiver, items: each(), rest: receiver.rest, at };
    case "flatMap":
      return flattened(each(), receiver.rest, at);
    case "flat":
      return flattened(items, receiver.rest, at);
    case "concat":
      return flattened([receiver, ...args], [], at);
    case "slice":
    case "reverse":
    case "toReversed":
    case "toSorted":
    case "sort":
    case "filter":
    case "find":
    case "join":
    case "includes":
    case "reduce":
      if (receiver.rest[0] !== undefined) return unknown(because(receiver.rest[0].value), at);
      return closedArrayMethod(items, name, args, call, at);
    default:
      return undefined;
  }
}

/** Methods of an array of which every item is known. */
function closedArrayMethod(
  items: readonly Value[],
  name: string,
  args: readonly Value[],
  call: CallBack,
  at: Place,
): Value | undefined {
  const [first, second] = args;
  switch (name) {
    case "slice": {
      const [from, to] = args.map((arg) => primitive(arg)?.value);
      return arrayOf(items.slice(numberOr(from, 0), numberOr(to, undefined)), at);
    }
    case "reverse":
    case "toReversed":
      return arrayOf([...items].reverse(), at);
    case "filter":
    case "find":
      return chosen(items, name, first, call, at);
    case "join": {
      const texts = items.map(keyOf);
      const odd = items[texts.indexOf(undefined)];
      if (odd !== undefined) return unknown(because(odd), at);
      return plain(texts.join(first === undefined ? "," : keyOf(first)), at);
    }
    case "includes": {
      const wanted = first === undefined ? undefined : primitive(first);
      const found = items.map(primitive);
      if (wanted === undefined || found.includes(undefined)) return unknown("what an array includes is not told", at);
      return plain(
        found.some((each) => each?.value === wanted.value),
        at,
      );
    }
    case "reduce":
      if (first === undefined) return undefined;
      return second === undefined
        ? items.slice(1).reduce((sum, item) => call(first, [sum, item]), items[0] ?? unknown("an empty array", at))
        : items.reduce((sum, item) => call(first, [sum, item]), second);
    default:
      return unknown(`\`${name}()\` of an array is not followed`, at);
  }
}

function chosen(
  items: readonly Value[],
  name: "filter" | "find",
  by: Value | undefined,
  call: CallBack,
  at: Place,
): Value | undefined {
  if (by === undefined) return undefined;
  const found: Value[] = [];
  for (const [index, item] of items.entries()) {
    const answer = call(by, [item, plain(index, at)]);
    const taken = primitive(answer)?.value;
    if (primitive(answer) === undefined && !["object", "array"].includes(answer.kind)) {
      return unknown(because(answer), at);
    }
    if (primitive(answer) === undefined || taken) found.push(item);
  }
  return name === "filter" ? arrayOf(found, at) : (found[0] ?? plain(undefined, at));
}

function flattened(values: readonly Value[], rest: readonly Spread[], at: Place): ArrayValue {
  const items: Value[] = [];
  const open = [...rest];
  for (const value of values) {
    if (value.kind === "array") {
      items.push(...value.items);
      open.push(...value.rest);
    } else items.push(value);
  }
  return { kind: "array", items, rest: open, at };
}

function entriesOf(value: Value, at: Place, of: (key: string, property: Property) => Value): Value | undefined {
  if (value.kind !== "object") return undefined;
  const items = [...value.properties].map(([key, property]) => of(key, property));
  return { kind: "array", items, rest: value.rest, at };
}

function fromEntries(value: Value, at: Place): Value {
  if (value.kind !== "array") return unknown(because(value), at);
  const properties = new Map<string, Property>();
  for (const item of value.items) {
    const [key, held] = item.kind === "array" ? item.items : [];
    const name = key === undefined ? undefined : keyOf(key);
    if (name === undefined || held === undefined) return unknown(`an entry is ${inWords(item)}`, at);
    properties.set(name, { value: held, at: key?.at ?? item.at });
  }
  return value.rest.length === 0 ? objectOf(properties, at) : { kind: "object", properties, rest: value.rest, at };
}

function has(receiver: ObjectValue, key: Value | undefined, at: Place): Value | undefined {
  const name = key === undefined ? undefined : keyOf(key);
  if (name === undefined || receiver.rest.length > 0) return undefined;
  return plain(receiver.properties.has(name), at);
}

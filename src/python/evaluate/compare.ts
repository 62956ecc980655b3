import { Allowance } from "./allowance.js";
import type { DictValue, Value } from "./values.js";

/** Equality, order and containment of values, as Python's `==`, `<` and `in` see them. */

/** Python's `==`; undefined when it cannot be known. */
export function valuesEqual(left: Value, right: Value, allowance = new Allowance()): boolean | undefined {
  if (left === right && left.kind !== "unknown") return true;
  if (!allowance.spend()) return undefined;
  const a = plain(left);
  const b = plain(right);
  if (a.kind === "unknown" || b.kind === "unknown") return undefined;
  if (isNumber(a) && isNumber(b)) return numbersEqual(a, b);
  if (isOpaque(a) || isOpaque(b)) return opaqueEqual(a, b);
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "none":
    case "ellipsis":
      return true;
    case "str":
      return b.kind === "str" && a.value === b.value;
    case "bytes":
      return b.kind === "bytes" && Buffer.compare(a.value, b.value) === 0;
    case "list":
    case "tuple":
      return b.kind === a.kind && sequencesEqual(a.items, b.items, allowance);
    case "set":
      return (
        b.kind === "set" &&
        a.items.length === b.items.length &&
        a.items.every((item) => includes(b.items, item, allowance))
      );
    case "dict":
      return b.kind === "dict" && dictsEqual(a, b, allowance);
    case "enum-member":
      return b.kind === "enum-member" && a.class === b.class && a.name === b.name;
    case "builtin":
      return b.kind === "builtin" && a.name === b.name;
    case "module":
      return b.kind === "module" && a.name === b.name;
    case "bound":
      return b.kind === "bound" && a.receiver === b.receiver && a.function === b.function;
    default:
      return a === b;
  }
}

/** Python's `item in items`, where what cannot be compared counts as different. */
export function includes(items: readonly Value[], item: Value, allowance = new Allowance()): boolean {
  return items.some((each) => valuesEqual(each, item, allowance) === true);
}

/** The value under a key; undefined when there is none. */
export function dictGet(dict: DictValue, key: Value): Value | undefined {
  return dictEntry(dict, key)?.value;
}

/** A key of which it is not known what it is: what is not found may stand under it. */
export function unknownKey(dict: DictValue): Value | undefined {
  return dict.entries.find(({ key }) => key.kind === "unknown")?.key;
}

/** The entry with a key, which may be changed in place. */
export function dictEntry(dict: DictValue, key: Value): { key: Value; value: Value } | undefined {
  if (key.kind === "str") {
    for (const entry of dict.entries) {
      if (entry.key.kind === "str") {
        if (entry.key.value === key.value) return entry;
      } else if (valuesEqual(entry.key, key) === true) return entry;
    }
    return undefined;
  }
  return dict.entries.find((entry) => valuesEqual(entry.key, key) === true);
}

/** Python's order: negative, zero or positive; undefined when the two have none or it cannot be known. */
export function compareValues(left: Value, right: Value, allowance = new Allowance()): number | undefined {
  if (!allowance.spend()) return undefined;
  const a = plain(left);
  const b = plain(right);
  if (isNumber(a) && isNumber(b)) {
    const x = numberOf(a);
    const y = numberOf(b);
    if (x < y) return -1;
    if (x > y) return 1;
    return x >= y ? 0 : undefined;
  }
  if (a.kind === "str" && b.kind === "str") return compareText(a.value, b.value);
  if (a.kind === "bytes" && b.kind === "bytes") return Buffer.compare(a.value, b.value);
  if ((a.kind === "list" && b.kind === "list") || (a.kind === "tuple" && b.kind === "tuple")) {
    for (let i = 0; i < Math.min(a.items.length, b.items.length); i++) {
      const [x, y] = [a.items[i], b.items[i]];
      if (x === undefined || y === undefined) break;
      const equal = valuesEqual(x, y, allowance);
      if (equal === undefined) return undefined;
      if (!equal) return compareValues(x, y, allowance);
    }
    return a.items.length - b.items.length;
  }
  return undefined;
}

/** Order of code points, which differs from that of UTF-16 units outside the basic plane. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const x = [...a];
  const y = [...b];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

/** A member of an enum with a mixed-in type is its value; anything else is itself. */
export function plain(value: Value): Exclude<Value, never> {
  return value.kind === "enum-member" && value.mixed ? value.value : value;
}

type NumberValue = Extract<Value, { kind: "int" | "float" | "bool" }>;

/** Whether a value is an `int`, `float` or `bool`. */
export function isNumber(value: Value): value is NumberValue {
  return value.kind === "int" || value.kind === "float" || value.kind === "bool";
}

/** A number as JavaScript compares it. */
export function numberOf(value: NumberValue): number | bigint {
  return value.kind === "bool" ? BigInt(value.value) : value.value;
}

function numbersEqual(a: NumberValue, b: NumberValue): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  return x <= y && x >= y;
}

function isOpaque(value: Value): boolean {
  return value.kind === "external" || value.kind === "call" || value.kind === "operation" || value.kind === "instance";
}

function opaqueEqual(a: Value, b: Value): boolean | undefined {
  if (a.kind === "external" && b.kind === "external" && a.path === b.path) return true;
  if (a.kind === "none" || b.kind === "none") return isNever(a, "none") || isNever(b, "none") ? false : undefined;
  if (a.kind === "instance" && b.kind === "instance") {
    if (a.class === b.class && a.external === null && sameAttributes(a.attributes, b.attributes)) return undefined;
    return a.class === b.class ? undefined : false;
  }
  return undefined;
}

/** Whether something external is certainly not None: a class by its name, or an instance of one. */
export function isNever(value: Value, _what: "none"): boolean {
  switch (value.kind) {
    case "external":
      return isClassName(value.path);
    case "call":
      return value.callee.kind === "external" && isClassName(value.callee.path);
    case "none":
    case "unknown":
    case "operation":
      return false;
    default:
      return true;
  }
}

/** Whether a dotted name ends like a class's (`CharField`, not `MAX_LENGTH` or `gettext`). */
export function isClassName(path: string): boolean {
  return /(^|\.)_?[A-Z]\w*[a-z]\w*$/.test(path) || /(^|\.)(Q|F)$/.test(path);
}

function sameAttributes(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): boolean {
  return a.size === b.size;
}

function sequencesEqual(a: readonly Value[], b: readonly Value[], allowance: Allowance): boolean | undefined {
  if (a.length !== b.length) return false;
  let sure = true;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i], b[i]];
    const equal = x === undefined || y === undefined ? true : valuesEqual(x, y, allowance);
    if (equal === false) return false;
    if (equal === undefined) sure = false;
  }
  return sure ? true : undefined;
}

function dictsEqual(a: DictValue, b: DictValue, allowance: Allowance): boolean | undefined {
  if (a.entries.length !== b.entries.length) return false;
  let sure = true;
  for (const { key, value } of a.entries) {
    const other = dictGet(b, key);
    if (other === undefined) return false;
    const equal = valuesEqual(value, other, allowance);
    if (equal === false) return false;
    if (equal === undefined) sure = false;
  }
  return sure ? true : undefined;
}

import type { Span } from "../../source/span.js";
import type { CompareOperator } from "../syntax/syntax.js";
import { callMethodIfDefined } from "./call-method.js";
import { findInClasses } from "./class-attributes.js";
import { compareValues, dictEntry, includes, isNever, plain, valuesEqual } from "./compare.js";
import { isMemberValue } from "./enums.js";
import { isSet } from "./environment.js";
import type { Frame } from "./frame.js";
import { iterate } from "./iterate.js";
import { bool, operation, unknown } from "./make.js";
import { namedTupleValue } from "./named-tuples.js";
import { raise } from "./raising.js";
import { shown } from "./text.js";
import { truth } from "./truth.js";
import type { Value } from "./values.js";

const ORDER_METHODS = { "<": "__lt__", "<=": "__le__", ">": "__gt__", ">=": "__ge__" } as const;

/** An instance of classes that were all read: without an `__eq__` it is only equal to itself, or to what compares itself with it. */
function isAlone(value: Value): boolean {
  return value.kind === "instance" && value.external === null && value.class.mro.every(({ kind }) => kind === "class");
}

/** What never compares itself with an instance of a class of the project. */
function isPlainData(value: Value): boolean {
  if (value.kind === "enum-member") return findInClasses(value.class.mro, "__eq__") === undefined;
  return PLAIN_DATA.has(value.kind);
}

const PLAIN_DATA: ReadonlySet<Value["kind"]> = new Set([
  "none",
  "bool",
  "int",
  "float",
  "str",
  "bytes",
  "list",
  "tuple",
  "set",
  "dict",
  "ellipsis",
] as const);

function isLoadedModules(container: Value): boolean {
  return container.kind === "external" && container.path === "sys.modules";
}

/** Modules that are loaded where they run the tests, which `manage.py` does not. */
const RUNNERS_OF_TESTS: ReadonlySet<string> = new Set(["pytest", "_pytest", "nose", "nose2"]);

/** `left op right` */
export function compare(frame: Frame, op: CompareOperator, left: Value, right: Value, at: Span | null): Value {
  if (left.kind === "unknown") return left;
  if (right.kind === "unknown") return right;
  switch (op) {
    case "==":
    case "!=": {
      const own = callMethodIfDefined(frame, left, "__eq__", [right]);
      const [a, b] = [namedTupleValue(left), namedTupleValue(right)];
      const equal = own !== undefined ? truth(frame, own) : isAlone(a) && isPlainData(b) ? false : valuesEqual(a, b);
      if (typeof equal === "boolean") return bool(equal === (op === "=="), at);
      return undecided(op, left, right, at);
    }
    case "is":
    case "is not": {
      const same = identical(left, right);
      return same === undefined ? undecided(op, left, right, at) : bool(same === (op === "is"), at);
    }
    case "in":
    case "not in": {
      const found = contains(frame, right, left, at);
      if (typeof found === "boolean") return bool(found === (op === "in"), at);
      return found;
    }
    default: {
      const own = callMethodIfDefined(frame, left, ORDER_METHODS[op], [right]);
      if (own !== undefined) return own;
      const a = namedTupleValue(plain(left));
      const b = namedTupleValue(plain(right));
      if (a.kind === "set" && b.kind === "set") {
        const subset = a.items.every((item) => includes(b.items, item));
        const superset = b.items.every((item) => includes(a.items, item));
        return bool(
          op === "<=" ? subset : op === "<" ? subset && !superset : op === ">=" ? superset : superset && !subset,
          at,
        );
      }
      const order = compareValues(a, b);
      if (order !== undefined)
        return bool(op === "<" ? order < 0 : op === "<=" ? order <= 0 : op === ">" ? order > 0 : order >= 0, at);
      if (isForeign(a) || isForeign(b) || a.kind === b.kind) return undecided(op, left, right, at);
      return raise(frame, "TypeError", `'${op}' not supported between these types`, at);
    }
  }
}

function isForeign(value: Value): boolean {
  return ["external", "call", "operation", "instance"].includes(value.kind);
}

function undecided(op: string, left: Value, right: Value, at: Span | null): Value {
  return operation(op, [left, right], at);
}

/** Python's `is`; undefined when it cannot be known. */
function identical(left: Value, right: Value): boolean | undefined {
  if (left === right) return true;
  const [a, b] = left.kind === "none" ? [right, left] : [left, right];
  if (b.kind === "none") {
    if (a.kind === "none") return true;
    return isNever(a, "none") ? false : undefined;
  }
  if (a.kind === "bool" || b.kind === "bool" || a.kind === "ellipsis") {
    if (a.kind === b.kind) return valuesEqual(a, b);
    return a.kind === "external" || a.kind === "call" || a.kind === "operation" ? undefined : false;
  }
  if (a.kind !== b.kind) return isForeign(a) || isForeign(b) ? undefined : false;
  switch (a.kind) {
    case "class":
    case "function":
    case "list":
    case "dict":
    case "set":
    case "instance":
      return false;
    case "tuple":
      return a.items.length === 0 && b.kind === "tuple" && b.items.length === 0;
    default:
      return valuesEqual(a, b);
  }
}

/** Python's `item in container`. */
function contains(frame: Frame, container: Value, item: Value, at: Span | null): boolean | Value {
  if (isLoadedModules(container) && item.kind === "str" && RUNNERS_OF_TESTS.has(item.value)) return false;
  const own = callMethodIfDefined(frame, container, "__contains__", [item]);
  if (own !== undefined) return truth(frame, own);
  const within = namedTupleValue(plain(container));
  if (within.kind === "str") {
    const text = plain(item);
    if (text.kind === "str") return within.value.includes(text.value);
    return raise(frame, "TypeError", "'in <string>' requires string as left operand", at);
  }
  if (within.kind === "dict") {
    if (dictEntry(within, item) !== undefined) return true;
    return sure(
      within.entries.map((entry) => entry.key),
      item,
      container,
      at,
    );
  }
  if (within.kind === "class") {
    const member = isMemberValue(within, item);
    if (member !== undefined) return member;
  }
  if (within.kind === "external" && within.path === "os.environ" && item.kind === "str")
    return isSet(frame, item.value, at);
  const items = iterate(frame, within);
  if (!Array.isArray(items)) {
    if (within.kind === "none" || within.kind === "int" || within.kind === "bool" || within.kind === "float") {
      return raise(frame, "TypeError", "argument is not iterable", at);
    }
    return isForeign(within) ? operation("in", [item, container], at) : (items as Value);
  }
  return includes(items, item) ? true : sure(items, item, container, at);
}

/** False, unless an element that cannot be compared may be the one. */
function sure(items: readonly Value[], item: Value, container: Value, at: Span | null): boolean | Value {
  const doubtful = items.find((each) => valuesEqual(each, item) === undefined);
  return doubtful === undefined
    ? false
    : unknown(`whether \`${shown(container, 60)}\` contains \`${shown(item, 40)}\` is not known`, at);
}

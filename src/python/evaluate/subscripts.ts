import type { Span } from "../../source/span.js";
import type { Expr, Slice } from "../syntax/syntax.js";
import { callMethodIfDefined } from "./call-method.js";
import { callValueOf } from "./calls.js";
import { findInClasses } from "./class-attributes.js";
import { dictGet, isClassName, plain, unknownKey } from "./compare.js";
import { dictSet, sameKind } from "./containers.js";
import { memberByName } from "./enums.js";
import { requireVariable } from "./environment.js";
import { evaluate } from "./expressions.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { isLiteralType } from "./literal-types.js";
import { args, bytes, int, operation, str, unknown } from "./make.js";
import { namedTupleValue } from "./named-tuples.js";
import { raise } from "./raising.js";
import { repr } from "./text.js";
import type { BytesValue, DictValue, SequenceValue, StrValue, Value } from "./values.js";

/** `value[slice]` */
export function subscript(frame: Frame, value: Value, key: Expr, at: Span | null): Value {
  if (value.kind === "unknown") return value;
  if (key.kind === "Slice") return slice(frame, value, key, at);
  return item(frame, value, evaluate(frame, key), at);
}

/** `value[key]` */
export function item(frame: Frame, value: Value, key: Value, at: Span | null): Value {
  switch (value.kind) {
    case "unknown":
      return value;
    case "dict":
      if (key.kind === "unknown") return key;
      return dictGet(value, key) ?? unknownKey(value) ?? missingItem(frame, value, key, at);
    case "list":
    case "tuple":
    case "str":
    case "bytes":
      return sequenceItem(frame, value, key, at);
    case "class":
      return classItem(frame, value, key, at);
    case "enum-member":
      return value.mixed
        ? item(frame, value.value, key, at)
        : raise(frame, "TypeError", "enum member is not subscriptable", at);
    case "instance": {
      const own = callMethodIfDefined(frame, value, "__getitem__", [key]);
      if (own !== undefined) return own;
      const asTuple = namedTupleValue(value);
      return asTuple === value ? operation("[]", [value, key], at) : item(frame, asTuple, key, at);
    }
    case "builtin":
      return value;
    case "external":
      if (value.path === "sys.modules" && key.kind === "str") {
        return (
          frame.interpreter.modules.loaded(key.value)?.value ?? unknown(`the module \`${key.value}\` is not read`, at)
        );
      }
      if (value.path === "os.environ" && key.kind === "str") return requireVariable(frame, key.value, at);
      return isClassName(value.path) && !isLiteralType(value) ? value : operation("[]", [value, key], at);
    case "call":
    case "operation":
    case "bound":
    case "function":
    case "module":
      return operation("[]", [value, key], at);
    default:
      return raise(frame, "TypeError", `'${value.kind}' object is not subscriptable`, at);
  }
}

/** What `d[key]` gives when there is no such key: what a `defaultdict` makes, or a KeyError. */
function missingItem(frame: Frame, value: DictValue, key: Value, at: Span | null): Value {
  if (value.missing === undefined || value.missing.kind === "none") return raise(frame, "KeyError", repr(key), at);
  const made = callValueOf(frame, value.missing, args(), at);
  dictSet(value, key, made);
  return made;
}

function sequenceItem(frame: Frame, value: StrValue | BytesValue | SequenceValue, key: Value, at: Span | null): Value {
  const text = value.kind === "str" ? [...value.value] : undefined;
  const length =
    value.kind === "str" ? (text?.length ?? 0) : value.kind === "bytes" ? value.value.length : value.items.length;
  const index = indexOf(frame, key, length);
  if (index === undefined) return raise(frame, "IndexError", `${value.kind} index out of range`, at);
  if (typeof index !== "number") return index;
  if (value.kind === "str") return str(text?.[index] ?? "", at);
  if (value.kind === "bytes") return int(value.value[index] ?? 0, at);
  return value.items[index] ?? raise(frame, "IndexError", `${value.kind} index out of range`, at);
}

/** `Color["RED"]`; subscripting any other class (`Generic[T]`) gives the class. */
function classItem(frame: Frame, value: Value & { kind: "class" }, key: Value, at: Span | null): Value {
  const member = memberByName(frame, value, key, at);
  if (member !== undefined) return member;
  const meta = callMethodIfDefined(frame, value, "__getitem__", [key]);
  if (meta !== undefined) return meta;
  const own = findInClasses(value.mro, "__class_getitem__");
  return own?.kind === "function" ? callFunction(frame, own, args([value, key]), at) : value;
}

/** The place that an index means in a sequence of this length; undefined when there is none, a value when it is not known. */
export function indexOf(frame: Frame, key: Value, length: number): number | Value | undefined {
  const value = plain(key);
  if (value.kind === "unknown") return value;
  if (value.kind !== "int" && value.kind !== "bool")
    return raise(frame, "TypeError", "indices must be integers", key.origin);
  const index = Number(value.value);
  const place = index < 0 ? index + length : index;
  return place >= 0 && place < length ? place : undefined;
}

/** Where a slice starts and stops in a sequence of a given length. */
export interface SliceRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** Python's `slice.indices`; undefined when a bound is not known. */
export function sliceRange(frame: Frame, key: Slice, length: number, at: Span | null): SliceRange | undefined {
  const bound = (expr: Expr | null): number | null | undefined => {
    if (expr === null) return null;
    const value = plain(evaluate(frame, expr));
    if (value.kind === "none") return null;
    return value.kind === "int" || value.kind === "bool" ? Number(value.value) : undefined;
  };
  const [lower, upper, given] = [bound(key.lower), bound(key.upper), bound(key.step)];
  if (lower === undefined || upper === undefined || given === undefined) return undefined;
  const step = given ?? 1;
  if (step === 0) {
    raise(frame, "ValueError", "slice step cannot be zero", at);
    return undefined;
  }
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (place: number | null, otherwise: number): number => {
    if (place === null) return otherwise;
    return Math.min(Math.max(place < 0 ? place + length : place, low), high);
  };
  return { start: clamp(lower, step > 0 ? low : high), stop: clamp(upper, step > 0 ? high : low), step };
}

function slice(frame: Frame, given: Value, key: Slice, at: Span | null): Value {
  const value = namedTupleValue(plain(given));
  const text = value.kind === "str" ? [...value.value] : undefined;
  const all: readonly (Value | string | number)[] | undefined =
    text ??
    (value.kind === "bytes"
      ? [...value.value]
      : value.kind === "list" || value.kind === "tuple"
        ? value.items
        : undefined);
  if (all === undefined) {
    return value.kind === "none" || value.kind === "int"
      ? raise(frame, "TypeError", "object is not subscriptable", at)
      : operation("[]", [value, str("…")], at);
  }
  const range = sliceRange(frame, key, all.length, at);
  if (range === undefined) return { kind: "unknown", reason: "the bounds of the slice are not known", origin: at };
  const picked: number[] = [];
  for (let i = range.start; range.step > 0 ? i < range.stop : i > range.stop; i += range.step) picked.push(i);
  if (!frame.interpreter.meter.charge(picked.length))
    return { kind: "unknown", reason: "the evaluation budget was used up", origin: at };
  if (value.kind === "str") return str(picked.map((i) => text?.[i] ?? "").join(""), at);
  if (value.kind === "bytes")
    return bytes(
      Uint8Array.from(picked, (i) => value.value[i] ?? 0),
      at,
    );
  if (value.kind !== "list" && value.kind !== "tuple") return value;
  const items = picked.flatMap((i) => {
    const each = value.items[i];
    return each === undefined ? [] : [each];
  });
  return { ...sameKind(value, items), origin: at };
}

import type { Span } from "../../source/span.js";
import type {
  Argument,
  Arguments,
  BoolValue,
  BuiltinValue,
  BytesValue,
  CallValue,
  DictValue,
  EllipsisValue,
  ExternalValue,
  FloatValue,
  IntValue,
  ModuleValue,
  NoneValue,
  OperationValue,
  Rank,
  SequenceValue,
  StrValue,
  UnknownValue,
  Value,
} from "./values.js";

/** Makers of values, named after Python's types. `origin` is where the value is written; null when it has no place. */

/** Python's `None`. */
export function none(origin: Span | null = null): NoneValue {
  return { kind: "none", origin };
}

/** Python's `...`. */
export function ellipsis(origin: Span | null = null): EllipsisValue {
  return { kind: "ellipsis", origin };
}

/** `True` or `False`. */
export function bool(value: boolean, origin: Span | null = null): BoolValue {
  return { kind: "bool", value, origin };
}

/** An `int`; a JavaScript number must be integral. */
export function int(value: bigint | number, origin: Span | null = null): IntValue {
  return { kind: "int", value: BigInt(value), origin };
}

/** A `float`. */
export function float(value: number, origin: Span | null = null): FloatValue {
  return { kind: "float", value, origin };
}

/** A `str`. */
export function str(value: string, origin: Span | null = null): StrValue {
  return { kind: "str", value, origin };
}

/** A `bytes`. */
export function bytes(value: Uint8Array, origin: Span | null = null): BytesValue {
  return { kind: "bytes", value, origin };
}

/** A `list` that holds `items` itself, not a copy. */
export function list(items: Value[], origin: Span | null = null): SequenceValue {
  return { kind: "list", items, origin };
}

/** A `tuple` that holds `items` itself, not a copy. */
export function tuple(items: Value[], origin: Span | null = null): SequenceValue {
  return { kind: "tuple", items, origin };
}

/** A `set` of `items`, which must be distinct already. */
export function set(items: Value[], origin: Span | null = null): SequenceValue {
  return { kind: "set", items, origin };
}

/** A `frozenset` of `items`, which must be distinct already. */
export function frozenset(items: Value[], origin: Span | null = null): SequenceValue {
  return { kind: "set", items, frozen: true, origin };
}

/** A `dict` with these entries, whose keys must be distinct already. */
export function dict(entries: { key: Value; value: Value }[], origin: Span | null = null): DictValue {
  return { kind: "dict", entries, origin };
}

/** A `dict` with string keys. */
export function dictOf(entries: Iterable<readonly [string, Value]>, origin: Span | null = null): DictValue {
  return dict(
    Array.from(entries, ([key, value]) => ({ key: str(key, value.origin), value })),
    origin,
  );
}

/** A read module by its dotted name. */
export function moduleValue(name: string, origin: Span | null = null): ModuleValue {
  return { kind: "module", name, origin };
}

/** Something that is not read, by its dotted name. */
export function external(path: string, origin: Span | null = null): ExternalValue {
  return { kind: "external", path, origin };
}

/** One of Python's own functions or types that are evaluated: `len`, `str`, `str.lower`, `itertools.chain`. */
export function builtin(name: string, origin: Span | null = null): BuiltinValue {
  return { kind: "builtin", name, origin };
}

/** What calling something external gives. */
export function callValue(callee: Value, args: Arguments, rank: Rank, origin: Span | null = null): CallValue {
  return { kind: "call", callee, arguments: args, rank, origin };
}

/** An operator applied to something external. */
export function operation(operator: string, operands: readonly Value[], origin: Span | null = null): OperationValue {
  return { kind: "operation", operator, operands, origin };
}

/** A value that is not known, with the reason as the middle of a sentence. */
export function unknown(reason: string, origin: Span | null = null): UnknownValue {
  return { kind: "unknown", reason, origin };
}

/** What a host answers for an attribute that does not exist: reading it raises AttributeError, `getattr` gives its default. */
export function missingAttribute(reason: string, origin: Span | null = null): UnknownValue {
  return { kind: "unknown", reason, raises: "AttributeError", origin };
}

/** Arguments of a call without places of their own. */
export function args(positional: readonly Value[] = [], keywords: Iterable<readonly [string, Value]> = []): Arguments {
  return {
    positional: positional.map(argument),
    keywords: new Map(Array.from(keywords, ([name, value]) => [name, argument(value)])),
    incomplete: null,
  };
}

function argument(value: Value): Argument {
  return { value, span: value.origin };
}

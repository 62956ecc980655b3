import type { Span } from "../../source/span.js";
import { findInClasses, unreadBase } from "./class-attributes.js";
import { isMetaclass, typeName } from "./class-tests.js";
import { classFromCall } from "./classes.js";
import { memberByValue } from "./enums.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { callValue } from "./make.js";
import { PythonClass } from "./python-class.js";
import { raise } from "./raising.js";
import type { Arguments, CallValue, ClassValue, InstanceValue, Rank, Value } from "./values.js";

/** An instance of a class of the project; `external` is filled in when its `__init__` reaches a class that is not read. */
export class PythonInstance implements InstanceValue {
  readonly kind = "instance";
  readonly attributes = new Map<string, Value>();
  external: CallValue | null = null;
  /** Attributes that were set when `external` was reached, which the class there may have set anew. */
  before: ReadonlyMap<string, Value> = new Map();

  readonly class: ClassValue;
  readonly arguments: Arguments;

  constructor(
    owner: ClassValue,
    given: Arguments,
    readonly rank: Rank,
    readonly origin: Span | null,
  ) {
    this.class = owner;
    this.arguments = given;
  }

  /** Notes the first call that reaches a class that is not read. */
  reach(external: CallValue): void {
    if (this.external !== null) return;
    this.external = external;
    this.before = new Map(this.attributes);
  }
}

/** An instance like another one, which may be changed without that; made at another place in the order of creation, where that is given. */
export function copyInstance(instance: PythonInstance, rank = instance.rank): PythonInstance {
  const copy = new PythonInstance(instance.class, instance.arguments, rank, instance.origin);
  for (const [name, value] of instance.attributes) copy.attributes.set(name, value);
  copy.external = instance.external && { ...instance.external, rank };
  copy.before = instance.before;
  return copy;
}

/** Calls a class: makes an instance and runs its `__init__` as far as it can be followed. */
export function instantiate(frame: Frame, owner: ClassValue, args: Arguments, at: Span | null): Value {
  const meta = owner.metaclass?.kind === "class" ? findInClasses(owner.metaclass.mro, "__call__") : undefined;
  if (meta?.kind === "function") return callFunction(frame, meta, withFirst(args, owner, at), at);
  return makeInstance(frame, owner, args, at);
}

/** `type.__call__(owner, …)`: makes an instance, whatever the metaclass does instead. */
export function makeInstance(frame: Frame, owner: ClassValue, args: Arguments, at: Span | null): Value {
  const [first] = args.positional;
  if (owner instanceof PythonClass && owner.enumeration !== null) {
    return first === undefined
      ? raise(frame, "TypeError", "an enum is called with a value", at)
      : memberByValue(frame, owner, first.value, at);
  }
  const maker = findInClasses(owner.mro, "__new__");
  if (maker?.kind === "function") {
    const made = callFunction(frame, maker, withFirst(args, owner, at), at);
    if (!(made instanceof PythonInstance) || !made.class.mro.includes(owner)) return made;
    return initialize(frame, made, args, at);
  }
  const [name, bases, namespace] = args.positional;
  if (
    name !== undefined &&
    bases !== undefined &&
    namespace !== undefined &&
    isMetaclass(owner, frame.interpreter.host)
  )
    return classFromCall(frame, name.value, bases.value, namespace.value, owner, at);
  return initialize(frame, new PythonInstance(owner, args, frame.ranks.next(), at), args, at);
}

/** Runs `__init__`: the project's, a dataclass's or named tuple's, or notes the call that a class which is not read gets. */
function initialize(frame: Frame, made: PythonInstance, args: Arguments, at: Span | null): Value {
  const owner = made.class;
  for (const each of owner.mro) {
    if (each.kind !== "class") {
      if (each === unreadBase([each])) break;
      continue;
    }
    const init = each.namespace().get("__init__")?.value;
    if (init?.kind === "function") {
      const result = callFunction(frame, init, withFirst(args, made, at), at);
      if (frame.interpreter.raised !== null) return frame.interpreter.raised.unknown;
      if (result.kind === "unknown") noteUnread(made, { positional: [], keywords: new Map(), incomplete: result });
      return made;
    }
    if (each instanceof PythonClass && (each.tupleFields !== null || each.isDataclass))
      return fillFields(frame, made, owner, args, at);
  }
  noteUnread(made, args);
  return made;
}

function noteUnread(made: PythonInstance, args: Arguments): void {
  const base = unreadBase(made.class.mro);
  if (base !== undefined) made.reach(callValue(base, args, made.rank, made.origin));
}

function withFirst(args: Arguments, first: Value, at: Span | null): Arguments {
  return { ...args, positional: [{ value: first, span: at }, ...args.positional] };
}

/** What the generated `__init__` of a dataclass or named tuple does. */
function fillFields(frame: Frame, made: PythonInstance, owner: ClassValue, args: Arguments, at: Span | null): Value {
  const fields = fieldNames(owner);
  args.positional.forEach((argument, i) => {
    const name = fields[i];
    if (name !== undefined) made.attributes.set(name, argument.value);
  });
  if (args.positional.length > fields.length)
    return raise(frame, "TypeError", `${owner.name}() takes ${fields.length} arguments`, at);
  for (const [name, argument] of args.keywords) {
    if (!fields.includes(name))
      return raise(frame, "TypeError", `${owner.name}() got an unexpected argument '${name}'`, at);
    made.attributes.set(name, argument.value);
  }
  for (const name of fields) {
    if (made.attributes.has(name)) continue;
    const value = args.incomplete ?? defaultOf(frame, findInClasses(owner.mro, name));
    if (value === undefined) return raise(frame, "TypeError", `${owner.name}() misses the argument '${name}'`, at);
    made.attributes.set(name, value);
  }
  const after = findInClasses(owner.mro, "__post_init__");
  if (after?.kind === "function")
    callFunction(frame, after, withFirst({ ...args, positional: [], keywords: new Map() }, made, at), at);
  return frame.interpreter.raised?.unknown ?? made;
}

/** A dataclass field's default: what is assigned, or what `field(default=…)`/`field(default_factory=…)` says. */
function defaultOf(frame: Frame, value: Value | undefined): Value | undefined {
  if (value?.kind !== "call" || value.callee.kind !== "external" || value.callee.path !== "dataclasses.field")
    return value;
  const stated = value.arguments.keywords.get("default")?.value;
  if (stated !== undefined) return stated;
  const factory = value.arguments.keywords.get("default_factory")?.value;
  if (factory === undefined) return undefined;
  const none: Arguments = { positional: [], keywords: new Map(), incomplete: null };
  if (factory.kind === "class") return instantiate(frame, factory, none, value.origin);
  if (factory.kind === "function") return callFunction(frame, factory, none, value.origin);
  if (factory.kind === "builtin") return emptyOf(factory.name) ?? callValue(factory, none, value.rank, value.origin);
  return callValue(factory, none, value.rank, value.origin);
}

function emptyOf(name: string): Value | undefined {
  if (name === "list") return { kind: "list", items: [], origin: null };
  if (name === "dict") return { kind: "dict", entries: [], origin: null };
  return name === "set" ? { kind: "set", items: [], origin: null } : undefined;
}

/** Fields of a dataclass instance with their values; undefined when it is none. */
export function dataclassItems(value: InstanceValue): readonly (readonly [string, Value])[] | undefined {
  if (!value.class.mro.some((each) => each instanceof PythonClass && each.isDataclass)) return undefined;
  return fieldNames(value.class).flatMap((name) => {
    const item = value.attributes.get(name);
    return item === undefined ? [] : [[name, item] as const];
  });
}

/** Field names of a dataclass or named tuple, inherited ones first. */
function fieldNames(owner: ClassValue): readonly string[] {
  const names: string[] = [];
  for (const each of [...owner.mro].reverse()) {
    if (!(each instanceof PythonClass)) continue;
    each.namespace();
    if (each.tupleFields !== null) names.push(...each.tupleFields);
    else if (each.isDataclass) for (const name of each.annotated) if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** Python's `type(value)`. */
export function classOf(value: Value): Value {
  switch (value.kind) {
    case "instance":
    case "enum-member":
      return value.class;
    case "call":
      return value.callee;
    case "class":
      return value.metaclass ?? { kind: "builtin", name: "type", origin: null };
    case "external":
    case "operation":
      return { kind: "unknown", reason: "its class is not read", origin: value.origin };
    case "unknown":
      return value;
    default:
      return { kind: "builtin", name: typeName(value), origin: null };
  }
}

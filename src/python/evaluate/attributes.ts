import type { Span } from "../../source/span.js";
import { hasMethod } from "./builtins/methods.js";
import { hasBuiltin } from "./builtins/table.js";
import { callValueOf } from "./calls.js";
import { isOfType } from "./class-tests.js";
import { choicesAttribute, memberEntries } from "./enums.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { args, bool, builtin, dictOf, external, int, list, none, operation, str, tuple, unknown } from "./make.js";
import { findModuleName } from "./module-attributes.js";
import { namedTupleItems } from "./named-tuples.js";
import { raise } from "./raising.js";
import { toText } from "./text.js";
import type {
  BoundValue,
  ClassLike,
  ClassValue,
  ExternalValue,
  FunctionValue,
  InstanceValue,
  UnknownValue,
  Value,
} from "./values.js";

/** `value.name`; AttributeError where Python raises it. */
export function readAttribute(frame: Frame, value: Value, name: string, at: Span | null): Value {
  const found = findAttribute(frame, value, name, at);
  if (found !== undefined) return found;
  return raise(frame, "AttributeError", `no attribute \`${name}\``, at);
}

/** `value.name`, or undefined where Python raises AttributeError. */
export function findAttribute(frame: Frame, value: Value, name: string, at: Span | null): Value | undefined {
  switch (value.kind) {
    case "unknown":
      return value;
    case "module":
      return moduleAttribute(frame, value.name, name, at);
    case "class":
      return classAttribute(frame, value, name, at);
    case "instance":
      return instanceAttribute(frame, value, name, at);
    case "enum-member":
      return memberAttribute(frame, value, name, at);
    case "external":
      return externalAttribute(frame, value, name, at);
    case "operation":
      if (value.operator === "super") return superAttribute(frame, value.operands, name, at);
      return askHost(frame, value, name, at) ?? operation(".", [value, str(name)], at);
    case "call":
      return (
        value.attributes?.get(name) ??
        missing(askHost(frame, value, name, at), () => operation(".", [value, str(name)], at))
      );
    case "function":
      return functionAttribute(frame, value, name, at);
    case "bound":
      return boundAttribute(frame, value, name, at);
    case "builtin":
      return builtinAttribute(value.name, name, at);
    default:
      return plainAttribute(value, name, at);
  }
}

/**
 * Calls a method that a class of the project defines (for a class: its metaclass); undefined when none does, so that
 * Python's own behaviour applies.
 */
export function callMethodIfDefined(
  frame: Frame,
  value: Value,
  name: string,
  given: readonly Value[],
): Value | undefined {
  const owner =
    value.kind === "instance" || value.kind === "enum-member"
      ? value.class
      : value.kind === "class"
        ? value.metaclass
        : null;
  if (owner?.kind !== "class") return undefined;
  const found = findInClasses(owner.mro, name);
  if (found?.kind !== "function" || found.wrapper === "property") return undefined;
  return callFunction(frame, found, args([value, ...given]), value.origin);
}

/** The first value that one of these classes has under a name; what is not read is passed over. */
export function findInClasses(classes: readonly ClassLike[], name: string): Value | undefined {
  for (const each of classes) {
    if (each.kind !== "class") continue;
    const binding = each.namespace().get(name);
    if (binding !== undefined) return binding.value;
  }
  return undefined;
}

/** The first class above (or equal to) this one that is not read and not Python's own: what may define anything. */
export function unreadBase(classes: readonly ClassLike[]): ExternalValue | UnknownValue | undefined {
  for (const each of classes) {
    if (each.kind === "unknown") return each;
    if (each.kind === "external" && !isPythons(each.path)) return each;
  }
  return undefined;
}

/** Whether a class is Python's own and is known not to add attributes that matter. */
function isPythons(path: string): boolean {
  return /^(builtins|enum|abc|typing|collections\.abc|typing_extensions)\./.test(path);
}

function askHost(frame: Frame, value: Value, name: string, at: Span | null): Value | undefined {
  return frame.interpreter.host.attribute(value, name, at);
}

/** An answer of the host; undefined when it says that there is no such attribute. */
function missing(answer: Value | undefined, otherwise: () => Value | undefined): Value | undefined {
  if (answer === undefined) return otherwise();
  return answer.kind === "unknown" && answer.raises === "AttributeError" ? undefined : answer;
}

function moduleAttribute(frame: Frame, module: string, name: string, at: Span | null): Value | undefined {
  const table = frame.interpreter.modules.loaded(module);
  return table === undefined ? undefined : findModuleName(frame, table, name, at);
}

function externalAttribute(frame: Frame, value: ExternalValue, name: string, at: Span | null): Value | undefined {
  return missing(askHost(frame, value, name, at), () =>
    name === "__name__"
      ? str(value.path.slice(value.path.lastIndexOf(".") + 1), at)
      : frame.interpreter.external(`${value.path}.${name}`),
  );
}

function classAttribute(frame: Frame, owner: ClassValue, name: string, at: Span | null): Value | undefined {
  const meta = owner.metaclass?.kind === "class" ? findInClasses(owner.metaclass.mro, name) : undefined;
  if (meta?.kind === "function" && meta.wrapper === "property") return callFunction(frame, meta, args([owner]), at);
  for (const each of owner.mro) {
    if (each.kind === "class") {
      const found = each.namespace().get(name)?.value;
      if (found !== undefined) return described(frame, found, none(), owner) ?? onClass(found, owner, at);
    } else if (each.kind === "external") {
      const known = askHost(frame, each, name, at);
      if (known !== undefined && known.kind !== "unknown") return known;
    }
  }
  if (meta !== undefined) return meta.kind === "function" ? bound(owner, meta, at) : meta;
  const special = classMetadata(frame, owner, name, at) ?? choicesAttribute(owner, name, at);
  if (special !== undefined) return special;
  return missing(askHost(frame, owner, name, at), () => {
    const unread = unreadBase(owner.mro) ?? unreadMetaclass(owner);
    if (unread === undefined) return undefined;
    return unread.kind === "unknown" ? unread : operation(".", [owner, str(name)], at);
  });
}

function unreadMetaclass(owner: ClassValue): ExternalValue | UnknownValue | undefined {
  if (owner.metaclass === null) return undefined;
  if (owner.metaclass.kind === "class") return unreadBase(owner.metaclass.mro);
  return owner.metaclass.kind === "external" ? unreadBase([owner.metaclass]) : undefined;
}

/** What a descriptor of the project gives (https://docs.python.org/3/howto/descriptor.html); undefined when the value is none. */
function described(frame: Frame, found: Value, instance: Value, owner: ClassValue): Value | undefined {
  return found.kind === "instance" ? callMethodIfDefined(frame, found, "__get__", [instance, owner]) : undefined;
}

/** A value found on a class, as reading it through the class gives it. */
function onClass(found: Value, owner: ClassValue, at: Span | null): Value {
  return found.kind === "function" && found.wrapper === "classmethod" ? bound(owner, found, at) : found;
}

function classMetadata(frame: Frame, owner: ClassValue, name: string, at: Span | null): Value | undefined {
  switch (name) {
    case "__name__":
      return str(owner.name, at);
    case "__qualname__":
      return str(owner.qualname, at);
    case "__module__":
      return str(owner.module, at);
    case "__doc__":
      return none(at);
    case "__mro__":
      return tuple([...owner.mro, builtin("object")], at);
    case "__bases__":
      return tuple(owner.bases.length === 0 ? [builtin("object")] : [...owner.bases], at);
    case "__dict__":
      return dictOf(
        Array.from(owner.namespace().values(), (binding) => [binding.name, binding.value] as const),
        at,
      );
    case "__class__":
      return owner.metaclass ?? builtin("type");
    case "__members__": {
      const members = memberEntries(owner);
      return members === undefined ? undefined : dictOf(members, at);
    }
    case "mro":
      return bound(owner, builtin("type.mro"), at);
    case "__subclasses__":
      return bound(owner, builtin("type.__subclasses__"), at);
    case "__init_subclass__":
    case "__init__":
    case "__new__":
    case "__str__":
    case "__repr__":
    case "__setattr__":
    case "__eq__":
    case "__hash__":
      return unreadBase(owner.mro) === undefined ? builtin(`object.${name}`) : undefined;
    case "add_to_class":
      return bound(owner, builtin("type.add_to_class"), at);
    case "_make":
      return findTupleFields(owner) === undefined ? undefined : bound(owner, builtin("namedtuple._make"), at);
    case "_fields":
      return findTupleFields(owner);
    default:
      return frame.interpreter.meter.exhausted ? unknown("the evaluation budget was used up", at) : undefined;
  }
}

function findTupleFields(owner: ClassValue): Value | undefined {
  for (const each of owner.mro) {
    const fields =
      each.kind === "class" && "tupleFields" in each ? (each.tupleFields as readonly string[] | null) : null;
    if (fields !== null) return tuple(fields.map((field) => str(field)));
  }
  return undefined;
}

function instanceAttribute(frame: Frame, value: InstanceValue, name: string, at: Span | null): Value | undefined {
  const owner = value.class;
  const found = findInClasses(owner.mro, name);
  if (found?.kind === "function" && found.wrapper === "property") return callFunction(frame, found, args([value]), at);
  const own = value.attributes.get(name);
  if (own !== undefined) return own;
  if (found !== undefined) return described(frame, found, value, owner) ?? onInstance(found, value, owner, at);
  switch (name) {
    case "__class__":
      return owner;
    case "__dict__":
      return dictOf(value.attributes, at);
    case "_asdict":
    case "_replace":
      if (namedTupleItems(value) !== undefined) return bound(value, builtin(`namedtuple.${name}`), at);
      break;
    case "_fields":
      return findTupleFields(owner);
    case "__doc__":
    case "__module__":
      return classMetadata(frame, owner, name, at);
  }
  const getattr = findInClasses(owner.mro, "__getattr__");
  if (getattr?.kind === "function" && !name.startsWith("__"))
    return callFunction(frame, getattr, args([value, str(name)]), at);
  return missing(askHost(frame, value, name, at), () => {
    const unread = unreadBase(owner.mro);
    if (unread === undefined) return undefined;
    return unread.kind === "unknown" ? unread : operation(".", [value, str(name)], at);
  });
}

/** A value found on an instance's class, as reading it through the instance gives it. */
function onInstance(found: Value, value: Value, owner: ClassValue, at: Span | null): Value {
  if (found.kind !== "function" || found.wrapper === "staticmethod") return found;
  return bound(found.wrapper === "classmethod" ? owner : value, found, at);
}

function memberAttribute(
  frame: Frame,
  value: Value & { kind: "enum-member" },
  name: string,
  at: Span | null,
): Value | undefined {
  if (name === "value" || name === "name" || name === "label") {
    const own = findInClasses(value.class.mro, name);
    if (own?.kind === "function" && own.wrapper === "property") return callFunction(frame, own, args([value]), at);
  }
  switch (name) {
    case "value":
    case "_value_":
      return value.value;
    case "name":
    case "_name_":
      return str(value.name, at);
    case "label":
    case "_label_":
      if (value.label !== null) return value.label;
      break;
    case "__class__":
      return value.class;
  }
  const stored = value.attributes.get(name);
  if (stored !== undefined) return stored;
  const found = findInClasses(value.class.mro, name);
  if (found?.kind === "function" && found.wrapper === "property") return callFunction(frame, found, args([value]), at);
  if (found !== undefined) return onInstance(found, value, value.class, at);
  return value.mixed ? findAttribute(frame, value.value, name, at) : askHost(frame, value, name, at);
}

/** `super().name`: looked up behind `owner` in the order of the instance's (or class's) own class. */
function superAttribute(frame: Frame, operands: readonly Value[], name: string, at: Span | null): Value | undefined {
  const [owner, self] = operands;
  if (owner?.kind !== "class" || self === undefined) return unknown("`super()` cannot be followed here", at);
  const start =
    self.kind === "class" ? self : self.kind === "instance" || self.kind === "enum-member" ? self.class : owner;
  const place = start.mro.indexOf(owner);
  for (const each of start.mro.slice(place + 1)) {
    if (each.kind === "class") {
      const found = each.namespace().get(name)?.value;
      if (found === undefined) continue;
      if (found.kind === "function" && found.wrapper === "property")
        return callFunction(frame, found, args([self]), at);
      if (self.kind === "class") return onSuperClass(found, self, name, at);
      return onInstance(found, self, start, at);
    }
    if (each.kind === "unknown") return each;
    if (isPythons(each.path)) continue;
    if (isType(each.path) && name === "__new__") return builtin("type.__new__", at);
    const known = askHost(frame, each, name, at);
    if (known !== undefined && known.kind !== "unknown") return known;
    if (name === "__new__" && self.kind === "class" && isMetaclassLike(start)) return builtin("type.__new__", at);
    return bound(self, external(`${each.path}.${name}`, each.origin), at);
  }
  if (name === "__new__") return builtin(isMetaclassLike(start) ? "type.__new__" : "object.__new__", at);
  if (name.startsWith("__") && name.endsWith("__")) return bound(self, builtin(`object.${name}`), at);
  return undefined;
}

function onSuperClass(found: Value, self: ClassValue, name: string, at: Span | null): Value {
  if (found.kind !== "function" || found.wrapper === "staticmethod" || name === "__new__") return found;
  return bound(self, found, at);
}

function isType(path: string): boolean {
  return path === "builtins.type" || path === "abc.ABCMeta" || path === "enum.EnumMeta" || path === "enum.EnumType";
}

function isMetaclassLike(owner: ClassValue): boolean {
  return owner.mro.some(
    (each) => each.kind === "external" && (isType(each.path) || /(Meta|Base|Type|Metaclass)$/.test(each.path)),
  );
}

function functionAttribute(frame: Frame, value: FunctionValue, name: string, at: Span | null): Value | undefined {
  switch (name) {
    case "__name__":
      return str(value.name, at);
    case "__qualname__":
      return str(value.qualname, at);
    case "__module__":
      return str(value.module, at);
    case "__doc__":
      return none(at);
    case "setter":
    case "deleter":
    case "getter":
      return value.wrapper === "property" ? bound(value, builtin(`property.${name}`), at) : undefined;
    case "fget":
      return { ...value, wrapper: null };
    case "__func__":
    case "__wrapped__":
      return { ...value, wrapper: null };
    case "__class__":
      return builtin("function");
    default:
      return askHost(frame, value, name, at);
  }
}

function boundAttribute(frame: Frame, value: BoundValue, name: string, at: Span | null): Value | undefined {
  if (name === "__self__") return value.receiver;
  if (name === "__func__") return value.function;
  if (value.function.kind === "function") return functionAttribute(frame, value.function, name, at);
  return missing(askHost(frame, value, name, at), () => operation(".", [value, str(name)], at));
}

function builtinAttribute(owner: string, name: string, at: Span | null): Value | undefined {
  if (hasMethod(owner, name)) return builtin(`${owner}.${name}`, at);
  if (name === "__name__" || name === "__qualname__") return str(owner.slice(owner.lastIndexOf(".") + 1), at);
  if (name === "__module__") return str("builtins", at);
  return hasBuiltin(`${owner}.${name}`) ? builtin(`${owner}.${name}`, at) : undefined;
}

/** Attributes of values of Python's own types. */
function plainAttribute(value: Value, name: string, at: Span | null): Value | undefined {
  const type = isOfType(value);
  if (hasMethod(type, name)) return bound(value, builtin(`${type}.${name}`), at);
  if (name === "__class__") return builtin(type, at);
  if (value.kind === "int" || value.kind === "bool") {
    if (name === "real" || name === "numerator") return int(BigInt(value.value), at);
    if (name === "denominator") return int(1, at);
  }
  if (name === "__doc__") return none(at);
  if (name === "__len__" && ["str", "list", "tuple", "set", "dict", "bytes"].includes(value.kind))
    return bound(value, builtin("len"), at);
  if (name === "__iter__" && ["str", "list", "tuple", "set", "dict", "bytes"].includes(value.kind))
    return bound(value, builtin("iter"), at);
  return undefined;
}

function bound(receiver: Value, fn: Value, at: Span | null): BoundValue {
  return { kind: "bound", receiver, function: fn, origin: at };
}

/** Python's `hasattr`; undefined when it cannot be known. */
export function hasAttribute(frame: Frame, value: Value, name: string, at: Span | null): Value {
  const found = findAttribute(frame, value, name, at);
  if (frame.interpreter.raised?.unknown.raises === "AttributeError") {
    frame.interpreter.raised = null;
    return bool(false, at);
  }
  if (found === undefined) return bool(false, at);
  if (found.kind === "unknown") return found;
  const guessed = found.kind === "operation" && found.operator === "." && found.origin === at;
  return guessed
    ? unknown(`whether \`${toText(value).slice(0, 60)}\` has \`${name}\` is not known`, at)
    : bool(true, at);
}

/** The names that `dir()` would list, as far as classes are read. */
export function attributeNames(value: Value): Value {
  const owner =
    value.kind === "class"
      ? value
      : value.kind === "instance" || value.kind === "enum-member"
        ? value.class
        : undefined;
  const names = new Set<string>();
  if (value.kind === "instance") for (const name of value.attributes.keys()) names.add(name);
  for (const each of owner?.mro ?? [])
    if (each.kind === "class") for (const name of each.namespace().keys()) names.add(name);
  return list([...names].sort().map((name) => str(name)));
}

/** Calls `value.name(*given)`; AttributeError where there is no such method. */
export function callMethod(frame: Frame, value: Value, name: string, given: readonly Value[], at: Span | null): Value {
  return callValueOf(frame, readAttribute(frame, value, name, at), args(given), at);
}

import type { Span } from "../../source/span.js";
import { askHost, missing } from "./ask-host.js";
import { bound } from "./bound.js";
import { callMethodIfDefined } from "./call-method.js";
import { choicesAttribute, memberEntries } from "./enums.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { args, builtin, dictOf, none, operation, str, tuple, unknown } from "./make.js";
import { PythonClass } from "./python-class.js";
import type { ClassLike, ClassValue, ExternalValue, UnknownValue, Value } from "./values.js";

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

/** Whether a class is Python's own and is known not to add attributes that matter: containers, texts and numbers have methods of their own. */
export function isPythons(path: string): boolean {
  return /^(builtins|enum|abc|typing|collections\.abc|typing_extensions)\./.test(path) && !WITH_METHODS.test(path);
}

const WITH_METHODS = /^builtins\.(?:bytearray|bytes|dict|float|frozenset|int|list|set|str|tuple)$/;

/** `Class.name`: from the metaclass's properties, the classes in method resolution order, the metaclass, the host. */
export function classAttribute(frame: Frame, owner: ClassValue, name: string, at: Span | null): Value | undefined {
  const meta = owner.metaclass?.kind === "class" ? findInClasses(owner.metaclass.mro, name) : undefined;
  if (meta?.kind === "function" && meta.wrapper === "property") return callFunction(frame, meta, args([owner]), at);
  const ofChoices = meta === undefined ? choicesAttribute(owner, name, at) : undefined;
  if (ofChoices !== undefined) return ofChoices;
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
  if (fieldsOfTuple(owner)?.includes(name) === true) return unknown(`\`${owner.name}.${name}\` describes a field`, at);
  const special = classMetadata(frame, owner, name, at);
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
export function described(frame: Frame, found: Value, instance: Value, owner: ClassValue): Value | undefined {
  return found.kind === "instance" ? callMethodIfDefined(frame, found, "__get__", [instance, owner]) : undefined;
}

/** A value found on a class, as reading it through the class gives it. */
function onClass(found: Value, owner: ClassValue, at: Span | null): Value {
  return found.kind === "function" && found.wrapper === "classmethod" ? bound(owner, found, at) : found;
}

/** A class's own docstring. Its metaclass may write one where there is none: Django's does. */
function docstring(owner: ClassValue, at: Span | null): Value {
  const text = owner instanceof PythonClass ? owner.docstring : null;
  if (text !== null) return str(text, at);
  const isRead = owner.metaclass === null && owner.mro.every((each) => each.kind === "class");
  return isRead ? none(at) : unknown(`the docstring of \`${owner.name}\` is not known`, at);
}

/** `__name__` and the other names that every class has: https://docs.python.org/3/reference/datamodel.html#special-attributes */
export function classMetadata(frame: Frame, owner: ClassValue, name: string, at: Span | null): Value | undefined {
  switch (name) {
    case "__name__":
      return str(owner.name, at);
    case "__qualname__":
      return str(owner.qualname, at);
    case "__module__":
      return str(owner.module, at);
    case "__doc__":
      return docstring(owner, at);
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

/** `_fields` of a named tuple's class. */
export function findTupleFields(owner: ClassValue): Value | undefined {
  const fields = fieldsOfTuple(owner);
  return fields === undefined ? undefined : tuple(fields.map((field) => str(field)));
}

function fieldsOfTuple(owner: ClassValue): readonly string[] | undefined {
  for (const each of owner.mro) {
    const fields =
      each.kind === "class" && "tupleFields" in each ? (each.tupleFields as readonly string[] | null) : null;
    if (fields !== null) return fields;
  }
  return undefined;
}

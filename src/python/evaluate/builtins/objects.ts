import { setAttribute } from "../assign.js";
import { attributeNames, findAttribute, hasAttribute } from "../attributes.js";
import { findInClasses, unreadBase } from "../class-attributes.js";
import { type Ancestry, isInstance, isSubclass } from "../class-tests.js";
import { classFromCall } from "../classes.js";
import { importByName } from "../imports.js";
import { classOf, makeInstance, PythonInstance } from "../instances.js";
import { args, bool, builtin, callValue, dictOf, external, int, list, none, unknown } from "../make.js";
import { PythonClass } from "../python-class.js";
import { raise } from "../raising.js";
import { bind, isOfModule } from "../scope.js";
import { shown } from "../text.js";
import type { FunctionValue, UnknownValue, Value } from "../values.js";
import { argument, type BuiltinFunction, type Given, text } from "./given.js";

/** Builtins that look at objects and classes, and what `object` and `type` do themselves. */
export const OBJECTS: Readonly<Record<string, BuiltinFunction>> = {
  object: (given) => callValue(builtin("object"), args(), given.frame.ranks.next(), given.at),
  type: (given) => {
    const [first, bases, namespace] = given.positional;
    if (first === undefined) return undefined;
    if (bases === undefined || namespace === undefined) {
      const { host } = given.frame.interpreter;
      const metaclass = first.kind === "external" ? host.metaclassOf(first.path) : undefined;
      return metaclass === undefined ? classOf(first) : external(metaclass, given.at);
    }
    return classFromCall(given.frame, first, bases, namespace, null, given.at);
  },
  isinstance: (given) => tested(given, isInstance),
  issubclass: (given) => tested(given, isSubclass),
  callable: (given) => {
    const value = argument(given, 0);
    if (value === undefined || value.kind === "unknown") return value;
    if (["function", "class", "bound", "builtin"].includes(value.kind)) return bool(true, given.at);
    if (value.kind === "instance") return bool(findInClasses(value.class.mro, "__call__") !== undefined, given.at);
    return ["call", "external", "operation"].includes(value.kind) ? undefined : bool(false, given.at);
  },
  getattr: (given) => {
    const [object, , otherwise] = given.positional;
    const name = text(given, 1);
    if (object === undefined || name === undefined) return unknown("the attribute's name is not known", given.at);
    const { interpreter } = given.frame;
    if (otherwise !== undefined && isMissingModule(object)) {
      interpreter.report(
        "environment-default",
        `\`${name}\` is read from a module that is no part of the project (${object.reason}); its default was used.`,
        { span: given.at },
      );
      return otherwise;
    }
    const found = findAttribute(given.frame, object, name, given.at);
    if (interpreter.raised !== null) {
      if (otherwise === undefined || interpreter.raised.unknown.raises !== "AttributeError")
        return interpreter.raised.unknown;
      interpreter.raised = null;
      return otherwise;
    }
    return found ?? otherwise ?? raise(given.frame, "AttributeError", `no attribute \`${name}\``, given.at);
  },
  hasattr: (given) => {
    const name = text(given, 1);
    const object = argument(given, 0);
    if (object !== undefined && isMissingModule(object)) return bool(false, given.at);
    return object === undefined || name === undefined ? undefined : hasAttribute(given.frame, object, name, given.at);
  },
  setattr: (given) => {
    const [object, , value] = given.positional;
    const name = text(given, 1);
    if (object !== undefined && name !== undefined && value !== undefined)
      setAttribute(given.frame, object, name, value, given.at);
    return none(given.at);
  },
  delattr: (given) => {
    const [object] = given.positional;
    const name = text(given, 1);
    if (object instanceof PythonClass && name !== undefined) object.remove(name);
    else if (object?.kind === "instance" && name !== undefined) object.attributes.delete(name);
    return none(given.at);
  },
  vars: (given) => {
    const object = argument(given, 0);
    if (object === undefined) return localNames(given);
    return findAttribute(given.frame, object, "__dict__", given.at);
  },
  locals: (given) => localNames(given),
  globals: (given) => moduleNames(given),
  dir: (given) => {
    const object = argument(given, 0);
    if (object === undefined) return undefined;
    if (object.kind === "class" || object.kind === "instance") {
      return unreadBase(object.kind === "class" ? object.mro : object.class.mro) === undefined
        ? attributeNames(object)
        : undefined;
    }
    return undefined;
  },
  id: () => undefined,
  print: (given) => none(given.at),
  __import__: (given) => {
    const name = text(given, 0);
    return name === undefined ? undefined : importByName(given.frame, name, given.at);
  },
  staticmethod: (given) => wrapped(given, "staticmethod"),
  classmethod: (given) => wrapped(given, "classmethod"),
  property: (given) => {
    const made = wrapped(given, "property");
    const setter = argument(given, 1, "fset");
    return made?.kind === "function" && setter?.kind === "function" ? { ...made, setter } : made;
  },
  "property.setter": (given) => {
    const [property, setter] = [argument(given, 0), argument(given, 1)];
    return property?.kind === "function" && setter?.kind === "function" ? { ...property, setter } : property;
  },
  "property.deleter": (given) => argument(given, 0),
  "property.getter": (given) => argument(given, 0),
  "object.__init__": (given) => none(given.at),
  "object.__init_subclass__": (given) => none(given.at),
  "object.__setattr__": (given) => {
    const [object, , value] = given.positional;
    const name = text(given, 1);
    if (object?.kind === "instance" && name !== undefined && value !== undefined) object.attributes.set(name, value);
    return none(given.at);
  },
  "object.__new__": newInstance,
  "str.__new__": newInstance,
  "int.__new__": newInstance,
  "float.__new__": newInstance,
  "bytes.__new__": newInstance,
  "type.__new__": (given) => {
    const [metaclass, name, bases, namespace] = given.positional;
    const { interpreter } = given.frame;
    const made = interpreter.making.at(-1);
    if (name === undefined || bases === undefined || namespace === undefined) return undefined;
    if (made !== undefined && (name.kind !== "str" || name.value === made.name)) {
      interpreter.remade.set(made, namespace);
      return made;
    }
    return classFromCall(given.frame, name, bases, namespace, metaclass ?? null, given.at);
  },
  "type.__call__": (given) => {
    const [owner] = given.positional;
    if (owner?.kind !== "class") return undefined;
    return makeInstance(given.frame, owner, args(given.positional.slice(1), given.keywords), given.at);
  },
  "type.add_to_class": (given) => {
    const [owner, , value] = given.positional;
    const name = text(given, 1);
    if (owner === undefined || name === undefined || value === undefined) return none(given.at);
    given.frame.interpreter.changes++;
    if (owner instanceof PythonClass) owner.contribute(name, value, new Map(), given.at);
    else setAttribute(given.frame, owner, name, value, given.at);
    return none(given.at);
  },
  "type.mro": (given) => {
    const owner = argument(given, 0);
    return owner?.kind === "class" ? list([...owner.mro, builtin("object")], given.at) : undefined;
  },
  "type.__subclasses__": (given) => {
    const owner = argument(given, 0);
    if (owner?.kind !== "class") return undefined;
    return list(
      given.frame.interpreter.classes().filter((each) => each.bases.includes(owner)),
      given.at,
    );
  },
  "namedtuple._asdict": (given) => {
    const [self] = given.positional;
    return self?.kind === "instance" ? dictOf(self.attributes, given.at) : undefined;
  },
  "namedtuple._replace": (given) => {
    const [self] = given.positional;
    if (!(self instanceof PythonInstance)) return undefined;
    const copy = new PythonInstance(self.class, self.arguments, self.rank, given.at);
    for (const [name, value] of self.attributes) copy.attributes.set(name, given.keywords.get(name) ?? value);
    return copy;
  },
  "namedtuple._make": () => undefined,
};

function isMissingModule(value: Value): value is UnknownValue {
  return value.kind === "unknown" && value.raises === "ModuleNotFoundError";
}

function tested(
  given: Given,
  test: (value: Value, type: Value, derives: Ancestry) => boolean | undefined,
): Value | undefined {
  const [value, type] = given.positional;
  if (value === undefined || type === undefined) return undefined;
  if (value.kind === "unknown") return value;
  const answer = test(value, type, given.frame.interpreter.host.derives);
  return answer === undefined
    ? unknown(`whether \`${shown(value, 60)}\` is a \`${shown(type, 60)}\` is not known`, given.at)
    : bool(answer, given.at);
}

function moduleNames({ frame, at }: Given): Value | undefined {
  const table = frame.interpreter.modules.loaded(frame.module);
  return table === undefined ? undefined : findAttribute(frame, table.value, "__dict__", at);
}

function localNames(given: Given): Value | undefined {
  const { scope } = given.frame;
  if (scope.kind === "module" || isOfModule(scope)) return moduleNames(given);
  const names = dictOf(scope.variables, given.at);
  // Elsewhere than in a class body, what is set changes nothing but the dict.
  return scope.kind === "class" ? { ...names, bind: (name, value) => bind(scope, name, value, given.at) } : names;
}

function wrapped(given: Given, wrapper: FunctionValue["wrapper"]): Value | undefined {
  const value = argument(given, 0, "fget");
  if (value?.kind === "function") return { ...value, wrapper };
  return value;
}

function newInstance(given: Given): Value | undefined {
  const [owner, value] = given.positional;
  if (owner?.kind !== "class") return undefined;
  const made = new PythonInstance(owner, args(given.positional.slice(1)), given.frame.ranks.next(), given.at);
  if (value !== undefined) made.attributes.set("_value_", value.kind === "bool" ? int(value.value ? 1 : 0) : value);
  return made;
}

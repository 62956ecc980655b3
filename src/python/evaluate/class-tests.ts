import type { Host } from "../host.js";
import { namedTupleItems } from "./named-tuples.js";
import { EXCEPTION_PARENTS } from "./raising.js";
import type { ClassLike, Value } from "./values.js";

/** Whether a class that is not read, by its dotted name, derives from another; undefined where that is not known. */
export type Ancestry = (path: string, from: string) => boolean | undefined;

/** Name of the Python type of a value: `str`, `NoneType`, `function`; for what is not read, its kind. */
export function typeName(value: Value): string {
  switch (value.kind) {
    case "none":
      return "NoneType";
    case "set":
      return value.frozen ? "frozenset" : "set";
    case "class":
      return "type";
    case "function":
      return value.wrapper ?? "function";
    default:
      return value.kind;
  }
}

/** Python's `isinstance(value, type)` for one class; undefined when it cannot be known. */
export function isInstance(value: Value, type: Value, derives: Ancestry): boolean | undefined {
  if (type.kind === "tuple") return anyOf(type.items.map((each) => isInstance(value, each, derives)));
  if (value.kind === "unknown" || type.kind === "unknown") return undefined;
  if (type.kind === "operation" && type.operator === "|")
    return anyOf(type.operands.map((each) => isInstance(value, each, derives)));
  if (type.kind === "builtin" && type.name === "object") return true;
  switch (value.kind) {
    case "instance":
      if (type.kind === "builtin" && namedTupleItems(value) !== undefined) return type.name === "tuple";
      return isSubclass(value.class, type, derives);
    case "enum-member":
      if (type.kind === "builtin") return value.mixed && isInstance(value.value, type, derives);
      if (type.kind === "external" && type.path === "enum.Enum") return true;
      return isSubclass(value.class, type, derives);
    case "call":
      return isSubclass(value.callee, type, derives);
    case "external":
    case "operation":
      return undefined;
    case "class":
      if (type.kind === "builtin") return type.name === "type" || type.name === "object";
      if (value.metaclass !== null) return isSubclass(value.metaclass, type, derives);
      return type.kind === "external" ? /(^builtins\.type|Meta|Base|Type)$/.test(type.path) && undefined : false;
    default:
      return builtinInstance(typeName(value), type);
  }
}

/** Whether calling this class makes a class: `type`, the host's metaclasses, and what derives from them. */
export function isMetaclass(value: ClassLike, host: Host): boolean {
  if (value.kind === "class") return value.mro.some((each) => each.kind === "external" && isMetaclass(each, host));
  return value.kind === "external" && (value.path === "builtins.type" || host.isMetaclass(value.path));
}

/** Python's `issubclass(value, type)` for one class; undefined when it cannot be known. */
export function isSubclass(value: Value, type: Value, derives: Ancestry): boolean | undefined {
  if (type.kind === "tuple") return anyOf(type.items.map((each) => isSubclass(value, each, derives)));
  const wanted = type.kind === "builtin" ? `builtins.${type.name}` : type.kind === "external" ? type.path : undefined;
  if (wanted === "builtins.object") return true;
  if (value.kind === "builtin") {
    if (type.kind === "builtin")
      return (
        value.name === type.name ||
        exceptionBelow(value.name, type.name) ||
        (value.name === "bool" && type.name === "int")
      );
    return type.kind === "class" ? false : undefined;
  }
  if (value.kind === "external") {
    if (wanted === value.path) return true;
    if (type.kind === "class") return type.mro.some((each) => each === value) ? false : undefined;
    return wanted === undefined ? undefined : derives(value.path, wanted);
  }
  if (value.kind !== "class") return value.kind === "unknown" || value.kind === "operation" ? undefined : false;
  let unsure = false;
  for (const each of value.mro) {
    if (each === type) return true;
    if (each.kind === "external") {
      const known = wanted === undefined ? undefined : each.path === wanted || derives(each.path, wanted);
      if (known === true) return true;
      if (type.kind === "builtin" && each.path.startsWith("builtins.") && exceptionBelow(each.path.slice(9), type.name))
        return true;
      if (known === undefined && !each.path.startsWith("builtins.")) unsure = true;
    } else if (each.kind === "unknown") unsure = true;
  }
  if (type.kind === "class" || type.kind === "builtin")
    return unsure && type.kind === "builtin"
      ? undefined
      : unsure && value.mro.some((each) => each.kind === "unknown")
        ? undefined
        : false;
  return unsure ? undefined : false;
}

function exceptionBelow(name: string, above: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = EXCEPTION_PARENTS.get(at))
    if (at === above) return true;
  return false;
}

/** Abstract classes of `collections.abc` and `numbers`, and Python's types that are instances of them. */
const ABSTRACT: ReadonlyMap<string, string> = new Map([
  ["Iterable", "str bytes list tuple set frozenset dict"],
  ["Collection", "str bytes list tuple set frozenset dict"],
  ["Container", "str bytes list tuple set frozenset dict"],
  ["Sized", "str bytes list tuple set frozenset dict"],
  ["Sequence", "str bytes list tuple"],
  ["MutableSequence", "list"],
  ["Mapping", "dict"],
  ["MutableMapping", "dict"],
  ["Set", "set frozenset"],
  ["MutableSet", "set"],
  ["Hashable", "str bytes tuple frozenset int float bool NoneType function type"],
  ["Callable", "function bound builtin type"],
  ["Number", "int float bool"],
  ["Real", "int float bool"],
  ["Integral", "int bool"],
  ["Iterator", ""],
  ["Generator", ""],
]);

function builtinInstance(name: string, type: Value): boolean | undefined {
  if (type.kind === "builtin") return name === type.name || (name === "bool" && type.name === "int");
  if (type.kind === "external") {
    const [, abstract] = /^(?:collections\.abc|collections|typing|numbers)\.(\w+)$/.exec(type.path) ?? [];
    const instances = abstract === undefined ? undefined : ABSTRACT.get(abstract);
    return instances === undefined ? false : instances.split(" ").includes(name);
  }
  return type.kind === "class" ? false : undefined;
}

function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

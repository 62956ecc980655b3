import type { Span } from "../../source/span.js";
import { askHost } from "./ask-host.js";
import { bound } from "./bound.js";
import { hasMethod } from "./builtins/methods.js";
import { hasBuiltin } from "./builtins/table.js";
import { typeName } from "./class-tests.js";
import type { Frame } from "./frame.js";
import { builtin, external, int, none, str } from "./make.js";
import type { FunctionValue, Value } from "./values.js";

/** Attributes of a function of the project, `@x.setter` included. */
export function functionAttribute(
  frame: Frame,
  value: FunctionValue,
  name: string,
  at: Span | null,
): Value | undefined {
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
    case "cache_clear":
    case "cache_info":
    case "cache_parameters":
      return external(`functools.lru_cache.${name}`, at);
    default:
      return askHost(frame, value, name, at);
  }
}

/** Attributes of Python's own functions and types: `str.lower`, `dict.fromkeys`. */
export function builtinAttribute(owner: string, name: string, at: Span | null): Value | undefined {
  if (hasMethod(owner, name)) return builtin(`${owner}.${name}`, at);
  if (name === "__name__" || name === "__qualname__") return str(owner.slice(owner.lastIndexOf(".") + 1), at);
  if (name === "__module__") return str("builtins", at);
  return hasBuiltin(`${owner}.${name}`) ? builtin(`${owner}.${name}`, at) : undefined;
}

/** Attributes of values of Python's own types. */
export function plainAttribute(value: Value, name: string, at: Span | null): Value | undefined {
  const type = typeName(value);
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

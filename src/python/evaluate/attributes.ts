import type { Span } from "../../source/span.js";
import { askHost, missing } from "./ask-host.js";
import { builtinAttribute, functionAttribute, plainAttribute } from "./builtin-attributes.js";
import { classAttribute } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import { instanceAttribute, memberAttribute } from "./instance-attributes.js";
import { bool, list, operation, str, unknown } from "./make.js";
import { findModuleName } from "./module-attributes.js";
import { raise } from "./raising.js";
import { superAttribute } from "./super-attributes.js";
import { toText } from "./text.js";
import type { BoundValue, ClassValue, ExternalValue, Value } from "./values.js";

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
      return attributeOfClass(frame, value, name, at);
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

function moduleAttribute(frame: Frame, module: string, name: string, at: Span | null): Value | undefined {
  const table = frame.interpreter.modules.loaded(module);
  return table === undefined ? undefined : findModuleName(frame, table, name, at);
}

function attributeOfClass(frame: Frame, value: ClassValue, name: string, at: Span | null): Value | undefined {
  const found = classAttribute(frame, value, name, at);
  return found?.kind === "call" || found?.kind === "instance" || found?.kind === "class" || found?.kind === "bool"
    ? frame.interpreter.host.attributeOfClass(value, name, found)
    : found;
}

function externalAttribute(frame: Frame, value: ExternalValue, name: string, at: Span | null): Value | undefined {
  return missing(askHost(frame, value, name, at), () =>
    name === "__name__"
      ? str(value.path.slice(value.path.lastIndexOf(".") + 1), at)
      : frame.interpreter.external(`${value.path}.${name}`),
  );
}

function boundAttribute(frame: Frame, value: BoundValue, name: string, at: Span | null): Value | undefined {
  if (name === "__self__") return value.receiver;
  if (name === "__func__") return value.function;
  if (value.function.kind === "function") return functionAttribute(frame, value.function, name, at);
  return missing(askHost(frame, value, name, at), () => operation(".", [value, str(name)], at));
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
  const guessed =
    (found.kind === "operation" && found.operator === "." && found.origin === at) ||
    isAsNamed(frame, value, name, found);
  return guessed
    ? unknown(`whether \`${toText(value).slice(0, 60)}\` has \`${name}\` is not known`, at)
    : bool(true, at);
}

/** Whether an attribute is only what it is called, of something that is not read and that the host does not own. */
function isAsNamed(frame: Frame, value: Value, name: string, found: Value): boolean {
  if (value.kind !== "external" || found.kind !== "external" || found.path !== `${value.path}.${name}`) return false;
  return !frame.interpreter.modules.owned(value.path);
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

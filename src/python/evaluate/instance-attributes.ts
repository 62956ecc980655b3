import type { Span } from "../../source/span.js";
import { askHost, missing } from "./ask-host.js";
import { findAttribute } from "./attributes.js";
import { bound } from "./bound.js";
import { classMetadata, described, findInClasses, findTupleFields, unreadBase } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { args, builtin, dictOf, operation, str, unknown } from "./make.js";
import { namedTupleItems } from "./named-tuples.js";
import type { ClassValue, InstanceValue, Value } from "./values.js";

/** `instance.name`: properties, own attributes, what the classes define, `__getattr__`, the host. */
export function instanceAttribute(
  frame: Frame,
  value: InstanceValue,
  name: string,
  at: Span | null,
): Value | undefined {
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
    if (unread === undefined && findInClasses(owner.mro, "__getattribute__") !== undefined)
      return unknown(`what \`${owner.name}.__getattribute__()\` gives for \`${name}\` is not known`, at);
    if (unread === undefined) return undefined;
    return unread.kind === "unknown" ? unread : operation(".", [value, str(name)], at);
  });
}

/** A value found on an instance's class, as reading it through the instance gives it. */
export function onInstance(found: Value, value: Value, owner: ClassValue, at: Span | null): Value {
  if (found.kind !== "function" || found.wrapper === "staticmethod") return found;
  return bound(found.wrapper === "classmethod" ? owner : value, found, at);
}

/** `Color.RED.name`: what every member has, what `__init__` stored, what the class and the mixed-in type define. */
export function memberAttribute(
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

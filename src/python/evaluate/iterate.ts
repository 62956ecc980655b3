import { callMethodIfDefined } from "./call-method.js";
import { unreadBase } from "./class-attributes.js";
import { enumMembers } from "./enums.js";
import { singleFlags } from "./flags.js";
import type { Frame } from "./frame.js";
import { int, str, unknown } from "./make.js";
import { namedTupleItems } from "./named-tuples.js";
import { PythonClass } from "./python-class.js";
import { raise } from "./raising.js";
import { shown } from "./text.js";
import type { UnknownValue, Value } from "./values.js";

/** What a `for` loop over the value sees, all at once. */
export function iterate(frame: Frame, value: Value): readonly Value[] | UnknownValue {
  const items = itemsOf(frame, value);
  if (Array.isArray(items) && !frame.interpreter.meter.charge(items.length))
    return unknown("it is too long", value.origin);
  return items;
}

function itemsOf(frame: Frame, value: Value): readonly Value[] | UnknownValue {
  switch (value.kind) {
    case "list":
    case "tuple":
    case "set":
      return value.items;
    case "dict":
      return value.entries.map((entry) => entry.key);
    case "str":
      return Array.from(value.value, (char) => str(char, value.origin));
    case "bytes":
      return Array.from(value.value, (byte) => int(byte, value.origin));
    case "unknown":
      return value;
    case "enum-member":
      return value.mixed ? itemsOf(frame, value.value) : notIterable(frame, value);
    case "class": {
      const own = callMethodIfDefined(frame, value, "__iter__", []);
      if (own !== undefined) return itemsOf(frame, own);
      const members = enumMembers(value);
      if (members !== undefined) return value instanceof PythonClass ? singleFlags(value, members) : members;
      return value.metaclass === null && unreadBase(value.mro) === undefined
        ? notIterable(frame, value)
        : unknown(`what \`${value.name}\` iterates over is not known`, value.origin);
    }
    case "instance": {
      const own = callMethodIfDefined(frame, value, "__iter__", []);
      if (own !== undefined)
        return own === value ? unknown("its iterator cannot be followed", value.origin) : itemsOf(frame, own);
      const items = namedTupleItems(value);
      if (items !== undefined) return items.map(([, item]) => item);
      return unknown(`what \`${value.class.name}(…)\` iterates over is not known`, value.origin);
    }
    case "external":
    case "call":
    case "operation":
    case "bound":
      return unknown(`what \`${shown(value, 60)}\` iterates over is not known`, value.origin);
    default:
      return notIterable(frame, value);
  }
}

function notIterable(frame: Frame, value: Value): UnknownValue {
  return raise(frame, "TypeError", `'${value.kind}' object is not iterable`, value.origin);
}

import type { Span } from "../../../source/span.js";
import type { Frame } from "../frame.js";
import { builtin, callValue, unknown } from "../make.js";
import { EXCEPTION_PARENTS } from "../raising.js";
import { STDLIB_FUNCTIONS } from "../stdlib/functions.js";
import type { Arguments, Value } from "../values.js";
import { CONVERSIONS } from "./conversions.js";
import { type BuiltinFunction, givenOf, unknownIn } from "./given.js";
import { ITERATION } from "./iteration.js";
import { callMethodOf, findMethod } from "./methods.js";
import { OBJECTS } from "./objects.js";

/** Functions that look at arguments which are not known themselves. Any other gives such an argument back. */
const TOLERANT: ReadonlySet<string> = new Set([
  "callable",
  "classmethod",
  "copy.copy",
  "copy.deepcopy",
  "dataclasses.dataclass",
  "dict",
  "functools.cache",
  "functools.cached_property",
  "functools.lru_cache",
  "functools.update_wrapper",
  "functools.wraps",
  "getattr",
  "hasattr",
  "isinstance",
  "list",
  "locals",
  "map",
  "object.__init__",
  "object.__new__",
  "os.environ.get",
  "os.getenv",
  "print",
  "property",
  "setattr",
  "staticmethod",
  "tuple",
  "type",
  "type.__new__",
  "type.add_to_class",
  "typing.cast",
  "zip",
]);

function find(name: string): BuiltinFunction | undefined {
  for (const table of [CONVERSIONS, ITERATION, OBJECTS, STDLIB_FUNCTIONS]) {
    if (Object.hasOwn(table, name)) return table[name];
  }
  return undefined;
}

/** Whether a function or type of this name is evaluated: a builtin, or one of the standard library by its dotted name. */
export function hasBuiltin(name: string): boolean {
  return find(name) !== undefined;
}

/** Calls one of Python's own functions or types. */
export function callBuiltin(frame: Frame, name: string, args: Arguments, at: Span | null): Value {
  const { interpreter } = frame;
  if (interpreter.raised !== null) return interpreter.raised.unknown;
  if (EXCEPTION_PARENTS.has(name)) return callValue(builtin(name), args, frame.ranks.next(), at);
  const fn = find(name);
  if (fn === undefined) return callUnboundMethod(frame, name, args, at);
  const given = givenOf(frame, args, at);
  if ("kind" in given) return given;
  const missing = TOLERANT.has(name) ? undefined : unknownIn(given);
  if (missing !== undefined) return missing;
  if (!interpreter.meter.charge(8)) return unknown("the evaluation budget was used up", at);
  return fn(given) ?? unknown(`what \`${name}(…)\` gives here is not known`, at);
}

/** `str.lower(text)` */
function callUnboundMethod(frame: Frame, name: string, args: Arguments, at: Span | null): Value {
  const dot = name.lastIndexOf(".");
  const method = dot === -1 ? undefined : findMethod(name.slice(0, dot), name.slice(dot + 1));
  const [self, ...rest] = args.positional;
  if (method !== undefined) {
    if (self !== undefined && name !== "dict.fromkeys" && name !== "str.maketrans")
      return callMethodOf(frame, method, self.value, { ...args, positional: rest }, at);
    return callMethodOf(
      frame,
      method,
      name.startsWith("dict") ? { kind: "dict", entries: [], origin: at } : { kind: "str", value: "", origin: at },
      args,
      at,
    );
  }
  return (
    frame.interpreter.host.call(builtin(name), args, at, frame.ranks) ??
    callValue(builtin(name), args, frame.ranks.next(), at)
  );
}

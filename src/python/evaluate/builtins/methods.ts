import type { Span } from "../../../source/span.js";
import type { Frame } from "../frame.js";
import { unknown } from "../make.js";
import type { Arguments, Value } from "../values.js";
import { BYTES_METHODS } from "./bytes-methods.js";
import { DICT_METHODS } from "./dict-methods.js";
import { givenOf, type Method } from "./given.js";
import { LIST_METHODS, TUPLE_METHODS } from "./list-methods.js";
import { NUMBER_METHODS } from "./number-methods.js";
import { SET_METHODS } from "./set-methods.js";
import { STR_METHODS } from "./str-methods.js";

type MethodTable = Readonly<Record<string, Method>>;

/** Methods of Python's own types. */
const TABLES: ReadonlyMap<string, MethodTable> = new Map<string, MethodTable>([
  ["str", STR_METHODS],
  ["list", LIST_METHODS],
  ["tuple", TUPLE_METHODS],
  ["dict", DICT_METHODS],
  ["set", SET_METHODS],
  ["frozenset", SET_METHODS],
  ["bytes", BYTES_METHODS],
  ["int", NUMBER_METHODS],
  ["bool", NUMBER_METHODS],
  ["float", NUMBER_METHODS],
]);

/** A method of one of Python's own types by name. */
export function findMethod(type: string, name: string): Method | undefined {
  const table = TABLES.get(type);
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Whether one of Python's own types has a method of this name. */
export function hasMethod(type: string, name: string): boolean {
  return findMethod(type, name) !== undefined;
}

/** Calls a method on a value of the type that it belongs to. */
export function callMethodOf(frame: Frame, method: Method, self: Value, args: Arguments, at: Span | null): Value {
  if (frame.interpreter.raised !== null) return frame.interpreter.raised.unknown;
  const given = givenOf(frame, args, at);
  if ("kind" in given) return given;
  return method(self, given) ?? unknown("the result of this call is not known", at);
}

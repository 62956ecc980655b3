import { args, str, tuple } from "../../python/evaluate/make.js";
import type { InstanceValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import { type FieldClass, fieldClass } from "../fields/field-classes.js";
import type { HostSurroundings } from "./surroundings.js";

/**
 * `get_attname()` and `get_attname_column()` of Django's, asked in a field class of the project once the field has its name;
 * undefined for any other call.
 */
export function fieldMethod(callee: Value, surroundings: HostSurroundings): Value | undefined {
  const called = calledMethod(callee);
  const program = surroundings.program();
  if (called === undefined || program === undefined) return undefined;
  const { field, row, method } = called;
  const name = field.attributes.get("name");
  if (name?.kind !== "str") return undefined;
  const attname = row.kind === "relation" ? str(`${name.value}_id`) : name;
  return method === "get_attname" ? attname : attnameColumn(field, attname, program);
}

interface CalledMethod {
  readonly field: InstanceValue;
  /** Django's class that has the method. */
  readonly row: FieldClass;
  readonly method: string;
}

/** What `super().get_attname` and `self.get_attname` are asked of. */
function calledMethod(callee: Value): CalledMethod | undefined {
  if (callee.kind === "bound" && callee.function.kind === "external") {
    const dot = callee.function.path.lastIndexOf(".");
    return method(callee.receiver, [callee.function.path.slice(0, dot)], callee.function.path.slice(dot + 1));
  }
  if (callee.kind !== "operation" || callee.operator !== ".") return undefined;
  const [receiver, name] = callee.operands;
  if (receiver?.kind !== "instance" || name?.kind !== "str") return undefined;
  const paths = receiver.class.mro.flatMap((each) => (each.kind === "external" ? [each.path] : []));
  return method(receiver, paths, name.value);
}

function method(field: Value, paths: readonly string[], name: string): CalledMethod | undefined {
  if (field.kind !== "instance" || (name !== "get_attname" && name !== "get_attname_column")) return undefined;
  const [row] = paths.flatMap((path) => fieldClass(path) ?? []);
  return row === undefined ? undefined : { field, row, method: name };
}

/** Mirrors `Field.get_attname_column`. */
function attnameColumn(field: InstanceValue, usual: Value, program: Program): Value {
  const isOwn = field.class.mro.some((each) => each.kind === "class" && each.namespace().has("get_attname"));
  const attname = isOwn ? program.call(program.attribute(field, "get_attname", null), args(), null) : usual;
  const given = field.attributes.get("db_column") ?? field.external?.arguments.keywords.get("db_column")?.value;
  return tuple([attname, given?.kind === "str" && given.value !== "" ? given : attname]);
}

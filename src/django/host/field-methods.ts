import { args, bool, str, tuple } from "../../python/evaluate/make.js";
import type { InstanceValue, Value } from "../../python/evaluate/values.js";
import type { Program } from "../../python/program.js";
import { type FieldClass, fieldClass } from "../fields/field-classes.js";
import type { HostSurroundings } from "./surroundings.js";

/**
 * `get_internal_type()` and `has_default()` of a field of Django's, and its `get_attname()` and `get_attname_column()`, asked in a
 * field class of the project once the field has its name; undefined for any other call.
 */
export function fieldMethod(callee: Value, surroundings: HostSurroundings): Value | undefined {
  const called = calledMethod(callee);
  const program = surroundings.program();
  if (called === undefined || program === undefined) return undefined;
  const { field, row, method } = called;
  if (method === "get_internal_type") return row.internalType === null ? undefined : str(row.internalType);
  if (method === "has_default") return hasDefault(field);
  const name = field.kind === "instance" ? field.attributes.get("name") : undefined;
  if (field.kind !== "instance" || name?.kind !== "str") return undefined;
  const attname = row.kind === "relation" ? str(`${name.value}_id`) : name;
  return method === "get_attname" ? attname : attnameColumn(field, attname, program);
}

interface CalledMethod {
  readonly field: Value;
  /** Django's class that has the method. */
  readonly row: FieldClass;
  readonly method: string;
}

const METHODS: ReadonlySet<string> = new Set(["get_attname", "get_attname_column", "get_internal_type", "has_default"]);

/** What `super().get_attname`, `self.get_attname` and `models.CharField().get_internal_type` are asked of. */
function calledMethod(callee: Value): CalledMethod | undefined {
  if (callee.kind === "bound" && callee.function.kind === "external") {
    const dot = callee.function.path.lastIndexOf(".");
    return methodOf(callee.receiver, [callee.function.path.slice(0, dot)], callee.function.path.slice(dot + 1));
  }
  if (callee.kind !== "operation" || callee.operator !== ".") return undefined;
  const [receiver, name] = callee.operands;
  if (receiver === undefined || name?.kind !== "str") return undefined;
  return methodOf(receiver, ancestorsOf(receiver), name.value);
}

function methodOf(field: Value, paths: readonly string[], method: string): CalledMethod | undefined {
  if (!METHODS.has(method)) return undefined;
  const [row] = paths.flatMap((path) => fieldClass(path) ?? []);
  return row === undefined ? undefined : { field, row, method };
}

/** Dotted names of the classes of Django's that a field is of. */
function ancestorsOf(field: Value): readonly string[] {
  if (field.kind === "call") return field.callee.kind === "external" ? [field.callee.path] : [];
  if (field.kind !== "instance") return [];
  return field.class.mro.flatMap((each) => (each.kind === "external" ? [each.path] : []));
}

/** Mirrors `Field.has_default`, for a field that was given its default by its name. */
function hasDefault(field: Value): Value | undefined {
  if (field.kind !== "instance" || field.external === null) return undefined;
  const given = field.attributes.get("default") ?? field.external.arguments.keywords.get("default")?.value;
  return bool(given !== undefined && !(given.kind === "external" && given.path.endsWith(".NOT_PROVIDED")));
}

/** Mirrors `Field.get_attname_column`. */
function attnameColumn(field: InstanceValue, usual: Value, program: Program): Value {
  const isOwn = field.class.mro.some((each) => each.kind === "class" && each.namespace().has("get_attname"));
  const attname = isOwn ? program.call(program.attribute(field, "get_attname", null), args(), null) : usual;
  const given = field.attributes.get("db_column") ?? field.external?.arguments.keywords.get("db_column")?.value;
  return tuple([attname, given?.kind === "str" && given.value !== "" ? given : attname]);
}

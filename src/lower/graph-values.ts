import type { Expression, PlainValue } from "../django/expression.js";
import type { ModelConstraint, ModelIndex } from "../django/project.js";
import { pythonText } from "./literal.js";

/** A value that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A Python value as JSON that keeps what it is: `{"literal": …}`, `{"callable": dotted name}`, or tagged (whole numbers
 * beyond 2^53, bytes, decimals, dates and times, durations, expressions).
 */
export function plainJson(value: PlainValue): JsonObject {
  switch (value.kind) {
    case "none":
      return { literal: null };
    case "bool":
    case "str":
      return { literal: value.value };
    case "int": {
      const exact = value.value < 2n ** 53n && value.value > -(2n ** 53n);
      return exact ? { literal: Number(value.value) } : { int: String(value.value) };
    }
    case "float":
      if (Number.isFinite(value.value)) return { literal: value.value };
      return { float: Number.isNaN(value.value) ? "nan" : value.value > 0 ? "inf" : "-inf" };
    case "bytes":
      return { bytes: value.hex };
    case "decimal":
      return { decimal: value.text };
    case "timedelta":
      return { seconds: value.seconds };
    case "date":
    case "time":
    case "datetime":
      return { iso: value.iso };
    case "uuid":
      return { uuid: value.value };
    case "list":
    case "tuple":
    case "set":
      return { literal: value.items.map(innerJson) };
    case "dict":
      return {
        literal: Object.fromEntries(value.entries.map((entry) => [pythonText(entry.key), innerJson(entry.value)])),
      };
    case "callable":
      return { callable: value.path };
    case "expression":
      return { expression: expressionTree(value.expression) };
    case "unknown":
      return { unknown: value.reason };
  }
}

/** A value inside another: literals bare, the rest tagged. */
export function innerJson(value: PlainValue): Json {
  const plain = plainJson(value);
  return Object.hasOwn(plain, "literal") ? (plain.literal ?? null) : plain;
}

/** An expression where a value may stand too (`db_default`). */
export function valueJson(expression: Expression): JsonObject {
  return expression.kind === "value" ? plainJson(expression.value) : { expression: expressionTree(expression) };
}

/** An expression as it was written: `{"call": class name, "args": […], "kwargs": {…}}`, a `Q` by its connector and children. */
export function expressionTree(expression: Expression): Json {
  switch (expression.kind) {
    case "value":
      if (expression.value.kind === "expression") return expressionTree(expression.value.expression);
      return innerJson(expression.value);
    case "list":
      return expression.items.map(expressionTree);
    case "q":
      return {
        q: expression.connector,
        negated: expression.negated,
        children: expression.children.map(
          (child): Json =>
            child.kind === "lookup" ? [child.lookup, expressionTree(child.value)] : expressionTree(child),
        ),
      };
    case "combined": {
      const args = [expressionTree(expression.left), expression.operator, expressionTree(expression.right)];
      return { call: "CombinedExpression", args, kwargs: {} };
    }
    case "call":
      return call(
        expression.name,
        expression.args.map(expressionTree),
        Object.entries(expression.kwargs).map(([name, value]) => [name, expressionTree(value)] as const),
      );
  }
}

/** A call without the arguments that say nothing: None, and empty lists. */
function call(name: string, args: readonly Json[], kwargs: readonly (readonly [string, Json])[]): JsonObject {
  const said = kwargs.filter(
    ([key, value]) =>
      !key.startsWith("violation_error") && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { call: name, args, kwargs: Object.fromEntries(said) };
}

/** `Index.deconstruct()`. */
export function indexTree(index: ModelIndex): Json {
  return call(index.type, index.expressions.map(reference), [
    ["name", index.name],
    ["fields", index.fields.map(({ name, descending }) => (descending ? `-${name}` : name))],
    ["db_tablespace", index.dbTablespace],
    ["opclasses", index.opclasses],
    ["condition", index.condition === null ? null : expressionTree(index.condition)],
    ["include", index.include],
    ...Object.entries(index.options).map(([name, value]) => [name, innerJson(value)] as const),
  ]);
}

/** A bare name where Django makes it a reference: `F("name")`. */
function reference(expression: Expression): Json {
  const tree = expressionTree(expression);
  return typeof tree === "string" ? { call: "F", args: [tree], kwargs: {} } : tree;
}

/** `Constraint.deconstruct()`. */
export function constraintTree(constraint: ModelConstraint): Json {
  const name = ["name", constraint.name] as const;
  switch (constraint.kind) {
    case "check":
      return call("CheckConstraint", [], [name, ["condition", expressionTree(constraint.condition)]]);
    case "unique":
      return call("UniqueConstraint", constraint.expressions.map(reference), [
        name,
        ["fields", constraint.fields],
        ["condition", constraint.condition === null ? null : expressionTree(constraint.condition)],
        ["deferrable", constraint.deferrable?.toLowerCase() ?? null],
        ["include", constraint.include],
        ["opclasses", constraint.opclasses],
        ["nulls_distinct", constraint.nullsDistinct],
      ]);
    case "exclusion":
      return call(
        "ExclusionConstraint",
        [],
        [
          name,
          ["expressions", constraint.expressions.map((each): Json => [expressionTree(each.expression), each.operator])],
          ["condition", constraint.condition === null ? null : expressionTree(constraint.condition)],
          ["index_type", constraint.indexType.toLowerCase() === "gist" ? null : constraint.indexType],
          ["deferrable", constraint.deferrable?.toLowerCase() ?? null],
          ["include", constraint.include],
        ],
      );
  }
}

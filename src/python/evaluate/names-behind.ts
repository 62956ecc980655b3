import type { Expr } from "../syntax/syntax.js";
import { CHANGING_METHODS, changedByCall } from "./bound-names.js";

/** A name behind an expression's value. */
export interface NameBehind {
  readonly name: string;
  /** Whether the value is the container that the name stands for; else it may be one that holds it or is held by it. */
  readonly isItself: boolean;
}

/** Methods of dicts that hand out what the dict holds. */
const HANDING_OUT: ReadonlySet<string> = new Set(["get", "items", "pop", "setdefault", "values"]);

/** Python's own functions and classes whose results are new, whatever they are given. */
const MAKING_NEW: ReadonlySet<string> = new Set(
  [
    "abs all any bool bytearray bytes chr dict divmod float format frozenset getattr hasattr hash int isinstance",
    "issubclass len list max min ord pow print range repr round set sorted str sum super tuple type vars",
  ].flatMap((line) => line.split(" ")),
);

/** Names whose containers an expression's value may be, or share something with. What is computed (`a + b`) is new. */
export function namesBehind(expr: Expr): readonly NameBehind[] {
  switch (expr.kind) {
    case "Name":
      return [{ name: expr.id, isItself: true }];
    case "Subscript":
    case "Starred":
      return namesBehind(expr.value).map(partly);
    case "Attribute":
      return namesBehind(expr.value).map(CHANGING_METHODS.has(expr.attr) ? itself : partly);
    case "NamedExpr":
      return [{ name: expr.target.id, isItself: true }, ...namesBehind(expr.value)];
    case "IfExp":
      return [...namesBehind(expr.body), ...namesBehind(expr.orelse)];
    case "BoolOp":
      return expr.values.flatMap(namesBehind);
    case "Lambda": {
      const name = changedByCall(expr.body);
      return name === undefined ? [] : [{ name, isItself: true }];
    }
    case "Call":
      return behindCall(expr);
    default:
      return [];
  }
}

/** Names behind what a display holds: `[rows, {"a": columns}]`; none for any other expression. */
export function namesHeld(expr: Expr): readonly string[] {
  switch (expr.kind) {
    case "List":
    case "Tuple":
    case "Set":
      return expr.elts.flatMap(heldIn);
    case "Dict":
      return expr.items.flatMap(({ value }) => heldIn(value));
    default:
      return [];
  }
}

function heldIn(expr: Expr): readonly string[] {
  return [...namesBehind(expr).map(({ name }) => name), ...namesHeld(expr)];
}

/** What a call may hand out of what it is given: of a dict by `get()`, by `reversed()`, by any function that is not Python's own. */
function behindCall({ func, args }: Expr & { kind: "Call" }): readonly NameBehind[] {
  if (func.kind === "Name") return MAKING_NEW.has(func.id) ? [] : args.flatMap(namesBehind).map(partly);
  if (func.kind !== "Attribute") return [];
  const methods = args.filter((each) => each.kind === "Attribute" && CHANGING_METHODS.has(each.attr));
  const receiver = HANDING_OUT.has(func.attr) ? namesBehind(func.value).map(partly) : [];
  return [...receiver, ...methods.flatMap(namesBehind)];
}

function partly({ name }: NameBehind): NameBehind {
  return { name, isItself: false };
}

function itself({ name }: NameBehind): NameBehind {
  return { name, isItself: true };
}

import type { Expr } from "../syntax/syntax.js";
import { isNames } from "./assign.js";
import { attributeOfName, CHANGING_METHODS } from "./bound-names.js";
import { isMetaclass } from "./class-tests.js";
import type { Frame } from "./frame.js";
import {
  definitionIn,
  type EffectKind,
  hasEffect,
  isEffectful,
  methodHasEffect,
  type Written,
} from "./function-effects.js";
import { CHANGE, changesArguments } from "./outside-changes.js";
import { lookUp, type Scope } from "./scope.js";

/** So deep is an expression searched: nobody calls for effect below that. */
const DEPTH = 12;

/**
 * Whether an expression holds a call that imports, or may create or change a class; bodies of lambdas are left out, which run when
 * they are called. A function that is handed on counts as called: `map(make_model, NAMES)`.
 */
export function callsForEffect(frame: Frame, expr: Expr, kind: EffectKind = "any", depth = 0): boolean {
  if (depth > DEPTH) return false;
  const each = (inner: Expr | null): boolean => inner !== null && callsForEffect(frame, inner, kind, depth + 1);
  switch (expr.kind) {
    case "Call":
      return (
        isForEffect(frame, expr, kind) ||
        (kind === "any" && changesGiven(frame, expr)) ||
        each(expr.func) ||
        expr.args.some((argument) => isMaker(frame, argument, kind) || each(argument)) ||
        expr.keywords.some(({ value }) => isMaker(frame, value, kind) || each(value))
      );
    case "List":
    case "Tuple":
    case "Set":
      return expr.elts.some(each);
    case "Dict":
      return expr.items.some(({ key, value }) => each(key) || each(value));
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return each(expr.elt) || expr.generators.some(({ iter, ifs }) => each(iter) || ifs.some(each));
    case "DictComp":
      return (
        each(expr.key) || each(expr.value) || expr.generators.some(({ iter, ifs }) => each(iter) || ifs.some(each))
      );
    case "IfExp":
      return each(expr.test) || each(expr.body) || each(expr.orelse);
    case "BoolOp":
      return expr.values.some(each);
    case "Compare":
      return each(expr.left) || expr.comparators.some(each);
    case "BinOp":
      return each(expr.left) || each(expr.right);
    case "UnaryOp":
      return each(expr.operand);
    case "Attribute":
    case "Starred":
    case "NamedExpr":
      return each(expr.value);
    case "Subscript":
      return each(expr.value) || each(expr.slice);
    default:
      return false;
  }
}

/** `type("X", …)` or a metaclass's call with a tuple of bases, `setattr(X, …)`, a function of the project whose text does so. */
function isForEffect(frame: Frame, expr: Expr & { kind: "Call" }, kind: EffectKind): boolean {
  const { func } = expr;
  if (expr.args.length === 3 && expr.args[1]?.kind === "Tuple") return true;
  if (
    func.kind === "Attribute" &&
    (func.attr === "add_to_class" || func.attr === "contribute_to_class" || func.attr === "import_module")
  )
    return true;
  if (func.kind === "Attribute" && isNames(func.value)) return true;
  if (isHook(frame, func) || changesSearchPath(frame, expr)) return true;
  if (func.kind === "Lambda") return isMaker(frame, func, kind);
  if (func.kind === "Name") {
    const bound = lookUp(frame.scope, func.id);
    if (bound === undefined) return func.id === "setattr" || (func.id === "type" && expr.args.length === 3);
    const isClass = bound.kind === "class" || bound.kind === "external";
    if (expr.args.length === 3 && isClass && isMetaclass(bound, frame.interpreter.host)) return true;
    return isEffectful(frame, bound, kind) || (bound.kind === "builtin" && bound.name === "importlib.import_module");
  }
  if (func.kind === "Attribute" && func.attr === "connect" && isHook(frame, func.value)) return true;
  return calleeHasEffect(frame, func, kind);
}

/**
 * Whether a call of what an expression stands for may create or change a class, or changes what was there before: a name, or an attribute of
 * one. Nothing is evaluated but names.
 */
export function calleeHasEffect(frame: Frame, callee: Expr, kind: EffectKind): boolean {
  if (callee.kind === "Name") {
    const bound = lookUp(frame.scope, callee.id);
    return bound !== undefined && isEffectful(frame, bound, kind);
  }
  if (callee.kind !== "Attribute" || callee.value.kind !== "Name") return false;
  const owner = lookUp(frame.scope, callee.value.id);
  if (owner?.kind === "class" || owner?.kind === "instance") {
    const { mro } = owner.kind === "class" ? owner : owner.class;
    return methodHasEffect(frame, mro, callee.attr, kind);
  }
  if (owner?.kind !== "module") return false;
  const bound = frame.interpreter.modules.loaded(owner.name)?.lookUp(callee.attr, Number.POSITIVE_INFINITY);
  return bound !== undefined && isEffectful(frame, bound, kind);
}

/**
 * Whether an expression changes a container that hangs on a class, an instance or a module of the project, or that a function of the project
 * gives: `Registry.items.append(1)`, `items().append(1)`.
 */
export function changesAttribute(frame: Frame, expr: Expr): boolean {
  if (expr.kind !== "Call" || expr.func.kind !== "Attribute" || !CHANGING_METHODS.has(expr.func.attr)) return false;
  if (isReturned(frame, expr.func.value)) return true;
  const attribute = attributeOfName(expr.func.value);
  const owner = attribute === undefined ? undefined : lookUp(frame.scope, attribute.root);
  return owner?.kind === "class" || owner?.kind === "instance" || owner?.kind === "module";
}

/** Whether an expression is what a function of the project gives, or an item of that. */
function isReturned(frame: Frame, expr: Expr): boolean {
  let at = expr;
  while (at.kind === "Subscript") at = at.value;
  return at.kind === "Call" && at.func.kind === "Name" && definitionOf(frame, at.func.id) !== undefined;
}

/** Whether an expression makes a context whose `__enter__` or `__exit__` has an effect: `with registering("shop"):`. */
export function entersForEffect(frame: Frame, expr: Expr, kind: EffectKind): boolean {
  const made = expr.kind === "Call" ? expr.func : expr;
  const value = made.kind === "Name" ? lookUp(frame.scope, made.id) : undefined;
  if (value?.kind !== "class" && value?.kind !== "instance") return false;
  const { mro } = value.kind === "class" ? value : value.class;
  return ["__enter__", "__exit__"].some((method) => methodHasEffect(frame, mro, method, kind));
}

/** Whether a function of the project is handed a container of a name, or something that has attributes, and changes it. */
function changesGiven(frame: Frame, { func, args }: Expr & { kind: "Call" }): boolean {
  if (func.kind !== "Name" || !args.some(({ kind }) => kind === "Name")) return false;
  const found = definitionOf(frame, func.id);
  if (found === undefined) return false;
  const { definition, table } = found;
  return CHANGE.test(table.file.text.slice(definition.start, definition.end)) && changesArguments(definition);
}

/** Whether an expression is a call of a method of `sys.path`, which decides what imports find from there on. */
export function changesSearchPath(frame: Frame, expr: Expr): boolean {
  return expr.kind === "Call" && expr.func.kind === "Attribute" && isSearchPath(frame, expr.func.value);
}

/** Whether an expression is `sys.path`, by the names that the module imports it by. */
export function isSearchPath(frame: Frame, expr: Expr): boolean {
  const { searchPath } = frame.interpreter.modules;
  if (expr.kind === "Name") return expr.id === "path" && lookUp(frame.scope, expr.id) === searchPath.value;
  if (expr.kind !== "Attribute" || expr.attr !== "path" || expr.value.kind !== "Name") return false;
  const owner = lookUp(frame.scope, expr.value.id);
  return owner?.kind === "external" && owner.path === "sys";
}

/** Whether a name, or an attribute of a name, is something of the host's that calls back. */
export function isHook(frame: Frame, expr: Expr): boolean {
  const name = expr.kind === "Attribute" ? expr.value : expr;
  if (name.kind !== "Name") return false;
  const value = lookUp(frame.scope, name.id);
  if (value?.kind !== "external") return false;
  return frame.interpreter.host.isHook(expr.kind === "Attribute" ? `${value.path}.${expr.attr}` : value.path);
}

/** Whether an expression is a function, by name or a lambda, that has an effect where it is called. */
function isMaker(frame: Frame, expr: Expr, kind: EffectKind): boolean {
  if (expr.kind === "Lambda") return callsForEffect(frame, expr.body, kind);
  const found = expr.kind === "Name" ? definitionOf(frame, expr.id) : undefined;
  return found !== undefined && hasEffect(frame.interpreter, found, kind);
}

/** The function that a name stands for, read off the statements: nothing is evaluated for it. */
function definitionOf(frame: Frame, name: string): Written | undefined {
  let seen: Scope | null = frame.scope;
  while (seen !== null && seen.kind !== "module") {
    const value = seen.variables.get(name);
    if (value !== undefined) {
      const table = value.kind === "function" ? frame.interpreter.modules.loaded(value.module) : undefined;
      return value.kind === "function" && table !== undefined ? { definition: value.definition, table } : undefined;
    }
    seen = seen.parent;
  }
  return seen === null ? undefined : definitionIn(seen.table, name);
}

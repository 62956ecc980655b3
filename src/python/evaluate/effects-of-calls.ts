import type { Expr, FunctionDef, Node } from "../syntax/syntax.js";
import { isNames } from "./assign.js";
import { attributeOfName, CHANGING_METHODS } from "./bound-names.js";
import { findInClasses } from "./class-attributes.js";
import { isMetaclass } from "./class-tests.js";
import type { Frame } from "./frame.js";
import type { Interpreter } from "./interpreter.js";
import type { ImportedName, ModuleTable } from "./module-table.js";
import { CHANGE, changesArguments, changesOutside } from "./outside-changes.js";
import { lookUp, type Scope } from "./scope.js";
import type { ClassLike, FunctionValue, Value } from "./values.js";

/** What in a function's text may create a class or change one, or bind a name of the module. */
const EFFECT =
  /\bsys\.path\b|\bclass\s+\w|\btype\s*\(|,\s*\(\s*\w[\w.]*\s*,[\w.,\s]*\)\s*,|add_to_class|contribute_to_class|setattr\s*\(|\bglobals\s*\(/;

/** So deep is an expression searched: nobody calls for effect below that. */
const DEPTH = 12;

/**
 * Whether an expression holds a call that imports, or may create or change a class; bodies of lambdas are left out, which run when
 * they are called. A function that is handed on counts as called: `map(make_model, NAMES)`.
 */
export function callsForEffect(frame: Frame, expr: Expr, depth = 0): boolean {
  if (depth > DEPTH) return false;
  const each = (inner: Expr | null): boolean => inner !== null && callsForEffect(frame, inner, depth + 1);
  switch (expr.kind) {
    case "Call":
      return (
        isForEffect(frame, expr) ||
        changesGiven(frame, expr) ||
        each(expr.func) ||
        expr.args.some((argument) => isMaker(frame, argument) || each(argument)) ||
        expr.keywords.some(({ value }) => isMaker(frame, value) || each(value))
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
function isForEffect(frame: Frame, expr: Expr & { kind: "Call" }): boolean {
  const { func } = expr;
  if (expr.args.length === 3 && expr.args[1]?.kind === "Tuple") return true;
  if (
    func.kind === "Attribute" &&
    (func.attr === "add_to_class" || func.attr === "contribute_to_class" || func.attr === "import_module")
  )
    return true;
  if (func.kind === "Attribute" && isNames(func.value)) return true;
  if (isHook(frame, func) || changesSearchPath(frame, expr)) return true;
  if (func.kind === "Lambda") return isMaker(frame, func);
  if (func.kind === "Name") {
    const bound = lookUp(frame.scope, func.id);
    if (bound === undefined) return func.id === "setattr" || (func.id === "type" && expr.args.length === 3);
    const isClass = bound.kind === "class" || bound.kind === "external";
    if (expr.args.length === 3 && isClass && isMetaclass(bound, frame.interpreter.host)) return true;
    return isEffectful(frame, bound) || (bound.kind === "builtin" && bound.name === "importlib.import_module");
  }
  if (func.kind === "Attribute" && func.attr === "connect" && isHook(frame, func.value)) return true;
  return calleeHasEffect(frame, func);
}

/**
 * Whether a call of what an expression stands for may create or change a class, or changes what was there before: a name, or an attribute of
 * one. Nothing is evaluated but names.
 */
export function calleeHasEffect(frame: Frame, callee: Expr): boolean {
  if (callee.kind === "Name") {
    const bound = lookUp(frame.scope, callee.id);
    return bound !== undefined && isEffectful(frame, bound);
  }
  if (callee.kind !== "Attribute" || callee.value.kind !== "Name") return false;
  const owner = lookUp(frame.scope, callee.value.id);
  if (owner?.kind === "class" || owner?.kind === "instance") {
    const { mro } = owner.kind === "class" ? owner : owner.class;
    return methodHasEffect(frame, mro, callee.attr);
  }
  if (owner?.kind !== "module") return false;
  const bound = frame.interpreter.modules.loaded(owner.name)?.lookUp(callee.attr, Number.POSITIVE_INFINITY);
  return bound !== undefined && isEffectful(frame, bound);
}

/** Whether an expression changes a container that hangs on a class, an instance or a module of the project: `Registry.items.append(1)`. */
export function changesAttribute(frame: Frame, expr: Expr): boolean {
  if (expr.kind !== "Call" || expr.func.kind !== "Attribute" || !CHANGING_METHODS.has(expr.func.attr)) return false;
  const attribute = attributeOfName(expr.func.value);
  const owner = attribute === undefined ? undefined : lookUp(frame.scope, attribute.root);
  return owner?.kind === "class" || owner?.kind === "instance" || owner?.kind === "module";
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

/** Whether a module holds what its classes' methods may create or change anything with. */
function hasMeans(frame: Frame, module: string): boolean {
  const text = frame.interpreter.modules.loaded(module)?.file.text ?? "";
  return /\bsetattr\s*\(|\btype\s*\(/.test(text) || CHANGE.test(text);
}

/** Whether a method that classes of the project define has an effect. */
export function methodHasEffect(frame: Frame, mro: readonly ClassLike[], name: string): boolean {
  if (!mro.some((each) => each.kind === "class" && hasMeans(frame, each.module))) return false;
  const method = findInClasses(mro, name);
  return method !== undefined && isEffectful(frame, method);
}

/** Whether calling a value has an effect: a function, what is bound to one, a class by what it does with its instances, an instance that can be called. */
function isEffectful(frame: Frame, value: Value): boolean {
  switch (value.kind) {
    case "bound":
      return isEffectful(frame, value.function);
    case "class":
      return ["__init__", "__call__"].some((method) => methodHasEffect(frame, value.mro, method));
    case "instance":
      return methodHasEffect(frame, value.class.mro, "__call__");
    case "function": {
      const table = frame.interpreter.modules.loaded(value.module);
      return table !== undefined && hasEffect(frame.interpreter, { definition: value.definition, table, of: value });
    }
    default:
      return false;
  }
}

/** Whether an expression is a function, by name or a lambda, that has an effect where it is called. */
function isMaker(frame: Frame, expr: Expr): boolean {
  if (expr.kind === "Lambda") return callsForEffect(frame, expr.body);
  const found = expr.kind === "Name" ? definitionOf(frame, expr.id) : undefined;
  return found !== undefined && hasEffect(frame.interpreter, found);
}

/** A function as it is written. */
interface Written {
  readonly definition: FunctionValue["definition"];
  readonly table: ModuleTable;
  /** The method that it is; left out for a function of a module. */
  readonly of?: FunctionValue;
}

/**
 * Whether a function's text, or that of a function or method which it calls by name, may create or change a class, or whether it changes what is
 * not its own.
 */
function hasEffect(interpreter: Interpreter, { definition, table, of }: Written): boolean {
  const { effectful } = interpreter;
  const known = effectful.get(definition);
  if (known !== undefined) return known;
  // A function that comes back to itself adds nothing.
  effectful.set(definition, false);
  const text = table.file.text.slice(definition.start, definition.end);
  const receiver = of === undefined ? null : receiverOf(of);
  const answer =
    EFFECT.test(text) ||
    (CHANGE.test(text) && changesOutside(definition, receiver, of?.name === "__init__")) ||
    calledNames(text).some((name) => calls(interpreter, table, name)) ||
    (receiver !== null &&
      of !== undefined &&
      methodsCalled(text, receiver).some((name) => callsMethod(interpreter, of, name)));
  effectful.set(definition, answer);
  return answer;
}

function calls(interpreter: Interpreter, table: ModuleTable, name: string): boolean {
  const found = definitionIn(table, name);
  return found !== undefined && hasEffect(interpreter, found);
}

/** The parameter that a method has its instance or class in; null for what has none. */
function receiverOf({ owner, name, wrapper, definition }: FunctionValue): string | null {
  const isStatic = wrapper === "staticmethod" && name !== "__new__";
  return owner === null || isStatic ? null : (definition.params[0]?.name ?? null);
}

function methodsCalled(text: string, receiver: string): readonly string[] {
  const called = text.matchAll(new RegExp(`\\b${receiver}\\.([A-Za-z_]\\w*)\\s*\\(`, "g"));
  return [...new Set(Array.from(called, ([, name = ""]) => name))];
}

function callsMethod(interpreter: Interpreter, { owner }: FunctionValue, name: string): boolean {
  const method = owner === null ? undefined : findInClasses(owner.mro, name);
  if (method?.kind !== "function") return false;
  const table = interpreter.modules.loaded(method.module);
  return table !== undefined && hasEffect(interpreter, { definition: method.definition, table, of: method });
}

function calledNames(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(/\b([A-Za-z_]\w*)\s*\(/g), ([, name = ""]) => name))];
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

function definitionIn(table: ModuleTable, name: string): Written | undefined {
  let at: ImportedName | undefined = { table, name };
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    const statement = at.table.version(at.name, Number.POSITIVE_INFINITY)?.statement;
    if (statement !== undefined && isFunction(statement)) return { definition: statement, table: at.table };
    at = at.table.importedAs(at.name);
  }
  return undefined;
}

function isFunction(statement: Node): statement is FunctionDef {
  return "kind" in statement && statement.kind === "FunctionDef";
}

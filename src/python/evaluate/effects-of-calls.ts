import type { Expr, FunctionDef, Node } from "../syntax/syntax.js";
import { isNames } from "./assign.js";
import { findInClasses } from "./class-attributes.js";
import { isMetaclass } from "./class-tests.js";
import type { Frame } from "./frame.js";
import type { Interpreter } from "./interpreter.js";
import type { ImportedName, ModuleTable } from "./module-table.js";
import { lookUp, type Scope } from "./scope.js";
import type { FunctionValue, Value } from "./values.js";

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
  if (func.kind === "Attribute" && func.value.kind === "Name") {
    const owner = lookUp(frame.scope, func.value.id);
    if (owner?.kind === "class") {
      if (!owner.mro.some((each) => each.kind === "class" && hasMeans(frame, each.module))) return false;
      const method = findInClasses(owner.mro, func.attr);
      return method !== undefined && isEffectful(frame, method.kind === "bound" ? method.function : method);
    }
    if (owner?.kind !== "module") return false;
    const table = frame.interpreter.modules.loaded(owner.name);
    const bound = table?.lookUp(func.attr, Number.POSITIVE_INFINITY);
    return bound !== undefined && isEffectful(frame, bound);
  }
  return false;
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

/** Whether a module holds what its classes' methods may create or change classes with. */
function hasMeans(frame: Frame, module: string): boolean {
  return /\bsetattr\s*\(|\btype\s*\(/.test(frame.interpreter.modules.loaded(module)?.file.text ?? "");
}

function isEffectful(frame: Frame, value: Value): boolean {
  if (value.kind !== "function") return false;
  const table = frame.interpreter.modules.loaded(value.module);
  return table !== undefined && hasEffect(frame.interpreter, { definition: value.definition, table });
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
}

/** Whether a function's text, or that of a function which it calls by name, may create or change a class. */
function hasEffect(interpreter: Interpreter, { definition, table }: Written): boolean {
  const { effectful } = interpreter;
  const known = effectful.get(definition);
  if (known !== undefined) return known;
  // A function that comes back to itself adds nothing.
  effectful.set(definition, false);
  const text = table.file.text.slice(definition.start, definition.end);
  const answer = EFFECT.test(text) || calledNames(text).some((name) => calls(interpreter, table, name));
  effectful.set(definition, answer);
  return answer;
}

function calls(interpreter: Interpreter, table: ModuleTable, name: string): boolean {
  const found = definitionIn(table, name);
  return found !== undefined && hasEffect(interpreter, found);
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

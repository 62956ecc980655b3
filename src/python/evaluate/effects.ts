import type { Expr, Stmt } from "../syntax/syntax.js";
import { isNames } from "./assign.js";
import { findInClasses } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import { branchesOf } from "./if-chain.js";
import { runsFiles } from "./included-files.js";
import { lookUp } from "./scope.js";
import type { FunctionValue, Value } from "./values.js";

/** What in a function's text may create a class or change one, or bind a name of the module. */
const EFFECT =
  /\bsys\.path\b|\bclass\s+\w|\btype\s*\(|,\s*\(\s*\w[\w.]*\s*,[\w.,\s]*\)\s*,|add_to_class|contribute_to_class|setattr\s*\(|\bglobals\s*\(/;

/**
 * Whether statements must be gone through when they are reached, not when a name of theirs is asked for: they hold
 * imports or class statements, or may change a class.
 */
export function needsWalk(frame: Frame, statements: readonly Stmt[]): boolean {
  return statements.some((statement) => statementNeedsWalk(frame, statement));
}

function statementNeedsWalk(frame: Frame, statement: Stmt): boolean {
  switch (statement.kind) {
    case "ClassDef":
    case "Import":
    case "ImportFrom":
      return true;
    case "Assign":
      return (
        statement.targets.some((target) => changesNames(target) || changesItems(frame, target)) ||
        callsForEffect(frame, statement.value)
      );
    case "AnnAssign":
    case "AugAssign":
      return (
        statement.target.kind === "Attribute" || (statement.value !== null && callsForEffect(frame, statement.value))
      );
    case "Expr":
      return callsForEffect(frame, statement.value) || runsFiles(frame, statement.value);
    case "Return":
      return statement.value !== null && callsForEffect(frame, statement.value);
    case "If":
      return branchesOf(statement).some((branch) => needsWalk(frame, branch.body));
    case "For":
    case "While":
      return needsWalk(frame, statement.body) || needsWalk(frame, statement.orelse);
    case "With":
      return needsWalk(frame, statement.body);
    case "Try":
      return (
        needsWalk(frame, statement.body) ||
        statement.handlers.some((handler) => needsWalk(frame, handler.body)) ||
        needsWalk(frame, statement.orelse) ||
        needsWalk(frame, statement.finalbody)
      );
    case "Match":
      return statement.cases.some((arm) => needsWalk(frame, arm.body));
    default:
      return false;
  }
}

/** Whether an assignment to it sets an attribute, or a name by its text. */
function changesNames(target: Expr): boolean {
  return target.kind === "Attribute" || (target.kind === "Subscript" && isNames(target.value));
}

/** Whether a target is an item or a slice of `sys.path`. */
export function changesItems(frame: Frame, target: Expr): boolean {
  return target.kind === "Subscript" && isSearchPath(frame, target.value);
}

/** Whether an expression is a call that imports, or may create or change a class: `type("X", …)` or a metaclass's call with a tuple of bases, `setattr(X, …)`, a function of the project whose text does so. */
export function callsForEffect(frame: Frame, expr: Expr): boolean {
  if (expr.kind !== "Call") return false;
  const { func } = expr;
  if (expr.args.length === 3 && expr.args[1]?.kind === "Tuple") return true;
  if (
    func.kind === "Attribute" &&
    (func.attr === "add_to_class" || func.attr === "contribute_to_class" || func.attr === "import_module")
  )
    return true;
  if (func.kind === "Attribute" && isNames(func.value)) return true;
  if (isHook(frame, func) || changesSearchPath(frame, expr)) return true;
  if (func.kind === "Name") {
    const bound = lookUp(frame.scope, func.id);
    if (bound === undefined) return func.id === "setattr" || (func.id === "type" && expr.args.length === 3);
    if (expr.args.length === 3 && makesClasses(frame, bound)) return true;
    return hasEffect(frame, bound) || (bound.kind === "builtin" && bound.name === "importlib.import_module");
  }
  if (func.kind === "Attribute" && func.attr === "connect" && isHook(frame, func.value)) return true;
  if (func.kind === "Attribute" && func.value.kind === "Name") {
    const owner = lookUp(frame.scope, func.value.id);
    if (owner?.kind === "class") {
      if (!owner.mro.some((each) => each.kind === "class" && setsAttributes(frame, each.module))) return false;
      const method = findInClasses(owner.mro, func.attr);
      return method !== undefined && hasEffect(frame, method.kind === "bound" ? method.function : method);
    }
    if (owner?.kind !== "module") return false;
    const table = frame.interpreter.modules.loaded(owner.name);
    const bound = table?.lookUp(func.attr, Number.POSITIVE_INFINITY);
    return bound !== undefined && hasEffect(frame, bound);
  }
  return false;
}

/** Whether calling something makes a class: a metaclass does. */
function makesClasses({ interpreter: { host } }: Frame, value: Value): boolean {
  const isMetaclass = (each: Value): boolean => each.kind === "external" && host.isMetaclass(each.path);
  return isMetaclass(value) || (value.kind === "class" && value.mro.some(isMetaclass));
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

/** Whether decorating connects a function to something that calls back while classes are made: `@receiver(class_prepared)`. */
export function decoratesForEffect(frame: Frame, decorators: readonly Expr[]): boolean {
  return decorators.some((decorator) => {
    const first = decorator.kind === "Call" ? decorator.args[0] : undefined;
    if (first === undefined) return false;
    const signals = first.kind === "List" || first.kind === "Tuple" ? first.elts : [first];
    return signals.some((signal) => isHook(frame, signal));
  });
}

/** Whether a name, or an attribute of a name, is something of the host's that calls back. */
function isHook(frame: Frame, expr: Expr): boolean {
  const name = expr.kind === "Attribute" ? expr.value : expr;
  if (name.kind !== "Name") return false;
  const value = lookUp(frame.scope, name.id);
  if (value?.kind !== "external") return false;
  return frame.interpreter.host.isHook(expr.kind === "Attribute" ? `${value.path}.${expr.attr}` : value.path);
}

/** Whether something in a module sets attributes by name. */
function setsAttributes(frame: Frame, module: string): boolean {
  return frame.interpreter.modules.loaded(module)?.file.text.includes("setattr(") ?? false;
}

function hasEffect(frame: Frame, value: Value): boolean {
  return value.kind === "function" && functionHasEffect(frame, value);
}

function functionHasEffect(frame: Frame, value: FunctionValue): boolean {
  const { effectful } = frame.interpreter;
  let answer = effectful.get(value.definition);
  if (answer === undefined) {
    const text = frame.interpreter.modules
      .loaded(value.module)
      ?.file.text.slice(value.definition.start, value.definition.end);
    answer = text !== undefined && EFFECT.test(text);
    effectful.set(value.definition, answer);
  }
  return answer;
}

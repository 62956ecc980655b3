import { patternNames } from "../syntax/pattern.js";
import type { Expr, Stmt } from "../syntax/syntax.js";
import { branchesOf } from "./if-chain.js";
import type { Interpreter } from "./interpreter.js";

/** Methods of Python's containers that change them in place. */
export const CHANGING_METHODS: ReadonlySet<string> = new Set([
  "add",
  "append",
  "appendleft",
  "clear",
  "difference_update",
  "discard",
  "extend",
  "insert",
  "intersection_update",
  "pop",
  "popitem",
  "remove",
  "reverse",
  "setdefault",
  "sort",
  "symmetric_difference_update",
  "update",
]);

/** What a statement does to the names of its scope, read from its syntax. */
export interface NameEffects {
  /** Names that it may bind or delete. */
  readonly bound: ReadonlySet<string>;
  /** Names whose containers it may change in place; `+=` counts. */
  readonly changed: ReadonlySet<string>;
}

/** Names that statements bind and change, those in nested functions and classes left out. */
export function nameEffects(statements: readonly Stmt[]): NameEffects {
  const effects = { bound: new Set<string>(), changed: new Set<string>() };
  for (const statement of statements) collect(statement, effects);
  return effects;
}

/** Names that one statement binds or changes, remembered. */
export function boundNames(interpreter: Interpreter, statement: Stmt): ReadonlySet<string> {
  let names = interpreter.bound.get(statement);
  if (names === undefined) {
    const effects = nameEffects([statement]);
    names = new Set([...effects.bound, ...effects.changed]);
    interpreter.bound.set(statement, names);
  }
  return names;
}

/** Names in an assignment target: `a`, `(a, *b)`; subscripts and attributes have none. */
export function targetNames(target: Expr, into: Set<string> = new Set()): Set<string> {
  if (target.kind === "Name") into.add(target.id);
  else if (target.kind === "Starred") targetNames(target.value, into);
  else if (target.kind === "Tuple" || target.kind === "List") for (const item of target.elts) targetNames(item, into);
  return into;
}

/** The name at the root of `X[…][…]`; undefined when something else is. */
export function rootName(target: Expr): string | undefined {
  let at = target;
  while (at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at.id : undefined;
}

/**
 * The name whose container an expression statement changes: `X.append(1)`, `X["a"].update(b=1)`, `X.setdefault("a", []).append(1)`,
 * `X.get("a").append(1)`.
 */
export function changedByCall(expr: Expr): string | undefined {
  if (expr.kind !== "Call" || expr.func.kind !== "Attribute" || !CHANGING_METHODS.has(expr.func.attr)) return undefined;
  const { value } = expr.func;
  if (value.kind !== "Call") return rootName(value);
  return value.func.kind === "Attribute" && value.func.attr === "get"
    ? rootName(value.func.value)
    : changedByCall(value);
}

/** The attribute of a name whose container an expression statement changes: `self.items.append(1)`. */
export function changedAttribute(expr: Expr): { readonly object: Expr; readonly name: string } | undefined {
  if (expr.kind !== "Call" || expr.func.kind !== "Attribute" || !CHANGING_METHODS.has(expr.func.attr)) return undefined;
  const { value } = expr.func;
  return value.kind === "Attribute" ? { object: value.value, name: value.attr } : undefined;
}

/** `root.name`, or what hangs on it. */
export interface AttributeOfName {
  readonly root: string;
  readonly name: string;
}

/** The attribute of a name, below any subscripts, calls and further attributes; undefined for what has no attribute. */
export function attributeOfName(expr: Expr): AttributeOfName | undefined {
  let at = expr;
  let name: string | undefined;
  for (;;) {
    if (at.kind === "Attribute") {
      name = at.attr;
      at = at.value;
    } else if (at.kind === "Subscript") at = at.value;
    else if (at.kind === "Call" && at.func.kind === "Attribute") at = at.func.value;
    else break;
  }
  return at.kind === "Name" && name !== undefined ? { root: at.id, name } : undefined;
}

/** Whether an assignment to a target changes a container that hangs on an attribute: `Registry.items["a"] = …`. */
export function isBelowAttribute(target: Expr): boolean {
  return target.kind === "Subscript" && attributeOfName(target) !== undefined;
}

interface Collected {
  readonly bound: Set<string>;
  readonly changed: Set<string>;
}

function collect(statement: Stmt, into: Collected): void {
  const all = (statements: readonly Stmt[]): void => {
    for (const inner of statements) collect(inner, into);
  };
  switch (statement.kind) {
    case "FunctionDef":
    case "ClassDef":
    case "TypeAlias":
      into.bound.add(statement.name);
      return;
    case "Assign":
      for (const target of statement.targets) collectTarget(target, into);
      collectChange(statement.value, into);
      return;
    case "AnnAssign":
      if (statement.value !== null) collectTarget(statement.target, into);
      return;
    case "AugAssign": {
      const name = rootName(statement.target);
      if (name !== undefined) into.changed.add(name);
      return;
    }
    case "Expr":
      collectChange(statement.value, into);
      return;
    case "Delete":
      for (const target of statement.targets) collectTarget(target, into);
      return;
    case "Import":
      for (const alias of statement.names) into.bound.add(alias.asname ?? alias.name.split(".", 1)[0] ?? alias.name);
      return;
    case "ImportFrom":
      for (const alias of statement.names ?? []) into.bound.add(alias.asname ?? alias.name);
      return;
    case "If":
      for (const branch of branchesOf(statement)) {
        if (branch.test !== null) collectWalrus(branch.test, into);
        all(branch.body);
      }
      return;
    case "While":
      collectWalrus(statement.test, into);
      all(statement.body);
      all(statement.orelse);
      return;
    case "For":
      collectTarget(statement.target, into);
      all(statement.body);
      all(statement.orelse);
      return;
    case "With":
      for (const item of statement.items) if (item.target !== null) collectTarget(item.target, into);
      all(statement.body);
      return;
    case "Try":
      all(statement.body);
      for (const handler of statement.handlers) {
        if (handler.name !== null) into.bound.add(handler.name);
        all(handler.body);
      }
      all(statement.orelse);
      all(statement.finalbody);
      return;
    case "Match":
      collectWalrus(statement.subject, into);
      for (const { pattern, guard, body } of statement.cases) {
        patternNames(pattern, into.bound);
        if (guard !== null) collectWalrus(guard, into);
        all(body);
      }
      return;
    default:
      return;
  }
}

function collectTarget(target: Expr, into: Collected): void {
  targetNames(target, into.bound);
  if (target.kind === "Subscript") {
    const name = rootName(target);
    if (name !== undefined) into.changed.add(name);
  } else if (target.kind === "Tuple" || target.kind === "List") {
    for (const item of target.elts) if (item.kind === "Subscript") collectTarget(item, into);
  }
}

/** What an expression changes by a method call, and what it binds with `:=`. */
function collectChange(expr: Expr, into: Collected): void {
  const name = changedByCall(expr);
  if (name !== undefined) into.changed.add(name);
  collectWalrus(expr, into);
}

/** Names bound by `:=` in an expression, lambdas left out. */
function collectWalrus(expr: Expr, into: Collected, depth = 0): void {
  if (depth > 30) return;
  const each = (inner: Expr | null): void => {
    if (inner !== null) collectWalrus(inner, into, depth + 1);
  };
  switch (expr.kind) {
    case "NamedExpr":
      into.bound.add(expr.target.id);
      each(expr.value);
      return;
    case "Compare":
      each(expr.left);
      expr.comparators.forEach(each);
      return;
    case "BoolOp":
      expr.values.forEach(each);
      return;
    case "UnaryOp":
      each(expr.operand);
      return;
    case "BinOp":
      each(expr.left);
      each(expr.right);
      return;
    case "Call":
      expr.args.forEach(each);
      return;
    case "List":
    case "Tuple":
    case "Set":
      expr.elts.forEach(each);
      return;
    case "IfExp":
      each(expr.test);
      each(expr.body);
      each(expr.orelse);
      return;
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      each(expr.elt);
      for (const generator of expr.generators) generator.ifs.forEach(each);
      return;
    default:
      return;
  }
}

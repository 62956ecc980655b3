import type { Conversion } from "./conversion.js";
import { convertBlock } from "./convert.js";
import { convertExpression } from "./convert-expression.js";
import { convertName } from "./convert-name.js";
import type { ExceptHandler, Expr, If, Stmt, With } from "./syntax.js";

/** `if` with its `elif`s nested in `orelse`. */
export function convertIf(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  const branches: { start: number; test: Expr; body: readonly Stmt[] }[] = [];
  let orelse: readonly Stmt[] = [];
  let tooDeep = false;
  w.enter();
  branches.push({ start, ...convertCondition(c) });
  while (w.next()) {
    const clause = w.start;
    if (w.type === "elif_clause") {
      tooDeep ||= !c.enterLevel(1);
      if (tooDeep) continue;
      w.enter();
      branches.push({ start: clause, ...convertCondition(c) });
      w.leave();
    } else if (w.type === "else_clause") orelse = convertSuite(c);
  }
  w.leave();
  c.leaveLevel(branches.length - 1);
  if (tooDeep) return c.unsupported("nesting that is too deep");
  let result: If | undefined;
  for (let index = branches.length - 1; index >= 0; index--) {
    const branch = branches[index];
    if (branch === undefined) continue;
    result = { kind: "If", end, ...branch, orelse: result === undefined ? orelse : [result] };
  }
  return result ?? c.unsupported("if without condition");
}

/** Condition and block behind the keyword that the walker stands on; ends on the block. */
function convertCondition(c: Conversion): { test: Expr; body: readonly Stmt[] } {
  const w = c.walker;
  w.next();
  const test = convertExpression(c);
  w.next();
  w.next();
  return { test, body: convertBlock(c) };
}

/** The block of the clause that the walker stands on (`else`, `finally`). */
function convertSuite(c: Conversion): readonly Stmt[] {
  const w = c.walker;
  let body: readonly Stmt[] = [];
  w.enter();
  do if (w.type === "block") body = convertBlock(c);
  while (w.next());
  w.leave();
  return body;
}

/** `for`, `async for` */
export function convertFor(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  while (w.type !== "FOR" && w.next());
  w.next();
  const target = convertExpression(c);
  w.next();
  w.next();
  const iter = convertExpression(c);
  const { body, orelse } = convertBodies(c);
  w.leave();
  return { kind: "For", start, end, target, iter, body, orelse };
}

/** `while` */
export function convertWhile(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  w.enter();
  w.next();
  const test = convertExpression(c);
  const { body, orelse } = convertBodies(c);
  w.leave();
  return { kind: "While", start, end, test, body, orelse };
}

/** Block and `else` block that follow the walker's node. */
function convertBodies(c: Conversion): { body: readonly Stmt[]; orelse: readonly Stmt[] } {
  const w = c.walker;
  let body: readonly Stmt[] = [];
  let orelse: readonly Stmt[] = [];
  while (w.next()) {
    if (w.type === "block") body = convertBlock(c);
    else if (w.type === "else_clause") orelse = convertSuite(c);
  }
  return { body, orelse };
}

/** `try`, with `except` and `except*` alike. */
export function convertTry(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  let body: readonly Stmt[] = [];
  const handlers: ExceptHandler[] = [];
  let orelse: readonly Stmt[] = [];
  let finalbody: readonly Stmt[] = [];
  w.enter();
  while (w.next()) {
    if (w.type === "block") body = convertBlock(c);
    else if (w.type === "except_clause") handlers.push(convertHandler(c));
    else if (w.type === "else_clause") orelse = convertSuite(c);
    else if (w.type === "finally_clause") finalbody = convertSuite(c);
  }
  w.leave();
  return { kind: "Try", start, end, body, handlers, orelse, finalbody };
}

/** `except A as e:`; `except A, B:` catches both (https://peps.python.org/pep-0758/). */
function convertHandler(c: Conversion): ExceptHandler {
  const w = c.walker;
  const { start, end } = w;
  const types: Expr[] = [];
  let name: string | null = null;
  let body: readonly Stmt[] = [];
  w.enter();
  while (w.next()) {
    if (w.type === "block") body = convertBlock(c);
    else if (w.type === "AS") {
      w.next();
      name = convertName(c).id;
    } else if (w.type === "as_pattern") {
      const { value, target } = convertAs(c);
      types.push(value);
      name = target?.kind === "Name" ? target.id : null;
    } else if (w.type !== "," && w.type !== ":" && w.type !== "*") types.push(convertExpression(c));
  }
  w.leave();
  const first = types[0];
  const type: Expr | null =
    first === undefined || types.length === 1
      ? (first ?? null)
      : { kind: "Tuple", start: first.start, end: types.at(-1)?.end ?? first.end, elts: types };
  return { start, end, type, name, body };
}

/** `value as target` */
function convertAs(c: Conversion): { value: Expr; target: Expr | null } {
  const w = c.walker;
  w.enter();
  const value = convertExpression(c);
  let target: Expr | null = null;
  w.next();
  if (w.next()) {
    if (w.type === "as_pattern_target" && w.enter()) {
      target = convertExpression(c);
      w.leave();
    } else target = convertExpression(c);
  }
  w.leave();
  return { value, target };
}

/** `with`, `async with` */
export function convertWith(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  const items: With["items"][number][] = [];
  let body: readonly Stmt[] = [];
  w.enter();
  do {
    if (w.type === "block") body = convertBlock(c);
    else if (w.is("with_clause")) {
      w.enter();
      do if (w.type === "with_item") items.push(convertItem(c));
      while (w.next());
      w.leave();
    }
  } while (w.next());
  w.leave();
  return { kind: "With", start, end, items, body };
}

/** One item of a `with`, in the parentheses that may stand around it. */
function convertItem(c: Conversion): With["items"][number] {
  const w = c.walker;
  w.enter();
  let parentheses = 0;
  let item: With["items"][number] | undefined;
  if (w.type === "parenthesized_expression") {
    w.enter();
    w.next();
    parentheses = 1;
  }
  if (w.type === "as_pattern") {
    const { value, target } = convertAs(c);
    item = { context: value, target };
  } else item = { context: convertExpression(c), target: null };
  for (; parentheses > 0; parentheses--) w.leave();
  w.leave();
  return item;
}

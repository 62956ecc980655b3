import type { For, If, Match, Raise, Stmt, Try, While, With } from "../syntax/syntax.js";
import { assign, deleteTarget } from "./assign.js";
import { createClass } from "./classes.js";
import { entered, leave, suppressedBy } from "./contexts.js";
import { needsWalk } from "./effects.js";
import { sayEnvironmentBranch } from "./environment-branches.js";
import { evaluate } from "./expressions.js";
import { type Frame, spanOf } from "./frame.js";
import { makeFunction } from "./functions.js";
import { runImport, runImportFrom } from "./imports.js";
import { iterate } from "./iterate.js";
import { none, unknown } from "./make.js";
import { chosenCase, sayUnknownMatch } from "./match.js";
import { inPlace } from "./operators.js";
import { catches, raise, raiseValue } from "./raising.js";
import { bind, LocalScope } from "./scope.js";
import { truth } from "./truth.js";
import { forgetNames, sayLeftOut, undecided } from "./undecided.js";
import type { UnknownValue, Value } from "./values.js";

/** How a run of statements ended before its last one. `unknown`: what comes after cannot be known. */
export type End =
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "break" | "continue" | "raised" }
  | { readonly kind: "unknown"; readonly value: UnknownValue };

const RAISED: End = { kind: "raised" };
const BREAK: End = { kind: "break" };
const CONTINUE: End = { kind: "continue" };

/** Runs statements in order; null when the last one was reached. */
export function execute(frame: Frame, statements: readonly Stmt[]): End | null {
  const { interpreter } = frame;
  for (const statement of statements) {
    const end = executeStatement(frame, statement);
    if (interpreter.raised !== null) return RAISED;
    if (interpreter.meter.exhausted)
      return { kind: "unknown", value: unknown("the evaluation budget was used up", spanOf(frame, statement)) };
    if (end !== null) return end;
  }
  return null;
}

/**
 * Runs a class body: each statement with its own budget, and one that fails leaves its names unknown instead of ending
 * the body.
 */
export function executeBody(frame: Frame, statements: readonly Stmt[]): void {
  const { interpreter } = frame;
  for (const statement of statements) {
    const failed = interpreter.contained(
      () => spanOf(frame, statement),
      () => {
        const end = executeStatement(frame, statement);
        return end !== null && end.kind === "unknown" ? end.value : undefined;
      },
    );
    if (failed === undefined) continue;
    interpreter.reportUndefined(failed);
    forgetNames(frame, [statement], failed);
  }
}

/** Runs the statements of what Django calls at start-up: one that fails does not end it, and is noted where it matters. */
export function executeEach(frame: Frame, statements: readonly Stmt[]): End | null {
  const { interpreter } = frame;
  for (const statement of statements) {
    let end: End | null = null;
    const failed = interpreter.contained(
      () => spanOf(frame, statement),
      () => {
        end = executeStatement(frame, statement);
        return end?.kind === "unknown" ? end.value : undefined;
      },
    );
    if (failed?.kind === "unknown") {
      if (needsWalk(frame, [statement], "classes"))
        interpreter.startUp?.skipped.push({ at: spanOf(frame, statement), reason: failed.reason });
      forgetNames(frame, [statement], failed);
    } else if (end !== null) return end;
  }
  return null;
}

function executeStatement(frame: Frame, statement: Stmt): End | null {
  switch (statement.kind) {
    case "Expr":
      evaluate(frame, statement.value);
      return null;
    case "Assign": {
      const value = evaluate(frame, statement.value);
      if (frame.interpreter.raised !== null) return RAISED;
      const at = spanOf(frame, statement);
      for (const target of statement.targets) assign(frame, target, value, at);
      return null;
    }
    case "AnnAssign": {
      if (statement.value === null) return null;
      const value = evaluate(frame, statement.value);
      if (frame.interpreter.raised === null) assign(frame, statement.target, value, spanOf(frame, statement));
      return null;
    }
    case "AugAssign": {
      const before = evaluate(frame, statement.target);
      const operand = evaluate(frame, statement.value);
      const at = spanOf(frame, statement);
      const value = inPlace(frame, statement.op, before, operand, at);
      if (frame.interpreter.raised === null) assign(frame, statement.target, value, at);
      return null;
    }
    case "Return":
      return {
        kind: "return",
        value: statement.value === null ? none(spanOf(frame, statement)) : evaluate(frame, statement.value),
      };
    case "If":
      return executeIf(frame, statement);
    case "For":
      return executeFor(frame, statement);
    case "While":
      return executeWhile(frame, statement);
    case "Try":
      return executeTry(frame, statement);
    case "With":
      return executeWith(frame, statement);
    case "Match":
      return executeMatch(frame, statement);
    case "Raise":
      return executeRaise(frame, statement);
    case "FunctionDef":
      bindHere(frame, statement.name, makeFunction(frame, statement), statement);
      return null;
    case "ClassDef":
      bindHere(frame, statement.name, createClass(frame, statement), statement);
      return null;
    case "TypeAlias":
      bindHere(frame, statement.name, evaluate(frame, statement.value), statement);
      return null;
    case "Import":
    case "ImportFrom":
      return executeImport(frame, statement);
    case "Delete":
      for (const target of statement.targets) deleteTarget(frame, target);
      return null;
    case "Global":
    case "Nonlocal":
      declareElsewhere(frame, statement.kind, statement.names);
      return null;
    case "Break":
      return BREAK;
    case "Continue":
      return CONTINUE;
    case "Assert":
    case "Pass":
      return null;
    case "Unsupported":
      return null;
  }
}

function bindHere(frame: Frame, name: string, value: Value, statement: Stmt): void {
  if (frame.scope.kind !== "module") bind(frame.scope, name, value, spanOf(frame, statement));
}

function executeIf(frame: Frame, statement: If): End | null {
  let at = statement;
  for (;;) {
    const before = frame.interpreter.environment.count;
    const answer = truth(frame, evaluate(frame, at.test));
    if (frame.interpreter.raised !== null) return RAISED;
    if (typeof answer !== "boolean") return executeUnknownIf(frame, at, answer);
    sayEnvironmentBranch(frame, at, answer, before);
    if (answer) return execute(frame, at.body);
    const [next] = at.orelse;
    if (at.orelse.length !== 1 || next?.kind !== "If") return execute(frame, at.orelse);
    at = next;
  }
}

/**
 * A condition that is not known. One that only guards a `raise` is assumed to let pass. At module and class level the
 * body is assumed to run; in a function, what either branch does is forgotten.
 */
function executeUnknownIf(frame: Frame, statement: If, reason: UnknownValue): End | null {
  const last = statement.body.at(-1);
  if (last?.kind === "Raise" && statement.orelse.length === 0) return null;
  const { interpreter } = frame;
  if (interpreter.startUp !== null && !interpreter.meter.exhausted && needsWalk(frame, statement.body, "classes"))
    return assumeRun(frame, statement, reason);
  if (frame.running !== null || interpreter.meter.exhausted)
    return undecided(frame, [...statement.body, ...statement.orelse], reason);
  reportUnknownCondition(frame, statement, reason);
  return execute(frame, statement.body);
}

/** Runs the body of a condition that is not known; said where it makes or changes a class. */
function assumeRun(frame: Frame, statement: If, reason: UnknownValue): End | null {
  const { interpreter } = frame;
  const before = interpreter.changes;
  const end = execute(frame, statement.body);
  if (interpreter.changes !== before) reportUnknownCondition(frame, statement, reason);
  return end;
}

function reportUnknownCondition(frame: Frame, statement: If, reason: UnknownValue): void {
  frame.interpreter.report(
    "unknown-condition",
    `The condition is not known (${reason.reason}); its body was assumed to run.`,
    { span: spanOf(frame, statement.test) },
  );
}

function executeMatch(frame: Frame, statement: Match): End | null {
  const chosen = chosenCase(frame, statement);
  if (frame.interpreter.raised !== null) return RAISED;
  if ("kind" in chosen) {
    sayUnknownMatch(frame, statement, chosen);
    return undecided(frame, [statement], chosen);
  }
  for (const [name, value] of chosen.bound) bindHere(frame, name, value, statement);
  return execute(frame, chosen.body);
}

function executeFor(frame: Frame, statement: For): End | null {
  const iterable = evaluate(frame, statement.iter);
  const items = iterate(frame, iterable);
  if (frame.interpreter.raised !== null) return RAISED;
  const at = spanOf(frame, statement);
  if ("kind" in items) {
    const message = `What the loop goes over is not known (${items.reason}); it was left out, with what it makes or changes.`;
    sayLeftOut(frame, statement, "unknown-loop", message, spanOf(frame, statement.iter));
    return undecided(frame, [statement], items);
  }
  for (const value of [...items]) {
    if (!frame.interpreter.meter.charge(1))
      return { kind: "unknown", value: unknown("the evaluation budget was used up", at) };
    assign(frame, statement.target, value, at);
    const end = execute(frame, statement.body);
    if (end === null || end.kind === "continue") continue;
    return end.kind === "break" ? null : end;
  }
  return execute(frame, statement.orelse);
}

function executeWhile(frame: Frame, statement: While): End | null {
  for (;;) {
    const answer = truth(frame, evaluate(frame, statement.test));
    if (frame.interpreter.raised !== null) return RAISED;
    if (typeof answer !== "boolean") return undecided(frame, [...statement.body, ...statement.orelse], answer);
    if (!answer) return execute(frame, statement.orelse);
    const end = execute(frame, statement.body);
    if (end === null || end.kind === "continue") continue;
    return end.kind === "break" ? null : end;
  }
}

function executeTry(frame: Frame, statement: Try): End | null {
  const { interpreter } = frame;
  let end = execute(frame, statement.body);
  const raised = interpreter.raised;
  if (raised === null) {
    if (end === null) end = execute(frame, statement.orelse);
  } else {
    for (const handler of statement.handlers) {
      interpreter.raised = null;
      const type = handler.type === null ? null : evaluate(frame, handler.type);
      if (type !== null && !catches(type, raised.type)) {
        interpreter.raised = raised;
        continue;
      }
      if (handler.name !== null && frame.scope.kind !== "module") bind(frame.scope, handler.name, raised.value, null);
      interpreter.handling.push(raised);
      end = execute(frame, handler.body);
      interpreter.handling.pop();
      break;
    }
  }
  if (statement.finalbody.length === 0) return end;
  const pending = interpreter.raised;
  interpreter.raised = null;
  const last = execute(frame, statement.finalbody);
  if (last !== null) return last;
  interpreter.raised = pending;
  return end;
}

function executeWith(frame: Frame, statement: With): End | null {
  const { interpreter } = frame;
  const contexts: Value[] = [];
  for (const item of statement.items) {
    const context = evaluate(frame, item.context);
    if (interpreter.raised !== null) return RAISED;
    const given = entered(frame, context, spanOf(frame, item.context));
    if (item.target !== null) assign(frame, item.target, given, spanOf(frame, statement));
    contexts.push(context);
  }
  const end = execute(frame, statement.body);
  const { raised } = interpreter;
  if (raised === null) leave(frame, contexts);
  else if (contexts.some((context) => suppressedBy(context)?.some((type) => catches(type, raised.type)))) {
    interpreter.raised = null;
    return null;
  }
  return end;
}

function executeRaise(frame: Frame, statement: Raise): End {
  const { interpreter } = frame;
  const at = spanOf(frame, statement);
  if (statement.exception === null) {
    const current = interpreter.handling.at(-1);
    if (current === undefined) raise(frame, "RuntimeError", "No active exception to reraise", at);
    else interpreter.raised = current;
    return RAISED;
  }
  const value = evaluate(frame, statement.exception);
  if (interpreter.raised !== null) return RAISED;
  const type = value.kind === "call" ? value.callee : value.kind === "instance" ? value.class : value;
  const message = value.kind === "call" || value.kind === "instance" ? value.arguments.positional[0]?.value : undefined;
  raiseValue(frame, value, type, message?.kind === "str" ? message.value : "", at);
  return RAISED;
}

function executeImport(frame: Frame, statement: Stmt & { kind: "Import" | "ImportFrom" }): End | null {
  const { scope } = frame;
  if (scope.kind === "module") return null;
  const at = spanOf(frame, statement);
  const bindName = (name: string, compute: () => Value): void => bind(scope, name, compute(), at);
  const outcome =
    statement.kind === "Import" ? runImport(frame, statement, bindName) : runImportFrom(frame, statement, bindName);
  if (outcome.failure === null) return null;
  raise(frame, outcome.failure.type, outcome.failure.message, at);
  return RAISED;
}

function declareElsewhere(frame: Frame, kind: "Global" | "Nonlocal", names: readonly string[]): void {
  const { scope, interpreter } = frame;
  if (scope.kind === "module") return;
  scope.elsewhere ??= new Map();
  const { elsewhere } = scope;
  for (const name of names) {
    if (kind === "Global") {
      const table = interpreter.modules.loaded(frame.module);
      if (table !== undefined) elsewhere.set(name, table.finalScope);
      continue;
    }
    for (let outer = scope.parent; outer !== null && outer.kind !== "module"; outer = outer.parent) {
      if (outer instanceof LocalScope && outer.variables.has(name)) {
        elsewhere.set(name, outer);
        break;
      }
    }
  }
}

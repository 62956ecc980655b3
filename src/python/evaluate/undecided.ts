import type { DiagnosticCode } from "../../diagnostics/codes.js";
import type { Span } from "../../source/span.js";
import type { Expr, Stmt } from "../syntax/syntax.js";
import { boundNames, changedAttribute, nameEffects } from "./bound-names.js";
import { needsWalk } from "./effects.js";
import { type Frame, spanOf } from "./frame.js";
import { branchesOf } from "./if-chain.js";
import { bind, lookUp } from "./scope.js";
import type { End } from "./statements.js";
import type { UnknownValue, Value } from "./values.js";

/** Statements of which it is not known whether they run: what they bind is unknown; where they may leave the function, its result is. */
export function undecided(frame: Frame, statements: readonly Stmt[], reason: UnknownValue): End | null {
  const [first] = statements;
  const { startUp, lostOnClass } = frame.interpreter;
  if ((startUp !== null || lostOnClass !== null) && first !== undefined && needsWalk(frame, statements, "classes")) {
    const lost = { at: spanOf(frame, first), reason: reason.reason };
    startUp?.skipped.push(lost);
    lostOnClass?.push(lost);
  }
  forgetNames(frame, statements, reason);
  return leaves(statements) ? { kind: "unknown", value: reason } : null;
}

/** Says that a statement at module or class level was left out, where it may make or change classes, or names of a class. */
export function sayLeftOut(frame: Frame, statement: Stmt, code: DiagnosticCode, message: string, span: Span): void {
  const { interpreter } = frame;
  if (frame.running !== null || interpreter.meter.exhausted) return;
  if (frame.scope.kind === "class" || needsWalk(frame, [statement])) interpreter.report(code, message, { span });
}

/** Makes what statements bind or change unknown. */
export function forgetNames(frame: Frame, statements: readonly Stmt[], reason: Value): void {
  const { scope } = frame;
  if (scope.kind === "module") return;
  for (const statement of statements) {
    const at = spanOf(frame, statement);
    for (const name of nameEffects([statement]).changed) forgetContents(lookUp(scope, name), reason);
    for (const name of boundNames(frame.interpreter, statement)) bind(scope, name, { ...reason }, at);
    forgetAttributes(frame, statement, reason);
  }
}

function forgetAttributes(frame: Frame, statement: Stmt, reason: Value): void {
  if (frame.running === null) return;
  if (statement.kind === "Assign") {
    for (const target of statement.targets) {
      if (target.kind === "Attribute") forgetAttribute(frame, target.value, target.attr, reason);
      else if (target.kind === "Subscript" && target.value.kind === "Attribute")
        forgetContents(attributesOf(frame, target.value.value)?.get(target.value.attr), reason);
    }
  } else if (statement.kind === "Expr") {
    const changed = changedAttribute(statement.value);
    if (changed !== undefined) forgetContents(attributesOf(frame, changed.object)?.get(changed.name), reason);
  } else if (statement.kind === "If") {
    for (const branch of branchesOf(statement)) for (const inner of branch.body) forgetAttributes(frame, inner, reason);
  } else if (statement.kind === "For" || statement.kind === "While") {
    for (const inner of [...statement.body, ...statement.orelse]) forgetAttributes(frame, inner, reason);
  } else if (statement.kind === "Try" || statement.kind === "With") {
    for (const inner of statement.body) forgetAttributes(frame, inner, reason);
  } else if (statement.kind === "Match") {
    for (const each of statement.cases) for (const inner of each.body) forgetAttributes(frame, inner, reason);
  }
}

function forgetAttribute(frame: Frame, object: Expr, name: string, reason: Value): void {
  attributesOf(frame, object)?.set(name, { ...reason });
}

/** Attributes of the instance that a name stands for. */
function attributesOf(frame: Frame, object: Expr): Map<string, Value> | undefined {
  const value = object.kind === "Name" ? lookUp(frame.scope, object.id) : undefined;
  return value?.kind === "instance" ? value.attributes : undefined;
}

/** The container that may have been changed is known by other names, too: it holds something that is not known from here on. */
function forgetContents(value: Value | undefined, reason: Value): void {
  if (value?.kind === "list" || value?.kind === "set") value.items.push({ ...reason });
  else if (value?.kind === "dict") value.entries.push({ key: { ...reason }, value: { ...reason } });
}

/** Whether statements may leave the function, loop or statement list that they stand in. */
function leaves(statements: readonly Stmt[]): boolean {
  return statements.some((statement) => {
    switch (statement.kind) {
      case "Return":
      case "Break":
      case "Continue":
      case "Raise":
        return true;
      case "Expr":
        return statement.value.kind === "Yield" || statement.value.kind === "YieldFrom";
      case "If":
        return branchesOf(statement).some((branch) => leaves(branch.body));
      case "For":
      case "While":
        return leaves(statement.body) || leaves(statement.orelse);
      case "With":
        return leaves(statement.body);
      case "Try":
        return (
          leaves(statement.body) ||
          statement.handlers.some((handler) => leaves(handler.body)) ||
          leaves(statement.finalbody)
        );
      case "Match":
        return statement.cases.some((arm) => leaves(arm.body));
      default:
        return false;
    }
  });
}

import type { Expr, Stmt } from "../syntax/syntax.js";
import { isNames } from "./assign.js";
import { isBelowAttribute } from "./bound-names.js";
import {
  calleeHasEffect,
  callsForEffect,
  changesAttribute,
  entersForEffect,
  isHook,
  isSearchPath,
} from "./effects-of-calls.js";
import type { Frame } from "./frame.js";
import type { EffectKind } from "./function-effects.js";
import { branchesOf } from "./if-chain.js";
import { runsFiles } from "./included-files.js";

/**
 * Whether statements must be gone through when they are reached, not when a name of theirs is asked for: they hold
 * imports or class statements, or may change a class.
 */
export function needsWalk(frame: Frame, statements: readonly Stmt[], kind: EffectKind = "any"): boolean {
  return statements.some((statement) => statementNeedsWalk(frame, statement, kind));
}

function statementNeedsWalk(frame: Frame, statement: Stmt, kind: EffectKind): boolean {
  switch (statement.kind) {
    case "ClassDef":
    case "Import":
    case "ImportFrom":
      return true;
    case "Assign":
      return (
        statement.targets.some((target) => changesNames(target, kind) || changesItems(frame, target)) ||
        callsForEffect(frame, statement.value, kind)
      );
    case "AnnAssign":
    case "AugAssign":
      return (
        statement.target.kind === "Attribute" ||
        (kind === "any" && isBelowAttribute(statement.target)) ||
        (statement.value !== null && callsForEffect(frame, statement.value, kind))
      );
    case "Expr":
      return (
        callsForEffect(frame, statement.value, kind) ||
        (kind === "any" && changesAttribute(frame, statement.value)) ||
        runsFiles(frame, statement.value)
      );
    case "Return":
      return statement.value !== null && callsForEffect(frame, statement.value, kind);
    case "If":
      return branchesOf(statement).some((branch) => needsWalk(frame, branch.body, kind));
    case "For":
    case "While":
      return needsWalk(frame, statement.body, kind) || needsWalk(frame, statement.orelse, kind);
    case "With":
      return (
        statement.items.some(
          ({ context }) => callsForEffect(frame, context, kind) || entersForEffect(frame, context, kind),
        ) || needsWalk(frame, statement.body, kind)
      );
    case "Try":
      return (
        needsWalk(frame, statement.body, kind) ||
        statement.handlers.some((handler) => needsWalk(frame, handler.body, kind)) ||
        needsWalk(frame, statement.orelse, kind) ||
        needsWalk(frame, statement.finalbody, kind)
      );
    case "Match":
      return statement.cases.some((arm) => needsWalk(frame, arm.body, kind));
    default:
      return false;
  }
}

/** Whether an assignment to it sets an attribute, or a name by its text. */
function changesNames(target: Expr, kind: EffectKind): boolean {
  return (
    target.kind === "Attribute" ||
    (kind === "any" && isBelowAttribute(target)) ||
    (target.kind === "Subscript" && isNames(target.value))
  );
}

/** Whether a target is an item or a slice of `sys.path`. */
export function changesItems(frame: Frame, target: Expr): boolean {
  return target.kind === "Subscript" && isSearchPath(frame, target.value);
}

/**
 * Whether decorating a function changes what was there before (a registry), or connects it to something that calls back while classes are made:
 * `@receiver(class_prepared)`.
 */
export function decoratesForEffect(frame: Frame, decorators: readonly Expr[]): boolean {
  return decorators.some((decorator) => {
    if (decorator.kind !== "Call") return calleeHasEffect(frame, decorator, "any");
    const [first] = decorator.args;
    const signals = first?.kind === "List" || first?.kind === "Tuple" ? first.elts : first === undefined ? [] : [first];
    return signals.some((signal) => isHook(frame, signal)) || callsForEffect(frame, decorator);
  });
}

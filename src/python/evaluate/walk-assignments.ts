import type { Assign, Expr, Stmt } from "../syntax/syntax.js";
import { assign, deleteTarget, isNames, setAttribute } from "./assign.js";
import { changedByCall, isBelowAttribute, rootName, targetNames } from "./bound-names.js";
import { copyForChange } from "./containers.js";
import { callsForEffect } from "./effects-of-calls.js";
import { evaluate } from "./expressions.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import { unknown } from "./make.js";
import { PythonClass } from "./python-class.js";
import type { Raised } from "./raising.js";
import { LocalScope } from "./scope.js";
import { execute } from "./statements.js";
import type { Value } from "./values.js";
import type { Walk } from "./walk.js";
import { bindName, memoised, runNow } from "./walk-bindings.js";

/** Whether an assignment also changes a container (`x = stack.pop()`) or binds a name with `:=`. */
export function doesMore(walk: Walk, statement: Assign): boolean {
  const changed = changedByCall(statement.value);
  if (changed !== undefined && walk.table.has(changed)) return true;
  return walk.table.file.text.slice(statement.value.start, statement.value.end).includes(":=");
}

/** `a = b = value`: names get lazy values, attributes of classes are noted with the class. */
export function walkAssign(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt,
  targets: readonly Expr[],
  value: Expr,
): Raised | null {
  const once = memoised(() => evaluate(frame, value));
  let raised: Raised | null = null;
  const forEffect = callsForEffect(frame, value);
  if (forEffect) walk.interpreter.settleBodies();
  for (const target of targets) {
    switch (target.kind) {
      case "Name":
        raised ??= bindName(walk, index, statement, target.id, once);
        if (forEffect) walk.table.lookUp(target.id, Number.POSITIVE_INFINITY);
        break;
      case "Attribute":
        assignAttribute(walk, frame, statement, target.value, target.attr, once);
        break;
      case "Subscript":
        raised ??=
          isNames(target.value) || isBelowAttribute(target)
            ? runNow(walk, frame, index, statement)
            : walkChange(walk, frame, index, statement, rootName(target));
        break;
      default: {
        const scope = new LocalScope("block", frame.scope);
        const unpacked = memoised(() => assign(inScope(frame, scope), target, once(), spanOf(frame, statement)));
        for (const name of targetNames(target)) {
          raised ??= bindName(walk, index, statement, name, () => {
            unpacked();
            return scope.variables.get(name) ?? walk.interpreter.raised?.unknown;
          });
          if (forEffect) walk.table.lookUp(name, Number.POSITIVE_INFINITY);
        }
      }
    }
  }
  return raised;
}

/** `Model.x = value`: remembered by the class, evaluated when its namespace is read. Anything else's attributes are set at once. */
function assignAttribute(
  walk: Walk,
  frame: Frame,
  statement: Stmt,
  object: Expr,
  name: string,
  value: () => Value,
): void {
  const { interpreter } = walk;
  const at = () => spanOf(frame, statement);
  interpreter.contained(at, () => {
    const target = evaluate(frame, object);
    if (target instanceof PythonClass) {
      walk.assumed?.();
      target.setLater(name, () => interpreter.contained(at, value) ?? unknown("it is not bound", at()), at());
    } else if (
      target.kind === "instance" ||
      target.kind === "call" ||
      target.kind === "external" ||
      target.kind === "operation"
    ) {
      setAttribute(frame, target, name, value(), at());
    }
    return undefined;
  });
}

/** A statement that changes the container behind a name makes a new version, computed on a copy of the one before. */
export function walkChange(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt,
  name: string | undefined,
): Raised | null {
  if (name === undefined) return null;
  return bindName(
    walk,
    index,
    statement,
    name,
    (previous) => {
      const scope = new LocalScope("block", frame.scope);
      if (previous !== undefined) scope.variables.set(name, copyForChange(previous, statement));
      execute(inScope(frame, scope), [statement]);
      return scope.variables.get(name) ?? walk.interpreter.raised?.unknown;
    },
    true,
  );
}

/** `del name, container[key], Class.name` */
export function walkDelete(
  walk: Walk,
  frame: Frame,
  index: number,
  statement: Stmt,
  targets: readonly Expr[],
): Raised | null {
  for (const target of targets) {
    if (target.kind === "Name") walk.table.bind(target.id, index, statement, () => undefined);
    else if (isBelowAttribute(target)) runNow(walk, frame, index, statement);
    else if (target.kind === "Subscript") walkChange(walk, frame, index, statement, rootName(target));
    else if (target.kind === "Attribute") {
      walk.interpreter.contained(
        () => spanOf(frame, statement),
        () => {
          deleteTarget(frame, target);
          return undefined;
        },
      );
    }
  }
  return null;
}

import type { Span } from "../../source/span.js";
import type { Expr } from "../syntax/syntax.js";
import { callMethodIfDefined } from "./call-method.js";
import { findInClasses } from "./class-attributes.js";
import { dictDelete, dictSet } from "./containers.js";
import { evaluate } from "./expressions.js";
import { type Frame, spanOf } from "./frame.js";
import { callFunction } from "./functions.js";
import { iterate } from "./iterate.js";
import { args, list, str } from "./make.js";
import { PythonClass } from "./python-class.js";
import { raise } from "./raising.js";
import { bind, isOfModule } from "./scope.js";
import { indexOf, sliceRange } from "./subscripts.js";
import type { Value } from "./values.js";

/** Assigns a value to a target: a name, `(a, *b)`, an attribute or a subscript. */
export function assign(frame: Frame, target: Expr, value: Value, statement: Span | null): void {
  switch (target.kind) {
    case "Name":
      if (frame.scope.kind !== "module") bind(frame.scope, target.id, value, statement);
      return;
    case "Tuple":
    case "List":
      unpack(frame, target.elts, value, statement);
      return;
    case "Starred":
      assign(frame, target.value, value, statement);
      return;
    case "Attribute":
      setAttribute(frame, evaluate(frame, target.value), target.attr, value, statement);
      return;
    case "Subscript":
      if (isNames(target.value)) setName(frame, target.value, target.slice, value, statement);
      else setItem(frame, evaluate(frame, target.value), target.slice, value, spanOf(frame, target));
      return;
    default:
      return;
  }
}

function unpack(frame: Frame, targets: readonly Expr[], value: Value, statement: Span | null): void {
  const items = iterate(frame, value);
  if ("kind" in items) {
    for (const target of targets) assign(frame, target, items, statement);
    return;
  }
  const star = targets.findIndex((target) => target.kind === "Starred");
  const fits = star === -1 ? items.length === targets.length : items.length >= targets.length - 1;
  if (!fits) {
    const failed = raise(
      frame,
      "ValueError",
      `cannot unpack ${items.length} values into ${targets.length} names`,
      statement,
    );
    for (const target of targets) assign(frame, target, failed, statement);
    return;
  }
  const extra = items.length - targets.length;
  targets.forEach((target, i) => {
    if (i === star) assign(frame, target, list(items.slice(i, i + extra + 1), value.origin), statement);
    else {
      const item = items[star !== -1 && i > star ? i + extra : i];
      if (item !== undefined) assign(frame, target, item, statement);
    }
  });
}

/** `object.name = value` */
export function setAttribute(frame: Frame, object: Value, name: string, value: Value, statement: Span | null): void {
  if (object instanceof PythonClass) object.set(name, value, statement);
  else if (object.kind === "instance") {
    if (callMethodIfDefined(frame, object, "__setattr__", [str(name), value]) !== undefined) return;
    const own = findInClasses(object.class.mro, name);
    const setter = own?.kind === "function" && own.wrapper === "property" ? own.setter : undefined;
    if (setter === undefined) object.attributes.set(name, value);
    else callFunction(frame, setter, args([object, value]), statement);
  } else if (object.kind === "call") {
    object.attributes ??= new Map();
    object.attributes.set(name, value);
  } else if (object.kind === "external" && object.path === "sys" && name === "path") {
    frame.interpreter.modules.searchPath.assign(value);
  } else if (object.kind === "external") {
    frame.interpreter.setExternal(`${object.path}.${name}`, value);
  } else if (object.kind === "operation") {
    const lost = frame.interpreter.host.assignedTo(object, name, value, statement);
    if (lost === undefined) return;
    const { code, message, model } = lost;
    frame.interpreter.report(code, message, { span: statement, ...(model !== undefined && { model }) });
  } else if (object.kind === "module") {
    frame.interpreter.modules.loaded(object.name)?.rebind(name, value, statement);
  }
}

/** Whether an expression gives the names of a scope, to be set by text: `globals()`, `locals()`, `vars()`. */
export function isNames(expr: Expr): boolean {
  return expr.kind === "Call" && expr.args.length === 0 && expr.func.kind === "Name" && NAMES.has(expr.func.id);
}

const NAMES: ReadonlySet<string> = new Set(["globals", "locals", "vars"]);

/** `globals()["name"] = value`, without asking for all names. */
function setName(frame: Frame, names: Expr, key: Expr, value: Value, statement: Span | null): void {
  const name = evaluate(frame, key);
  if (name.kind !== "str") return;
  const isGlobal = names.kind === "Call" && names.func.kind === "Name" && names.func.id === "globals";
  if (isGlobal || isOfModule(frame.scope)) {
    frame.interpreter.modules.loaded(frame.module)?.rebind(name.value, value, statement);
  } else if (frame.scope.kind === "class") bind(frame.scope, name.value, value, statement);
}

function setItem(frame: Frame, container: Value, key: Expr, value: Value, at: Span): void {
  if (container.kind === "list") {
    if (key.kind === "Slice") {
      const range = sliceRange(frame, key, container.items.length, at);
      const items = iterate(frame, value);
      if (range !== undefined && !("kind" in items) && range.step === 1)
        replaceItems(container.items, range.start, range.stop, items);
      return;
    }
    const index = indexOf(frame, evaluate(frame, key), container.items.length);
    if (index === undefined) raise(frame, "IndexError", "list assignment index out of range", at);
    else if (typeof index === "number") container.items[index] = value;
    return;
  }
  const evaluated = evaluate(frame, key);
  if (container.kind === "dict") dictSet(container, evaluated, value);
  else callMethodIfDefined(frame, container, "__setitem__", [evaluated, value]);
}

/** `list[start:stop] = items` */
function replaceItems(list: Value[], start: number, stop: number, items: readonly Value[]): void {
  const rest = list.slice(Math.max(start, stop));
  list.length = start;
  for (const item of [...items, ...rest]) list.push(item);
}

/** `del target` */
export function deleteTarget(frame: Frame, target: Expr): void {
  switch (target.kind) {
    case "Name":
      if (frame.scope.kind !== "module") {
        frame.scope.variables.delete(target.id);
        frame.scope.spans?.delete(target.id);
      }
      return;
    case "Tuple":
    case "List":
      for (const each of target.elts) deleteTarget(frame, each);
      return;
    case "Attribute": {
      const object = evaluate(frame, target.value);
      if (object instanceof PythonClass) object.remove(target.attr);
      else if (object.kind === "instance") object.attributes.delete(target.attr);
      return;
    }
    case "Subscript": {
      const container = evaluate(frame, target.value);
      if (container.kind === "dict") {
        if (dictDelete(container, evaluate(frame, target.slice)) === undefined)
          raise(frame, "KeyError", "", spanOf(frame, target));
      } else if (container.kind === "list") deleteFromList(frame, container.items, target.slice, spanOf(frame, target));
      return;
    }
    default:
      return;
  }
}

function deleteFromList(frame: Frame, items: Value[], key: Expr, at: Span): void {
  if (key.kind === "Slice") {
    const range = sliceRange(frame, key, items.length, at);
    if (range?.step === 1) items.splice(range.start, Math.max(0, range.stop - range.start));
    return;
  }
  const index = indexOf(frame, evaluate(frame, key), items.length);
  if (typeof index === "number") items.splice(index, 1);
  else raise(frame, "IndexError", "list assignment index out of range", at);
}

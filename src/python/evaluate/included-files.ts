import type { Expr, Node } from "../syntax/syntax.js";
import { evaluateArguments } from "./calls.js";
import { evaluate } from "./expressions.js";
import type { Frame } from "./frame.js";
import { walkModule } from "./import-walk.js";
import type { ModuleTable } from "./module-table.js";
import { lookUp } from "./scope.js";
import type { Value } from "./values.js";

/** Whether an expression is a call that runs files in the names of the module that calls (`include("base.py")` of split_settings). */
export function runsFiles(frame: Frame, expr: Expr): boolean {
  if (expr.kind !== "Call") return false;
  const { func } = expr;
  const root = func.kind === "Attribute" ? func.value : func;
  if (root.kind !== "Name" || lookUp(frame.scope, root.id)?.kind !== "external") return false;
  const callee = evaluate(frame, func);
  return callee.kind === "external" && frame.interpreter.host.runsFiles(callee.path);
}

/**
 * Runs the files that such a call names, one after the other, each with all names of the module as far as they are bound;
 * what they bind, the module has. Names of files are relative to the file of the call and may hold wildcards; files
 * outside the project are not read. A file in another call (`optional("local.py")`) may be missing.
 */
export function runFiles(frame: Frame, table: ModuleTable, expr: Expr & { kind: "Call" }): void {
  const { modules } = frame.interpreter;
  for (const { value, span } of evaluateArguments(frame, { args: expr.args, keywords: [] }).positional) {
    const { name, optional } = fileName(value);
    const found = name === null ? [] : modules.filesOnRoots(resolved(table.found.path, name));
    for (const file of found) runFile(frame, table, file, expr);
    if (found.length > 0 || (optional && name !== null)) continue;
    const what = name === null ? "A file that is run here could not be told" : `\`${name}\` was not found`;
    frame.interpreter.report("included-file-missing", `${what}; what it binds is unknown.`, { span });
  }
}

/** The name of a file, given as text or wrapped in a call that allows it to be missing; null where it cannot be told. */
function fileName(value: Value): { readonly name: string | null; readonly optional: boolean } {
  if (value.kind === "str") return { name: value.value, optional: false };
  const inner = value.kind === "call" ? value.arguments.positional[0]?.value : undefined;
  if (inner === undefined) return { name: null, optional: false };
  return { name: inner.kind === "str" ? inner.value : null, optional: true };
}

/** A path relative to a file's folder, without `.` and `..`. */
function resolved(file: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${file}/../${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function runFile(frame: Frame, table: ModuleTable, path: string, statement: Node): void {
  const { interpreter } = frame;
  const { modules } = interpreter;
  const included = modules.include(table, path);
  if (included === undefined) return;
  const start = modules.tick();
  for (const name of table.names()) included.bind(name, start, statement, () => table.lookUp(name, start));
  walkModule(interpreter, included);
  modules.leaveIncluded(included);
  const end = modules.tick();
  for (const name of included.names()) {
    const last = included.version(name, end);
    if (last !== undefined && last.index > start) table.bind(name, end, statement, () => last.value());
  }
  table.externalStars.push(...included.externalStars);
}

import type { Span } from "../../source/span.js";
import type { EnumBody } from "./enum-body.js";
import type { ModuleTable } from "./module-table.js";
import type { Value } from "./values.js";

/** Where names are looked up: https://docs.python.org/3/reference/executionmodel.html#naming-and-binding */
export type Scope = ModuleScope | LocalScope;

/** A module as one of its statements sees it: names bound before `position`. */
export class ModuleScope {
  readonly kind = "module";

  constructor(
    readonly table: ModuleTable,
    /** Index of the seeing statement in the import walk; Infinity for what runs later (functions). */
    readonly position: number,
  ) {}
}

/** A function's, class body's or comprehension's names, or those of a compound statement at module level (`block`). */
export class LocalScope {
  readonly variables = new Map<string, Value>();
  /** The statement that bound each name; kept for class bodies only. */
  readonly spans: Map<string, Span> | null;
  /** Names declared `global` or `nonlocal`, with the scope that binds them; null while there are none. */
  elsewhere: Map<string, Scope> | null = null;
  /** The body of an enum, which has its own say in what its names are bound to. */
  enumBody: EnumBody | null = null;

  constructor(
    readonly kind: "function" | "class" | "comprehension" | "block",
    readonly parent: Scope | null,
  ) {
    this.spans = kind === "class" ? new Map() : null;
  }
}

/** The scope in which a comprehension inside `scope` looks up names: class bodies are not seen. */
export function enclosing(scope: Scope): Scope | null {
  let seen: Scope | null = scope;
  while (seen !== null && seen.kind === "class") seen = seen.parent;
  return seen;
}

/** The scope that a function defined in `scope` closes over: class bodies are not seen, a module is seen as it ends up. */
export function closure(scope: Scope | null): Scope | null {
  if (scope === null) return null;
  if (scope.kind === "module") return scope.table.finalScope;
  return scope.kind === "class" || scope.kind === "block" ? closure(scope.parent) : scope;
}

/** Whether what runs in a scope is a module's own statement. */
export function isOfModule({ kind }: Scope): boolean {
  return kind === "module" || kind === "block";
}

/** The value of a name as seen from `scope`, builtins left out; undefined when it is not bound. */
export function lookUp(scope: Scope, name: string): Value | undefined {
  let seen: Scope | null = scope;
  while (seen !== null) {
    if (seen.kind === "module") return seen.table.lookUp(name, seen.position);
    const redirected: Scope | undefined = seen.elsewhere?.get(name);
    if (redirected !== undefined && redirected !== seen) return lookUp(redirected, name);
    const value = seen.variables.get(name);
    if (value !== undefined) return value;
    seen = seen.parent;
  }
  return undefined;
}

/** Binds a name in a local scope, or where `global`/`nonlocal` says. A module's names are bound by the import walk only. */
export function bind(scope: LocalScope, name: string, value: Value, statement: Span | null): void {
  const target = scope.elsewhere?.get(name) ?? scope;
  if (target.kind === "module") {
    target.table.rebind(name, value, statement);
    return;
  }
  target.variables.set(name, target.enumBody?.stored(name, value) ?? value);
  if (statement !== null) target.spans?.set(name, statement);
}

/** The local scope that holds what a `:=` inside `scope` binds: comprehensions pass it on to their surroundings. */
export function walrusScope(scope: Scope): LocalScope | null {
  let seen: Scope | null = scope;
  let last: LocalScope | null = null;
  while (seen !== null && seen.kind === "comprehension") {
    last = seen;
    seen = seen.parent;
  }
  return seen === null || seen.kind === "module" ? last : seen;
}

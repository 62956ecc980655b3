import type { Span } from "../../source/span.js";
import type { Import, ImportFrom } from "../syntax/syntax.js";
import { type Frame, spanOf } from "./frame.js";
import { args, callValue, external, none, str, unknown } from "./make.js";
import { readModuleName } from "./module-attributes.js";
import type { ImportedName, ModuleTable, Version } from "./module-table.js";
import { isStdlibModule } from "./stdlib/modules.js";
import type { UnknownValue, Value } from "./values.js";

/** How an import statement's names get bound: at module level by demand, elsewhere at once. */
export type BindName = (name: string, compute: () => Value, from?: ImportedName) => void;

/** What an import statement came to, for a `try` around it. */
export interface ImportOutcome {
  /** The import that Python would not get past; null when there is none. */
  readonly failure: { readonly type: "ImportError" | "ModuleNotFoundError"; readonly message: string } | null;
  /** Modules that are not read and were assumed to be installed. */
  readonly assumed: readonly string[];
}

/** Runs `import a.b, c as d`: https://docs.python.org/3/reference/simple_stmts.html#import */
export function runImport(frame: Frame, statement: Import, bind: BindName): ImportOutcome {
  const { modules } = frame.interpreter;
  const assumed: string[] = [];
  for (const alias of statement.names) {
    const table = modules.importModule(alias.name);
    const top = alias.name.split(".", 1)[0] ?? alias.name;
    if (table === undefined) {
      if (modules.certainlyMissing(alias.name)) {
        const message = `No module named '${alias.name}'`;
        const value = missingModule(alias.name, spanOf(frame, alias));
        bind(alias.asname ?? top, () => value);
        return { failure: { type: "ModuleNotFoundError", message }, assumed };
      }
      assumed.push(alias.name);
    }
    if (alias.asname !== null) {
      bind(alias.asname, () => table?.value ?? frame.interpreter.external(alias.name));
    } else {
      bind(top, () => modules.loaded(top)?.value ?? frame.interpreter.external(top));
    }
  }
  return { failure: null, assumed };
}

/** Runs `from m import a, b as c`; a star import binds every public name. */
export function runImportFrom(frame: Frame, statement: ImportFrom, bind: BindName): ImportOutcome {
  const { modules } = frame.interpreter;
  const at = spanOf(frame, statement);
  const name = absoluteName(frame, statement);
  const table = name === undefined ? undefined : modules.importModule(name);
  if (name === undefined || table === undefined) return importUnread(frame, statement, name, at, bind);
  if (statement.names === null) {
    for (const each of starNames(frame, table)) {
      const now = latest(table, each);
      bind(each, () => now?.value() ?? unknown(`\`${table.name}\` did not bind \`${each}\``, at), {
        table,
        name: each,
      });
    }
    if (frame.scope.kind === "module") frame.scope.table.externalStars.push(...table.externalStars);
    return { failure: null, assumed: [] };
  }
  let failure: ImportOutcome["failure"] = null;
  for (const alias of statement.names) {
    const span = spanOf(frame, alias);
    const now = latest(table, alias.name);
    if (!isAvailable(frame, table, alias.name, span)) {
      failure ??= { type: "ImportError", message: `cannot import name '${alias.name}' from '${table.name}'` };
    }
    // What the package binds to the name later does not change what was imported.
    const submodule = now === undefined ? modules.loaded(`${table.name}.${alias.name}`) : undefined;
    bind(
      alias.asname ?? alias.name,
      () => submodule?.value ?? now?.value() ?? readModuleName(frame, table, alias.name, span),
      now === undefined ? undefined : { table, name: alias.name },
    );
  }
  return { failure, assumed: [] };
}

/** What a module has bound to a name by now, which is what an import takes; undefined when that is nothing. */
function latest(table: ModuleTable, name: string): Version | undefined {
  return table.version(name, Number.POSITIVE_INFINITY);
}

/** The dotted name of the module of a `from` import; undefined when it leaves the top-level package. */
function absoluteName(frame: Frame, statement: ImportFrom): string | undefined {
  if (statement.level === 0) return statement.module;
  let base = frame.interpreter.modules.loaded(frame.module)?.packageName ?? "";
  for (let level = 1; level < statement.level; level++) {
    const dot = base.lastIndexOf(".");
    if (dot === -1) return undefined;
    base = base.slice(0, dot);
  }
  if (base === "") return undefined;
  return statement.module === "" ? base : `${base}.${statement.module}`;
}

/** `from` import of a module that is not read. */
function importUnread(
  frame: Frame,
  statement: ImportFrom,
  name: string | undefined,
  at: Span,
  bind: BindName,
): ImportOutcome {
  const { interpreter } = frame;
  if (name === undefined || interpreter.modules.certainlyMissing(name)) {
    const what = name ?? `${".".repeat(statement.level)}${statement.module}`;
    const value = missingModule(what, at);
    for (const alias of statement.names ?? []) bind(alias.asname ?? alias.name, () => value);
    return { failure: { type: "ModuleNotFoundError", message: `No module named '${what}'` }, assumed: [] };
  }
  if (statement.names === null && frame.scope.kind === "module") frame.scope.table.externalStars.push(name);
  for (const alias of statement.names ?? []) {
    bind(alias.asname ?? alias.name, () => interpreter.external(`${name}.${alias.name}`));
  }
  return { failure: null, assumed: [name] };
}

/** Names that `from m import *` binds: `__all__`, else those without a leading underscore. */
function starNames(frame: Frame, table: ModuleTable): readonly string[] {
  const all = table.has("__all__") ? table.binding("__all__")?.value : undefined;
  if (all?.kind === "list" || all?.kind === "tuple") {
    const names = all.items.flatMap((item) => (item.kind === "str" ? [item.value] : []));
    for (const name of names) {
      if (!table.has(name)) frame.interpreter.modules.importModule(`${table.name}.${name}`);
    }
    return names;
  }
  return table.names().filter((name) => !name.startsWith("_"));
}

/** Whether a name can be imported from a module now; imports the submodule of that name where there is one. */
function isAvailable(frame: Frame, table: ModuleTable, name: string, at: Span): boolean {
  const { interpreter } = frame;
  if (table.has(name) || table.externalStars.length > 0 || table.has("__getattr__")) return true;
  const submodule = `${table.name}.${name}`;
  if (table.found.isPackage && interpreter.modules.importModule(submodule) !== undefined) return true;
  if (interpreter.modules.owned(submodule) || ["__name__", "__file__", "__path__", "__doc__"].includes(name))
    return true;
  if (!table.running) return false;
  interpreter.modules.askedEarly(table, name, at);
  return true;
}

/** `importlib.import_module(name)`, or `__import__`: the module, or the external one of that name. */
export function importByName(frame: Frame, name: string, at: Span | null): Value {
  const { interpreter } = frame;
  const table = interpreter.modules.importModule(name);
  if (table !== undefined) return table.value;
  return interpreter.modules.certainlyMissing(name) ? missingModule(name, at) : interpreter.external(name);
}

/** `importlib.util.find_spec(name)`: None for a module that nothing shows to be there, which is said. */
export function moduleSpec(frame: Frame, name: string, at: Span | null): Value {
  const { interpreter } = frame;
  const { modules } = interpreter;
  const found = modules.finder.find(name) !== undefined || modules.owned(name) || isStdlibModule(name);
  if (!found && (modules.certainlyMissing(name) || !interpreter.isInstalled(name))) {
    const top = name.split(".", 1)[0] ?? name;
    interpreter.report(
      "assumed-missing",
      `\`${top}\` is neither found nor among the project's requirements; \`find_spec()\` was taken to give None.`,
      { span: at },
    );
    return none(at);
  }
  return callValue(external("importlib.machinery.ModuleSpec"), args([str(name)]), frame.ranks.next(), at);
}

/** What a module is that a package which is read lacks: usually a configuration that is no part of the project. */
function missingModule(name: string, at: Span | null): UnknownValue {
  return { kind: "unknown", reason: `there is no module \`${name}\``, raises: "ModuleNotFoundError", origin: at };
}

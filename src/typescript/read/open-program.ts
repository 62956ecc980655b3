import type { Files } from "../../source/files.js";
import { SourceFile } from "../../source/source-file.js";
import { applyFunction } from "./apply.js";
import { ts } from "./compiler.js";
import { declareStatements } from "./declare.js";
import { exportedType } from "./declared-type.js";
import { Budget, CallRecord, type DeclaredType, type Engine, type FileCode } from "./engine.js";
import { externalNamed } from "./environment.js";
import { memberOf } from "./evaluate.js";
import { type Export, exportsOf } from "./module-exports.js";
import { type ParsedText, parseText } from "./parsed-text.js";
import { NodePlace } from "./place.js";
import { objectOf, unknown } from "./plain.js";
import type { Binding, Module, Problem, Program } from "./program.js";
import { type Resolution, resolveModule } from "./resolve-module.js";
import { Scope } from "./scope.js";
import type { Place, Property, Value } from "./values.js";
import { Workspaces } from "./workspaces.js";

/** How a program is opened. */
export interface ProgramOptions {
  /** What places call a file, by its absolute path. */
  readonly display: (path: string) => string;
  /** A program of the same files as they were before: of those that have not changed, the syntax trees are taken from it. */
  readonly before?: Program;
  /** Variables of the environment whose values are known; nothing is known of others. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Opens the files of a TypeScript project for reading. Nothing is read yet, and nothing ever run. */
export function openProgram(files: Files, { display, before, environment = {} }: ProgramOptions): Program {
  const opened = new Map<string, LoadedModule | undefined>();
  const parsed = new Map<string, ParsedText>();
  const found: Problem[] = [];
  const resolved = new Map<string, Resolution>();
  const workspaces = new Workspaces(files);
  const engine: Engine = {
    budget: new Budget(),
    calls: new CallRecord(),
    environment,
    imported(from, specifier, name, at) {
      const to = resolve(from, specifier);
      if (to.kind === "package") return packageName(specifier, name, environment, at);
      const loaded = to.kind === "file" ? load(to.path) : undefined;
      if (loaded === undefined) return unknown(`there is no file for \`${specifier}\``, at);
      if (name === "*") return loaded.exports.get("export=")?.value() ?? namespaceOf(loaded, at);
      const binding = loaded.exports.get(name);
      if (binding !== undefined) return binding.value();
      const whole = loaded.exports.get("export=");
      if (whole !== undefined) return name === "default" ? whole.value() : memberOf(whole.value(), name, false, at);
      return loaded.openTo === null
        ? unknown(`\`${specifier}\` exports no \`${name}\``, at)
        : { kind: "external", module: loaded.openTo.package, name, at };
    },
    importedType(from, specifier, name) {
      const to = resolve(from, specifier);
      return to.kind === "file" ? load(to.path)?.type(name) : undefined;
    },
  };

  /** Every name that a file imports asks for its module: each is looked for once. */
  function resolve(from: string, specifier: string): Resolution {
    const key = JSON.stringify([from, specifier]);
    const known = resolved.get(key) ?? resolveModule(files, workspaces, from, specifier);
    resolved.set(key, known);
    return known;
  }

  function load(path: string): LoadedModule | undefined {
    if (!opened.has(path)) {
      const bytes = files.read(path);
      opened.set(path, bytes === undefined ? undefined : new LoadedModule(parse(path, bytes), resolveAll));
    }
    return opened.get(path);
  }

  function parse(path: string, bytes: Uint8Array): FileCode {
    const source = new SourceFile(display(path), new TextDecoder().decode(bytes));
    const known = before?.parsed.get(path);
    const text = known?.source.text === source.text ? known : parseText(path, source);
    parsed.set(path, text);
    found.push(...text.problems);
    return { ...text, engine };
  }

  function resolveAll(from: string, specifier: string): LoadedModule | string | undefined {
    const to = resolve(from, specifier);
    if (to.kind === "package") return specifier;
    return to.kind === "file" ? load(to.path) : undefined;
  }

  return {
    module: load,
    apply: (callee, args) => applyFunction(callee, args, callee.at),
    calls(callee, args) {
      let returned: Value | undefined;
      const calls = engine.calls.during(() => {
        returned = applyFunction(callee, args, callee.at);
      });
      return returned === undefined ? calls : [...calls, returned];
    },
    problems: () => found,
    parsed,
  };
}

/** Finds the module behind a specifier: another file, the name of a package, or nothing. */
type ResolveAll = (from: string, specifier: string) => LoadedModule | string | undefined;

/** A file that was parsed; its exports are listed when they are asked for, since modules may export one another's. */
class LoadedModule implements Module {
  readonly path: string;
  readonly #file: FileCode;
  readonly #scope = new Scope(null);
  readonly #resolve: ResolveAll;
  #exports: ReadonlyMap<string, Binding> | undefined;
  #openTo: Module["openTo"] = null;

  constructor(file: FileCode, resolve: ResolveAll) {
    this.#file = file;
    this.path = file.source.path;
    this.#resolve = resolve;
    declareStatements(file.tree.statements, this.#scope, file, file.tree);
  }

  get exports(): ReadonlyMap<string, Binding> {
    this.#exports ??= this.#listed(new Set());
    return this.#exports;
  }

  get openTo(): Module["openTo"] {
    return this.exports && this.#openTo;
  }

  get classes(): readonly Binding[] {
    return this.#file.tree.statements.flatMap((node): Binding[] => {
      if (!ts.isClassDeclaration(node)) return [];
      const name = node.name?.text ?? "default";
      const slot = node.name === undefined ? this.exports.get("default") : this.#scope.find(name);
      return slot === undefined ? [] : [{ name, at: slot.at, value: () => slot.value() }];
    });
  }

  /** The alias of a type that it exports under a name. */
  type(name: string): DeclaredType | undefined {
    return exportedType(name, this.#scope, this.#file);
  }

  /** @param visited the modules that were listed on the way; each adds what it exports once */
  #listed(visited: Set<LoadedModule>): ReadonlyMap<string, Binding> {
    if (this.#exports !== undefined) return this.#exports;
    const bindings = new Map<string, Binding>();
    const others: Binding[] = [];
    visited.add(this);
    for (const each of exportsOf(this.#file, this.#scope)) {
      if (each.kind === "own") bindings.set(each.binding.name, each.binding);
      else if (each.kind === "from") bindings.set(each.as, this.#reexported(each));
      else others.push(...this.#allOf(each, visited));
    }
    for (const each of others) if (!bindings.has(each.name) && each.name !== "default") bindings.set(each.name, each);
    return bindings;
  }

  #reexported({ specifier, name, as, node }: Export & { readonly kind: "from" }): Binding {
    const at = new NodePlace(this.#file, node);
    const { engine, path } = this.#file;
    const other = name === "*" ? undefined : this.#resolve(path, specifier);
    const binding = other instanceof LoadedModule && other !== this ? () => other.exports.get(name) : () => undefined;
    return {
      name: as,
      get at() {
        return binding()?.at ?? at;
      },
      value: () => engine.imported(path, specifier, name, at),
    };
  }

  #allOf({ specifier, node }: Export & { readonly kind: "all" }, visited: Set<LoadedModule>): readonly Binding[] {
    const other = this.#resolve(this.#file.path, specifier);
    if (typeof other === "string") {
      this.#openTo = { package: other, at: new NodePlace(this.#file, node) };
      return [];
    }
    if (other === undefined) {
      const at = new NodePlace(this.#file, node);
      return [{ name: specifier, at, value: () => unknown(`there is no file for \`${specifier}\``, at) }];
    }
    return visited.has(other) ? [] : [...other.#listed(visited).values()];
  }
}

/** A name that a package exports; `env` of Node's `process` is what that has. */
function packageName(specifier: string, name: string, environment: Readonly<Record<string, string>>, at: Place): Value {
  const whole = externalNamed(specifier, "*", environment, at);
  if (name === "env" && whole.environment !== undefined) return memberOf(whole, name, false, at);
  return externalNamed(specifier, name, environment, at);
}

function namespaceOf(module: LoadedModule, at: Place): Value {
  const properties = new Map<string, Property>();
  for (const [name, binding] of module.exports) {
    properties.set(name, {
      get value() {
        return binding.value();
      },
      get at() {
        return binding.at;
      },
    });
  }
  return objectOf(properties, at);
}

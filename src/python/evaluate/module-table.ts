import type { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { Node, Stmt } from "../syntax/syntax.js";
import { moduleValue, unknown } from "./make.js";
import type { FoundModule } from "./module-finder.js";
import { ModuleScope } from "./scope.js";
import { type SharingOf, sharedNames } from "./shared-names.js";
import type { Turns } from "./turns.js";
import type { Binding, ModuleValue, Value } from "./values.js";

/** What a version is made by: runs in a portion of the budget; undefined when the name is not bound after all. */
export type Compute = () => Value | undefined;

/** What one statement makes of one name. Computed when first asked for, once. */
export class Version {
  #state: "waiting" | "running" | "done" = "waiting";
  #value: Value | undefined;
  /** Told each time that the value is used once it is there; absent for most. */
  onUse: (() => void) | undefined;

  constructor(
    /** Index of the statement in the import walk. */
    readonly index: number,
    /** The whole statement. */
    readonly statement: Node,
    readonly previous: Version | undefined,
    /** Whether the value is made from the previous version's (`+=`, `.append`). */
    readonly chained: boolean,
    private readonly compute: Compute,
  ) {}

  /** The value; undefined when the statement leaves the name unbound. A value that needs itself is the previous version's. */
  value(): Value | undefined {
    if (this.#state === "running") {
      return this.previous === undefined ? unknown("it is defined in terms of itself") : this.previous.value();
    }
    if (this.#state === "done") this.onUse?.();
    if (this.#state === "waiting") for (const version of this.waitingChain()) version.run();
    return this.#value;
  }

  /** This version after those that it builds on, oldest first: a thousand `.append` lines must not nest. */
  private waitingChain(): readonly Version[] {
    const chain: Version[] = [this];
    let last: Version = this;
    while (last.chained && last.previous !== undefined && last.previous.#state === "waiting") {
      last = last.previous;
      chain.push(last);
    }
    return chain.reverse();
  }

  private run(): void {
    this.#state = "running";
    this.#value = this.compute();
    this.#state = "done";
  }
}

/** A name of another module, which an import statement has bound. */
export interface ImportedName {
  readonly table: ModuleTable;
  readonly name: string;
}

/** One module: its names, each with versions in statement order, filled by the import walk. */
export class ModuleTable {
  readonly value: ModuleValue;
  /** The module as functions and other modules see it. */
  readonly finalScope: ModuleScope;
  /** Whether the import walk is still inside the module. */
  running = true;
  /** Modules that are not read and were star-imported here: where names that are bound nowhere else come from. */
  readonly externalStars: string[] = [];
  /** Top-level statements that have not been walked yet: first one's place in `body`. */
  walked = 0;
  /** Statements walked ahead of their turn because a cycle asked for what they bind. */
  readonly walkedAhead = new Set<Stmt>();
  /** What a statement of its own has to do with containers that go by several names. */
  readonly sharingOf: SharingOf;
  /** Those statements that run one after the other, by group. */
  readonly turns = new Map<string, Turns>();
  readonly #versions = new Map<string, Version[]>();
  readonly #imported = new WeakMap<Version, ImportedName>();

  constructor(
    readonly name: string,
    readonly found: FoundModule,
    readonly file: SourceFile,
    readonly body: readonly Stmt[],
    /** The package that relative imports start from, where another module's file says it. */
    private readonly givenPackage?: string,
  ) {
    this.value = moduleValue(name);
    this.sharingOf = sharedNames(body, file.text);
    this.finalScope = new ModuleScope(this, Number.POSITIVE_INFINITY);
  }

  /** The package that relative imports start from. */
  get packageName(): string {
    if (this.givenPackage !== undefined) return this.givenPackage;
    if (this.found.isPackage) return this.name;
    const dot = this.name.lastIndexOf(".");
    return dot === -1 ? "" : this.name.slice(0, dot);
  }

  /** Adds a version of a name; `chained` when it is computed from the previous one. */
  bind(
    name: string,
    index: number,
    statement: Node,
    compute: (previous: Version | undefined) => Value | undefined,
    chained = false,
  ): Version {
    let versions = this.#versions.get(name);
    if (versions === undefined) {
      versions = [];
      this.#versions.set(name, versions);
    }
    const previous = versions[versions.length - 1];
    const version = new Version(index, statement, previous, chained, () => compute(previous));
    versions.push(version);
    return version;
  }

  /** Binds a name from inside a function (`global x`). */
  rebind(name: string, value: Value, statement: Span | null): void {
    const last = this.#versions.get(name)?.at(-1);
    this.bind(name, last?.index ?? 0, statement ?? { start: 0, end: 0 }, () => value);
  }

  /** Notes where an import statement has a value from. */
  bindImported(version: Version, from: ImportedName): void {
    this.#imported.set(version, from);
  }

  /** The name of another module whose container a name is still bound to, however it was changed since; undefined for any other. */
  importedAs(name: string): ImportedName | undefined {
    let version = this.version(name, Number.POSITIVE_INFINITY);
    while (version?.chained === true) version = version.previous;
    return version === undefined ? undefined : this.#imported.get(version);
  }

  has(name: string): boolean {
    return this.#versions.has(name);
  }

  /** The version that the statement with this index sees. */
  version(name: string, position: number): Version | undefined {
    const versions = this.#versions.get(name);
    if (versions === undefined) return undefined;
    const last = versions[versions.length - 1];
    if (last !== undefined && last.index < position) return last;
    let low = 0;
    let high = versions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((versions[middle]?.index ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return versions[low - 1];
  }

  /** The value that the statement with this index sees. */
  lookUp(name: string, position: number): Value | undefined {
    return this.version(name, position)?.value();
  }

  /** What the name is bound to at the end. */
  binding(name: string): Binding | undefined {
    const version = this.version(name, Number.POSITIVE_INFINITY);
    const value = version?.value();
    if (version === undefined || value === undefined) return undefined;
    return { name, value, span: this.file.span(version.statement.start, version.statement.end) };
  }

  /** What the name was bound to before its last binding, the latest first, and before that in the modules that it was taken from. */
  earlier(name: string, seen: ReadonlySet<ModuleTable> = new Set()): readonly Value[] {
    if (seen.has(this)) return [];
    const versions = [...(this.#versions.get(name) ?? [])].reverse();
    const taken = versions.flatMap((version) => this.#imported.get(version) ?? []);
    return [
      ...versions.slice(1).flatMap((version) => version.value() ?? []),
      ...taken.flatMap((from) => from.table.earlier(from.name, new Set([...seen, this]))),
    ];
  }

  /** Names in the order in which they were first bound; some may turn out unbound when asked for. */
  names(): readonly string[] {
    return [...this.#versions.keys()];
  }
}

import { decodePython } from "../../source/decode.js";
import type { Files } from "../../source/files.js";
import { matchingFiles, matchingPaths } from "../../source/matching-files.js";
import { SourceFile } from "../../source/source-file.js";
import type { Span } from "../../source/span.js";
import type { ProgramOptions } from "../program.js";
import { parse } from "../syntax/parser.js";
import { walkModule } from "./import-walk.js";
import type { Interpreter } from "./interpreter.js";
import { type FoundModule, ModuleFinder } from "./module-finder.js";
import { ModuleTable } from "./module-table.js";
import { SearchPath } from "./search-path.js";
import { normalized } from "./stdlib/paths.js";

/** A name that a cyclic import asked a module for before the module had bound it. */
interface EarlyName {
  readonly table: ModuleTable;
  readonly name: string;
  readonly at: Span;
}

/** Folders of a machine that no project lies at. */
const SYSTEM = /^\/(bin|boot|dev|etc|home|lib|media|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var)(\/|$)/;

/** The modules of a program by dotted name: Python's `sys.modules`. */
export class Modules {
  readonly finder: ModuleFinder;
  /** Python's `sys.path`. */
  readonly searchPath: SearchPath;
  /** Display paths of files read so far. */
  readonly filesRead: string[] = [];
  /** Packages that were said to be assumed installed. */
  readonly assumed = new Set<string>();
  readonly #tables = new Map<string, ModuleTable>();
  readonly #owned = new Map<string, boolean>();
  readonly #early: EarlyName[] = [];
  readonly #files: Files;
  #clock = 0;
  #depth = 0;

  constructor(
    private readonly interpreter: Interpreter,
    private readonly options: ProgramOptions,
  ) {
    this.#files = options.files;
    const shown = (folder: string): string => {
      const path = options.displayPath(folder);
      return path === "." ? "/" : path.startsWith("/") ? path : `/${path}`;
    };
    this.searchPath = new SearchPath(options.roots, shown, (text) => this.folderOnRoots(text));
    this.finder = new ModuleFinder(options.files, () => this.searchPath.folders());
    this.searchPath.onChange = () => this.finder.searchAnew();
  }

  /** Index of the next statement of the import walk. */
  tick(): number {
    return this.#clock++;
  }

  /** A module that has been imported or is being so. */
  loaded(name: string): ModuleTable | undefined {
    return this.#tables.get(name);
  }

  /** Modules that have been imported, in the order in which they were. */
  tables(): readonly ModuleTable[] {
    return [...this.#tables.values()];
  }

  /** Imports a module after its parents, as Python does; undefined when it is not to be found or belongs to the host. */
  importModule(name: string): ModuleTable | undefined {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    if (this.owned(name)) return undefined;
    const dot = name.lastIndexOf(".");
    if (dot !== -1 && this.importModule(name.slice(0, dot)) === undefined) return undefined;
    const loadedMeanwhile = this.#tables.get(name);
    if (loadedMeanwhile !== undefined) return loadedMeanwhile;
    const found = this.finder.find(name);
    if (found === undefined) return undefined;
    if (this.#depth >= this.interpreter.meter.budget.importDepth) {
      this.interpreter.report("evaluation-budget", `Imports are nested too deeply; \`${name}\` was not read.`);
      return undefined;
    }
    this.#depth++;
    const table = this.load(name, found);
    this.#depth--;
    return table;
  }

  /** A module that is given as text; it is run when it is first asked for. */
  given(name: string, text: string): ModuleTable {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const found = { path: "", isPackage: false, isNamespace: false, searchPath: [] };
    return this.walked(this.tableOf(name, found, new SourceFile(`<${name}>`, text)));
  }

  /** Runs a file under the name `__main__`. */
  runScript(path: string): void {
    this.load("__main__", { path, isPackage: false, isNamespace: false, searchPath: [] });
  }

  /** Whether the module or a package above it belongs to the host. */
  owned(name: string): boolean {
    const known = this.#owned.get(name);
    if (known !== undefined) return known;
    const dot = name.lastIndexOf(".");
    const owned = this.interpreter.host.owns(name) || (dot !== -1 && this.owned(name.slice(0, dot)));
    this.#owned.set(name, owned);
    return owned;
  }

  /**
   * Whether a module that is not found is certainly not there: the package it would lie in is read. (A directory without
   * `__init__.py` may share its name with a package that is installed.)
   */
  certainlyMissing(name: string): boolean {
    if (this.owned(name) || this.finder.find(name) !== undefined) return false;
    const dot = name.lastIndexOf(".");
    if (dot === -1) return false;
    const parent = this.finder.find(name.slice(0, dot));
    return parent === undefined ? this.certainlyMissing(name.slice(0, dot)) : !parent.isNamespace;
  }

  /** Remembers a name that a cyclic import asked for too early; reported once it is known whether it gets bound at all. */
  askedEarly(table: ModuleTable, name: string, at: Span): void {
    this.#early.push({ table, name, at });
  }

  /** Files on the search path that a path with wildcards stands for. */
  filesOnRoots(path: string): readonly string[] {
    return matchingFiles(this.#files, this.realPath(path)).filter((file) => this.isOnRoots(file));
  }

  /** Files and folders that a path with wildcards stands for, spelled as the path is; undefined for a path that is not on the search path. */
  pathsOnRoots(path: string): readonly string[] | undefined {
    const real = this.realPath(path);
    if (!this.isOnRoots(real)) return undefined;
    const above = real.length - path.length;
    return matchingPaths(this.#files, real)
      .filter((found) => this.isOnRoots(found))
      .map((found) => found.slice(above));
  }

  /** What lies at a path on the search path, null for nothing; undefined for a path elsewhere. */
  kindOnRoots(path: string): "file" | "directory" | null | undefined {
    const real = this.realPath(path);
    if (!this.isOnRoots(real)) return undefined;
    return this.#files.isFile(real) ? "file" : this.#files.isDirectory(real) ? "directory" : null;
  }

  /** Names in a folder on the search path; undefined for a folder that is not there, or elsewhere. */
  namesOnRoots(path: string): readonly string[] | undefined {
    return this.kindOnRoots(path) === "directory"
      ? this.#files.list(this.realPath(path)).map(({ name }) => name)
      : undefined;
  }

  /** The folder of the project that a text of `sys.path` stands for, relative to where manage.py lies; undefined for any other. */
  private folderOnRoots(text: string): string | undefined {
    const path = this.realPath(normalized(`/${text}`));
    return this.isOnRoots(path) && this.#files.isDirectory(path) ? path : undefined;
  }

  /** The file as a part of the module that runs it, not walked yet; undefined when such files are nested too deeply. */
  include(by: ModuleTable, path: string): ModuleTable | undefined {
    if (this.#depth >= this.interpreter.meter.budget.importDepth) {
      this.interpreter.report("evaluation-budget", `Files are run in each other too deeply; \`${path}\` was not read.`);
      return undefined;
    }
    this.#depth++;
    const name = `${by.name}:${path.slice(path.lastIndexOf("/") + 1)}`;
    return this.table(name, { path, isPackage: false, isNamespace: false, searchPath: [] }, by.packageName);
  }

  /** Ends what `include` began. */
  leaveIncluded(table: ModuleTable): void {
    this.#depth--;
    table.running = false;
  }

  /** Where a path lies that was computed from `__file__`, which is as if the project lay at `/`. Those of the system stay. */
  private realPath(path: string): string {
    const [root] = this.options.roots;
    if (root === undefined || this.isOnRoots(path) || SYSTEM.test(path)) return path;
    const real = path === "/" ? root : `${root}${path}`;
    return path === "/" || this.options.displayPath(real) === path.slice(1) ? real : path;
  }

  private isOnRoots(path: string): boolean {
    return this.options.roots.some((root) => path === root || path.startsWith(root.endsWith("/") ? root : `${root}/`));
  }

  private load(name: string, found: FoundModule): ModuleTable {
    const table = this.walked(this.table(name, found));
    this.reportEarlyNames(table);
    return table;
  }

  private walked(table: ModuleTable): ModuleTable {
    walkModule(this.interpreter, table);
    table.running = false;
    return table;
  }

  private table(name: string, found: FoundModule, packageName?: string): ModuleTable {
    const shown = this.options.displayPath(found.path);
    const file = found.isNamespace ? new SourceFile(shown, "") : this.read(found.path, shown);
    return this.tableOf(name, found, file, packageName);
  }

  private tableOf(name: string, found: FoundModule, file: SourceFile, packageName?: string): ModuleTable {
    const syntax = parse(file);
    for (const problem of syntax.problems) {
      this.interpreter.report("syntax-error", problem.message, { span: file.span(problem.start, problem.end) });
    }
    const table = new ModuleTable(name, found, file, syntax.body, packageName);
    this.#tables.set(name, table);
    return table;
  }

  private read(path: string, shown: string): SourceFile {
    this.filesRead.push(shown);
    const bytes = this.#files.read(path);
    if (bytes === undefined) {
      const nothing = new SourceFile(shown, "");
      this.interpreter.report("file-unreadable", `\`${shown}\` cannot be read; nothing of it is known.`, {
        span: nothing.span(0, 0),
      });
      return nothing;
    }
    const decoded = decodePython(shown, bytes);
    if (decoded instanceof SourceFile) return this.withinBudget(decoded);
    this.interpreter.report("not-python", `\`${shown}\` ${decoded.reason}; nothing of it was read.`, {
      span: decoded.span,
    });
    return new SourceFile(shown, "");
  }

  private withinBudget(file: SourceFile): SourceFile {
    const { lines: mostLines, characters: mostCharacters } = this.interpreter.meter.budget;
    const { length } = file.text;
    const lines = length > mostLines ? file.text.split("\n").length : 0;
    if (lines <= mostLines && length <= mostCharacters) return file;
    const has = lines > mostLines ? [lines, "lines", mostLines] : [length, "characters", mostCharacters];
    this.interpreter.report(
      "file-too-large",
      `\`${file.path}\` has ${has[0]} ${has[1]}, more than the ${has[2]} that are read; nothing of it was.`,
      { span: file.span(0, 0) },
    );
    return new SourceFile(file.path, "");
  }

  private reportEarlyNames(table: ModuleTable): void {
    for (const early of this.#early) {
      if (early.table !== table) continue;
      const isOwnImport = early.at?.file === table.file.path;
      if (table.has(early.name) && !isOwnImport) {
        this.interpreter.report(
          "import-cycle-name",
          `\`${early.name}\` is imported from \`${table.name}\`, which is still being imported and has not bound it yet; the later value was used.`,
          { span: early.at },
        );
      } else {
        this.interpreter.report(
          "import-name-missing",
          `\`${table.name}\` defines no \`${early.name}\`; its value is unknown.`,
          { span: early.at },
        );
      }
    }
  }
}

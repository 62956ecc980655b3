import type { Files } from "../../source/files.js";

/** Where a module is. */
export interface FoundModule {
  /** The file, or the directory of a namespace package. */
  readonly path: string;
  readonly isPackage: boolean;
  /** A package without `__init__.py`. */
  readonly isNamespace: boolean;
  /** Directories in which the package's submodules are looked for: Python's `__path__`; empty for plain modules. */
  readonly searchPath: readonly string[];
}

/** Finds modules as Python's path finder does: https://docs.python.org/3/reference/import.html#the-path-based-finder */
export class ModuleFinder {
  readonly #found = new Map<string, FoundModule | undefined>();

  /** @param roots absolute folders that top-level modules are looked for in, as of now */
  constructor(
    private readonly files: Files,
    private readonly roots: () => readonly string[],
  ) {}

  /** Has what was not found be looked for anew: there are other folders to search. */
  searchAnew(): void {
    for (const [name, found] of this.#found) if (found === undefined) this.#found.delete(name);
  }

  /** The module's place; undefined when neither it nor its parent packages can be found. */
  find(name: string): FoundModule | undefined {
    const roots = this.roots();
    if (this.#found.has(name)) return this.#found.get(name);
    const dot = name.lastIndexOf(".");
    const searchPath = dot === -1 ? roots : (this.find(name.slice(0, dot))?.searchPath ?? []);
    const found = this.search(searchPath, name.slice(dot + 1));
    this.#found.set(name, found);
    return found;
  }

  private search(searchPath: readonly string[], name: string): FoundModule | undefined {
    if (name === "" || name.includes("/") || name.includes("\0")) return undefined;
    const portions: string[] = [];
    for (const directory of searchPath) {
      const path = `${directory.replace(/\/$/, "")}/${name}`;
      if (this.files.isFile(`${path}/__init__.py`)) {
        if (this.isLoop(path)) continue;
        return { path: `${path}/__init__.py`, isPackage: true, isNamespace: false, searchPath: [path] };
      }
      if (this.files.isFile(`${path}.py`)) {
        return { path: `${path}.py`, isPackage: false, isNamespace: false, searchPath: [] };
      }
      if (this.files.isDirectory(path) && !this.isLoop(path)) portions.push(path);
    }
    const [first] = portions;
    return first === undefined ? undefined : { path: first, isPackage: true, isNamespace: true, searchPath: portions };
  }

  /** Whether a directory is a symbolic link to one that contains it. */
  private isLoop(path: string): boolean {
    const real = this.files.realpath(path);
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      if (this.files.realpath(path.slice(0, at)) === real) return true;
    }
    return false;
  }
}

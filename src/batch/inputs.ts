import { appOfFile, directoriesBelow, isApp, isManage } from "../source/discover.js";
import type { Files } from "../source/files.js";
import { isDataFile } from "./data-fixture.js";
import type { Match } from "./matches.js";

/** Something that is converted into an output folder of its own. */
export interface BatchInput {
  /** Absolute: a folder, or the one file of a `module`. */
  readonly path: string;
  /** `project`: with a manage.py; `app`: with models; `folder`: of apps; `module`: one Python file of another name. */
  readonly kind: "project" | "app" | "folder" | "module";
}

/** What was matched, by what becomes of it. */
export interface SortedMatches {
  /** In order of path. */
  readonly inputs: readonly BatchInput[];
  /** How many projects and apps lie in another input and are converted with it. */
  readonly within: number;
  /** Absolute paths of files that may hold data for Django to load. */
  readonly dataFiles: readonly string[];
}

/**
 * Finds the inputs among what was matched: a `manage.py` stands for its project, a `models.py` or a file of a `models`
 * package for its app. A folder of apps is one only where none of these was matched below it, and another Python file only
 * where it was named. Of inputs inside one another the outermost counts, with those up to `depth` deep.
 * @param depth how many inputs inside one another count, from 1
 */
export function inputsOf(files: Files, matches: readonly Match[], depth: number): SortedMatches {
  const kinds = new Map<string, BatchInput["kind"]>();
  const folders = new Set<string>();
  const dataFiles = new Set<string>();
  for (const match of matches) {
    const input = inputAt(files, match);
    if (input !== undefined) kinds.set(input.path, input.kind);
    else if (match.type === "directory") folders.add(match.path);
    else if (isDataFile(match.path)) dataFiles.add(match.path);
  }
  const above = (path: string): number => ancestors(path).filter((folder) => kinds.has(folder)).length;
  const holding = new Set([...kinds.keys()].flatMap(ancestors));
  for (const folder of [...folders].sort()) {
    const isFree = !kinds.has(folder) && !holding.has(folder) && above(folder) === 0;
    if (isFree && directoriesBelow(files, folder).some((each) => isApp(files, each))) kinds.set(folder, "folder");
  }
  const inputs = [...kinds].map(([path, kind]) => ({ path, kind })).sort(byPath);
  const taken = inputs.filter(({ path }) => above(path) < depth);
  return { inputs: taken, within: inputs.length - taken.length, dataFiles: [...dataFiles].sort() };
}

/** The input that a match stands for by itself. */
function inputAt(files: Files, { path, type, named }: Match): BatchInput | undefined {
  if (type === "directory") {
    if (isManage(files, `${path}/manage.py`)) return { path, kind: "project" };
    return isApp(files, path) ? { path, kind: "app" } : undefined;
  }
  if (!path.endsWith(".py")) return undefined;
  if (path.endsWith("/manage.py") && isManage(files, path)) return { path: parentOf(path), kind: "project" };
  const app = appOfFile(path);
  if (app !== undefined) return { path: app, kind: isManage(files, `${app}/manage.py`) ? "project" : "app" };
  return named ? { path, kind: "module" } : undefined;
}

/** The folders that a path lies in, the innermost first. */
function ancestors(path: string): readonly string[] {
  const found: string[] = [];
  for (let at = parentOf(path); at !== "/" && at !== ""; at = parentOf(at)) found.push(at);
  return found;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function byPath(a: BatchInput, b: BatchInput): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

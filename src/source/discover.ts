import type { Files } from "./files.js";
import { pinnedVersion } from "./pinned-version.js";
import { sitePackages } from "./site-packages.js";

/** What lies at a path that a user gave, before any Python is read. */
export interface Discovery {
  /** The path that was given: absolute, without a trailing slash. */
  readonly path: string;
  /** What it is; `missing` when nothing readable is there. */
  readonly kind: "file" | "directory" | "missing";
  /** Folder that diagnostics name files relative to: manage.py's, else the first source root. */
  readonly root: string;
  /** Folders searched for modules, in `sys.path` order. */
  readonly sourceRoots: readonly string[];
  /** manage.py, absolute; null where there is none. */
  readonly manage: string | null;
  /** Dotted settings module and where it was named; null when there is none. */
  readonly settings: { readonly module: string; readonly source: string } | null;
  /** Class in the settings module that holds the settings, where manage.py and its like name one for django-configurations; else null. */
  readonly configuration: string | null;
  /** Dotted modules of the apps at the path: the folder itself, or every folder below that holds models. In order of path. */
  readonly apps: readonly string[];
  /** Folders that may hold what the project says of its requirements, nearest first. */
  readonly packagingFolders: readonly string[];
  /** Version of Django that the project pins, as written, with the file that says so; null when none does. */
  readonly django: { readonly version: string; readonly source: string } | null;
}

export interface DiscoveryOptions {
  /** Dotted settings module, when the user names one. */
  readonly settings?: string;
  /** Further folders to search for modules, absolute. */
  readonly pythonPath?: readonly string[];
}

/** Folders that hold no code of the project. */
const SKIPPED: ReadonlySet<string> = new Set([
  "__pycache__",
  "build",
  "dist",
  "env",
  "locale",
  "migrations",
  "node_modules",
  "site-packages",
  "static",
  "templates",
  "venv",
]);

/** How many folders deep things are looked for, and how many folders are looked into. */
const DEEPEST = 12;
const MOST_DIRECTORIES = 20_000;

/**
 * Finds the project around a path: one `models.py`, an app (or its `models` package), a folder of apps, or a project.
 * `manage.py` is looked for upwards (to the repository's root) and downwards; it names the settings module, else a settings
 * file is looked for.
 */
export function discover(files: Files, path: string, options: DiscoveryOptions = {}): Discovery {
  const asked = path.length > 1 ? path.replace(/\/+$/, "") : path;
  const given = files.isDirectory(asked) && isModelsPackage(files, asked) ? parentOf(asked) : asked;
  const kind = files.isDirectory(given) ? "directory" : files.isFile(given) ? "file" : "missing";
  const folder = kind === "file" ? parentOf(given) : given;
  const managePath = kind === "missing" ? undefined : (manageAbove(files, folder) ?? manageBelow(files, folder));
  const manageFolder = managePath === undefined ? undefined : parentOf(managePath);
  const root = manageFolder ?? packageRoot(files, given, kind);
  const pythonPath = options.pythonPath ?? [];
  const outer = manageFolder === undefined ? undefined : projectAbove(files, manageFolder);
  const outerRoots = outer === undefined ? [] : rootsBelow(files, outer);
  const packagingFolders = [...new Set([root, outer ?? root, parentOf(root)])];
  const installed = kind === "missing" ? [] : sitePackages(files, packagingFolders);
  const sourceRoots = [...new Set([...rootsBelow(files, root), ...outerRoots, ...pythonPath, ...installed])];
  const settings =
    options.settings !== undefined
      ? { module: options.settings, source: "the command line" }
      : kind === "missing"
        ? null
        : findSettings(files, sourceRoots, manageFolder ?? null, folder);
  return {
    path: given,
    kind,
    root,
    sourceRoots,
    manage: managePath ?? null,
    settings,
    configuration: kind === "missing" ? null : findConfiguration(files, sourceRoots, manageFolder ?? null),
    apps: kind === "missing" ? [] : appModules(files, given, kind, sourceRoots),
    packagingFolders,
    django: kind === "missing" ? null : pinnedVersion(files, packagingFolders, "django"),
  };
}

/** The nearest manage.py at or above a folder, not beyond the root of a repository. */
function manageAbove(files: Files, folder: string): string | undefined {
  for (let at = folder; ; at = parentOf(at)) {
    if (isManage(files, `${slash(at)}manage.py`)) return `${slash(at)}manage.py`;
    const isRepository = files.isDirectory(`${slash(at)}.git`) || files.isFile(`${slash(at)}.git`);
    if (isRepository || at === parentOf(at)) return undefined;
  }
}

/**
 * The manage.py nearest below a folder, first by depth and then by name, whose own folder holds at least half of the
 * apps there: a sample project deep inside is not the project.
 */
function manageBelow(files: Files, folder: string): string | undefined {
  const candidates = directoriesBelow(files, folder, 4).filter((at) => isManage(files, `${slash(at)}manage.py`));
  if (candidates.length === 0) return undefined;
  const apps = directoriesBelow(files, folder, DEEPEST).filter((at) => isApp(files, at));
  const holdsMost = (at: string) => apps.filter((app) => slash(app).startsWith(slash(at))).length * 2 >= apps.length;
  const nearest = [...candidates].sort((a, b) => depth(a) - depth(b) || compare(a, b)).find(holdsMost);
  return nearest === undefined ? undefined : `${slash(nearest)}manage.py`;
}

/** The folder with the project's packaging files at or above manage.py's: its packages are installed where the project runs. */
function projectAbove(files: Files, folder: string): string | undefined {
  for (let at = folder; ; at = parentOf(at)) {
    if (["pyproject.toml", "setup.py", "setup.cfg"].some((name) => files.isFile(`${slash(at)}${name}`))) return at;
    if (files.isDirectory(`${slash(at)}.git`) || at === parentOf(at)) return undefined;
  }
}

/** Whether a file is a project's manage.py: it names the settings, or leaves that to a function of the project's. */
export function isManage(files: Files, path: string): boolean {
  return files.isFile(path) && /DJANGO_SETTINGS_MODULE|\bexecute_from_command_line\b/.test(textOf(files, path));
}

/** Folders that Python would search when run from `root`: itself, and `src` or its like when it holds the packages. */
function rootsBelow(files: Files, root: string): readonly string[] {
  const inner = ["src", "python", "lib"].map((name) => `${slash(root)}${name}`);
  const sourceFolders = inner.filter((at) => files.isDirectory(at) && !files.isFile(`${at}/__init__.py`));
  return [root, ...sourceFolders];
}

/** The folder that a package's outermost folder lies in, as Python's import of it needs. */
function packageRoot(files: Files, path: string, kind: Discovery["kind"]): string {
  if (kind === "missing") return parentOf(path);
  const app = kind === "file" ? appOfFile(path) : isApp(files, path) ? path : undefined;
  let at = app === undefined ? (kind === "file" ? parentOf(path) : path) : parentOf(app);
  while (files.isFile(`${slash(at)}__init__.py`) && at !== parentOf(at)) at = parentOf(at);
  return at;
}

/** The app folder of a models file; undefined for a file of another name, which is a module of its own. */
export function appOfFile(path: string): string | undefined {
  const folder = parentOf(path);
  if (nameOf(folder) === "models") return parentOf(folder);
  return nameOf(path) === "models.py" && folder !== parentOf(folder) ? folder : undefined;
}

/** Whether a folder is an app with models: `models.py` or a `models` package, which is none itself. */
export function isApp(files: Files, folder: string): boolean {
  if (isModelsPackage(files, folder)) return false;
  if (files.isFile(`${slash(folder)}models.py`)) return true;
  const inner = `${slash(folder)}models`;
  return files.isDirectory(inner) && files.list(inner).some((entry) => entry.name.endsWith(".py"));
}

/** Whether a folder is the `models` of the package that it lies in. */
function isModelsPackage(files: Files, folder: string): boolean {
  return nameOf(folder) === "models" && files.isFile(`${slash(parentOf(folder))}__init__.py`);
}

function appModules(
  files: Files,
  path: string,
  kind: "file" | "directory",
  roots: readonly string[],
): readonly string[] {
  if (kind === "file") return moduleOf(roots, appOfFile(path) ?? path.replace(/\.py$/, ""));
  const folders = [...directoriesBelow(files, path, DEEPEST)].filter((folder) => isApp(files, folder));
  return folders.sort(compare).flatMap((folder) => moduleOf(roots, folder));
}

/** Dotted module of a path below the innermost source root that contains it; empty when it lies elsewhere. */
function moduleOf(roots: readonly string[], path: string): readonly string[] {
  const containing = roots.filter((root) => path.startsWith(slash(root))).sort((a, b) => b.length - a.length);
  const [root] = containing;
  if (root === undefined) return [];
  const parts = path.slice(slash(root).length).split("/");
  return parts.some((part) => part === "" || part.includes(".")) ? [] : [parts.join(".")];
}

/** The settings module that manage.py and its like name, else a settings file that sets INSTALLED_APPS. */
function findSettings(
  files: Files,
  sourceRoots: readonly string[],
  manageFolder: string | null,
  folder: string,
): { readonly module: string; readonly source: string } | null {
  for (const path of settingsNamers(sourceRoots, manageFolder)) {
    const module = named(textOf(files, path), "DJANGO_SETTINGS_MODULE");
    if (module !== undefined && sourceRoots.some((from) => isModule(files, from, module))) {
      return { module, source: path };
    }
  }
  if (manageFolder === null && sourceRoots.includes(folder) === false) return null;
  for (const root of sourceRoots) {
    const found = settingsFile(files, root);
    if (found !== undefined) return { module: found, source: "its INSTALLED_APPS" };
  }
  return null;
}

/** Files that may name the settings module, the surest first. */
const SETTINGS_NAMERS = ["manage.py", "pytest.ini", "setup.cfg", "tox.ini", "pyproject.toml"] as const;

/** Paths that may name the settings module, in the order in which they are asked. */
function settingsNamers(sourceRoots: readonly string[], manageFolder: string | null): readonly string[] {
  const names = manageFolder === null ? SETTINGS_NAMERS.filter((name) => name !== "manage.py") : SETTINGS_NAMERS;
  const roots = manageFolder === null ? sourceRoots : [manageFolder, ...sourceRoots];
  return roots.flatMap((root) => names.map((name) => `${slash(root)}${name}`));
}

/** The class that the first of them names for django-configurations. */
function findConfiguration(files: Files, sourceRoots: readonly string[], manageFolder: string | null): string | null {
  for (const path of settingsNamers(sourceRoots, manageFolder)) {
    const name = named(textOf(files, path), "DJANGO_CONFIGURATION");
    if (name !== undefined) return name;
  }
  return null;
}

/** What `setdefault("VARIABLE", "x.y")` or `VARIABLE = x.y` names. */
function named(text: string, variable: string): string | undefined {
  const match = new RegExp(`${variable}["']?\\s*[,=:]\\s*(?:[^\\n#]*?,\\s*)?["']?([A-Za-z_][\\w.]*)["']?`).exec(text);
  return match?.[1];
}

/** Names of settings files by how complete their INSTALLED_APPS usually is. */
const SETTINGS_NAMES = [
  "settings",
  "base",
  "common",
  "default",
  "defaults",
  "local",
  "dev",
  "development",
  "production",
  "prod",
];

function settingsFile(files: Files, root: string): string | undefined {
  const candidates: { readonly module: string; readonly order: readonly number[] }[] = [];
  for (const folder of directoriesBelow(files, root, 4)) {
    const inSettings = /^(settings|config|conf)$/.test(nameOf(folder));
    for (const { name, type } of files.list(folder)) {
      const stem = name === "__init__.py" ? nameOf(folder) : name.replace(/\.py$/, "");
      const rank = SETTINGS_NAMES.indexOf(stem);
      const possible = name === "settings.py" || (inSettings && rank !== -1);
      if (type !== "file" || !name.endsWith(".py") || !possible) continue;
      const path = `${slash(folder)}${name}`;
      if (!/^\s*INSTALLED_APPS\s*(\+?=|:)/m.test(textOf(files, path))) continue;
      const module = moduleOf([root], name === "__init__.py" ? folder : path.replace(/\.py$/, ""))[0];
      if (module !== undefined) candidates.push({ module, order: [depth(folder), rank] });
    }
  }
  const byOrder = (a: readonly number[], b: readonly number[]) =>
    (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
  return candidates.sort((a, b) => byOrder(a.order, b.order) || compare(a.module, b.module))[0]?.module;
}

function isModule(files: Files, root: string, module: string): boolean {
  const path = `${slash(root)}${module.replaceAll(".", "/")}`;
  return files.isFile(`${path}.py`) || files.isFile(`${path}/__init__.py`);
}

/** A folder and those below it that may hold the project's code; symbolic links that lead back are not followed. */
export function directoriesBelow(files: Files, folder: string, deepest: number = DEEPEST): readonly string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const visit = (at: string, real: string, left: number): void => {
    if (seen.has(real) || found.length >= MOST_DIRECTORIES) return;
    const entries = files.list(at);
    if (at !== folder && entries.some(({ name, type }) => name === "pyvenv.cfg" && type === "file")) return;
    seen.add(real);
    found.push(at);
    if (left === 0) return;
    for (const { name, type, link } of entries) {
      if (type !== "directory" || name.startsWith(".") || SKIPPED.has(name)) continue;
      const below = `${slash(at)}${name}`;
      visit(below, link ? files.realpath(below) : `${slash(real)}${name}`, left - 1);
    }
  };
  visit(folder, files.realpath(folder), deepest);
  return found;
}

function textOf(files: Files, path: string): string {
  const bytes = files.read(path);
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}

function parentOf(path: string): string {
  const at = path.lastIndexOf("/");
  return at <= 0 ? "/" : path.slice(0, at);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function slash(folder: string): string {
  return folder.endsWith("/") ? folder : `${folder}/`;
}

function depth(path: string): number {
  return path.split("/").length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

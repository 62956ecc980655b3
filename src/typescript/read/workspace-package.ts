import type { Files } from "../../source/files.js";
import { joined } from "./joined-path.js";
import { isRecord, readJson } from "./read-json.js";
import type { Workspaces } from "./workspaces.js";

/**
 * The source behind a package of the same workspace: one that `node_modules` links to a folder outside of any
 * `node_modules`, or that the workspace's root lists. Undefined for packages that were installed, and for what is not there.
 * @param fileAt finds a source by a path that may lack its extension
 */
export function workspaceFile(
  files: Files,
  workspaces: Workspaces,
  folder: string,
  specifier: string,
  fileAt: (path: string) => string | undefined,
): string | undefined {
  const [, name = specifier, below = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const real = linked(files, folder, name) ?? workspaces.folder(name, folder);
  if (real === undefined || real.includes("/node_modules/")) return undefined;
  return entries(readJson(files, `${real}/package.json`) ?? {}, below)
    .map((entry) => fileAt(joined(real, entry)))
    .find((path) => path !== undefined);
}

/** The source behind a name of a package's own: `imports` of the nearest package.json (`#db/*` → `./src/db/*`). */
export function ownImport(
  files: Files,
  folder: string,
  specifier: string,
  fileAt: (path: string) => string | undefined,
): string | undefined {
  for (let at = folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const manifest = readJson(files, `${at}/package.json`);
    if (manifest === undefined) continue;
    const imports = isRecord(manifest.imports) ? manifest.imports : {};
    return sources(targets(imports[specifier] ?? starred(imports, specifier)))
      .map((entry) => fileAt(joined(at, entry)))
      .find((path) => path !== undefined);
  }
  return undefined;
}

/** The folder that the nearest `node_modules` has for a package. */
function linked(files: Files, folder: string, name: string): string | undefined {
  for (let at = folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const link = `${at}/node_modules/${name}`;
    if (files.isDirectory(link)) return files.realpath(link);
  }
  return undefined;
}

/** What a package says that a path below it is, in the order in which that is tried. */
function entries(manifest: Readonly<Record<string, unknown>>, below: string): readonly string[] {
  const isMap = isRecord(manifest.exports) && Object.keys(manifest.exports).some((key) => key.startsWith("."));
  const exported = isMap && isRecord(manifest.exports) ? manifest.exports : { ".": manifest.exports };
  const stated = targets(exported[`.${below}`] ?? starred(exported, `.${below}`));
  const main = below === "" ? [manifest.types, manifest.module, manifest.main].flatMap(targets) : [];
  const usual = below === "" ? ["src/index", "index"] : [below, `src${below}`];
  return [...sources([...stated, ...main]), ...usual];
}

/** The sources of what is compiled before that itself; declarations have no values. */
function sources(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const source = path
      .replace(/^(\.\/)?(?:dist|build|lib|out)\/(?:(?:cjs|esm)\/)?/, "$1src/")
      .replace(/\.d(\.[cm]?ts)$/, "$1");
    const isDeclaration = /\.d\.[cm]?ts$/.test(path);
    return [...(source === path ? [] : [source]), ...(isDeclaration ? [] : [path])];
  });
}

/** `./*` of `exports`, filled in. */
function starred(exported: Readonly<Record<string, unknown>>, path: string): unknown {
  for (const [pattern, target] of Object.entries(exported)) {
    const [before = "", after] = pattern.split("*");
    if (after === undefined || !path.startsWith(before) || !path.endsWith(after)) continue;
    const star = path.slice(before.length, path.length - after.length);
    return JSON.parse(JSON.stringify(target).replaceAll("*", JSON.stringify(star).slice(1, -1)));
  }
  return undefined;
}

/** Every path of an entry of `exports`, sources before what is compiled. */
function targets(entry: unknown): readonly string[] {
  if (typeof entry === "string") return [entry];
  if (!isRecord(entry)) return [];
  return Object.values(entry).flatMap(targets);
}

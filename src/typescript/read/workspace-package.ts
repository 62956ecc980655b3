import type { Files } from "../../source/files.js";
import { joined } from "./joined-path.js";
import { isRecord, readJson } from "./read-json.js";

/**
 * The source behind a package of the same workspace: one that `node_modules` links to a folder outside of any
 * `node_modules`. Undefined for packages that were installed, and for what is not there.
 * @param fileAt finds a source by a path that may lack its extension
 */
export function workspaceFile(
  files: Files,
  folder: string,
  specifier: string,
  fileAt: (path: string) => string | undefined,
): string | undefined {
  const [, name = specifier, below = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  for (let at = folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const link = `${at}/node_modules/${name}`;
    if (!files.isDirectory(link)) continue;
    const real = files.realpath(link);
    if (real.includes("/node_modules/")) return undefined;
    return entries(readJson(files, `${real}/package.json`) ?? {}, below)
      .map((entry) => fileAt(joined(real, entry)))
      .find((path) => path !== undefined);
  }
  return undefined;
}

/** What a package says that a path below it is, in the order in which that is tried. */
function entries(manifest: Readonly<Record<string, unknown>>, below: string): readonly string[] {
  const exported = isRecord(manifest.exports) ? manifest.exports : { ".": manifest.exports };
  const stated = targets(exported[`.${below}`] ?? starred(exported, `.${below}`));
  const main =
    below === "" ? [manifest.types, manifest.module, manifest.main].filter((each) => typeof each === "string") : [];
  const usual = below === "" ? ["src/index", "index"] : [below, `src${below}`];
  return [...stated, ...main.map(String), ...usual];
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

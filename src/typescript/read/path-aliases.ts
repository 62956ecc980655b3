import type { Files } from "../../source/files.js";
import { joined } from "./joined-path.js";
import { isRecord, readJson } from "./read-json.js";

/** What `compilerOptions` say of paths: where each is taken from. */
interface Aliases {
  readonly base: string;
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** Whether plain names are looked up in `base`, too. */
  readonly hasBase: boolean;
}

/** Where the nearest tsconfig.json leads a specifier to (`@/db/*` → `./src/db/*`), the best match first. */
export function pathAliases(files: Files, folder: string, specifier: string): readonly string[] {
  const config = nearest(files, folder);
  const aliases = config === undefined ? undefined : aliasesOf(files, config, 0);
  if (aliases === undefined) return [];
  const { base, paths, hasBase } = aliases;
  const matches = Object.entries(paths).flatMap(([pattern, targets]) => {
    const [before = "", after] = pattern.split("*");
    if (after === undefined) return pattern === specifier ? [{ length: pattern.length, star: "", targets }] : [];
    const fits =
      specifier.length >= before.length + after.length && specifier.startsWith(before) && specifier.endsWith(after);
    const star = specifier.slice(before.length, specifier.length - after.length);
    return fits ? [{ length: before.length, star, targets }] : [];
  });
  const best = matches.sort((one, other) => other.length - one.length)[0];
  const found =
    best?.targets.map((target) =>
      joined(
        base,
        target.replace("*", () => best.star),
      ),
    ) ?? [];
  return hasBase ? [...found, joined(base, specifier)] : found;
}

function nearest(files: Files, folder: string): string | undefined {
  for (let at = folder; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    if (files.isFile(`${at}/tsconfig.json`)) return `${at}/tsconfig.json`;
  }
  return undefined;
}

/** Its own paths, else those of what it extends. */
function aliasesOf(files: Files, path: string, depth: number): Aliases | undefined {
  const config = readJson(files, path);
  if (config === undefined || depth > 8) return undefined;
  const folder = path.slice(0, path.lastIndexOf("/"));
  const options = isRecord(config.compilerOptions) ? config.compilerOptions : {};
  const base = typeof options.baseUrl === "string" ? joined(folder, options.baseUrl) : null;
  const paths = isRecord(options.paths) ? pathsOf(options.paths) : {};
  if (base !== null || Object.keys(paths).length > 0) return { base: base ?? folder, paths, hasBase: base !== null };
  const parents = [config.extends].flat().filter((each) => typeof each === "string" && each.startsWith("."));
  for (const parent of parents.reverse()) {
    const at = joined(folder, String(parent));
    const found = aliasesOf(files, at.endsWith(".json") ? at : `${at}.json`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pathsOf(paths: Readonly<Record<string, unknown>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(paths).map(([pattern, targets]) => [
      pattern,
      Array.isArray(targets) ? targets.filter((each) => typeof each === "string") : [],
    ]),
  );
}

import type { Files } from "../../source/files.js";
import { isRecord, readJson } from "./read-json.js";

/** The packages of workspaces, by what their root says of them: a clone in which nothing is installed has no other trace of them. */
export class Workspaces {
  readonly #files: Files;
  readonly #packages = new Map<string, ReadonlyMap<string, string>>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The folder of the package of this name in the workspace that a folder belongs to; undefined where there is none. */
  folder(name: string, from: string): string | undefined {
    for (let at = from; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const found = this.#of(at).get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The packages of the workspace whose root a folder is; none where it is no root. */
  #of(root: string): ReadonlyMap<string, string> {
    const known = this.#packages.get(root);
    if (known !== undefined) return known;
    const found = new Map<string, string>();
    for (const pattern of patternsOf(this.#files, root)) {
      for (const folder of foldersOf(this.#files, root, pattern.split("/"))) {
        const name = readJson(this.#files, `${folder}/package.json`)?.name;
        if (typeof name === "string" && !found.has(name)) found.set(name, folder);
      }
    }
    this.#packages.set(root, found);
    return found;
  }
}

/** `workspaces` of package.json, `packages` of pnpm-workspace.yaml. */
function patternsOf(files: Files, root: string): readonly string[] {
  const stated = readJson(files, `${root}/package.json`)?.workspaces;
  const list = isRecord(stated) ? stated.packages : stated;
  const pnpm = files.read(`${root}/pnpm-workspace.yaml`);
  const patterns = [
    ...(Array.isArray(list) ? list.filter((each) => typeof each === "string") : []),
    ...(pnpm === undefined ? [] : pnpmPackages(new TextDecoder().decode(pnpm))),
  ];
  return patterns.filter((each) => !each.startsWith("!")).map((each) => each.replace(/^\.\/|\/+$/g, ""));
}

/** The list under `packages:`, a line each. */
function pnpmPackages(text: string): readonly string[] {
  const [, list = ""] = /^packages:[^\n]*\n((?:[ \t]*(?:-[^\n]*|#[^\n]*)?(?:\n|$))*)/m.exec(text) ?? [];
  return [...list.matchAll(/^[ \t]*-[ \t]*(?:"([^"]*)"|'([^']*)'|([^#\s]+))/gm)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? "",
  );
}

const DEEPEST = 6;

/** The folders below a folder that a pattern fits: `packages/*`, `apps/**`, `tools/lint-*`. */
function foldersOf(files: Files, folder: string, [first, ...rest]: readonly string[], depth = 0): readonly string[] {
  if (first === undefined) return [folder];
  if (!first.includes("*")) return foldersOf(files, `${folder}/${first}`, rest, depth);
  const fits = new RegExp(`^${first.split("*").map(escaped).join(".*")}$`);
  const inner = files
    .list(folder)
    .filter(({ name, type }) => type === "directory" && name !== "node_modules" && !name.startsWith("."));
  if (first !== "**") {
    return inner.flatMap(({ name }) => (fits.test(name) ? foldersOf(files, `${folder}/${name}`, rest, depth) : []));
  }
  const below =
    depth >= DEEPEST
      ? []
      : inner.flatMap(({ name }) => foldersOf(files, `${folder}/${name}`, [first, ...rest], depth + 1));
  return [...foldersOf(files, folder, rest, depth), ...below];
}

function escaped(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
}

import { relative, resolve } from "node:path";
import type { Io } from "./io.js";

/** Where a TypeScript project keeps drizzle-kit's config, or would. */
export interface DrizzleConfigPlace {
  /** Folder of the nearest `package.json`, from the output folder up; the current folder where there is none. */
  readonly folder: string;
  /** Name of the config that is there; null where there is none. */
  readonly found: string | null;
  /** The output folder as seen from there, `./src/db`. */
  readonly output: string;
}

/** Finds the place of drizzle-kit's config for an output folder; reads nothing of it. */
export function drizzleConfigPlace(io: Io, out: string, from: string): DrizzleConfigPlace {
  const folder = nearestPackage(io, out) ?? from;
  const names = ["ts", "mts", "cts", "js", "mjs", "cjs", "json"].map((extension) => `drizzle.config.${extension}`);
  const found = names.find((name) => io.disk.kind(`${folder}/${name}`) !== undefined) ?? null;
  const way = relative(folder, out).replaceAll("\\", "/");
  return { folder, found, output: way === "" ? "." : way.startsWith("..") ? way : `./${way}` };
}

function nearestPackage(io: Io, from: string): string | null {
  for (let at = from; ; at = resolve(at, "..").replaceAll("\\", "/")) {
    if (io.disk.kind(`${at}/package.json`) === "file") return at;
    if (io.disk.kind(`${at}/.git`) !== undefined || at === resolve(at, "..").replaceAll("\\", "/")) return null;
  }
}

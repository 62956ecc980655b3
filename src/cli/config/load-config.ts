import { dirname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Config, defineConfig } from "../../config.js";
import { ConfigError } from "./config-error.js";

/** Names of the config file, in the order in which they are looked for in each folder. */
export const CONFIG_NAMES = ["ts", "mts", "js", "mjs"].map((extension) => `throughline.config.${extension}`);

/** A config file that was read. */
export interface LoadedConfig {
  readonly config: Config;
  /** Path of the file as messages name it, relative to where the search began. */
  readonly file: string;
  /** Absolute folder of the file, which its paths are relative to. */
  readonly folder: string;
}

/** Path of the nearest config file in a folder or above it; undefined where there is none. Nothing of it is run. */
export async function findConfig(from: string): Promise<string | undefined> {
  const { lilconfig } = await import("lilconfig");
  const loaders = Object.fromEntries([".ts", ".mts", ".js", ".mjs"].map((extension) => [extension, () => true]));
  const search = lilconfig("throughline", { searchPlaces: CONFIG_NAMES, loaders, cache: false });
  return (await search.search(from))?.filepath;
}

/**
 * Reads the config file that was named, else the nearest `throughline.config.ts` in a folder or above it; null where
 * there is none. The file is code of the user's own and is run, as any tool's configuration is.
 * @param from absolute folder
 * @throws ConfigError for a file that is not there, that fails, or that says something it cannot say
 */
export async function loadConfig(from: string, named: string | undefined): Promise<LoadedConfig | null> {
  const { lilconfig } = await import("lilconfig");
  const loaders = Object.fromEntries([".ts", ".mts", ".js", ".mjs"].map((extension) => [extension, run]));
  const search = lilconfig("throughline", { searchPlaces: CONFIG_NAMES, loaders, cache: false });
  const found =
    named === undefined ? await search.search(from) : await namedConfig(search, resolve(from, named), named);
  if (found === null) return null;
  const file = relative(from, found.filepath).replaceAll("\\", "/");
  const value: unknown = found.config;
  if (value instanceof Failure) throw new ConfigError(file, `cannot be used: ${firstLine(value.cause)}`);
  const { checkConfig } = await import("./check-config.js");
  const checked = checkConfig(value);
  if ("problem" in checked) throw new ConfigError(file, checked.problem);
  return { config: checked.config, file, folder: dirname(found.filepath) };
}

/** What running a config file threw. */
class Failure {
  constructor(readonly cause: unknown) {}
}

/** Runs a config file. `throughline` is there for it, whether or not it is installed. */
async function run(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const virtualModules = { throughline: { defineConfig } };
  const options = { fsCache: false, moduleCache: false, interopDefault: false, virtualModules };
  try {
    const module: unknown = await createJiti(pathToFileURL(path).href, options).import(path);
    return typeof module === "object" && module !== null && "default" in module ? module.default : undefined;
  } catch (error) {
    return new Failure(error);
  }
}

async function namedConfig(
  search: { load(path: string): Promise<{ readonly filepath: string; readonly config: unknown } | null> },
  path: string,
  named: string,
): Promise<{ readonly filepath: string; readonly config: unknown } | null> {
  if (!/\.m?[tj]s$/.test(path)) throw new ConfigError(named, "is no config: it must be a .ts, .mts, .js or .mjs file");
  try {
    return await search.load(path);
  } catch {
    throw new ConfigError(named, "cannot be read");
  }
}

/** The first line of an error's message, and the place that a parser names in the next. */
function firstLine(error: unknown): string {
  const [line = "", next = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const [, at] = /:(\d+:\d+)$/.exec(next.trim()) ?? [];
  return `${line.trim() || "it failed without saying why"}${at === undefined ? "" : ` at ${at}`}`;
}

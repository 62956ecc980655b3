import { relative, resolve } from "node:path";
import type { Config } from "../../config.js";
import type { Io } from "../io.js";
import { absolute, type ProjectOptions, type TalkOptions } from "../options.js";
import { type LoadedConfig, loadConfig } from "./load-config.js";

/** What a config adds to the options of a command. */
export interface Configurable extends ProjectOptions, TalkOptions {
  readonly to?: Config["to"];
  readonly dialect?: Config["dialect"];
  readonly out?: string;
  readonly strict?: boolean;
  readonly drizzle?: Config["drizzle"];
  readonly layout?: Config["layout"];
  readonly mode?: Config["mode"];
  readonly checkChoices?: boolean;
  readonly ignore?: Config["ignore"];
  readonly failOn?: Config["failOn"];
  readonly severity?: Config["severity"];
  readonly baseline?: string;
  /** Never flags. Paths in `types` are absolute. */
  readonly tables?: Config["tables"];
  readonly excludeTables?: Config["excludeTables"];
  readonly names?: Config["names"];
  readonly types?: Config["types"];
}

/** Keys that are options under the same name. */
const PLAIN = [
  "settings",
  "django",
  "apps",
  "exclude",
  "tables",
  "excludeTables",
  "to",
  "dialect",
  "drizzle",
  "layout",
  "mode",
  "checkChoices",
  "strict",
  "allowMissing",
  "ignore",
  "failOn",
  "severity",
  "names",
] as const satisfies readonly (keyof Config)[];

/** Options with what the config file says besides; the command line wins. */
export interface Configured<O> {
  /** The path that was given, else the config's project; undefined where neither says. */
  readonly path: string | undefined;
  readonly options: O;
  /** The config file; null where there is none, or where it was left aside. */
  readonly config: LoadedConfig | null;
}

/**
 * Reads the config file, and fills in the options that the command line leaves open. A file that is about another
 * project than the one at the path is left aside, which is said.
 * @param isGiven whether an option stands on the command line
 * @throws ConfigError
 */
export async function applyConfig<O extends Configurable>(
  path: string | undefined,
  options: O,
  isGiven: (option: keyof Config) => boolean,
  io: Io,
): Promise<Configured<O>> {
  const from = absolute(".", options, io);
  const loaded = options.config === false ? null : await loadConfig(from, options.config);
  if (loaded === null) return { path, options, config: null };
  const { config, file, folder } = loaded;
  const here = (target: string): string => relative(from, resolve(folder, target)).replaceAll("\\", "/") || ".";
  if (path !== undefined && config.project !== undefined) {
    const [asked, own] = [resolve(from, path), resolve(folder, config.project)];
    if (!isInside(asked, own) && !isInside(own, asked)) {
      const note = `note: \`${file}\` is about \`${here(config.project)}\`; it was left aside for \`${path}\`\n`;
      if (!options.quiet) io.stderr.write(note);
      return { path, options, config: null };
    }
  }
  const filled = {
    ...pick(config, PLAIN),
    ...(config.out !== undefined && { out: here(config.out) }),
    ...(config.baseline !== undefined && { baseline: here(config.baseline) }),
    ...(config.types !== undefined && { types: typesFrom(config.types, folder) }),
  };
  const open = Object.fromEntries(Object.entries(filled).filter(([key]) => !isGiven(key as keyof Config)));
  return {
    path: path ?? (config.project === undefined ? undefined : here(config.project)),
    options: {
      ...options,
      ...open,
      packages: { fields: config.fields ?? {}, bases: config.bases ?? {} },
      import: [...(config.imports ?? []), ...options.import],
      env: { ...config.env, ...options.env },
      set: { ...settingTexts(config.set ?? {}), ...options.set },
      pythonPath: [...options.pythonPath, ...(config.pythonPath ?? []).map(here)],
    },
    config: loaded,
  };
}

/** The types with the paths of their modules made absolute. */
function typesFrom(types: NonNullable<Config["types"]>, folder: string): NonNullable<Config["types"]> {
  const entries = Object.entries(types).map(([field, given]) => {
    const isPath = given.import !== undefined && /^\.\.?\//.test(given.import);
    return [field, isPath ? { ...given, import: resolve(folder, given.import ?? "") } : given] as const;
  });
  return Object.fromEntries(entries);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || !/^(\.\.([\\/]|$)|[A-Za-z]:)/.test(way);
}

function pick<K extends keyof Config>(config: Config, keys: readonly K[]): Pick<Config, K> {
  const present = keys.filter((key) => config[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, config[key]])) as Pick<Config, K>;
}

/** Settings as `--set` gives them: Python's words for constants, a list with commas. */
function settingTexts(set: NonNullable<Config["set"]>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(set).map(([name, value]) => [name, settingText(value)]));
}

function settingText(value: NonNullable<Config["set"]>[string]): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return Array.isArray(value) ? value.join(",") : String(value);
}

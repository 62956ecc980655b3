import type { BaseDescription, FieldDescription } from "./django/libraries/package-descriptions.js";
import type { DatabaseMode, SupportedDialect } from "./pipeline.js";
import type { Layout, TargetName } from "./targets/target.js";

/**
 * What `throughline.config.ts` may say. Every key has a flag of the command line or adds to what is known; flags win.
 * Paths are relative to the config file.
 */
export interface Config {
  /** The Django project: a folder with `manage.py`, a folder of apps, an app, or one `models.py`. Default of PATH. */
  readonly project?: string;
  /** Dotted settings module (`--settings`). Default: what `manage.py` names. */
  readonly settings?: string;
  /** Settings of Django's that win over the project's own (`--set`). A list is taken for INSTALLED_APPS. */
  readonly set?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Modules that are imported once all apps are (`--import`): those that call functions which make models, say. */
  readonly imports?: readonly string[];
  /** Environment variables that the project is read with (`--env`). Any other counts as unset; the machine's own are never read. */
  readonly env?: Readonly<Record<string, string>>;
  /** Further folders to import modules from, such as a `site-packages` (`--python-path`). */
  readonly pythonPath?: readonly string[];
  /** Django version to follow, such as `"5.2"` (`--django`). Default: what the project's requirements ask for. */
  readonly django?: string;
  /** Labels or modules of the apps to write (`--apps`). Default: the project's own. */
  readonly apps?: readonly string[];
  /** Labels or modules of apps to leave out (`--exclude`). They are still resolved. */
  readonly exclude?: readonly string[];
  /** Tables to write, by name (`"shop_book"`) or model (`"shop.Book"`); `*` stands for any text. Default: all of the apps. */
  readonly tables?: readonly string[];
  /** Tables to leave out, named likewise. One that a foreign key needs is written all the same, and says so. */
  readonly excludeTables?: readonly string[];
  /** What to write (`--to`). */
  readonly to?: TargetName;
  /** Database to write for (`--dialect`). */
  readonly dialect?: SupportedDialect;
  /** Release line of drizzle-orm to write for (`--drizzle`). Default: what the `package.json` near `out` asks for. */
  readonly drizzle?: "0.45" | "1.0";
  /** With `to: "typeorm"`: a file for each app (the default), or for each entity (`--layout`). */
  readonly layout?: Layout;
  /** `"mirror"`: the database that Django makes; `"standalone"`: one that does what Django did in Python (`--mode`). */
  readonly mode?: DatabaseMode;
  /** In mode standalone, columns with choices get a check (`--check-choices`). */
  readonly checkChoices?: boolean;
  /** Folder to write to (`--out`). */
  readonly out?: string;
  /** What cannot be known is an error, and nothing is written when there is any (`--strict`). */
  readonly strict?: boolean;
  /** Relations to models that were not found are warnings (`--allow-missing`). */
  readonly allowMissing?: boolean;
  /** What `check` says nothing of: codes, tables, `table.column` or `table.constraint`; `*` stands for any text (`--ignore`). */
  readonly ignore?: readonly string[];
  /** The mildest drift that makes the exit code of `check` 2 (`--fail-on`). */
  readonly failOn?: "error" | "warning" | "note";
  /** What a code of `check` counts as, instead of what it usually does: `{ "foreign-key-deferrability": "off" }`. */
  readonly severity?: Readonly<Record<string, "error" | "warning" | "note" | "off">>;
  /** File of findings that `check` knows and is quiet about (`--baseline`). */
  readonly baseline?: string;
  /** Names of exported tables by model: `{ "shop.Product": "products" }`. They win over names that were given before. */
  readonly names?: Readonly<Record<string, string>>;
  /**
   * TypeScript types of columns by field: `{ "shop.Product.details": { type: "Details", import: "./types.js" } }`. With
   * `import`, `type` is the name of a type that the module exports; without, any type (`Record<string, string>`).
   */
  readonly types?: Readonly<Record<string, ColumnTypeDescription>>;
  /** Field classes whose source is not there, by dotted name as the models import them. */
  readonly fields?: Readonly<Record<string, FieldDescription>>;
  /** Base classes of models whose source is not there, by dotted name as the models import them. */
  readonly bases?: Readonly<Record<string, BaseDescription>>;
}

/** The type of a column's values. */
export interface ColumnTypeDescription {
  readonly type: string;
  /** A package, or a path relative to the config file that starts with `./` or `../`, with the ending that your compiler wants. */
  readonly import?: string;
}

/** Gives a configuration back as it is: an editor then knows its type. For `export default` in `throughline.config.ts`. */
export function defineConfig(config: Config): Config {
  return config;
}

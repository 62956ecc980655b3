import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { PackageDescriptions } from "../django/libraries/package-descriptions.js";
import type { ProjectInput } from "../pipeline.js";
import type { Io } from "./io.js";

/** Options that every command which reads a project has, as commander hands them over. */
export interface ProjectOptions {
  readonly apps?: readonly string[];
  readonly exclude?: readonly string[];
  readonly settings?: string;
  readonly set: Readonly<Record<string, string>>;
  /** Modules that are imported after all apps. */
  readonly import: readonly string[];
  /** Environment variables that the project is read with. */
  readonly env: Readonly<Record<string, string>>;
  readonly pythonPath: readonly string[];
  readonly django?: string;
  readonly allowMissing?: boolean;
  readonly strict?: boolean;
  /** Never a flag. */
  readonly packages?: PackageDescriptions;
  /** The config file to read; false for none. Left out: the one that is found. */
  readonly config?: string | false;
}

/** Options about how a command talks. */
export interface TalkOptions {
  readonly outputFile?: string;
  readonly quiet?: true;
  readonly verbose?: true;
  readonly all?: true;
  readonly color: boolean;
  readonly cwd?: string;
}

/** Adds the options of `ProjectOptions`. */
export function withProjectOptions(command: Command): Command {
  return command
    .option(
      "--apps <labels>",
      "only these apps, by label or module, with commas; everything is still resolved",
      commaList,
    )
    .option("--exclude <labels>", "leave these apps out, by label or module, with commas", commaList)
    .option("--settings <module>", "Django settings module (default: found through manage.py)")
    .option("--set <NAME=VALUE>", "a Django setting, instead of the project's own; repeatable", assignment, {})
    .option(
      "--env <NAME=VALUE>",
      "an environment variable, which otherwise counts as unset; repeatable",
      assignment,
      {},
    )
    .option("--python-path <dir>", "another folder to import modules from; repeatable", repeated, [])
    .option("--import <module>", "another module to import, once all apps are; repeatable", repeated, [])
    .option("--django <version>", "Django version to follow, such as 5.2 (default: what the project asks for)")
    .option("--allow-missing", "relations to models that were not found are warnings, not errors")
    .option("--strict", "what cannot be known is an error; convert writes nothing when there is any")
    .option("--config <file>", "configuration (default: the nearest throughline.config.ts, here or above)")
    .option("--no-config", "read no configuration");
}

/** Adds the options of `TalkOptions`. */
export function withTalkOptions(command: Command): Command {
  return command
    .option("--output-file <file>", "write the result to a file instead of stdout")
    .option("--cwd <dir>", "folder that relative paths start from (default: where you are)")
    .option("--quiet", "say errors only")
    .option("--verbose", "say notes too")
    .option("--all", "say everything there is to say, however much")
    .option("--no-color", "no colours (NO_COLOR does the same)");
}

/** Adds `--format` with these choices, the first of them the default, and its alias `--json`. */
export function withFormat(command: Command, formats: readonly string[]): Command {
  return command
    .addOption(new Option("--format <format>", "form of the result").choices(formats).default(formats[0]))
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }));
}

/** What the pipeline reads, with paths made absolute. */
export function projectInput(path: string, options: ProjectOptions & TalkOptions, io: Io): ProjectInput {
  return {
    files: io.files,
    path: absolute(path, options, io),
    settings: options.settings ?? null,
    overrides: options.set,
    environment: options.env,
    imports: options.import,
    pythonPath: options.pythonPath.map((directory) => absolute(directory, options, io)),
    apps: options.apps ?? null,
    ...(options.exclude !== undefined && { exclude: options.exclude }),
    django: options.django ?? null,
    ...(options.packages !== undefined && { packages: options.packages }),
    allowMissing: options.allowMissing ?? false,
    strict: options.strict ?? false,
  };
}

/** A path on the command line as an absolute one with `/` separators. */
export function absolute(path: string, { cwd }: { readonly cwd?: string }, io: Io): string {
  const full = resolve(io.cwd, cwd ?? ".", path);
  return process.platform === "win32" ? full.replaceAll("\\", "/") : full;
}

function commaList(text: string): readonly string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Reads a list with commas whose items are among the choices, each once and in the order given. */
export function listOf<T extends string>(choices: readonly T[]): (text: string) => readonly T[] {
  return (text) => {
    const items = [...new Set(commaList(text))];
    const isChoice = (item: string): item is T => (choices as readonly string[]).includes(item);
    if (items.length === 0 || !items.every(isChoice))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}, with commas between them.`);
    return items;
  };
}

/** Reads a whole number from 1. */
export function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}

/** Collects an option that may be given more than once. */
export function repeated(item: string, before: readonly string[]): readonly string[] {
  return [...before, item];
}

/** A whole number of seconds, one or more. */
export function seconds(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It must be a whole number of seconds.");
  return Number(text);
}

function assignment(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const equals = text.indexOf("=");
  const name = text.slice(0, equals).trim();
  if (equals === -1 || !/^[A-Za-z_]\w*$/.test(name)) {
    throw new InvalidArgumentError("It must be NAME=VALUE, such as USE_TZ=False.");
  }
  return { ...before, [name]: text.slice(equals + 1) };
}

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { parseShard } from "../batch/shard.js";
import type { Config } from "../config.js";
import { DIALECT_NAMES } from "../dialects/dialect-names.js";
import { LAYOUTS, TARGET_NAMES } from "../targets/target-names.js";
import type { BatchFlags } from "./batch/batch-options.js";
import type { CheckRun } from "./check/watch-check.js";
import { CHECK_FORMATS } from "./check-formats.js";
import type { Configure } from "./commands/batch.js";
import type { Configurable, Configured } from "./config/apply-config.js";
import { ConfigError } from "./config/config-error.js";
import {
  BATCH_EXAMPLES,
  CHECK_EXAMPLES,
  CONVERT_EXAMPLES,
  DOCTOR_EXAMPLES,
  EXPLAIN_EXAMPLES,
  INIT_EXAMPLES,
  INSPECT_EXAMPLES,
  PROGRAM_EXAMPLES,
} from "./examples.js";
import type { Io } from "./io.js";
import { listOf, positive, repeated, seconds, withFormat, withProjectOptions, withTalkOptions } from "./options.js";
import { packageVersion } from "./package-version.js";
import { realIo } from "./real-io.js";
import { parserReady, withParser } from "./with-parser.js";

/** Exit codes: 0 clean, 1 error or could not tell, 2 stale files or drift. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs the command line and answers its exit code; the process itself is left alone.
 * @param argv arguments without Node and the script
 */
export async function main(argv: readonly string[], io: Io = realIo()): Promise<number> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof ConfigError) {
      io.stderr.write(`error: ${error.message}\n`);
      return 1;
    }
    const { failureSentence } = await import("./failure-sentence.js");
    io.stderr.write(`error: ${failureSentence(error, Boolean(io.env.THROUGHLINE_DEBUG))}\n`);
    return 1;
  }
}

function createProgram(io: Io, exit: (code: ExitCode) => void): Command {
  const program = new Command("throughline")
    .description("Reads a Django project's models without running Python and writes equivalent TypeScript.")
    .version(packageVersion(), "-V, --version", "the version")
    .helpOption("-h, --help", "this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`${text.trim().replace(/\s*\n\s*/g, " ")}\n`),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", PROGRAM_EXAMPLES)
    .hook("preAction", (_, command) => {
      // What fails, the command itself will meet.
      if (READING.has(command.name())) parserReady().catch(() => undefined);
    });

  const convert = program
    .command("convert")
    .description("Writes TypeScript for a Django project's models.")
    .argument("[path]", PATH)
    .addOption(new Option("--to <target>", "what to write").choices(TARGET_NAMES))
    .addOption(new Option("--dialect <dialect>", "database to write for").choices(DIALECT_NAMES).default("postgres"))
    .addOption(
      new Option("--mode <mode>", "mirror: Django's database; standalone: one that deletes and fills in as Django did")
        .choices(["mirror", "standalone"])
        .default("mirror"),
    )
    .option("--check-choices", "with --mode standalone: columns with choices get a check")
    .option("--out <dir>", "folder to write to")
    .addOption(
      new Option("--drizzle <version>", "drizzle-orm to write for (default: what package.json asks for)").choices([
        "0.45",
        "1.0",
      ]),
    )
    .addOption(
      new Option("--layout <layout>", "with --to typeorm: a file for each app, or for each entity")
        .choices(LAYOUTS)
        .default("app"),
    )
    .option("--dry-run", "write nothing; list the files and show what would change in them")
    .option("--check", "write nothing; exit 2 when the files are not up to date")
    .option("--force", "overwrite files that were edited or that are not throughline's, and baseline.sql")
    .option("--drizzle-config", "write drizzle.config.ts beside package.json, where there is none")
    .addHelpText("after", CONVERT_EXAMPLES);
  withTalkOptions(withProjectOptions(withFormat(convert, ["text", "json"])));
  convert.action(async (given, flags) => {
    const { path, options } = await configured(convert, given, flags, io);
    const project = needed(convert, path, "argument 'path' (or `project` in throughline.config.ts)");
    const to = needed(convert, options.to, "option '--to <target>' (or `to` in throughline.config.ts)");
    const out = needed(convert, options.out, "option '--out <dir>' (or `out` in throughline.config.ts)");
    exit(await (await withParser(import("./commands/convert.js"))).convert(project, { ...options, to, out }, io));
  });

  const inspect = program
    .command("inspect")
    .description("Prints the models as Django would resolve them.")
    .argument("[path]", PATH)
    .addOption(
      new Option("--dialect <dialect>", "database whose column types are shown")
        .choices(DIALECT_NAMES)
        .default("postgres"),
    )
    .addHelpText("after", INSPECT_EXAMPLES);
  withTalkOptions(withProjectOptions(withFormat(inspect, ["text", "json", "markdown"])));
  inspect.action(async (given, flags) => {
    const { path, options } = await configured(inspect, given, flags, io);
    const project = needed(inspect, path, "argument 'path' (or `project` in throughline.config.ts)");
    exit(await (await withParser(import("./commands/inspect.js"))).inspect(project, options, io));
  });

  const check = program
    .command("check")
    .description(
      "Holds the models against TypeScript or a live database, which are only read, or against Django itself: exit 2 on drift.",
    )
    .argument("[path]", PATH)
    .option(
      "--against <what>",
      "a Drizzle schema, drizzle.config.ts or TypeORM entities (file or folder); a database: postgres://…, mysql://…, sqlite:path; or django, with --python (default: the config's `out`)",
    )
    .option("--python <path>", "with --against django: the Python that runs the project's own Django")
    .addOption(
      new Option("--time-limit <seconds>", "with --against django: how long that may take")
        .default(120)
        .argParser(seconds),
    )
    .addOption(
      new Option("--to <target>", "what the TypeScript is written for (default: what it imports)").choices(
        TARGET_NAMES,
      ),
    )
    .addOption(
      new Option("--dialect <dialect>", "database of the TypeScript (default: what it imports)").choices(DIALECT_NAMES),
    )
    .addOption(
      new Option("--drizzle <version>", "drizzle-orm of the TypeScript (default: what package.json asks for)").choices([
        "0.45",
        "1.0",
      ]),
    )
    .addOption(
      new Option(
        "--casing <casing>",
        "how columns are named after their keys: Drizzle's casing, TypeORM's naming strategy",
      ).choices(["snake_case", "camelCase"]),
    )
    .addOption(
      new Option("--mode <mode>", "what the database does by itself, as in convert").choices(["mirror", "standalone"]),
    )
    .option("--check-choices", "with --mode standalone: columns with choices get a check")
    .option(
      "--ignore <what>",
      "a code, table, table.column or table.constraint to say nothing of, * for any text; repeatable",
      repeated,
      [],
    )
    .addOption(
      new Option("--fail-on <severity>", "mildest drift that makes the exit code 2")
        .choices(["error", "warning", "note"])
        .default("warning"),
    )
    .option("--baseline <file>", "findings that are known: they are counted, and said no more")
    .option("--update-baseline", "write the findings to --baseline, and exit 0")
    .option("--watch", "check again whenever a file changes that was read, until Ctrl-C")
    .addHelpText("after", CHECK_EXAMPLES);
  withTalkOptions(withProjectOptions(withFormat(check, CHECK_FORMATS)));
  check.action(async (given, flags) => {
    const run: CheckRun = async (around) => {
      const { path, options, config } = await configured(check, given, flags, around);
      const project = needed(check, path, "argument 'path' (or `project` in throughline.config.ts)");
      const what = "option '--against <what>' (or `out` in throughline.config.ts)";
      const against = needed(check, options.against ?? outFolder(options.out), what);
      const command = await withParser(import("./commands/check.js"));
      return { ...(await command.check(project, { ...options, against }, around)), config };
    };
    if (flags.watch !== true) return exit((await run(io)).exitCode);
    exit(await (await import("./check/watch-check.js")).watchCheck(run, flags, io));
  });

  const batch = program
    .command("batch")
    .description("Converts every project, app and models.py that patterns stand for, each into folders of its own.")
    .argument("<globs...>", "paths or patterns (in quotes); one with a `!` before it leaves out what it stands for")
    .addOption(new Option("--to <targets>", "what to write, with commas").argParser(listOf(TARGET_NAMES)))
    .addOption(
      new Option("--dialect <dialects>", "databases to write for, with commas (default: postgres)").argParser(
        listOf(DIALECT_NAMES),
      ),
    )
    .option("--out <dir>", "folder to write below: <dir>/<path>/<target>-<dialect>")
    .addOption(new Option("--mode <mode>", "as in convert").choices(["mirror", "standalone"]).default("mirror"))
    .option("--check-choices", "with --mode standalone: columns with choices get a check")
    .addOption(new Option("--drizzle <version>", "drizzle-orm to write for, as in convert").choices(["0.45", "1.0"]))
    .addOption(
      new Option("--layout <layout>", "with --to typeorm: a file for each app, or for each entity")
        .choices(LAYOUTS)
        .default("app"),
    )
    .option("--check", "write nothing; exit 2 when any files are not up to date")
    .option("--force", "overwrite files that were edited or that are not throughline's, and baseline.sql")
    .option("--report <file>", "write the report as JSON, too")
    .option("--fail-fast", "end the run at the first input that is not clean")
    .addOption(
      new Option("--jobs <n>", "how many threads convert (default: as many as pay on this machine)").argParser(
        positive,
      ),
    )
    .option(
      "--cache <dir>",
      "keep conversions in a folder, and take from it what is unchanged; may be shared by machines",
    )
    .addOption(
      new Option("--shard <i/n>", "do the i-th of n parts only, for several machines").argParser((text) => {
        const shard = parseShard(text);
        if (shard === undefined) throw new InvalidArgumentError("It must be i/n with i from 1 to n, such as 2/4.");
        return shard;
      }),
    )
    .addOption(
      new Option(
        "--depth <n>",
        "how many inputs inside one another are converted: 1, the outermost; 2, a project's apps, too",
      )
        .argParser(positive)
        .default(1),
    )
    .addHelpText("after", BATCH_EXAMPLES);
  withTalkOptions(withProjectOptions(withFormat(batch, ["text", "json", "markdown"])));
  batch.action(async (globs: readonly string[], flags: BatchFlags) => {
    const configure: Configure = (options) => configured(batch, undefined, options, io);
    exit(await (await import("./commands/batch.js")).batch(globs, flags, configure, io));
  });

  const init = program
    .command("init")
    .description("Finds the Django project and writes throughline.config.ts.")
    .argument("[path]", "the Django project (default: found here, above, below, or in the repository)")
    .addOption(
      new Option("--to <target>", "what to write (default: the ORM that package.json asks for, else drizzle)").choices(
        TARGET_NAMES,
      ),
    )
    .addOption(new Option("--dialect <dialect>", "database to write for").choices(DIALECT_NAMES))
    .option("--out <dir>", "folder to write to")
    .option("--settings <module>", "Django settings module (default: found through manage.py)")
    .option("--force", "overwrite a config that is there")
    .option("--yes", "ask nothing")
    .option("--cwd <dir>", "folder that relative paths start from (default: where you are)")
    .option("--quiet", "say errors only")
    .option("--no-color", "no colours (NO_COLOR does the same)")
    .addHelpText("after", INIT_EXAMPLES);
  init.action(async (path, options) => exit(await (await import("./commands/init.js")).init(path, options, io)));

  const doctor = program
    .command("doctor")
    .description("Says what was found of a project, what was assumed, and what settles it.")
    .argument("[path]", "a project, an app, or one models.py (default: the config's, else where you are)")
    .addHelpText("after", DOCTOR_EXAMPLES);
  withTalkOptions(withProjectOptions(withFormat(doctor, ["text", "json", "markdown"])));
  doctor.action(async (given, flags) => {
    const { path = ".", options, config } = await configured(doctor, given, flags, io);
    exit(await (await withParser(import("./commands/doctor.js"))).doctor(path, options, config?.file ?? null, io));
  });

  const explain = program
    .command("explain")
    .description("Says where each fact of a model or field came from, or what a diagnostic's code means.")
    .argument("<what>", "app.Model.field, app.Model, or a code such as syntax-error")
    .option("--project <path>", "a project, an app, or one models.py (default: the config's, else where you are)")
    .addOption(
      new Option("--dialect <dialect>", "database whose DDL is shown").choices(DIALECT_NAMES).default("postgres"),
    )
    .addHelpText("after", EXPLAIN_EXAMPLES);
  withTalkOptions(withProjectOptions(withFormat(explain, ["text", "json"])));
  explain.action(async (what, flags) => {
    const { path = ".", options } = await configured(explain, flags.project, flags, io);
    exit(await (await withParser(import("./commands/explain.js"))).explain(what, { ...options, project: path }, io));
  });
  return program;
}

/** The commands that read models in this thread. */
const READING: ReadonlySet<string> = new Set(["convert", "inspect", "check", "doctor", "explain"]);

/** A folder that the config writes to, which is never the word for the project's own Django. */
function outFolder(out: string | undefined): string | undefined {
  return out === "django" ? "./django" : out;
}

const PATH = "a project, an app, or one models.py; the project around it is found (default: the config's)";

/** The command line and the config file together. */
async function configured<O extends Configurable>(
  command: Command,
  path: string | undefined,
  flags: O,
  io: Io,
): Promise<Configured<O>> {
  if (flags.config === false) return { path, options: flags, config: null };
  const { applyConfig } = await import("./config/apply-config.js");
  const isGiven = (option: keyof Config): boolean => command.getOptionValueSource(option) === "cli";
  return applyConfig(path, flags, isGiven, io);
}

/** @throws CommanderError where something that a command needs was said nowhere */
function needed<T>(command: Command, value: T | undefined, what: string): T {
  return value ?? command.error(`error: missing required ${what}`);
}

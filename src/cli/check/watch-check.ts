import { join } from "node:path";
import { CommanderError } from "commander";
import type { Checked } from "../commands/check.js";
import { ConfigError } from "../config/config-error.js";
import type { LoadedConfig } from "../config/load-config.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { absolute } from "../options.js";
import type { CheckReport } from "../reporters/check-report.js";
import { numeral } from "../reporters/some.js";
import { createTalk, type Talk } from "../talk.js";
import type { Seen } from "../watching.js";
import type { CheckOptions } from "./check-options.js";
import { seenIo } from "./seen-io.js";
import { sinceLast } from "./since-last.js";

/** One run, with the config as it is then. */
export type CheckRun = (io: Io) => Promise<Checked & { readonly config: LoadedConfig | null }>;

/**
 * `throughline check --watch`: checks, and again whenever something changes of what a run has read, until the person ends it.
 * A live database is read anew each time and is not asked in between.
 * @param options as the command line has them
 */
export async function watchCheck(run: CheckRun, options: CheckOptions, io: Io): Promise<ExitCode> {
  const talk = createTalk(io, options);
  const refusal = refusalOf(options);
  if (refusal !== null) {
    talk.error(refusal);
    return 1;
  }
  const watching = await io.watching();
  try {
    let before: CheckReport | null = null;
    let config: LoadedConfig | null = null;
    let followed: Seen = { files: new Set(), folders: new Set() };
    let isFirst = true;
    do {
      watching.begin();
      const { io: noted, seen, note } = seenIo(io);
      io.stdout.write(`${io.stdout.isTerminal ? CLEAR : ""}${talk.colors.dim(ruleAt(io.now()))}\n`);
      const checked = isFirst ? await run(noted) : await runAgain(run, noted, talk);
      config = checked?.config ?? config;
      if (config !== null) note(join(config.folder, config.file.slice(config.file.lastIndexOf("/") + 1)));
      // A config may come to be here.
      noted.files.list(absolute(".", options, io));
      const report = checked?.report ?? null;
      if (before !== null && report !== null) io.stdout.write(`${sinceLast(before, report)}\n`);
      before = report ?? before;
      // A run that came to nothing has not looked at all there is.
      followed = report === null ? both(followed, seen) : seen;
      const refused = watching.follow(followed);
      if (!talk.quiet) for (const each of remarks(refused, isFirst || io.stderr.isTerminal)) talk.say(`${each}\n`);
      isFirst = false;
    } while (await watching.changed());
    return 0;
  } finally {
    watching.close();
  }
}

/** A later run; null where the config became one that cannot be used, which is said: it may be half written then. */
async function runAgain(run: CheckRun, io: Io, talk: Talk): Promise<Awaited<ReturnType<CheckRun>> | null> {
  try {
    return await run(io);
  } catch (error) {
    if (error instanceof ConfigError) talk.error(error.message);
    else if (!(error instanceof CommanderError)) throw error;
    return null;
  }
}

function both(one: Seen, other: Seen): Seen {
  return {
    files: new Set([...one.files, ...other.files]),
    folders: new Set([...one.folders, ...other.folders]),
  };
}

/** Why options do not go together with `--watch`, as a sentence; null where they do. */
function refusalOf({ format, outputFile, updateBaseline }: CheckOptions): string | null {
  if (format !== "text") return `--watch is for people and prints text: leave --format ${format} out`;
  if (outputFile !== undefined) return "--watch prints to the terminal: leave --output-file out";
  if (updateBaseline === true) return "--watch would know every finding by the next run: leave --update-baseline out";
  return null;
}

function remarks(refused: readonly string[], saysHow: boolean): readonly string[] {
  const [example] = refused;
  return [
    ...(example === undefined
      ? []
      : [
          `note: the system does not watch ${numeral(refused.length)} folders (\`${example}\`): is its limit of watches reached?`,
        ]),
    ...(saysHow ? ["watching for changes; Ctrl-C ends it"] : []),
  ];
}

/** Clears a terminal and what was scrolled out of it. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/** A line across with the time of day where the command runs. */
function ruleAt(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(":");
  return `── ${clock} ${"─".repeat(48)}`;
}

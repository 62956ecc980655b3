import { type Shard, shardOf } from "../../batch/shard.js";
import type { SupportedDialect } from "../../pipeline.js";
import { cachedFiles } from "../../source/cached-files.js";
import type { TargetName } from "../../targets/target.js";
import type { BatchFlags, BatchOptions } from "../batch/batch-options.js";
import { failedInput } from "../batch/convert-unit.js";
import { type FoundInputs, findInputs } from "../batch/find-inputs.js";
import type { BatchJob } from "../batch/job.js";
import { type PlannedUnits, planUnits } from "../batch/plan-units.js";
import { runBatch } from "../batch/run-batch.js";
import { shownFrom } from "../batch/shown-from.js";
import { colorsFor } from "../colors.js";
import type { Configured } from "../config/apply-config.js";
import { findConfig } from "../config/load-config.js";
import type { OutputOptions } from "../convert-into.js";
import type { Io } from "../io.js";
import type { ExitCode } from "../main.js";
import { absolute, projectInput } from "../options.js";
import { buildVersion, packageVersion } from "../package-version.js";
import { batchJson } from "../reporters/batch-json.js";
import { batchMarkdown } from "../reporters/batch-markdown.js";
import { type BatchReport, batchExitCode } from "../reporters/batch-report.js";
import { BATCH_LIMIT, batchComplaints, batchText } from "../reporters/batch-text.js";
import { count } from "../reporters/diagnostics-text.js";
import { addStepSummary } from "../step-summary.js";
import { createTalk, type Talk } from "../talk.js";

/** Fills in what a config file says. */
export type Configure = <O extends BatchOptions>(options: O) => Promise<Configured<O & Partial<OutputOptions>>>;

/**
 * `throughline batch`: converts every project and app that patterns stand for, each into folders of its own. What goes wrong
 * with one stops none of the others; the exit code is that of the worst.
 */
export async function batch(
  patterns: readonly string[],
  flags: BatchFlags,
  configure: Configure,
  io: Io,
): Promise<ExitCode> {
  const started = io.seconds();
  const talk = createTalk(io, flags);
  const base = absolute(".", flags, io);
  const found = await findInputs(patterns, base, flags.depth, cachedFiles(io.files), io.disk);
  const { to: targets, dialect: dialects, ...given } = flags;
  const { options } = await configure({ ...given, ...(await withoutInnerConfig(flags, found, base, talk)) });
  const outputs = outputsOf(targets, dialects, options);
  const missing =
    options.out === undefined ? "'--out <dir>' (or `out`" : outputs.length === 0 ? "'--to <targets>' (or `to`" : null;
  if (missing !== null || options.out === undefined) {
    talk.error(`missing required option ${missing} in throughline.config.ts)`);
    return 1;
  }
  if (options.layout === "entity" && outputs.every(({ to }) => to !== "typeorm")) {
    talk.error("a file for each entity (`--layout entity`) can be had of --to typeorm only");
    return 1;
  }
  const place = { base, out: absolute(options.out, options, io), shownOut: options.out };
  const own = options.shard === undefined ? found.inputs : partOf(found.inputs, base, options.shard);
  const planned = planUnits(own, outputs, place);
  const job: BatchJob = {
    ...{ base, out: place.out, outputs, reading: readingOf(options, io) },
    hidden: hiddenPaths(place.out, found, planned, options, io),
    cache:
      options.cache === undefined ? null : { folder: absolute(options.cache, options, io), version: buildVersion() },
  };
  for (const problem of found.problems) talk.error(problem);
  const { reports, notes } = await runBatch(planned.units, job, options, io, talk);
  const clashing = planned.clashing.map(({ unit, reason }) => failedInput(unit, reason, 0));
  const report: BatchReport = {
    version: packageVersion(),
    mode: options.check ? "check" : "write",
    out: options.out,
    shard: options.shard ?? null,
    inputs: [...reports, ...clashing].sort((a, b) => (a.path < b.path ? -1 : 1)),
    within: found.within,
    dataFixtures: found.dataFixtures.map((each) => ({ ...each, path: shownFrom(base, each.path) })),
    problems: found.problems,
    notes: [...notes, ...notesOf(planned, reports, options)],
    seconds: io.seconds() - started,
  };
  return giveOut(report, talk, options, io);
}

/**
 * A config that lies inside an input is never run: it may be anybody's. One that was named by `--config` is the user's own
 * choice.
 */
async function withoutInnerConfig(
  { config }: BatchFlags,
  { inputs }: FoundInputs,
  base: string,
  talk: Talk,
): Promise<{ readonly config?: false }> {
  if (config !== undefined) return {};
  const file = (await findConfig(base))?.replaceAll("\\", "/");
  const input = inputs.find(({ path }) => file?.startsWith(`${path}/`));
  if (file === undefined || input === undefined) return {};
  const [where, which] = [shownFrom(base, file), shownFrom(base, input.path)];
  if (!talk.quiet)
    talk.say(`note: \`${where}\` lies inside the input \`${which}\` and was not loaded; --config ${where} loads it\n`);
  return { config: false };
}

/** What is made of each input: every target for every dialect. */
function outputsOf(
  targets: readonly TargetName[] | undefined,
  dialects: readonly SupportedDialect[] | undefined,
  options: BatchOptions & Partial<OutputOptions>,
): readonly OutputOptions[] {
  const { check, force, strict, drizzle, layout, types, mode, checkChoices, tables, excludeTables, names } = options;
  const shared = { check, force, strict, types, mode, checkChoices, tables, excludeTables, names };
  const asked = targets ?? (options.to === undefined ? [] : [options.to]);
  return asked.flatMap((to) =>
    (dialects ?? [options.dialect ?? "postgres"]).map((dialect) => ({
      ...{ to, dialect },
      ...given(shared),
      ...given(to === "drizzle" ? { drizzle } : { layout }),
    })),
  );
}

/** An object without what is undefined. */
function given<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function readingOf(options: BatchOptions, io: Io): BatchJob["reading"] {
  const { files: _, path: __, ...reading } = projectInput(".", options, io);
  return reading;
}

function partOf(inputs: FoundInputs["inputs"], base: string, shard: Shard): FoundInputs["inputs"] {
  const own = new Set(
    shardOf(
      inputs.map(({ path }) => shownFrom(base, path)),
      shard,
    ),
  );
  return inputs.filter(({ path }) => own.has(shownFrom(base, path)));
}

/** What this run and earlier ones write: the output folder, or what is in it where it holds inputs, too; and the reports. */
function hiddenPaths(
  out: string,
  { inputs }: FoundInputs,
  { units }: PlannedUnits,
  options: BatchOptions,
  io: Io,
): readonly string[] {
  const isAround = inputs.some(({ path }) => path === out || path.startsWith(`${out}/`));
  const folders = isAround ? units.flatMap((unit) => unit.folders.map(({ path }) => path)) : [out];
  const files = [options.report, options.outputFile, options.cache].flatMap((file) =>
    file === undefined ? [] : [file],
  );
  return [...folders, ...files.map((file) => absolute(file, options, io))];
}

function notesOf(
  { outside }: PlannedUnits,
  reports: BatchReport["inputs"],
  { names = {}, shard }: BatchOptions,
): readonly string[] {
  const written = new Set(reports.flatMap(({ namesUsed }) => namesUsed));
  const unused = shard === undefined ? Object.keys(names).filter((label) => !written.has(label)) : [];
  return [
    ...(outside.length === 0
      ? []
      : [`${count(outside.length, "input")} outside of this folder: below --out, the path is without its \`../\``]),
    ...(unused.length === 0
      ? []
      : [
          `the config's names for ${unused.map((label) => `\`${label}\``).join(", ")} were not used: no input writes them`,
        ]),
  ];
}

/** Gives out the report in every form that was asked for. */
function giveOut(report: BatchReport, talk: Talk, options: BatchOptions, io: Io): ExitCode {
  const limit = options.all ? Number.POSITIVE_INFINITY : BATCH_LIMIT;
  const colors = colorsFor(io.stderr, io, options.color);
  talk.say(batchComplaints(report, { colors, limit, verbose: options.verbose ?? false }));
  if (!talk.quiet) talk.say(report.notes.map((note) => `note: ${note}\n`).join(""));
  const text = {
    text: () => (talk.quiet ? "" : batchText(report, { colors: talk.colors, limit })),
    json: () => batchJson(report),
    markdown: () => batchMarkdown(report),
  }[options.format]();
  const given = text === "" || talk.result(text);
  addStepSummary(() => batchMarkdown(report), io);
  return given && writeReport(report, talk, options, io) ? batchExitCode(report) : 1;
}

function writeReport(report: BatchReport, talk: Talk, options: BatchOptions, io: Io): boolean {
  if (options.report === undefined) return true;
  return talk.write(absolute(options.report, options, io), options.report, batchJson(report));
}

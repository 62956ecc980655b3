import { inReadingOrder } from "../../diagnostics/order.js";
import type { Reading, SupportedDialect } from "../../pipeline.js";
import { cachedFiles } from "../../source/cached-files.js";
import type { Files } from "../../source/files.js";
import { convertInto, isStale, type Outcome, type OutputFolder, type OutputOptions } from "../convert-into.js";
import { type Converted, convertedOf } from "../converted.js";
import type { Disk } from "../disk.js";
import { failureSentence } from "../failure-sentence.js";
import { MANIFEST_NAME } from "../manifest.js";
import { insideOutput } from "../output-path.js";
import type { BatchState, InputReport, OutputReport } from "../reporters/batch-report.js";
import { diagnosticsJson } from "../reporters/diagnostics-json.js";
import { type Subjects, tallyOf } from "../tally.js";
import type { BatchJob, BatchUnit } from "./job.js";
import { shownFrom } from "./shown-from.js";

/** What an input is read from and written to. */
export interface Surroundings {
  /** Without what the run writes itself. */
  readonly files: Files;
  readonly disk: Disk;
  /** In seconds, from any moment on. */
  now(): number;
  /** Whether failures of our own are said with their stack. */
  readonly debug: boolean;
}

/**
 * Converts one input into all of its output folders. Each dialect is read once, whatever the number of targets. Nothing is
 * thrown: what goes wrong is in the report.
 */
export async function convertUnit(unit: BatchUnit, job: BatchJob, surroundings: Surroundings): Promise<InputReport> {
  const started = surroundings.now();
  const ended = (): number => surroundings.now() - started;
  const obstacle = unit.folders
    .map(({ path, shown }) => [shown, obstacleTo(surroundings.disk, job.out, path)] as const)
    .find(([, reason]) => reason !== null);
  if (obstacle !== undefined) {
    const failure = `nothing was written, for its output folder \`${obstacle[0]}\` ${obstacle[1]}`;
    return failedInput(unit, failure, ended());
  }
  try {
    const { outcomes, root } = await convertAll(unit, job, surroundings);
    return inputReport(unit, job, outcomes, root, ended());
  } catch (error) {
    return failedInput(unit, await failureSentence(error, surroundings.debug), ended());
  }
}

/** An input that nothing came of. */
export function failedInput(unit: BatchUnit, failure: string, seconds: number): InputReport {
  return { ...inputNotRun(unit), state: "error", failure, errors: 1, seconds };
}

/** An input that was not looked at. */
export function inputNotRun({ input: { kind }, shown: path }: BatchUnit): InputReport {
  const nothing = { errors: 0, warnings: 0, outputs: [], namesUsed: [], seconds: 0 };
  return { path, kind, state: "not-run", failure: null, root: "", tally: tallyOf(NOTHING, []), ...nothing };
}

const NOTHING: Subjects = { models: [], fields: [], manyToMany: [] };

/** Why a folder below `--out` cannot be written to; null when it can. */
function obstacleTo(disk: Disk, out: string, folder: string): string | null {
  return insideOutput(disk, out, `${folder.slice(out.length).replace(/^\/+/, "")}/${MANIFEST_NAME}`);
}

async function convertAll(
  { input, folders }: BatchUnit,
  { base, reading: asked, outputs }: BatchJob,
  { files: all, disk }: Surroundings,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly root: string }> {
  const { convertReading, readFor, rootOf } = await import("../../pipeline.js");
  const files = cachedFiles(all);
  const readings = new Map<SupportedDialect, Reading>();
  const project = { ...asked, files, path: input.path };
  const convert = async (options: OutputOptions, folder: OutputFolder): Promise<Outcome> => {
    const reading = readings.get(options.dialect) ?? readFor(project, options.dialect);
    readings.set(options.dialect, reading);
    const emit = async (emission: Parameters<typeof convertReading>[2]): Promise<Converted> =>
      convertedOf(await convertReading(reading, asked.strict ?? false, emission));
    return convertInto(folder, options, emit, disk);
  };
  const outcomes: Outcome[] = [];
  for (const [at, options] of outputs.entries()) {
    const folder = folders[at];
    if (folder !== undefined) outcomes.push(await convert(options, folder));
  }
  return { outcomes, root: shownFrom(base, rootOf(project)) };
}

function inputReport(
  { input, shown, folders }: BatchUnit,
  { outputs }: BatchJob,
  outcomes: readonly Outcome[],
  root: string,
  seconds: number,
): InputReport {
  const reports = outcomes.flatMap((outcome, at): OutputReport[] => {
    const [options, folder] = [outputs[at], folders[at]];
    return options === undefined || folder === undefined ? [] : [outputReport(outcome, options, folder)];
  });
  const said = inReadingOrder(outcomes.flatMap(({ diagnostics }) => diagnostics));
  const of = (severity: string): number => said.filter((each) => each.severity === severity).length;
  const states = reports.map(({ state }) => state);
  return {
    path: shown,
    kind: input.kind,
    state: states.includes("error") ? "error" : states.includes("stale") ? "stale" : "clean",
    failure: null,
    root,
    tally: tallyOf(
      together(outcomes.map(({ converted }) => converted.subjects)),
      outcomes.flatMap(({ converted }) => converted.diagnostics),
    ),
    errors: of("error"),
    warnings: of("warning"),
    outputs: reports,
    namesUsed: Object.keys(outputs[0]?.names ?? {}).filter((label) =>
      outcomes.some(({ converted }) => Object.hasOwn(converted.names, label)),
    ),
    seconds,
  };
}

function outputReport(outcome: Outcome, { to, dialect }: OutputOptions, { shown }: OutputFolder): OutputReport {
  const { converted, plan, mode, diagnostics } = outcome;
  const planned = converted.files.length === 0 ? [] : plan.files;
  const count = (state: string): number => planned.filter((file) => file.state === state).length;
  return {
    target: to,
    dialect,
    targetVersion: converted.targetVersion,
    django: converted.django,
    folder: shown,
    mode,
    state: stateOf(outcome),
    cached: false,
    files: {
      ...{ new: count("new"), changed: count("changed"), same: count("same"), kept: count("kept") },
      removed: mode === "refused" ? 0 : plan.removals.length,
    },
    tally: tallyOf(converted.subjects, converted.diagnostics),
    notCarried: converted.notCarried.length,
    diagnostics: diagnosticsJson(diagnostics),
  };
}

function stateOf({ diagnostics, mode, plan }: Outcome): BatchState {
  if (diagnostics.some(({ severity }) => severity === "error")) return "error";
  return mode === "check" && isStale(plan) ? "stale" : "clean";
}

/** What any of several conversions of one project has. */
function together(all: readonly Subjects[]): Subjects {
  const of = (kind: keyof Subjects): readonly string[] => [...new Set(all.flatMap(({ [kind]: names }) => names))];
  return { models: of("models"), fields: of("fields"), manyToMany: of("manyToMany") };
}

import { inReadingOrder } from "../../diagnostics/order.js";
import type { ConvertOptions as Emission } from "../../pipeline.js";
import type { Files } from "../../source/files.js";
import { convertInto, isStale, type Outcome, type OutputFolder, type OutputOptions } from "../convert-into.js";
import type { Converted } from "../converted.js";
import type { Disk } from "../disk.js";
import { failureSentence } from "../failure-sentence.js";
import { MANIFEST_NAME } from "../manifest.js";
import { insideOutput } from "../output-path.js";
import type { BatchState, InputReport, OutputReport } from "../reporters/batch-report.js";
import { diagnosticsJson } from "../reporters/diagnostics-json.js";
import { type Subjects, tallyOf } from "../tally.js";
import type { BatchCache } from "./cache.js";
import type { FoundConversions } from "./find-conversions.js";
import type { BatchJob, BatchUnit } from "./job.js";
import { readUnit, type UnitConversions } from "./read-unit.js";

/** What an input is read from and written to. */
export interface Surroundings {
  /** Without what the run writes itself. */
  readonly files: Files;
  readonly disk: Disk;
  /** Where conversions are kept; null for nowhere. */
  readonly cache: BatchCache | null;
  /** In seconds, from any moment on. */
  now(): number;
  /** Whether failures of our own are said with their stack. */
  readonly debug: boolean;
}

/** What came of an input, and of keeping it. */
export interface UnitResult {
  readonly report: InputReport;
  /** Why the cache did not take it, in words; null where it did, or where there is none. */
  readonly cacheTrouble: string | null;
}

/**
 * Converts one input into all of its output folders. Each dialect is read once, whatever the number of targets. Nothing is
 * thrown: what goes wrong is in the report.
 * @param found its conversions, where they are known already
 */
export async function convertUnit(
  unit: BatchUnit,
  job: BatchJob,
  surroundings: Surroundings,
  found: FoundConversions | null = null,
): Promise<UnitResult> {
  const started = surroundings.now();
  const ended = (): number => surroundings.now() - started;
  const obstacle = unit.folders
    .map(({ path, shown }) => [shown, obstacleTo(surroundings.disk, job.out, path)] as const)
    .find(([, reason]) => reason !== null);
  if (obstacle !== undefined) {
    const failure = `nothing was written, for its output folder \`${obstacle[0]}\` ${obstacle[1]}`;
    return { report: failedInput(unit, failure, ended()), cacheTrouble: null };
  }
  try {
    const conversions = found === null ? await readUnit(unit, job, surroundings) : known(found);
    const outcomes: Outcome[] = [];
    for (const [at, options] of job.outputs.entries()) {
      const folder = unit.folders[at];
      if (folder === undefined) continue;
      const convert = (emission: Emission): Promise<Converted> => conversions.convert(at, emission);
      outcomes.push(await convertInto(folder, options, convert, surroundings.disk));
    }
    const { root } = conversions;
    const report = inputReport(unit, job, outcomes, { root, cached: found !== null, seconds: ended() });
    return { report, cacheTrouble: await conversions.keep() };
  } catch (error) {
    return { report: failedInput(unit, failureSentence(error, surroundings.debug), ended()), cacheTrouble: null };
  }
}

/** Conversions that were found. */
function known({ root, converted }: FoundConversions): UnitConversions {
  return {
    root,
    async convert(at) {
      const own = converted[at];
      if (own === undefined) throw new Error(`the cache has no output ${at}`);
      return own;
    },
    keep: async () => null,
  };
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

function inputReport(
  { input, shown, folders }: BatchUnit,
  { outputs }: BatchJob,
  outcomes: readonly Outcome[],
  { root, cached, seconds }: { readonly root: string; readonly cached: boolean; readonly seconds: number },
): InputReport {
  const reports = outcomes.flatMap((outcome, at): OutputReport[] => {
    const [options, folder] = [outputs[at], folders[at]];
    return options === undefined || folder === undefined ? [] : [{ ...outputReport(outcome, options, folder), cached }];
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

function outputReport(
  outcome: Outcome,
  { to, dialect }: OutputOptions,
  { shown }: OutputFolder,
): Omit<OutputReport, "cached"> {
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

import { answersOf } from "../../batch/dependencies.js";
import { hiddenFiles } from "../../source/hidden-files.js";
import type { Io } from "../io.js";
import type { InputReport } from "../reporters/batch-report.js";
import { count } from "../reporters/diagnostics-text.js";
import type { Talk } from "../talk.js";
import type { BatchOptions } from "./batch-options.js";
import { BatchCache } from "./cache.js";
import { convertUnit, inputNotRun, type Surroundings } from "./convert-unit.js";
import { findConversions } from "./find-conversions.js";
import type { BatchJob, BatchUnit } from "./job.js";
import { progressOf } from "./progress.js";
import { type RunOptions, runHere } from "./run-here.js";
import { runInThreads } from "./run-in-threads.js";
import { sharedFiles } from "./shared-files.js";
import { shownFrom } from "./shown-from.js";

/** What a run came to. */
export interface BatchRun {
  /** One for each unit, in order. */
  readonly reports: readonly InputReport[];
  /** What is worth knowing besides, a sentence each. */
  readonly notes: readonly string[];
}

/** Converts all inputs: those that the cache knows at once, the others in threads where that pays, else one after another. */
export async function runBatch(
  units: readonly BatchUnit[],
  job: BatchJob,
  options: BatchOptions,
  io: Io,
  talk: Talk,
): Promise<BatchRun> {
  const notes = new Set<string>();
  const cache = openCache(job, io, notes);
  const surroundings: Surroundings = {
    files: sharedFiles(hiddenFiles(io.files, job.hidden)),
    disk: io.disk,
    cache,
    now: io.seconds,
    debug: Boolean(io.env.THROUGHLINE_DEBUG),
  };
  const progress = await progressOf(io, units.length, talk.quiet);
  const failFast = options.failFast ?? false;
  const run: RunOptions = {
    failFast,
    ended({ report, cacheTrouble }) {
      progress.advance(report);
      if (cacheTrouble !== null) notes.add(`the cache did not take everything: ${cacheTrouble}`);
    },
  };
  const reports = new Map<BatchUnit, InputReport>();
  let over = false;
  if (cache !== null) {
    const answers = answersOf(surroundings.files, job.base);
    for (const unit of units) {
      const found = over ? null : findConversions(unit, job, cache, answers, io.disk);
      if (found === null) continue;
      const result = await convertUnit(unit, job, surroundings, found);
      reports.set(unit, result.report);
      run.ended(result);
      over = failFast && result.report.state !== "clean";
    }
  }
  const missing = over ? [] : units.filter((unit) => !reports.has(unit));
  const fresh = await runFresh(missing, job, surroundings, run, options, io, notes, talk);
  progress.end();
  const damaged = cache?.damaged ?? [];
  if (damaged.length > 0) {
    const first = shownFrom(job.base, damaged[0] ?? "");
    notes.add(
      `${count(damaged.length, "damaged file")} in the cache, \`${first}\` first: what they held was made anew`,
    );
  }
  return {
    reports: units.map((unit) => reports.get(unit) ?? fresh[missing.indexOf(unit)] ?? inputNotRun(unit)),
    notes: [...notes],
  };
}

/** The cache, where one was asked for and can be used. */
function openCache(job: BatchJob, io: Io, notes: Set<string>): BatchCache | null {
  if (job.cache === null) return null;
  const cache = new BatchCache(job.cache, job, io.files, io.disk);
  const folder = shownFrom(job.base, job.cache.folder);
  const others = cache.otherVersions();
  if (others.length > 0)
    notes.add(`the cache \`${folder}\` was filled by throughline ${others.join(", ")}: nothing in it could be used`);
  const obstacle = cache.open();
  if (obstacle === null) return cache;
  notes.add(`the cache \`${folder}\` cannot be used: ${obstacle}`);
  return null;
}

/** How many conversions each thread has to have before it pays to start it: it loads throughline and the parser first. */
const WORTH_A_THREAD = 8;

/** Converts in threads where they pay or were asked for, else here. */
async function runFresh(
  units: readonly BatchUnit[],
  job: BatchJob,
  surroundings: Surroundings,
  run: RunOptions,
  { jobs, verbose }: BatchOptions,
  { threads }: Io,
  notes: Set<string>,
  talk: Talk,
): Promise<readonly InputReport[]> {
  const worth = Math.floor((units.length * job.outputs.length) / WORTH_A_THREAD);
  const wanted = Math.min(jobs ?? Math.min(threads?.cores ?? 1, worth), units.length);
  if (threads === null || wanted <= 1) return runHere(units, job, surroundings, run);
  if (verbose) talk.say(`note: ${count(units.length, "input")} in ${wanted} threads\n`);
  const start = () => threads.start({ job, debug: surroundings.debug });
  const { reports, left, trouble } = await runInThreads(units, start, wanted, run);
  if (trouble !== null) notes.add(`a thread did not start (${trouble}); the others did its work`);
  const rest = await runHere(left, job, surroundings, run);
  return units.map((unit) => reports.get(unit) ?? rest[left.indexOf(unit)] ?? inputNotRun(unit));
}

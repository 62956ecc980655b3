import type { Answers } from "../../batch/dependencies.js";
import { emissionInto } from "../convert-into.js";
import type { Converted } from "../converted.js";
import type { Disk } from "../disk.js";
import type { BatchCache, CachedReading } from "./cache.js";
import type { BatchJob, BatchUnit } from "./job.js";

/** What an input comes to, known without reading it. */
export interface FoundConversions {
  /** Folder that places in diagnostics are relative to, as seen from where the command runs. */
  readonly root: string;
  /** One for each output of the job, in order. */
  readonly converted: readonly Converted[];
}

/** What the cache has of an input, for the state that its files and output folders are in; null unless that is all of it. */
export function findConversions(
  { shown, folders }: BatchUnit,
  { outputs }: BatchJob,
  cache: BatchCache,
  answers: Answers,
  disk: Disk,
): FoundConversions | null {
  const readings = new Map<string, CachedReading>();
  const converted: Converted[] = [];
  for (const [at, options] of outputs.entries()) {
    const folder = folders[at];
    const reading = readings.get(options.dialect) ?? cache.find(shown, options.dialect, answers);
    if (reading === undefined || folder === undefined) return null;
    readings.set(options.dialect, reading);
    const found = reading.converted(emissionInto(folder.path, options, disk));
    if (found === undefined) return null;
    converted.push(found);
  }
  const [first] = readings.values();
  return first === undefined ? null : { root: first.root, converted };
}

import type { BatchInput } from "../../batch/inputs.js";
import type { ProjectInput } from "../../pipeline.js";
import type { OutputFolder, OutputOptions } from "../convert-into.js";

/** What is asked of every input. Plain data, which threads are started with. */
export interface BatchJob {
  /** Absolute folder where the command runs. */
  readonly base: string;
  /** Absolute folder that all output goes below. */
  readonly out: string;
  /** Absolute paths that are no part of any input, for they are written by this run. */
  readonly hidden: readonly string[];
  /** How projects are read. */
  readonly reading: Omit<ProjectInput, "files" | "path">;
  /** What is made of each. */
  readonly outputs: readonly OutputOptions[];
  /** Where conversions are kept; null for nowhere. */
  readonly cache: CachePlace | null;
}

/** A folder of conversions. */
export interface CachePlace {
  /** Absolute. */
  readonly folder: string;
  /** Which throughline keeps them: its version, and the build where it is built. */
  readonly version: string;
}

/** One input, and where it goes. */
export interface BatchUnit {
  readonly input: BatchInput;
  /** The input as seen from where the command runs. */
  readonly shown: string;
  /** One for each output of the job, in order. */
  readonly folders: readonly OutputFolder[];
}

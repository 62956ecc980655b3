import type { Shard } from "../../batch/shard.js";
import type { SupportedDialect } from "../../pipeline.js";
import type { TargetName } from "../../targets/target.js";
import type { OutputOptions } from "../convert-into.js";
import type { ProjectOptions, TalkOptions } from "../options.js";

/** Options of `throughline batch` that a config file fills in where the command line leaves them open. */
export interface BatchOptions
  extends ProjectOptions,
    TalkOptions,
    Omit<OutputOptions, "to" | "dialect" | "strict" | "dryRun"> {
  readonly out?: string;
  readonly format: "text" | "json" | "markdown";
  /** File for the report as JSON. */
  readonly report?: string;
  readonly failFast?: true;
  /** How many threads; left out: as many as pay. */
  readonly jobs?: number;
  /** Folder that keeps conversions for later runs. */
  readonly cache?: string;
  readonly shard?: Shard;
  /** How many inputs inside one another are converted. */
  readonly depth: number;
}

/** The options as commander hands them over: what a config says once can be said as a list. */
export interface BatchFlags extends BatchOptions {
  readonly to?: readonly TargetName[];
  readonly dialect?: readonly SupportedDialect[];
}

import type { UnitResult } from "./convert-unit.js";
import type { BatchJob, BatchUnit } from "./job.js";

/** What a thread is started with. */
export interface ThreadData {
  readonly job: BatchJob;
  /** Whether failures of our own are said with their stack. */
  readonly debug: boolean;
}

/** What a thread says: that it can be given work, then what came of each unit. */
export type FromThread = "ready" | UnitResult;

/** A thread, as `node:worker_threads` has it. */
export interface Thread {
  postMessage(unit: BatchUnit): void;
  on(event: "message", listener: (message: FromThread) => void): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

import { type ChildProcess, fork } from "node:child_process";
import type { Outcome } from "./child.js";
import type { Job } from "./run-job.js";

/** Longest that a job may take, in milliseconds of the processor. */
export const LIMIT = 5000;

/** Longest that it is waited for, in milliseconds by the clock: the machine may be busy with other things. */
const PATIENCE = 60_000;

/** Runs jobs in a process of its own, which is started anew after a job that hung or killed it. */
export class Runner {
  readonly #script: string;
  #child: ChildProcess | null = null;

  /** @param script path of the compiled `child.ts` */
  constructor(script: string) {
    this.#script = script;
  }

  /** Runs a job. One that takes too long fails. */
  run(job: Job): Promise<Outcome> {
    const child =
      this.#child ?? fork(this.#script, { serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"] });
    this.#child = child;
    return new Promise((resolve) => {
      const end = (outcome: Outcome): void => {
        clearTimeout(timer);
        child.off("message", end);
        child.off("exit", died);
        const tooLong = outcome.milliseconds > LIMIT ? `took ${(outcome.milliseconds / 1000).toFixed(1)} s` : null;
        resolve({ ...outcome, failure: outcome.failure ?? tooLong });
      };
      const died = (code: number | null, signal: string | null): void => {
        this.#child = null;
        end({ failure: `the process ended (${signal ?? code})`, milliseconds: 0 });
      };
      const timer = setTimeout(() => {
        this.stop();
        end({ failure: `did not end within ${PATIENCE / 1000} s`, milliseconds: PATIENCE });
      }, PATIENCE);
      child.on("message", end);
      child.on("exit", died);
      child.send(job);
    });
  }

  /** Ends the process; the next job starts another. */
  stop(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }
}

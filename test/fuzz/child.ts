import { type Job, runJob } from "./run-job.js";

// A process that runs one job after the other and answers how each went: it may hang or die, which the parent sees.
process.on("message", async (job: Job) => {
  const start = process.cpuUsage();
  const failure = await runJob(job).then(
    () => null,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const { user, system } = process.cpuUsage(start);
  process.send?.({ failure, milliseconds: (user + system) / 1000 } satisfies Outcome);
});

/** How a job went. */
export interface Outcome {
  /** What went wrong; null for nothing. */
  readonly failure: string | null;
  /** Of the processor: what the machine does besides is no part of it. */
  readonly milliseconds: number;
}

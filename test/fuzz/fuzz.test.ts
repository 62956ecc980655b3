import { resolve } from "node:path";
import fc from "fast-check";
import { describe, it } from "vitest";
import { campaigns } from "./campaigns.js";
import { runJob } from "./run-job.js";

/** Drawn once: what is drawn from it stays the same as long as the fixtures do. */
const SEED = 20_261_128;

/** Jobs of the campaign that damages models; the others have their share of it. `npm run fuzz` makes thousands of them. */
const RUNS = 16;

const CAMPAIGNS = await campaigns({ root: resolve(import.meta.dirname, "../.."), django: false, ran: 3 });

describe("damaged input, a little of what `npm run fuzz` draws", { timeout: 60_000 }, () => {
  it.each(CAMPAIGNS)("ends, is answered and stays in its folder: $name", async ({ share, jobs }) => {
    const property = fc.asyncProperty(jobs, async (job) => void (await runJob(job)));
    const { failed, numRuns, errorInstance } = await fc.check(property, {
      seed: SEED,
      numRuns: Math.ceil(RUNS * share),
      endOnFailure: true,
    });
    if (failed) throw new Error(`run ${numRuns} of seed ${SEED} failed`, { cause: errorInstance });
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Command } from "commander";
import fc from "fast-check";
import { type Campaign, campaigns } from "./campaigns.js";
import { smaller } from "./minimise.js";
import { type Job, runJob } from "./run-job.js";
import { Runner } from "./runner.js";

const options = new Command("npm run fuzz --")
  .description("Damaged files through the whole command line: no crash, no run over 5 s of processor time.")
  .option("--runs <n>", "damaged projects; a share of that of the other kinds", "20000")
  .option("--seed <n>", "draws the same inputs again")
  .option("--only <kind>", "models, typescript, state or config")
  .option("--jobs <n>", "how many at once", String(availableParallelism()))
  .option("--replay <folder>", "what was kept of a failure, once more")
  .parse()
  .opts<{ runs: string; seed?: string; only?: string; jobs: string; replay?: string }>();
const ROOT = process.cwd();
const CHILD = join(import.meta.dirname, "child.js");

/** Longest that the search for a smaller failing input may go on, in milliseconds. */
const SHRINKING = 60_000;

/** What came of a campaign. */
interface Tally {
  runs: number;
  crashes: number;
  slow: number;
  /** Milliseconds of the slowest run, and of all of them together. */
  longest: number;
  total: number;
}

process.exitCode = options.replay === undefined ? await fuzz() : await replay(options.replay);

async function fuzz(): Promise<number> {
  const seed = Number(options.seed ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`seed ${seed} (npm run fuzz -- --seed ${seed} --runs ${options.runs} draws the same inputs)`);
  const every = await campaigns({ root: ROOT, django: true, ran: 40 });
  let failed = false;
  console.log("what           runs  crashes  over 5 s  longest  seconds");
  for (const campaign of every) {
    if (options.only !== undefined && options.only !== campaign.name) continue;
    const start = performance.now();
    const { runs, crashes, slow, longest } = await run(
      campaign,
      Math.ceil(Number(options.runs) * campaign.share),
      seed,
    );
    failed ||= crashes + slow > 0;
    const seconds = [longest, performance.now() - start].map((each) => (each / 1000).toFixed(1).padStart(7));
    console.log(
      `${campaign.name.padEnd(10)} ${String(runs).padStart(8)} ${String(crashes).padStart(8)} ${String(slow).padStart(9)}  ${seconds.join("  ")}`,
    );
  }
  return failed ? 1 : 0;
}

/** Runs a campaign's jobs, several at once, each of which draws from a seed of its own. */
async function run(campaign: Campaign, runs: number, seed: number): Promise<Tally> {
  const tally: Tally = { runs: 0, crashes: 0, slow: 0, longest: 0, total: 0 };
  const progress = progressLine(campaign.name, runs, tally);
  const lanes = Math.min(Number(options.jobs), runs);
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) =>
      runLane(campaign, Math.floor((runs + lane) / lanes), seed + lane, tally, progress),
    ),
  );
  progress(true);
  return tally;
}

/** One lane: draws until it has made its runs. After a failure, which is made smaller and kept, it goes on with another seed. */
async function runLane(
  campaign: Campaign,
  runs: number,
  seed: number,
  tally: Tally,
  progress: () => void,
): Promise<void> {
  const runner = new Runner(CHILD);
  let made = 0;
  for (let round = 0; made < runs; round++) {
    let failure: { job: Job; what: string; since: number } | null = null;
    const property = fc.asyncProperty(campaign.jobs, async (job) => {
      if (failure !== null && performance.now() - failure.since > SHRINKING) return;
      const { failure: what, milliseconds } = await runner.run(job);
      if (failure === null) {
        made += 1;
        tally.runs += 1;
        tally.longest = Math.max(tally.longest, milliseconds);
        progress();
      }
      if (what === null) return;
      failure = { job, what, since: failure?.since ?? performance.now() };
      throw new Error(what);
    });
    await fc.check(property, { numRuns: runs - made, seed: seed + 1_000_003 * round, endOnFailure: false });
    if (failure !== null) await keep(failure, campaign, tally, runner);
  }
  runner.stop();
}

async function keep(
  { job, what }: { job: Job; what: string },
  { name }: Campaign,
  tally: Tally,
  runner: Runner,
): Promise<void> {
  if (/^(took|did not end)/.test(what)) tally.slow += 1;
  else tally.crashes += 1;
  const small = await smaller(job, async (each) => (await runner.run(each)).failure !== null, SHRINKING);
  const after = (await runner.run(small)).failure ?? what;
  const folder = mkdtempSync(join(tmpdir(), `throughline-fuzz-${name}-`));
  for (const [path, bytes] of Object.entries(small.files)) {
    mkdirSync(dirname(join(folder, "files", path)), { recursive: true });
    writeFileSync(join(folder, "files", path), bytes);
  }
  const { files: _, ...rest } = small;
  writeFileSync(join(folder, "job.json"), JSON.stringify(rest, null, 2));
  writeFileSync(join(folder, "failure.txt"), after);
  console.log(
    `\n${name}: ${after.split("\n").slice(0, 4).join("\n  ")}\n  kept in ${folder} (npm run fuzz -- --replay ${folder})`,
  );
}

/** Runs an input that was kept once more, in this process. */
async function replay(folder: string): Promise<number> {
  const base = join(folder, "files");
  const paths = readdirSync(base, { recursive: true, encoding: "utf8" }).filter((path) =>
    statSync(join(base, path)).isFile(),
  );
  const files = Object.fromEntries(paths.map((path) => [`/${path}`, new Uint8Array(readFileSync(join(base, path)))]));
  const start = performance.now();
  try {
    await runJob({ ...JSON.parse(readFileSync(join(folder, "job.json"), "utf8")), files });
    console.log(`holds, in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return 0;
  } catch (error) {
    console.log(error instanceof Error ? error.stack : error);
    return 1;
  }
}

/** Says how far a campaign is: one line that is written over on a terminal, a line for each tenth elsewhere. */
function progressLine(name: string, runs: number, tally: Tally): (end?: boolean) => void {
  const terminal = process.stdout.isTTY;
  const step = Math.max(1, Math.floor(runs / (terminal ? 500 : 10)));
  return (end = false) => {
    if (terminal && end) process.stdout.write("\r\x1b[K");
    if (end || tally.runs % step !== 0) return;
    const line = `${name}: ${tally.runs} of ${runs}, ${tally.crashes} crashes, ${tally.slow} over 5 s`;
    process.stdout.write(terminal ? `\r\x1b[K${line}` : `${line}\n`);
  };
}

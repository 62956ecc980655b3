import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { failedInput } from "../../src/cli/batch/convert-unit.js";
import type { BatchUnit } from "../../src/cli/batch/job.js";
import { runInThreads } from "../../src/cli/batch/run-in-threads.js";
import type { InputReport } from "../../src/cli/reporters/batch-report.js";

const unit = (shown: string): BatchUnit => ({ input: { path: `/p/${shown}`, kind: "app" }, shown, folders: [] });
const units = (...names: readonly string[]): readonly BatchUnit[] => names.map(unit);

/** A real thread that does what the names of its units say. */
const startThread = () =>
  new Worker(
    `const { parentPort, workerData } = require("node:worker_threads");
     parentPort.on("message", ({ shown }) => {
       if (shown.startsWith("exits")) process.exit(3);
       if (shown.startsWith("throws")) throw new Error("out of luck");
       if (shown.startsWith("fills")) { const all = []; for (;;) all.push(new Array(1e6).fill(shown)); }
       const report = { ...workerData, path: shown, state: shown.startsWith("stale") ? "stale" : "clean", failure: null };
       parentPort.postMessage({ report, cacheTrouble: null });
     });
     parentPort.postMessage("ready");`,
    {
      eval: true,
      workerData: failedInput(unit("any"), "", 0),
      resourceLimits: { maxOldGenerationSizeMb: 32 },
      stderr: true,
    },
  );
const options = { failFast: false, ended: () => {} };

describe("runInThreads", () => {
  it.each([1, 2, 5])("gives each unit to one of %i threads", async (threads) => {
    const given = units("a", "b", "c", "d");
    const ended: string[] = [];
    const run = await runInThreads(given, startThread, threads, {
      failFast: false,
      ended: ({ report }) => ended.push(report.path),
    });
    expect(given.map((each) => run.reports.get(each)?.path)).toEqual(["a", "b", "c", "d"]);
    expect(ended.sort()).toEqual(["a", "b", "c", "d"]);
    expect(run).toMatchObject({ left: [], trouble: null });
  });

  it("fails the unit of a thread that dies, and starts another for the rest", async () => {
    const given = units("a", "exits", "b", "throws", "fills", "c");
    const { reports, left, trouble } = await runInThreads(given, startThread, 2, options);
    const failures = given.map((each) => reports.get(each)?.failure ?? null);
    expect(failures).toEqual([
      null,
      "the thread that converted it died (exit code 3)",
      null,
      "the thread that converted it died (out of luck)",
      expect.stringMatching(/^the thread that converted it died \(.*memory limit.*\)$/),
      null,
    ]);
    expect({ left, trouble }).toEqual({ left: [], trouble: null });
  });

  it("leaves what is there to do where no thread comes up, with the reason", async () => {
    const given = units("a", "b");
    const broken = () => new Worker("throw new Error('no such module')", { eval: true, stderr: true });
    expect(await runInThreads(given, broken, 2, options)).toEqual({
      reports: new Map(),
      left: given,
      trouble: "no such module",
    });
    const refused = (): Worker => {
      throw new Error("no threads here");
    };
    expect(await runInThreads(given, refused, 2, options)).toMatchObject({ left: given, trouble: "no threads here" });
  });

  it("begins nothing after the first that is not clean with failFast", async () => {
    const given = units("a", "stale", "b", "c");
    const { reports, left } = await runInThreads(given, startThread, 1, { ...options, failFast: true });
    expect([...reports.values()].map(({ path }: InputReport) => path)).toEqual(["a", "stale"]);
    expect(left).toEqual([]);
  });
});

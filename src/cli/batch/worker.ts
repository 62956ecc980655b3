import { parentPort, workerData } from "node:worker_threads";
import { hiddenFiles } from "../../source/hidden-files.js";
import { realFiles } from "../../source/real-files.js";
import { realDisk } from "../disk.js";
import { BatchCache } from "./cache.js";
import { convertUnit, type Surroundings } from "./convert-unit.js";
import type { BatchUnit } from "./job.js";
import { sharedFiles } from "./shared-files.js";
import type { FromThread, ThreadData } from "./thread.js";

// What a thread of `batch` runs: it says that it is ready, and then answers each unit with what came of it.

const { job, debug }: ThreadData = workerData;
const files = realFiles();
const surroundings: Surroundings = {
  files: sharedFiles(hiddenFiles(files, job.hidden)),
  disk: realDisk,
  cache: job.cache === null ? null : new BatchCache(job.cache, job, files, realDisk),
  now: () => performance.now() / 1000,
  debug,
};
const say = (message: FromThread): void => parentPort?.postMessage(message);
parentPort?.on("message", async (unit: BatchUnit) => say(await convertUnit(unit, job, surroundings)));
say("ready");

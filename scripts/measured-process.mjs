// Runs Node processes and says what they took.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Says on descriptor 3, as the process ends, what it used: processor time of all its threads, and the most memory it held. */
const HOOK = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require("node:fs").writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});`;

/**
 * Makes the function that runs Node and gives { seconds, cpu, megabytes, stdout }: seconds on the clock and of processors,
 * megabytes (of 1024 kB) that were resident at most. Exit codes are not looked at: what is measured has things to complain about.
 * @param cwd where the processes run
 * @param scratch a folder for the hook
 */
export function processRunner(cwd, scratch) {
  const hook = join(scratch, "usage.cjs");
  writeFileSync(hook, HOOK);
  return (args, input = "") => {
    const start = process.hrtime.bigint();
    const { error, output, signal, stdout, stderr, status } = spawnSync(process.execPath, ["--require", hook, ...args], {
      cwd,
      input,
      maxBuffer: 1 << 30,
      stdio: ["pipe", "pipe", "pipe", "pipe"],
    });
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (error ?? signal) throw error ?? new Error(`killed by ${signal}`);
    if (status !== 0 && /throughline itself failed|Cannot find module/.test(String(stderr))) throw new Error(String(stderr));
    return { seconds, ...JSON.parse(String(output[3])), stdout };
  };
}

// Preloaded into a run (`node --import kill-at.mjs?at=7`): ends the process by SIGKILL at its n-th change to the disk, counted
// from 1: before the change, or with half of a text written (`&half`). Without `at` it only counts, and says so at the end.
import fs, { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const asked = new URL(import.meta.url).searchParams;
const at = Number(asked.get("at") ?? Number.POSITIVE_INFINITY);
const half = asked.has("half");
const changes = [];

function die() {
  process.kill(process.pid, "SIGKILL");
  for (;;);
}

for (const name of [
  "mkdirSync",
  "openSync",
  "writeFileSync",
  "appendFileSync",
  "fsyncSync",
  "renameSync",
  "unlinkSync",
  "rmdirSync",
]) {
  const real = fs[name];
  fs[name] = (...args) => {
    const reads = name === "openSync" && !/[wax+]/.test(String(args[1] ?? "r"));
    if (reads) return real(...args);
    changes.push(name);
    if (changes.length === at) {
      if (half && name === "writeFileSync") real(args[0], String(args[1]).slice(0, String(args[1]).length / 2));
      die();
    }
    return real(...args);
  };
}
syncBuiltinESMExports();
process.on("exit", () => {
  if (at === Number.POSITIVE_INFINITY) writeSync(2, `\nCHANGES ${JSON.stringify(changes)}\n`);
});

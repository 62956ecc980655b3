#!/usr/bin/env node
// Random expressions of plain Python, held to what CPython makes of them: what is known of one has to be what CPython has, and what is not
// known is none. Exit 1 where there is a difference.
//
//   npm run expressions                            2,000 expressions, with the Python of scripts/live-setup.sh
//   npm run expressions -- --seed 7 --count 10000  as many as you like; the seed is printed, and draws the same again
//   npm run expressions -- --python PYTHON         another Python (3.11 and later; 3.12 takes more of the f-strings)

import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 20)) },
    count: { type: "string", default: "2000" },
    python: { type: "string", default: join(root, ".live/venv/bin/python") },
  },
});
console.log(`seed ${values.seed} (npm run expressions -- --seed ${values.seed} --count ${values.count} draws the same)`);
const outdir = join(root, ".generated/bundle");
await bundle(["test/generated/compare-expressions.ts"], "test/generated", outdir, { chunkNames: "[name]-[hash]", sourcemap: true });
const made = spawnSync(resolve(values.python), ["-B", "scripts/generated_expressions.py", values.seed, values.count], {
  ...{ cwd: root, encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] },
});
if (made.status !== 0) process.exitCode = 1;
else {
  const node = ["--enable-source-maps", join(outdir, "compare-expressions.js")];
  process.exitCode = spawnSync(process.execPath, node, { cwd: root, input: made.stdout, stdio: ["pipe", "inherit", "inherit"] }).status ?? 1;
}

#!/usr/bin/env node
// Random Django projects, held to what real Django makes of them: models, checks, tables in all databases; and what both targets write
// of them compiles and has no drift. What we say is not read, or not as Django has it, is no difference. Exit 1 where there is one.
//
//   npm run generated                              20 projects, with the Django of scripts/live-setup.sh
//   npm run generated -- --seed 7 --runs 100       as many as you like; the seed is printed, and draws the same again
//   npm run generated -- --python VENV/bin/python  another Django (3.2 and later; it needs psycopg2 and PyMySQL)
//
// The projects are kept, and the folder is printed, where something differs.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 20)) },
    runs: { type: "string", default: "20" },
    python: { type: "string", default: join(root, ".live/venv/bin/python") },
  },
});
console.log(`seed ${values.seed} (npm run generated -- --seed ${values.seed} --runs ${values.runs} draws the same projects)`);
const folder = mkdtempSync(join(tmpdir(), "throughline-generated-"));
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;
const record = ["-B", "scripts/record-generated.py", "--out", folder, "--seed", values.seed, "--runs", values.runs];
const outdir = join(root, ".generated/bundle");
await bundle(["test/generated/compare.ts"], "test/generated", outdir, { chunkNames: "[name]-[hash]", sourcemap: true });
const node = ["--enable-source-maps", join(outdir, "compare.js"), folder];
process.exitCode = run(resolve(values.python), record) || run(process.execPath, node);
if (process.exitCode === 0) rmSync(folder, { recursive: true });
else console.log(`the projects are in ${folder}`);

#!/usr/bin/env node
// Damaged files through the whole command line: real models, TypeScript, manifests, configurations. Nothing may crash, take
// over 5 s, leave the output folder, or write TypeScript that cannot be parsed. What fails is made smaller and kept in /tmp.
//
//   npm run fuzz                             20,000 damaged projects, and a share of that of the other kinds
//   npm run fuzz -- --runs 500 --seed 7      as many as you like; the seed is printed, and draws the same again
//   npm run fuzz -- --only typescript        one kind: models, typescript, state, config
//   npm run fuzz -- --jobs 1                 how many at once (default: a processor each)
//   npm run fuzz -- --replay FOLDER          what was kept, once more
//
// Django's own test models are among the projects where `scripts/live-setup.sh` has fetched them.

import { spawnSync } from "node:child_process";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const outdir = join(root, ".fuzz/bundle");
await bundle(["test/fuzz/fuzz.ts", "test/fuzz/child.ts"], "test/fuzz", outdir, { chunkNames: "[name]-[hash]", sourcemap: true });
const { status } = spawnSync(process.execPath, [join(outdir, "fuzz.js"), ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;

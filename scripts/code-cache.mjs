#!/usr/bin/env node
// Keeps what V8 compiles when the built command line does its usual work, so that it is not compiled again in every run: the
// last step of `npm run build`. V8 takes it only where its version and the processor are the same.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { keepCode, main } from "../dist/cli/main.js";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const project = join(root, "fixtures/projects/bookshop");
const scratch = mkdtempSync(join(tmpdir(), "throughline-build-"));
// V8 would forget functions again that have not run for a while.
setFlagsFromString("--no-flush-bytecode");
try {
  await run("inspect", project, "--format", "json");
  for (const target of ["drizzle", "typeorm"]) {
    const out = join(scratch, target);
    await run("convert", project, "--to", target, "--out", out);
    await run("check", project, "--against", out);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
// A cache is taken only where the flags are those that it was made with.
setFlagsFromString("--flush-bytecode");
keepCode();

async function run(...args) {
  const status = await main([...args, "--no-config", "--quiet", "--output-file", join(scratch, "result")]);
  if (status !== 0) throw new Error(`${args.join(" ")}: exit code ${status}`);
}

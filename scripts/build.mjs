#!/usr/bin/env node
// Builds `dist`: the command line and the library as a few bundled files, since loading some hundred small ones takes longer
// than most conversions; the declarations of the library; and the grammar of Python. Dynamic imports stay files of their
// own, loaded when needed; dependencies stay where npm puts them. Type errors fail the build.
//
//   npm run build

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rawTexts } from "./raw-texts.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { resolve: find } = createRequire(import.meta.url);
const tsc = find("typescript/bin/tsc");

rmSync(join(root, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/index.ts", "src/cli/main.ts", "src/cli/batch/worker.ts"],
  outbase: "src",
  outdir: "dist",
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  logLevel: "warning",
  plugins: [rawTexts()],
});
copyFileSync(find("tree-sitter-python/tree-sitter-python.wasm"), join(root, "dist/python.wasm"));
writeFileSync(join(root, "dist/build.txt"), `${hashOf(join(root, "dist"))}\n`);
process.exitCode = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" }).status ?? 1;

/** What tells this build from any other: a hash of all its files. */
function hashOf(folder) {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|wasm)$/.test(name));
  for (const name of names.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 12);
}

#!/usr/bin/env node
// Compiles what `convert` makes of open projects under `tsc --strict`:
//
//   node test/corpora/compile.mjs NAME=PROJECT_DIR... [--dialect postgres] [--drizzle 0.45]
//
// Prints one line a project: files, tables, type errors. Exit 1 when a project gives no files or any file an error.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dialect: { type: "string", default: "postgres" }, drizzle: { type: "string", default: "0.45" } },
});
const work = mkdtempSync(join(tmpdir(), "throughline-corpora-"));
symlinkSync(join(root, "node_modules"), join(work, "node_modules"), "dir");
const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  ...(values.drizzle === "1.0" && {
    paths: Object.fromEntries(
      ["drizzle-orm", "drizzle-orm/*"].map((name) => [
        name,
        [join(root, "node_modules", name.replace("orm", "orm-1"))],
      ]),
    ),
  }),
};

console.log("| project | files | tables | type errors |\n|---|---|---|---|");
for (const [name, directory] of positionals.map((text) => text.split("="))) {
  const out = join(work, name);
  const args = [
    "convert",
    directory,
    "--to",
    "drizzle",
    "--dialect",
    values.dialect,
    "--drizzle",
    values.drizzle,
    "--out",
    out,
  ];
  const run = spawnSync(process.execPath, [join(root, "bin", "throughline.js"), ...args, "--quiet", "--no-config"], {
    encoding: "utf8",
  });
  const files = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const program = ts.createProgram(
    files.map((file) => join(out, file)),
    options,
  );
  const errors = ts.getPreEmitDiagnostics(program);
  const tables = readFileSync(join(out, "baseline.sql"), "utf8").match(/^CREATE TABLE/gm) ?? [];
  console.log(`| ${name} | ${files.length} | ${tables.length} | ${errors.length} |`);
  for (const { file, start = 0, messageText } of errors.slice(0, 5)) {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    console.log(
      `  ${file?.fileName.slice(work.length + 1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  }
  if (errors.length > 0 || files.length === 0) process.exitCode = 1;
  if (run.status === null) throw new Error(`convert ${directory}: ${run.signal}`);
}
rmSync(work, { recursive: true, force: true });

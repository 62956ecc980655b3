#!/usr/bin/env node
// How long `inspect` and `convert` take over all model files of Django's test suite, beside the bare tree-sitter parse of
// the same files in the same run. Whole processes, medians of five. `cpu` is the time of all of a process's threads: on a
// machine that is busy with other things, seconds say more about those.
//
//   npm run bench [-- FOLDER]      FOLDER: a tree with model files; default .live/django-*/tests (scripts/live-setup.sh)

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROUNDS = 5;
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = resolve(process.argv[2] ?? suite());
const files = modelFiles(folder);
const out = mkdtempSync(join(tmpdir(), "throughline-bench-"));
const hook = join(out, "cpu.cjs");
writeFileSync(hook, 'process.on("exit", () => require("node:fs").writeSync(3, JSON.stringify(process.cpuUsage())));');
const cli = join(root, "bin/throughline.js");

const PARSE = `
  import { readFileSync } from "node:fs";
  import { Language, Parser } from "web-tree-sitter";
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load("dist/python.wasm"));
  for (const file of readFileSync(0, "utf8").split("\\n")) parser.parse(readFileSync(file, "utf8")).delete();`;

const runs = {
  "node (nothing)": () => node(["-e", ""]),
  "tree-sitter parse": () => node(["--input-type=module", "-e", PARSE], files.join("\n")),
  inspect: () => node([cli, "inspect", folder, "--format", "json", "--quiet"]),
  convert: () => node([cli, "convert", folder, "--to", "drizzle", "--dialect", "postgres", "--out", join(out, "db"), "--force", "--quiet"]),
};

const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) for (const [name, run] of Object.entries(runs)) times[name].push(run());
rmSync(out, { recursive: true, force: true });

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const parse = median(times["tree-sitter parse"].map((each) => each.seconds));
const limits = { inspect: 3 * parse + 0.3, convert: 5 * parse + 0.4 };
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
console.log(`${files.length} model files, ${Math.round(bytes / 1000)} kB, below ${folder}; whole processes, median of ${ROUNDS}\n`);
console.log("what                 seconds  × parse      cpu  limit in seconds");
for (const [name, list] of Object.entries(times)) {
  const seconds = median(list.map((each) => each.seconds));
  const cpu = median(list.map((each) => each.cpu));
  const limit = limits[name];
  const verdict = limit === undefined ? "" : `${limit.toFixed(2)} ${seconds <= limit ? "kept" : "MISSED"}`;
  console.log(`${name.padEnd(20)} ${seconds.toFixed(2).padStart(7)}  ${(seconds / parse).toFixed(1).padStart(7)}  ${cpu.toFixed(2).padStart(7)}  ${verdict}`);
}

/** Seconds that a Node process takes, on the clock and of processors. Exit codes are not looked at: a test suite has things to complain about. */
function node(args, input = "") {
  const start = process.hrtime.bigint();
  const { error, output, signal, stderr, status } = spawnSync(process.execPath, ["--require", hook, ...args], {
    cwd: root,
    input,
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "pipe", "pipe"],
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (error ?? signal) throw error ?? new Error(`killed by ${signal}`);
  if (status !== 0 && /throughline itself failed|Cannot find module/.test(String(stderr))) throw new Error(String(stderr));
  const { user, system } = JSON.parse(String(output[3]));
  return { seconds, cpu: (user + system) / 1e6 };
}

function suite() {
  const live = join(root, ".live");
  const name = readdirSync(live, { withFileTypes: false }).find((each) => /^django-\d/.test(each));
  if (name === undefined) throw new Error("no Django source below .live: run scripts/live-setup.sh, or name a folder");
  return join(live, name, "tests");
}

/** Every `models.py` and every file of a `models` package, in order. */
function modelFiles(top) {
  return readdirSync(top, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(^|\/)(models|models\/[^/]+)\.py$/.test(name))
    .sort()
    .map((name) => join(top, name));
}

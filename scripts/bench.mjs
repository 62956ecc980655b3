#!/usr/bin/env node
// What `inspect` and `convert` take, in whole processes. It prints, and judges nothing but "kept" and "MISSED".
//
//   npm run bench                  Django's own test suite beside the bare tree-sitter parse of the same files, medians of
//                                  five; `check` of 50 models, and of that suite on a live PostgreSQL; growth: generated
//                                  projects of 2,000 to 20,000 models; and `add` of 10,000 targets beside Django's, where
//                                  a PostgreSQL server is
//   npm run bench -- FOLDER…       projects: seconds (the best of three), peak memory, files read of how many
//
// `cpu` is the time of all of a process's threads: on a machine that is busy with other things, seconds say more about those.

import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checks } from "./bench-check.mjs";
import { addMany } from "./bench-many-to-many.mjs";
import { writeProject } from "./generated-project.mjs";
import { processRunner } from "./measured-process.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cli = join(root, "bin/throughline.js");
const scratch = mkdtempSync(join(tmpdir(), "throughline-bench-"));
const node = processRunner(root, scratch);
const folders = process.argv.slice(2).map((each) => resolve(each));
try {
  if (folders.length > 0) projects(folders);
  else {
    suite(djangoTests());
    await checks(root, cli, scratch, node, djangoTests());
    growth([2000, 5000, 10_000, 20_000]);
    await addMany(root, cli, scratch);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * `inspect` ≤ 2.5× the bare parse + 0.25 s, `convert` ≤ 4× + 0.3 s, `--version` and `--help` ≤ 1.3× of bare Node, `check` of what
 * was converted ≤ `inspect` + 3× the bare parse of the TypeScript + 0.6 s.
 */
function suite(folder) {
  const ROUNDS = 5;
  const PARSE = `
    import { readFileSync } from "node:fs";
    import { Language, Parser } from "web-tree-sitter";
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load("dist/python.wasm"));
    for (const file of readFileSync(0, "utf8").split("\\n")) parser.parse(readFileSync(file, "utf8")).delete();`;
  const PARSE_TS = `
    import { readFileSync } from "node:fs";
    import { ts } from "ts-morph";
    for (const file of readFileSync(0, "utf8").split("\\n")) ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);`;
  const files = modelFiles(folder);
  // \`check\` is against the TypeScript that \`convert\` writes.
  const written = { drizzle: join(scratch, "db"), typeorm: join(scratch, "orm") };
  const convert = (target) => node([cli, "convert", folder, "--to", target, "--dialect", "postgres", "--out", written[target], "--force", "--quiet"]);
  convert("typeorm");
  convert("drizzle");
  const sources = (target) => filesBelow(written[target]).join("\n");
  const check = (target) => node([cli, "check", folder, "--against", written[target], "--format", "json", "--quiet"]);
  // Each app by itself, in one thread so that it is comparable; then again from its cache.
  const batch = (...more) => node([cli, "batch", `${folder}/**/models.py`, "--to", "drizzle", "--out", join(scratch, "many"), "--quiet", "--no-config", "--jobs", "1", ...more]);
  batch("--cache", join(scratch, "cache"));
  const runs = {
    "node (nothing)": () => node(["-e", ""]),
    "--version": () => node([cli, "--version"]),
    "--help": () => node([cli, "--help"]),
    "tree-sitter parse": () => node(["--input-type=module", "-e", PARSE], files.join("\n")),
    inspect: () => node(inspect(folder)),
    convert: () => convert("drizzle"),
    "ts parse: drizzle": () => node(["--input-type=module", "-e", PARSE_TS], sources("drizzle")),
    "check: drizzle": () => check("drizzle"),
    "ts parse: typeorm": () => node(["--input-type=module", "-e", PARSE_TS], sources("typeorm")),
    "check: typeorm": () => check("typeorm"),
    batch: () => batch(),
    "batch: cached": () => batch("--cache", join(scratch, "cache")),
  };
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) for (const [name, run] of Object.entries(runs)) times[name].push(run());

  const parse = median(times["tree-sitter parse"].map((each) => each.seconds));
  const secondsOf = (name) => median(times[name].map((each) => each.seconds));
  const checked = (target) => secondsOf("inspect") + 3 * secondsOf(`ts parse: ${target}`) + 0.6;
  const started = 1.3 * secondsOf("node (nothing)");
  const limits = {
    "--version": started,
    "--help": started,
    inspect: 2.5 * parse + 0.25,
    convert: 4 * parse + 0.3,
    "check: drizzle": checked("drizzle"),
    "check: typeorm": checked("typeorm"),
  };
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  console.log(`${files.length} model files, ${Math.round(bytes / 1000)} kB, below ${folder}; median of ${ROUNDS}\n`);
  console.log("what                 seconds  × parse      cpu       MB  limit in seconds");
  for (const [name, list] of Object.entries(times)) {
    const [seconds, cpu, megabytes] = ["seconds", "cpu", "megabytes"].map((key) => median(list.map((each) => each[key])));
    const limit = limits[name];
    const judged = limit === undefined ? "" : `${limit.toFixed(2)} ${verdict(seconds <= limit)}`;
    console.log(`${name.padEnd(20)} ${column(seconds, 7)}  ${column(seconds / parse, 7, 1)}  ${column(cpu, 7)}  ${column(megabytes, 7, 0)}  ${judged}`);
  }
}

/**
 * Each model costs at most a fifth more than in the smallest project, in processor time. Ten times the models take at most 11×
 * the seconds, and 1.5 GB.
 */
function growth(sizes) {
  console.log("\nPeers on the database of Django's whole suite, as recorded in issue 4 (not run here): drizzle-kit pull 0.31.11: 411 s,");
  console.log("46 syntax errors, 831 of 1,759 tables Django's; 1.0.0-rc.5: 516 s, 126 foreign keys without relation, 69 false junctions.");
  console.log("\ninspect of generated projects, once each\n");
  console.log("models    .py files  seconds      cpu       MB  ms of cpu a model  × the first (at most 1.2)");
  let first;
  const took = new Map();
  for (const models of sizes) {
    const folder = join(scratch, `generated-${models}`);
    const files = writeProject(folder, models);
    const { seconds, cpu, megabytes } = node(inspect(folder));
    const each = cpu / models;
    first ??= each;
    took.set(models, { seconds, megabytes });
    console.log(
      `${String(models).padEnd(8)}  ${String(files).padStart(9)}  ${column(seconds, 7)}  ${column(cpu, 7)}  ${column(megabytes, 7, 0)}  ${column(each * 1000, 17)}  ${(each / first).toFixed(2)} ${verdict(each <= first * 1.2)}`,
    );
    rmSync(folder, { recursive: true, force: true });
  }
  const [least, most] = [sizes[0], sizes.at(-1)];
  const { seconds, megabytes } = took.get(most);
  const times = seconds / took.get(least).seconds;
  const allowed = 1.1 * (most / least);
  const kept = verdict(times <= allowed && megabytes <= 1500);
  console.log(`\n${most} models: ${times.toFixed(1)}× the seconds of ${least} (at most ${allowed.toFixed(0)}×), ${megabytes.toFixed(0)} MB (at most 1500): ${kept}`);
}

/** Each project in at most 3 s and 600 MB. */
function projects(given) {
  console.log("inspect, the best of 3 by seconds\n");
  console.log("project               seconds      cpu       MB  .py files read    limit 3 s, 600 MB");
  for (const folder of given) {
    const runs = [1, 2, 3].map(() => node(inspect(folder))).sort((a, b) => a.seconds - b.seconds);
    const [{ seconds, cpu }] = runs;
    const megabytes = Math.max(...runs.map((run) => run.megabytes));
    const { files } = JSON.parse(String(node([cli, "doctor", folder, "--format", "json", "--quiet"]).stdout));
    const read = `${files.read} of ${files.of}`;
    const kept = verdict(seconds <= 3 && megabytes <= 600);
    console.log(`${basename(folder).padEnd(20)}  ${column(seconds, 7)}  ${column(cpu, 7)}  ${column(megabytes, 7, 0)}  ${read.padEnd(16)}  ${kept}`);
  }
}

function inspect(folder) {
  return [cli, "inspect", folder, "--format", "json", "--quiet"];
}

function verdict(kept) {
  return kept ? "kept" : "MISSED";
}

function column(number, width, digits = 2) {
  return number.toFixed(digits).padStart(width);
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

function djangoTests() {
  const live = join(root, ".live");
  const name = readdirSync(live, { withFileTypes: false }).find((each) => /^django-\d/.test(each));
  if (name === undefined) throw new Error("no Django source below .live: run scripts/live-setup.sh");
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

/** Every TypeScript file below a folder, in order. */
function filesBelow(top) {
  return readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(top, name));
}

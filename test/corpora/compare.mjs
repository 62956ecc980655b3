#!/usr/bin/env node
// Holds what `inspect` makes of open projects against what their own migrations add up to:
//
//   node test/corpora/compare.mjs NAME=PROJECT_DIR=TRUTH.json... [--show N] [--json OUT]
//
// PROJECT_DIR is a folder with the project's manage.py or settings; TRUTH.json what `django_migrations.py --meta` wrote.
// Only apps that the truth has are compared: Django's own apps have migrations elsewhere. Prints one line of figures a
// project, then up to N differences (all with `--show all`). `triage.json` lists the differences in which the replay of the
// migrations is wrong, each with the line of the migration. Exit 1 when a difference that is not listed there is silent.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const oracle = await load(join(root, "test", "oracle", "compare-graph.ts"));
const graph = await load(join(root, "test", "oracle", "graph.ts"));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: "string", default: "0" }, json: { type: "string" } },
});
const show = values.show === "all" ? Number.POSITIVE_INFINITY : Number(values.show);
const triage = JSON.parse(readFileSync(join(here, "triage.json"), "utf8"));
const rows = positionals.map(project);

console.log(
  "| project | models | fields | many-to-many | silent | said | of a base not read | the truth's | noise | seconds |",
);
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const { name, comparison, differences, seconds } of rows) {
  const { models, fields, manyToMany, noise } = comparison;
  const of = ({ same, total }) => `${same} of ${total}`;
  const count = (whose) => differences.filter((each) => each.whose === whose).length;
  const percent = ((100 * noise.length) / Math.max(fields.total, 1)).toFixed(1);
  console.log(
    `| ${name} | ${of(models)} | ${of(fields)} | ${of(manyToMany)} | ${count("silent")} | ${count("said")} | ${count("base")} | ${count("truth")} | ${noise.length} (${percent} %) | ${seconds.toFixed(1)} |`,
  );
}
for (const { name, comparison, differences } of rows) {
  if (show === 0) break;
  console.log(`\n${name}`);
  for (const { part, model, field, text, whose } of differences.slice(0, show)) {
    console.log(`  ${whose.padEnd(6)} ${part} ${oracle.place(model, field)}: ${text.slice(0, 400)}`);
  }
  for (const each of comparison.noise.slice(0, show)) console.log(`  noise  ${each}`);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
process.exitCode = rows.some(({ differences }) => differences.some(({ whose }) => whose === "silent")) ? 1 : 0;

/**
 * Whose a difference is: the truth's (listed in triage.json), ours and `said` by a diagnostic that names exactly it, ours and
 * covered by the diagnostic that says that a `base` of the model was not read, or ours and `silent`.
 */
function whose({ model, field, silent }, project, unread) {
  const place = oracle.place(model, field);
  if (triage.some((each) => each.project === project && each.place === place)) return "truth";
  if (!silent) return "said";
  return field !== null && unread.has(model) ? "base" : "silent";
}

/** Generic keys and relations are in no migration: one of ours is no difference. */
function isHeld({ part, text }) {
  return !(part === "private" && text === "extra");
}

function project(text) {
  const [name, directory, truth] = text.split("=");
  if (truth === undefined) throw new Error(`NAME=PROJECT_DIR=TRUTH.json expected, not ${text}`);
  const recorded = JSON.parse(readFileSync(truth, "utf8"));
  const started = process.hrtime.bigint();
  const run = spawnSync(
    process.execPath,
    [join(root, "bin", "throughline.js"), "inspect", directory, "--format", "json"],
    { encoding: "utf8", maxBuffer: 1 << 30 },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (run.stdout === "") throw new Error(`inspect ${directory} printed nothing: ${run.stderr}`);
  const found = JSON.parse(run.stdout);
  const want = graph.asGraphJson(recorded.models);
  const apps = new Set(Object.keys(want).map(graph.appOf));
  const have = graph.ofApps(graph.asGraphJson(found.models), apps);
  const about = found.diagnostics.filter(({ model }) => typeof model === "string" && apps.has(graph.appOf(model)));
  const comparison = oracle.compareGraph(want, have, about, recorded.origin ?? "models");
  const unread = new Set(about.filter(({ code }) => code === "unknown-base").map(({ model }) => model));
  const differences = comparison.differences
    .filter(isHeld)
    .map((each) => ({ ...each, whose: whose(each, name, unread) }));
  return { name, seconds, comparison, differences };
}

/** A TypeScript module of the tests, bundled in memory. */
async function load(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const [{ text }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

// `add` of 10,000 targets: the emitted Drizzle code beside Django's own, on the same tables of the same PostgreSQL.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import pg from "pg";

const ROUNDS = 5;
const TARGETS = 10_000;

/** Prints both medians and their ratio; says why where one of the two is not there. */
export async function addMany(root, cli, scratch) {
  console.log(`\n\`add\` of ${TARGETS} targets on PostgreSQL, median of ${ROUNDS}\n`);
  const server = process.env.THROUGHLINE_POSTGRES;
  const python = join(root, ".live/venv/bin/python");
  if (server === undefined || !existsSync(python)) {
    console.log("not run: it needs THROUGHLINE_POSTGRES and the Django of scripts/live-setup.sh");
    return;
  }
  const project = join(root, "fixtures/projects/orchestra");
  const parts = Object.fromEntries(server.split(" ").map((part) => part.split("=", 2)));
  const connect = async (database) => {
    const client = new pg.Client({ host: parts.host, port: Number(parts.port), user: parts.user, database });
    await client.connect();
    return client;
  };
  const name = "throughline_bench";
  const admin = await connect("postgres");
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name}`);
  const client = await connect(name);
  try {
    await client.query(readFileSync(join(project, "expected/postgres.sql"), "utf8"));
    await client.query("INSERT INTO stage_concert (title) VALUES ('Duets')");
    await client.query(`INSERT INTO stage_venue (name) SELECT 'v' FROM generate_series(1, ${TARGETS})`);
    const printed = execFileSync(python, ["-B", join(root, "scripts/add-many.py"), project, `${server} dbname=${name}`], { encoding: "utf8" });
    const django = median(printed.trim().split("\n").map(Number));
    const drizzle = median(await drizzleRounds(root, cli, scratch, project, client));
    console.log(`Django   ${django.toFixed(3)} s\nDrizzle  ${drizzle.toFixed(3)} s  ${(drizzle / django).toFixed(2)} × Django`);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${name}`);
    await admin.end();
  }
}

async function drizzleRounds(root, cli, scratch, project, client) {
  const out = join(scratch, "orchestra");
  execFileSync(process.execPath, [cli, "convert", project, "--to", "drizzle", "--dialect", "postgres", "--out", out, "--quiet"]);
  const text = `export { venuesOfConcert } from "./stage.js"; export { drizzle } from "drizzle-orm/node-postgres";`;
  const outfile = join(scratch, "venues.mjs");
  const stdin = { contents: text, resolveDir: out };
  // pg is CommonJS and loads built-in modules by `require`.
  const banner = { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' };
  await build({ stdin, outfile, banner, bundle: true, format: "esm", platform: "node", nodePaths: [join(root, "node_modules")], external: ["pg-native"], logLevel: "error" });
  const { venuesOfConcert, drizzle } = await import(pathToFileURL(outfile).href);
  const venues = venuesOfConcert(drizzle(client), 1);
  const { rows } = await client.query("SELECT id FROM stage_venue");
  const keys = rows.map(({ id }) => Number(id));
  const seconds = [];
  for (let round = 0; round < ROUNDS; round++) {
    await venues.clear();
    const start = process.hrtime.bigint();
    await venues.add(...keys);
    seconds.push(Number(process.hrtime.bigint() - start) / 1e9);
  }
  return seconds;
}

function median(list) {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

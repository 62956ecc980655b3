// `check` where people wait for it: a project of 50 models against its TypeScript, and the 1,759 tables of Django's test suite
// against a live PostgreSQL.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { writeProject } from "./generated-project.mjs";

const ROUNDS = 5;
const SMALL = 1.2;
const LIVE = 1.5;

/** Apps of Django's suite with columns of PostGIS, which a plain PostgreSQL has no types for. */
const SPATIAL = "distapp,geo3d,geoadmin,geoapp,geogapp,gis_tests,inspectapp,layermap,rasterapp,relatedapp";

/** Prints the medians and whether they keep their limits; says why where there is no server. */
export async function checks(root, cli, scratch, node, suite) {
  console.log(`\ncheck, median of ${ROUNDS}\n`);
  console.log("against                               seconds      cpu       MB  limit in seconds");
  const folder = join(scratch, "fifty");
  writeProject(folder, 50);
  for (const target of ["drizzle", "typeorm"]) {
    const out = join(scratch, `fifty-${target}`);
    node([cli, "convert", folder, "--to", target, "--out", out, "--quiet"]);
    print(`50 models in ${target}`, SMALL, () => node([cli, "check", folder, "--against", out, "--quiet"]));
  }
  const server = process.env.THROUGHLINE_POSTGRES;
  if (server === undefined) {
    console.log("not run against PostgreSQL: THROUGHLINE_POSTGRES names no server");
    return;
  }
  await withSuite(server, baseline(cli, scratch, node, suite), (url, tables) =>
    print(`${tables} tables in PostgreSQL`, LIVE, () =>
      node([cli, "check", suite, "--exclude", SPATIAL, "--against", url, "--quiet"]),
    ),
  );
}

/** What `convert` says makes Django's tables; `test/live/suite-server.live.test.ts` holds that to `migrate`. */
function baseline(cli, scratch, node, suite) {
  const out = join(scratch, "live");
  node([cli, "convert", suite, "--exclude", SPATIAL, "--to", "drizzle", "--dialect", "postgres", "--out", out, "--quiet"]);
  return readFileSync(join(out, "baseline.sql"), "utf8");
}

async function withSuite(server, sql, use) {
  const { host, port, user } = Object.fromEntries(server.split(" ").map((part) => part.split("=", 2)));
  const connect = async (database) => {
    const client = new pg.Client({ host, port: Number(port), user, database });
    await client.connect();
    return client;
  };
  const name = "throughline_bench_check";
  const admin = await connect("postgres");
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name}`);
  try {
    const client = await connect(name);
    await client.query(sql);
    const { rows } = await client.query("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname <> 'information_schema' AND schemaname !~ '^pg_'");
    await client.query("ANALYZE");
    await client.end();
    use(`postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`, rows[0].tables);
  } finally {
    await admin.query(`DROP DATABASE ${name}`);
    await admin.end();
  }
}

function print(what, limit, run) {
  const runs = Array.from({ length: ROUNDS }, run);
  const of = (key) => runs.map((each) => each[key]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const [seconds, cpu, megabytes] = [of("seconds").toFixed(2), of("cpu").toFixed(2), of("megabytes").toFixed(0)];
  const verdict = of("seconds") <= limit ? "kept" : "MISSED";
  console.log(`${what.padEnd(36)}  ${seconds.padStart(7)}  ${cpu.padStart(7)}  ${megabytes.padStart(7)}  ${limit.toFixed(2)} ${verdict}`);
}

import { execFileSync } from "node:child_process";
import type { CatalogSource } from "../database/catalog.js";

/** A PostgreSQL server for the live tests: `host=… port=… user=…`, as `.ci/run` starts one; undefined where none was given. */
export const SERVER: string | undefined = process.env.THROUGHLINE_POSTGRES;

/** Makes a new, empty database on the server, which no test file that runs beside this one has; answers how to connect to it. */
export function createDatabase(server: string, asked: string): string {
  const name = `${asked}_${process.env.VITEST_POOL_ID ?? 0}`;
  psql(`${server} dbname=postgres`, `DROP DATABASE IF EXISTS ${name}`);
  psql(`${server} dbname=postgres`, `CREATE DATABASE ${name}`);
  return `${server} dbname=${name}`;
}

/** Runs statements in one database; the first that fails ends it. */
export function runStatements(database: string, statements: readonly string[]): void {
  psql(database, statements.map((each) => `${each};\n`).join(""));
}

/** The database as something whose catalog can be read. */
export function catalogSource(database: string): CatalogSource {
  return {
    rows: async <T>(sql: string): Promise<readonly T[]> =>
      JSON.parse(psql(database, `SELECT coalesce(json_agg(r), '[]') FROM (${sql}) r`)),
  };
}

function psql(database: string, sql: string): string {
  const args = ["-d", database, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"];
  return execFileSync("psql", args, { input: sql, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** What `pg_dump` says of a database's tables, without the key that it makes up anew each time. */
export function dump(database: string): string {
  const args = ["-d", database, "--schema-only", "--no-owner", "--no-privileges"];
  return execFileSync("pg_dump", args, { encoding: "utf8", maxBuffer: 1 << 28 }).replace(
    /^\\(?:un)?restrict .*$/gm,
    "",
  );
}

/** Runs an SQL file's text as a user would, with `psql`; the first statement that fails ends it. */
export function runScript(database: string, text: string): void {
  psql(database, text);
}

/** The database as a URL, for tools that take nothing else. */
export function urlOf(database: string): string {
  const {
    host = "",
    port = "5432",
    user = "",
    dbname = "",
  } = Object.fromEntries(database.split(" ").map((part) => part.split("=", 2)));
  return `postgresql://${user}@localhost:${port}/${dbname}?host=${encodeURIComponent(host)}`;
}

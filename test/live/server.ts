import { execFileSync } from "node:child_process";
import type { CatalogSource } from "../database/catalog.js";

/** A PostgreSQL server for the live tests: `host=… port=… user=…`, as `.ci/run` starts one; undefined where none was given. */
export const SERVER: string | undefined = process.env.THROUGHLINE_POSTGRES;

/** Makes a new, empty database on the server, its extensions in a schema of their own; answers how to connect to it. */
export function createDatabase(server: string, name: string): string {
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

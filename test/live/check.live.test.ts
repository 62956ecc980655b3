import { beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { connect, type DatabaseConnection } from "../../src/cli/connect.js";
import { createDatabase, runStatements, SERVER, urlOf } from "./server.js";
import { loadSuite, type Suite } from "./suite.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";
const EXTENSIONS = ["btree_gist", "btree_gin", "citext", "hstore", "pg_trgm", "bloom"];

/** Django's whole test suite against a database that Django made of it, on a server, through the user's own `pg`. */
describe.runIf(SERVER !== undefined)(`check against a server${why}`, () => {
  let suite: Suite;
  let url = "";

  beforeAll(() => {
    suite = loadSuite();
    const database = createDatabase(SERVER ?? "", "throughline_check");
    runStatements(database, [...EXTENSIONS.map((each) => `CREATE EXTENSION ${each}`), ...suite.statements]);
    url = urlOf(database);
  });

  async function connected<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const connection = await connect(url, process.cwd());
    try {
      return await use(connection);
    } finally {
      await connection.close();
    }
  }

  it("finds no drift", async () => {
    const started = performance.now();
    const found = await connected(({ query }) => check(suite.input, query, { dialect: "postgres" }));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const drift = found.findings.filter(({ code }) => code !== "table-missing-unmanaged");
    console.log(
      `findings: ${drift.length} in ${found.compared} tables, ${seconds} s, the reading of the project included`,
    );
    for (const { code, table, name, columns, want, have } of drift.slice(0, 40)) {
      console.log(JSON.stringify([code, table, name, columns, want, have]));
    }
    expect(found.compared).toBeGreaterThan(1700);
    expect(drift).toEqual([]);
  });

  it("takes one statement at a time, and none that writes in a check", async () => {
    await connected(async ({ query }) => {
      await expect(query("SELECT 1; CREATE TABLE smuggled (id int)")).rejects.toThrow(/multiple commands/);
      await query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
      await expect(query("CREATE TABLE smuggled (id int)")).rejects.toThrow(/read-only transaction/);
      await query("ROLLBACK");
    });
  });
});

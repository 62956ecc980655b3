import { createConnection } from "mysql2/promise";
import { expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { load, migration } from "../targets/drizzle/load.js";

/** A MariaDB server: `host=<socket> user=…`; undefined where none was given. */
const SERVER = process.env.THROUGHLINE_MARIADB;
const why = SERVER === undefined ? " (skipped: THROUGHLINE_MARIADB names no server)" : "";

/**
 * What drizzle-kit 0.31 and finish.sql, run twice, make on MariaDB are the tables of Django's own DDL, line for line of
 * `SHOW CREATE TABLE`. Fixtures whose own DDL MariaDB refuses (another database's types, names that it cannot have) are
 * counted, not compared.
 */
it.runIf(SERVER !== undefined)(`Drizzle's tables on MariaDB are Django's${why}`, { timeout: 900_000 }, async () => {
  const parts = new Map((SERVER ?? "").split(" ").map((part) => part.split("=", 2) as [string, string]));
  const [socketPath, user] = [parts.get("host") ?? "", parts.get("user") ?? "root"];
  const connection = await createConnection({ socketPath, user, charset: "utf8mb4" });
  const rows = async (sql: string) =>
    (await connection.query({ sql, rowsAsArray: true }))[0] as unknown as readonly (readonly string[])[];

  const linesOf = async (statements: readonly string[]): Promise<Set<string>> => {
    await connection.query("DROP DATABASE IF EXISTS throughline_drizzle");
    await connection.query("CREATE DATABASE throughline_drizzle CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");
    await connection.query("USE throughline_drizzle");
    for (const sql of statements) await connection.query(sql);
    const lines = new Set<string>();
    for (const [table = ""] of await rows("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
      const [created] = await rows(`SHOW CREATE TABLE \`${table.replaceAll("`", "``")}\``);
      for (const line of (created?.[1] ?? "").split("\n")) lines.add(`${table}: ${line.trim().replace(/,$/, "")}`);
    }
    return lines;
  };

  let compared = 0;
  const refused: string[] = [];
  const different: string[] = [];
  for (const fixture of fixtures()) {
    const options = { target: "drizzle", dialect: "mariadb", namesGiven: {} } as const;
    const { files, schema, notCarried } = await convert(inputOf(fixture), options);
    if (files.length === 0) continue;
    const own = dialects.mariadb.statements(schema.tables).map(({ sql }) => sql);
    const want = await linesOf(own).catch(() => undefined);
    if (want === undefined) {
      refused.push(fixture.name);
      continue;
    }
    const finish = dialects.mariadb.finish?.(notCarried, schema.tables).statements ?? [];
    const have = await linesOf([...(await migration(await load(files), "mariadb")), ...finish, ...finish]);
    compared += 1;
    different.push(...[...want].filter((line) => !have.has(line)).map((line) => `${fixture.name} - ${line}`));
    different.push(...[...have].filter((line) => !want.has(line)).map((line) => `${fixture.name} + ${line}`));
  }
  await connection.end();
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(refused.length * 5);
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../src/cli/connect.js";
import type { Rows } from "../../src/dialects/live-dialect.js";
import { DRIFT_CODES } from "../../src/drift/drift-codes.js";
import { fixtures } from "../cases/fixture.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { djangoStatements } from "../database/statements.js";
import { type Run, runMain } from "./run-main.js";
import { workspace } from "./workspace.js";

const URL = "postgres://me:secret@db/shop";

describe("check", () => {
  let database: TestDatabase;
  const fixture = fixtures().find(({ name }) => name === "projects/bookshop");
  const path = fixture?.path ?? "";
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** Runs a check of the bookshop against its own tables after these statements; notes what was sent to the database. */
  async function check(
    statements: readonly string[],
    ...more: string[]
  ): Promise<Run & { readonly sent: readonly string[] }> {
    if (fixture === undefined) throw new Error("there is no bookshop");
    await database.rebuild([...(djangoStatements(fixture) ?? []), ...statements]);
    const sent: string[] = [];
    const query = (sql: string): Promise<Rows> => {
      sent.push(sql);
      return database.rows<Rows[number]>(sql);
    };
    const run = await runMain(["check", path, "--against", URL, ...more], {
      cwd: path,
      connect: async () => ({ dialect: "postgres", assumed: [], query, close: async () => undefined }),
    });
    return { ...run, sent };
  }

  it("says that there is no drift, and what the database has besides", async () => {
    const { exitCode, stdout, sent } = await check([
      "CREATE TABLE django_migrations (id int)",
      "CREATE TABLE audit (id int)",
    ]);
    expect({ exitCode, first: stdout.split("\n")[0] }).toMatchObject({
      exitCode: 0,
      first: expect.stringMatching(/^no drift in \d+ tables$/),
    });
    expect(stdout).toContain("of no model that was asked for: audit\n");
    expect(stdout).not.toContain("django_migrations");
    expect(sent[0]).toMatch(/READ ONLY$/);
    expect(sent.filter((sql) => sql.includes("pg_attribute"))).toHaveLength(1);
    expect(sent.at(-1)).toBe("ROLLBACK");
  });

  it("sends nothing that writes", async () => {
    const { sent } = await check([]);
    expect(sent.filter((sql) => !/^\s*(BEGIN|SAVEPOINT|SELECT|EXPLAIN|ROLLBACK|SET LOCAL)\b/.test(sql))).toEqual([]);
    expect(sent.filter((sql) => /^\s*EXPLAIN/.test(sql) && /ANALY[SZ]E/i.test(sql.split(")")[0] ?? ""))).toEqual([]);
  });

  it("says drift with both places and what mends it", async () => {
    const { exitCode, stdout } = await check(["ALTER TABLE catalog_book ALTER title TYPE varchar(999)"]);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(
      /^error column-size: .*\n {2}catalog\/models\S*\.py:\d+:\d+ {2}catalog_book\.title\n {2}varchar\(\d+\) in the models, varchar\(999\) in the database\n {2}mend: ALTER TABLE "catalog_book" ALTER COLUMN "title" TYPE varchar\(\d+\);/,
    );
  });

  it.each([
    ["json", /"code": "column-missing"/],
    ["github", /^::error file=catalog\/\S+\.py,line=\d+,col=\d+,title=column-missing::.*%0A/],
    ["markdown", /^\| error \| column-missing \| /m],
  ])("reports as %s", async (format, expected) => {
    const { exitCode, stdout } = await check(
      ["ALTER TABLE catalog_book DROP COLUMN title CASCADE"],
      "--format",
      format,
    );
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(expected);
  });

  it("leaves out what is ignored, and fails from the severity that is asked for", async () => {
    const renamed = ["ALTER TABLE catalog_book RENAME CONSTRAINT catalog_book_pkey TO book_pk"];
    expect((await check(renamed)).exitCode).toBe(0);
    expect((await check(renamed, "--fail-on", "note")).exitCode).toBe(2);
    const ignored = await check(renamed, "--fail-on", "note", "--ignore", "primary-key-name");
    expect(ignored).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 finding ignored\n") });
    const extra = ["ALTER TABLE catalog_book ADD COLUMN legacy_note text"];
    expect((await check(extra)).exitCode).toBe(2);
    expect((await check(extra, "--ignore", "catalog_book.legacy_*")).exitCode).toBe(0);
  });

  it("takes what to ignore and from where to fail from the config", async () => {
    const at = workspace({
      "throughline.config.ts": `export default { project: ${JSON.stringify(path)}, failOn: "note", ignore: ["index-*"] };\n`,
    });
    const config = ["--config", `${at.path}/throughline.config.ts`];
    const renamed = ["ALTER TABLE catalog_book RENAME CONSTRAINT catalog_book_pkey TO book_pk"];
    expect((await check(renamed, ...config)).exitCode).toBe(2);
    expect((await check(["CREATE INDEX mine ON catalog_book (title)"], ...config)).exitCode).toBe(0);
    expect((await check(renamed, ...config, "--fail-on", "error")).exitCode).toBe(0);
  });

  it("could not tell where it may not read the tables, and says so of each expression", async () => {
    const roles = ["CREATE ROLE watcher", "GRANT USAGE ON SCHEMA public, extensions TO watcher", "SET ROLE watcher"];
    try {
      const { exitCode, stdout } = await check(roles);
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/^warning expression-unknown: /m);
      expect(stdout).not.toMatch(/^error/m);
    } finally {
      await database.rows("RESET ROLE");
    }
  });

  it("says in a sentence what it cannot reach, without the password", async () => {
    const { exitCode, stderr, stdout } = await runMain(
      ["check", path, "--against", "postgres://me:secret@127.0.0.1:1/shop"],
      { connect },
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^error: the database cannot be reached: /m);
    expect(stderr).not.toContain("secret");
  });

  it.each([
    ["src/nowhere", /^error: there is no file or folder `src\/nowhere` to check against$/m],
    ["oracle://me:secret@db/shop", /^error: `--against` takes the URL of /m],
  ])("says in a sentence what it cannot compare with: %s", async (against, expected) => {
    const { exitCode, stderr, stdout } = await runMain(["check", path, "--against", against]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain("secret");
  });

  it("explains each of its codes", async () => {
    for (const { code, summary } of DRIFT_CODES) {
      const { exitCode, stdout } = await runMain(["explain", code]);
      expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(summary) });
    }
  });
});

import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { connect, type DatabaseConnection } from "../../src/cli/connect.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { type Run, runMain } from "../cli/run-main.js";
import { djangoFailure, djangoStatements } from "../database/statements.js";
import { unsaid } from "../drift/unsaid.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, mariaUrl, WHY_NO_MARIADB } from "./mariadb.js";
import { suiteInput } from "./suite.js";

const made = fixtures().filter(
  (fixture) =>
    (djangoStatements(fixture, "mariadb") ?? []).length > 0 && djangoFailure(fixture, "mariadb") === undefined,
);

/** How Django writes a table of another database, inside one pair of marks. */
const DATABASE = /"."/;

/** Defaults of which MariaDB 10.11 makes something else: the text `x01`, which a row does get. */
const MISMADE: ReadonlySet<string> = new Set(["_binary X'01'"]);

/** A MariaDB that Django made has no drift from the models: not one finding, a note included. */
describe(`check against MariaDB${WHY_NO_MARIADB}`, () => {
  const runs = it.runIf(MARIADB !== undefined);
  let database: MariaDatabase;
  beforeAll(async () => {
    if (MARIADB !== undefined) database = await createMariaDatabase(MARIADB, "throughline_check");
  });
  afterAll(() => database?.close());

  async function connected<T>(name: string, use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const connection = await connect(mariaUrl(MARIADB ?? "", name), process.cwd());
    try {
      return await use(connection);
    } finally {
      await connection.close();
    }
  }

  runs.each(made.map((fixture) => [fixture.name, fixture] as const))("finds no drift in %s", async (_, fixture) => {
    await database.empty();
    const refused = new Set<string>();
    for (const sql of djangoStatements(fixture, "mariadb") ?? []) {
      const name = /(?:CONSTRAINT|INDEX) `([^`]+)`(?: FOREIGN KEY| ON)/.exec(sql) ?? /TABLE `([^`]+)`/.exec(sql);
      await database.run([sql]).catch(() => refused.add(name?.[1]?.replace(DATABASE, ".") ?? sql));
    }
    const found = await connected(database.name, ({ query, dialect }) => check(inputOf(fixture), query, { dialect }));
    expect(
      unsaid(found).filter(({ name, table, want }) => !refused.has(name ?? table) && !MISMADE.has(want ?? "")),
    ).toEqual([]);
  });

  runs(
    "finds no drift in Django's whole test suite, as its migrate makes it",
    async () => {
      const real = await createMariaDatabase(MARIADB ?? "", "throughline_check_suite");
      const django = liveDjango();
      runPython(django, "test/oracle/django_oracle.py", [
        ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")],
        ...["--vendor", "mariadb", "--meta", join(mkdtempSync(join(tmpdir(), "throughline-mariadb-")), "meta.json")],
        ...["--migrate", `${MARIADB} dbname=${real.name}`],
      ]);
      const started = performance.now();
      const found = await connected(real.name, ({ query, dialect }) => check(suiteInput(), query, { dialect }));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const drift = found.findings.filter(({ code }) => code !== "table-missing-unmanaged");
      console.log(`findings: ${drift.length} in ${found.compared} tables of MariaDB, ${seconds} s, reading included`);
      for (const { code, table, name, columns, want, have } of drift.slice(0, 40)) {
        console.log(JSON.stringify([code, table, name, columns, want, have]));
      }
      await real.close();
      expect(found.compared).toBeGreaterThan(1700);
      expect(drift).toEqual([]);
    },
    1_800_000,
  );

  describe("says in a sentence, and without the password, what keeps it from reading", () => {
    const bookshop = fixtures().find(({ name }) => name === "projects/bookshop");
    const users = { wrong: "secret", blind: "secret", half: "secret", reader: "secret" } as const;

    async function run(user: keyof typeof users, password: string = users[user]): Promise<Run> {
      const against = mariaUrl(MARIADB ?? "", "throughline_check_rights", { name: user, password });
      return runMain(["check", bookshop?.path ?? "", "--against", against, "--quiet"]);
    }

    beforeAll(async () => {
      if (MARIADB === undefined || bookshop === undefined) return;
      const rights = await createMariaDatabase(MARIADB, "throughline_check_rights");
      await rights.run(djangoStatements(bookshop, "mariadb") ?? []);
      for (const name of Object.keys(users)) {
        await rights.run([`CREATE OR REPLACE USER \`${name}\`@localhost IDENTIFIED BY 'secret'`]);
      }
      await rights.run([
        "GRANT SELECT ON throughline_check_rights.catalog_book TO half@localhost",
        "GRANT SELECT ON `throughline\\_check\\_%`.* TO reader@localhost",
      ]);
      await rights.close();
    });

    runs("a wrong password", async () => {
      const { exitCode, stdout, stderr } = await run("wrong", "sesame");
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toMatch(/^error: the database cannot be reached: Access denied for user 'wrong'@/);
      expect(stderr).not.toContain("sesame");
    });

    runs("no right to the database", async () => {
      const { exitCode, stderr } = await run("blind");
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error: the database cannot be reached: Access denied for user 'blind'@.* to database/);
    });

    runs("a right to one of its tables only, which would make all others look missing", async () => {
      const { exitCode, stdout, stderr } = await run("half");
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toMatch(/^error: the role may see some tables of the database only, /);
    });

    runs("nothing, where it may only read", async () => {
      expect(await run("reader")).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(/^no drift in \d+ tables/),
      });
    });

    it("a server that does not answer", async () => {
      const silent = createServer().listen(0, "127.0.0.1");
      await once(silent, "listening");
      const { port } = silent.address() as AddressInfo;
      const against = `mysql://me:secret@127.0.0.1:${port}/shop`;
      const { exitCode, stderr } = await runMain(["check", bookshop?.path ?? "", "--against", against]);
      silent.close();
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^error: the database cannot be reached: .*ETIMEDOUT/);
      expect(stderr).not.toContain("secret");
    }, 30_000);
  });
});

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mariadb } from "../../src/dialects/mysql/mysql.js";
import { resolveProject } from "../../src/django/resolve.js";
import { lower } from "../../src/lower/lower.js";
import { diffCreated } from "../database/show-create.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";
import { suiteInput } from "./suite.js";

/** Made by Django itself and not from a model of the suite. */
const IGNORED: ReadonlySet<string> = new Set(["django_migrations"]);

/** The tables of Django's own test suite on a MariaDB server: those of real `migrate --run-syncdb`, and ours. */
describe(`the tables of Django's test suite on MariaDB${WHY_NO_MARIADB}`, () => {
  const open: MariaDatabase[] = [];
  afterAll(async () => {
    for (const database of open) await database.close();
  });
  const create = async (name: string): Promise<MariaDatabase> => {
    const database = await createMariaDatabase(MARIADB ?? "", name);
    open.push(database);
    return database;
  };

  it.runIf(MARIADB !== undefined)(
    "every table is the same by SHOW CREATE TABLE",
    async () => {
      const real = await create("throughline_suite_real");
      const own = await create("throughline_suite_own");
      const django = liveDjango();
      runPython(django, "test/oracle/django_oracle.py", [
        ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")],
        ...["--vendor", "mariadb", "--meta", join(mkdtempSync(join(tmpdir(), "throughline-mariadb-")), "meta.json")],
        ...["--migrate", `${MARIADB} dbname=${real.name}`],
      ]);
      const project = resolveProject({ ...suiteInput(), backend: mariadb.backend }, () => {});
      const { schema } = lower(project, mariadb, {});
      await own.run(mariadb.statements(schema.tables).map(({ sql }) => sql));

      const want = new Map([...(await real.tables())].filter(([table]) => !IGNORED.has(table)));
      const differences = diffCreated(want, await own.tables());
      const wrong = new Set(differences.map(({ table }) => table));
      console.log(
        `MariaDB, tables equal: ${[...want.keys()].filter((table) => !wrong.has(table)).length} of ${want.size}`,
      );
      for (const each of differences.slice(0, 30)) console.log(JSON.stringify(each));
      expect(want.size).toBeGreaterThan(1700);
      expect(differences).toEqual([]);
    },
    1_800_000,
  );
});

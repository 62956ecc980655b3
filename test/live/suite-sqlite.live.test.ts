import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import { type Catalog, diffCatalogs } from "../database/catalog.js";
import { makeSqlite, openSqlite } from "../database/sqlite.js";
import { readSqliteCatalog } from "../database/sqlite-catalog.js";
import { ALWAYS_INSTALLED, liveDjango, runPython, suiteApps } from "./django.js";
import { suiteInput } from "./suite.js";

/** Every app of Django's own test suite in one SQLite database, made by Django's `migrate --run-syncdb` and by our statements. */
describe("Django's test suite in one SQLite database", () => {
  let want: Catalog;

  beforeAll(async () => {
    const django = liveDjango();
    const folder = mkdtempSync(join(tmpdir(), "throughline-sqlite-"));
    const file = join(folder, "suite.sqlite3");
    runPython(django, "test/oracle/django_oracle.py", [
      ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")],
      ...["--vendor", "sqlite", "--meta", join(folder, "meta.json"), "--migrate", `dbname=${file}`],
    ]);
    const database = await openSqlite(readFileSync(file));
    want = readSqliteCatalog(database);
    database.close();
  });

  it("every table is the same", async () => {
    const options = { target: "drizzle", dialect: "sqlite", namesGiven: {} } as const;
    const { schema } = await convert(suiteInput(), options);
    const database = await makeSqlite(dialects.sqlite.statements(schema.tables).map(({ sql }) => sql));
    expect(database.refused).toEqual([]);
    const differences = diffCatalogs(want, readSqliteCatalog(database));
    const wrong = new Set(differences.map(({ table }) => table));
    const equal = [...want.keys()].filter((table) => !wrong.has(table)).length;
    console.log(`tables equal on SQLite ${database.version}: ${equal} of ${want.size}`);
    database.close();
    expect(want.size).toBe(1745);
    expect(differences).toEqual([]);
  });
});

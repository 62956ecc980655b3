import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import { fixtures, inputOf, needsPackages, settingsModule } from "../cases/fixture.js";
import { diffCatalogs, readCatalog } from "../database/catalog.js";
import { djangoStatements } from "../database/statements.js";
import { liveDjango, runPython } from "./django.js";
import { catalogSource, createDatabase, runStatements, SERVER } from "./server.js";

/** Fixtures whose tables `migrate --run-syncdb` does not make, and why. */
const NOT_MADE = new Map([
  ["settings/models-of-ready", "syncdb passes over an app without a models module, and a key leads to its table"],
]);
const migrated = fixtures().filter(
  (fixture) => settingsModule(fixture) !== null && !needsPackages(fixture) && !NOT_MADE.has(fixture.name),
);
const IGNORED = new Set(["django_migrations"]);

/** The recorded DDL, on which the default tests rest, makes the database that Django's own `migrate` makes on a server. */
describe("Django's migrate on a PostgreSQL server", () => {
  const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";
  for (const [name, reason] of NOT_MADE) it.skip(`${name} (${reason})`);
  it.runIf(SERVER !== undefined).each(migrated.map((fixture) => [`${fixture.name}${why}`, fixture] as const))(
    "%s",
    async (_, fixture) => {
      const statements = djangoStatements(fixture);
      const settings = settingsModule(fixture);
      if (SERVER === undefined || statements === undefined || settings === null) return;
      const real = createDatabase(SERVER, "throughline_real");
      const recorded = createDatabase(SERVER, "throughline_recorded");
      const { schema } = await convert(inputOf(fixture), { target: "drizzle", dialect: "postgres", namesGiven: {} });
      const schemas = dialects.postgres.preparations(schema.tables).filter((sql) => sql.startsWith("CREATE SCHEMA"));
      for (const database of [real, recorded]) runStatements(database, [...EXTENSIONS, ...schemas]);
      const out = join(mkdtempSync(join(tmpdir(), "throughline-migrate-")), "meta.json");
      const path = `${fixture.path}:${join(fixture.path, "src")}`;
      const args = ["--path", path, "--settings", settings, "--meta", out, "--migrate", real];
      runPython(liveDjango(), "test/oracle/django_oracle.py", args);
      runStatements(recorded, statements);
      const differences = diffCatalogs(
        await readCatalog(catalogSource(real)),
        await readCatalog(catalogSource(recorded)),
      );
      expect(differences.filter(({ table }) => !IGNORED.has(table))).toEqual([]);
    },
  );
});

const EXTENSIONS = ["btree_gist", "citext", "hstore", "pg_trgm"].map((name) => `CREATE EXTENSION ${name}`);

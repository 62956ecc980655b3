import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixtures, needsPackages, settingsModule } from "../cases/fixture.js";
import { diffCatalogs, readCatalog } from "../database/catalog.js";
import { djangoStatements } from "../database/statements.js";
import { liveDjango, runPython } from "./django.js";
import { catalogSource, createDatabase, runStatements, SERVER } from "./server.js";

const migrated = fixtures().filter((fixture) => settingsModule(fixture) !== null && !needsPackages(fixture));
const IGNORED = new Set(["django_migrations"]);

/** The recorded DDL, on which the default tests rest, makes the database that Django's own `migrate` makes on a server. */
describe("Django's migrate on a PostgreSQL server", () => {
  const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";
  it.runIf(SERVER !== undefined).each(migrated.map((fixture) => [`${fixture.name}${why}`, fixture] as const))(
    "%s",
    async (_, fixture) => {
      const statements = djangoStatements(fixture);
      const settings = settingsModule(fixture);
      if (SERVER === undefined || statements === undefined || settings === null) return;
      const real = createDatabase(SERVER, "throughline_real");
      const recorded = createDatabase(SERVER, "throughline_recorded");
      for (const database of [real, recorded]) runStatements(database, EXTENSIONS);
      const out = join(mkdtempSync(join(tmpdir(), "throughline-migrate-")), "meta.json");
      const args = ["--path", fixture.path, "--settings", settings, "--meta", out, "--migrate", real];
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

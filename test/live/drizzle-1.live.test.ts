import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import { type Fixture, fixtures, hasSettings, inputOf } from "../cases/fixture.js";
import { diffCatalogs, readCatalog } from "../database/catalog.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { djangoStatements } from "../database/statements.js";
import { load, type Migration, migrationBy, type Snapshot } from "../targets/drizzle/load.js";

/** Where `scripts/live-setup.sh` puts drizzle-kit 1.0, which cannot stand beside 0.31 in one `node_modules`. */
const KIT = join(import.meta.dirname, "../../.live/drizzle-1/package.json");

interface Kit {
  readonly generateDrizzleJson: Snapshot;
  readonly generateMigration: Migration;
}

/** What drizzle-kit 1.0 makes of the code for Drizzle 1.0 is Django's database, but for what is listed as not carried. */
describe.runIf(existsSync(KIT))("the database that drizzle-kit 1.0 makes", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const recorded = fixtures().filter((fixture) => (djangoStatements(fixture) ?? []).length > 0);
  it.each(recorded.map((fixture) => [fixture.name, fixture] as const))("%s", async (_, fixture) => {
    const kit = createRequire(KIT)("drizzle-kit/api-postgres") as Kit;
    const options = { target: "drizzle", dialect: "postgres", namesGiven: {}, libraryVersion: "1.0" } as const;
    const conversion = await convert(inputOf(fixture), options);
    const modules = await load(conversion.files, "1.0");
    const catalogOf = async (statements: readonly string[]) => {
      await database.rebuild(statements);
      return readCatalog(database);
    };
    // Django makes no schemas itself.
    const needed = dialects.postgres.preparations(conversion.schema.tables);
    const want = await catalogOf([...needed, ...(djangoStatements(fixture) ?? [])]);
    const have = await catalogOf(await migrationBy([kit.generateDrizzleJson, kit.generateMigration], modules));
    const listed = new Set(conversion.notCarried.map(({ table, name }) => JSON.stringify([table, name])));
    const approximated = new Set(
      conversion.diagnostics.flatMap(({ severity, code, model }) =>
        severity === "info" || code === "default-not-converted" ? [] : [model],
      ),
    );
    const entities = conversion.schema.application?.entities ?? [];
    const tables = new Set(entities.flatMap(({ label, table }) => (approximated.has(label) ? [table.name] : [])));
    const differences = diffCatalogs(want, have).filter(
      ({ table, name }) =>
        !listed.has(JSON.stringify([table, name])) && !tables.has(table) && isAsked(fixture, table, want, have),
    );
    expect(differences).toEqual([]);
  });
});

/** Without settings, Django's own apps are only assumed: their tables count where both sides have them. */
function isAsked(fixture: Fixture, table: string, ...catalogs: readonly ReadonlyMap<string, unknown>[]): boolean {
  return hasSettings(fixture) || !/^(auth|django)_/.test(table) || catalogs.every((catalog) => catalog.has(table));
}

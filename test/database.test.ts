import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../src/pipeline.js";
import { type Fixture, fixtures, hasSettings, inputOf } from "./cases/fixture.js";
import { type Catalog, type CatalogDifference, diffCatalogs, readCatalog } from "./database/catalog.js";
import { drizzleStatements } from "./database/drizzle-statements.js";
import { openTestDatabase, type TestDatabase } from "./database/postgres.js";
import { djangoStatements, migrationStatements } from "./database/statements.js";

/**
 * The database that `baseline.sql` makes is the one that Django's own DDL makes: the same tables, columns, constraints,
 * indexes and comments in PostgreSQL's catalog. So is the one that drizzle-kit makes of our golden schema with `finish.sql`
 * run on it, twice. Where an error or warning is about a model, its table may differ.
 */
describe("the database is Django's", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  for (const fixture of fixtures()) {
    const django = djangoStatements(fixture);
    const index = join(fixture.expected, "drizzle-postgres/index.ts");
    if (django === undefined || django.length === 0) continue;

    const catalogOf = async (statements: readonly string[]): Promise<Catalog> => {
      await database.rebuild(statements);
      return readCatalog(database);
    };

    it(`${fixture.name}, by baseline.sql`, async () => {
      const conversion = await convertFixture(fixture);
      const statements = migrationStatements(conversion.artefacts.baseline?.text ?? "");
      const [want, have] = [await catalogOf([...schemasOf(conversion), ...django]), await catalogOf(statements)];
      expect(unsaid(differences(fixture, want, have), conversion)).toEqual([]);
    });

    it.runIf(existsSync(index))(`${fixture.name}, by drizzle-kit and finish.sql`, async () => {
      const conversion = await convertFixture(fixture);
      const finish = migrationStatements(conversion.artefacts.finish?.text ?? "");
      const made = await drizzleStatements(await schemaOf(index));
      const statements = [...schemasOf(conversion), ...made, ...finish, ...finish];
      const [want, have] = [await catalogOf([...schemasOf(conversion), ...django]), await catalogOf(statements)];
      const { unsettled } = conversion.artefacts;
      const listed = new Set(unsettled.map(({ table, name }) => JSON.stringify([table, name])));
      // The flat `schema` object, which stands in for drizzle-kit's reading of the files, has tables of somebody else too.
      const foreign = new Set(conversion.schema.tables.flatMap(({ managed, name }) => (managed ? [] : [name])));
      const unlisted = differences(fixture, want, have).filter(
        ({ table, name }) => !listed.has(JSON.stringify([table, name])) && !foreign.has(table),
      );
      expect(unsaid(unlisted, conversion)).toEqual([]);
    });
  }
});

function convertFixture(fixture: Fixture): Promise<Conversion> {
  return convert(inputOf(fixture), { target: "drizzle", dialect: "postgres", namesGiven: {} });
}

/** What Django leaves to a migration of the project's own. */
function schemasOf({ schema }: Conversion): readonly string[] {
  const names = new Set(schema.tables.flatMap(({ schema: name }) => (name === null ? [] : [name])));
  return [...names].map((name) => `CREATE SCHEMA IF NOT EXISTS "${name}"`);
}

/** The `schema` object that a golden index exports. */
async function schemaOf(index: string): Promise<Record<string, unknown>> {
  const { schema }: { readonly schema: Record<string, unknown> } = await import(pathToFileURL(index).href);
  return schema;
}

/** What differs. Without settings, Django's own apps are only assumed: their tables count where both sides have them. */
function differences(fixture: Fixture, want: Catalog, have: Catalog): readonly CatalogDifference[] {
  const both = (table: string): boolean =>
    hasSettings(fixture) || !/^(auth|django)_/.test(table) || (want.has(table) && have.has(table));
  return diffCatalogs(want, have).filter(({ table }) => both(table));
}

/** The differences in tables of models that no error or warning is about. */
function unsaid(
  differences: readonly CatalogDifference[],
  { schema, diagnostics }: Conversion,
): readonly CatalogDifference[] {
  const named = new Set(
    diagnostics.flatMap(({ severity, code, model }) =>
      severity === "info" || code === "default-not-converted" ? [] : [model],
    ),
  );
  const entities = schema.application?.entities.filter(({ label }) => named.has(label)) ?? [];
  const tables = new Set(entities.map(({ table }) => table.name));
  return differences.filter(({ table }) => !tables.has(table));
}

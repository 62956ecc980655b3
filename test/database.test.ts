import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../src/dialects/index.js";
import { convert } from "../src/pipeline.js";
import type { UncarriedFact } from "../src/targets/target.js";
import { type Fixture, fixtures, hasSettings, inputOf } from "./cases/fixture.js";
import { type Catalog, type CatalogDifference, diffCatalogs, readCatalog } from "./database/catalog.js";
import { openTestDatabase, type TestDatabase } from "./database/postgres.js";
import { djangoStatements } from "./database/statements.js";

/**
 * The database that our own DDL makes is the one that Django's makes: the same tables, columns, constraints, indexes and
 * comments in PostgreSQL's catalog. So is the one that drizzle-kit makes of our golden schema, but for the facts that
 * `convert` itself lists as not carried.
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

    it(`${fixture.name}, by our own DDL`, async () => {
      const want = await catalogOf(django);
      const { schema } = await convert(inputOf(fixture), { target: "drizzle", dialect: "postgres", namesGiven: {} });
      const have = await catalogOf(dialects.postgres.statements(schema.tables).map(({ sql }) => sql));
      expect(diffCatalogs(want, ofInterest(fixture, want, have))).toEqual([]);
    });

    it.runIf(existsSync(index))(`${fixture.name}, by drizzle-kit`, async () => {
      const want = await catalogOf(django);
      const have = await catalogOf(await drizzleStatements(index));
      const { notCarried } = await convert(inputOf(fixture), {
        target: "drizzle",
        dialect: "postgres",
        namesGiven: {},
      });
      expect(unexplained(diffCatalogs(want, ofInterest(fixture, want, have)), notCarried)).toEqual([]);
    });
  }
});

/** What `drizzle-kit generate` writes for a schema as its first migration. */
async function drizzleStatements(index: string): Promise<readonly string[]> {
  const { schema }: { readonly schema: Record<string, unknown> } = await import(pathToFileURL(index).href);
  return generateMigration(generateDrizzleJson({}), generateDrizzleJson(schema));
}

/** A fixture without settings may come with more of Django's own tables than its own ones point at. */
function ofInterest(fixture: Fixture, want: Catalog, have: Catalog): Catalog {
  if (hasSettings(fixture)) return have;
  return new Map([...have].filter(([table]) => want.has(table) || !/^(auth|django)_/.test(table)));
}

/** Differences that `convert` does not list as not carried. */
function unexplained(
  differences: readonly CatalogDifference[],
  notCarried: readonly UncarriedFact[],
): readonly CatalogDifference[] {
  const listed = new Set(notCarried.map(({ table, name }) => JSON.stringify([table, name])));
  return differences.filter(({ table, name }) => !listed.has(JSON.stringify([table, name])));
}

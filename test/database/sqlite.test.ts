import { describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import type { Schema } from "../../src/schema/schema.js";
import { fixtures, hasSettings, inputOf } from "../cases/fixture.js";
import { type CatalogDifference, diffCatalogs } from "./catalog.js";
import { makeSqlite } from "./sqlite.js";
import { readSqliteCatalog } from "./sqlite-catalog.js";
import { djangoFailure, djangoStatements } from "./statements.js";

/**
 * The SQLite database that our own DDL makes is the one that Django's makes, by what SQLite's PRAGMAs and its own record
 * of the statements say. Where an error or warning is about a model, its table may differ.
 */
describe("the SQLite database is Django's", () => {
  for (const fixture of fixtures()) {
    const django = djangoStatements(fixture, "sqlite");
    if (django === undefined) continue;
    it(fixture.name, async () => {
      const options = { target: "drizzle", dialect: "sqlite", namesGiven: {} } as const;
      const { schema, diagnostics } = await convert(inputOf(fixture), options);
      if (djangoFailure(fixture, "sqlite") !== undefined) {
        expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
        return;
      }
      const ours = dialects.sqlite.statements(schema.tables).map(({ sql }) => sql);
      const [want, have] = [await makeSqlite(django), await makeSqlite(ours)];
      for (const { sql, reason } of want.refused) {
        console.log(
          `${fixture.name}: SQLite ${want.version} refuses Django's statement (${reason}): ${sql.slice(0, 150)}`,
        );
      }
      const found = diffCatalogs(readSqliteCatalog(want), readSqliteCatalog(have)).filter(
        ({ table, kind }) => hasSettings(fixture) || kind !== "table" || !/^(auth|django)_/.test(table),
      );
      const said = new Set(diagnostics.flatMap(({ severity, model }) => (severity === "info" ? [] : [model])));
      expect(unsaid(found, schema, said)).toEqual([]);
      for (const database of [want, have]) database.close();
    });
  }
});

/** The differences in tables of models that no error or warning is about. */
function unsaid(
  differences: readonly CatalogDifference[],
  { application }: Schema,
  said: ReadonlySet<string | undefined>,
): readonly CatalogDifference[] {
  const entities = application?.entities.filter(({ label }) => said.has(label)) ?? [];
  const tables = new Set(entities.map(({ table }) => table.name));
  return differences.filter(({ table }) => !tables.has(table));
}

import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../src/dialects/index.js";
import { convert, inspect, type ProjectInput } from "../src/pipeline.js";
import { inputOf, truthOf } from "./cases/fixture.js";
import { diffCatalogs, readCatalog } from "./database/catalog.js";
import { openTestDatabase, type TestDatabase } from "./database/postgres.js";
import { makeSqlite } from "./database/sqlite.js";
import { readSqliteCatalog } from "./database/sqlite-catalog.js";
import { djangoStatements } from "./database/statements.js";
import { factsByTable } from "./database/table-statements.js";
import { compareGraph, place } from "./oracle/compare-graph.js";
import { asGraphJson } from "./oracle/graph.js";

const FOLDER = resolve(import.meta.dirname, "../fixtures/versions");

/** What differs by Django's version: each of five versions, recorded from real Django by `scripts/record-versions.sh`. */
describe.each(readdirSync(FOLDER))("%s", (name) => {
  const path = join(FOLDER, name);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  describe.each(readdirSync(join(path, "expected")))("Django %s", (django) => {
    const fixture = { name: `versions/${name}`, path, expected: join(path, "expected", django) };
    const input: ProjectInput = { ...inputOf(fixture), django };

    it("resolves to the graph that Django has", () => {
      const truth = truthOf(fixture);
      if (truth?.kind !== "loaded") throw new Error("no truth was recorded");
      const { graph, diagnostics } = inspect(input, "postgres");
      const { differences } = compareGraph(truth.models, asGraphJson(graph.models), diagnostics);
      expect(differences.map(({ model, field, text }) => `${place(model, field)}: ${text}`)).toEqual([]);
    });

    it("makes the database that Django makes", async () => {
      const { schema } = await convert(input, { target: "drizzle", dialect: "postgres", namesGiven: {} });
      const catalogOf = async (statements: readonly string[]) => {
        await database.rebuild(statements);
        return readCatalog(database);
      };
      const want = await catalogOf(djangoStatements(fixture) ?? []);
      const have = await catalogOf(dialects.postgres.statements(schema.tables, django).map(({ sql }) => sql));
      expect(want.size).toBeGreaterThan(0);
      expect(diffCatalogs(want, have)).toEqual([]);
    });

    // Left out where the database refuses the models, by Django's checks or its own statements: `record-versions.sh` recorded none.
    const onMariadb = djangoStatements(fixture, "mariadb") ?? [];
    it.runIf(onMariadb.length > 0)("makes the tables that Django makes on MariaDB", async () => {
      const { schema } = await convert(input, { target: "drizzle", dialect: "mariadb", namesGiven: {} });
      const statements = dialects.mariadb.statements(schema.tables, django).map(({ sql }) => sql);
      const want = factsByTable(onMariadb);
      expect(want.size).toBeGreaterThan(0);
      expect(factsByTable(statements)).toEqual(want);
    });

    const onSqlite = djangoStatements(fixture, "sqlite") ?? [];
    it.runIf(onSqlite.length > 0)("makes the database that Django makes on SQLite", async () => {
      const { schema } = await convert(input, { target: "drizzle", dialect: "sqlite", namesGiven: {} });
      const ours = dialects.sqlite.statements(schema.tables, django).map(({ sql }) => sql);
      const [want, have] = [await makeSqlite(onSqlite), await makeSqlite(ours)];
      expect(readSqliteCatalog(want).size).toBeGreaterThan(0);
      expect(diffCatalogs(readSqliteCatalog(want), readSqliteCatalog(have))).toEqual([]);
      for (const database of [want, have]) database.close();
    });
  });
});

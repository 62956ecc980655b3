import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { djangoStatements } from "../database/statements.js";
import { unsaid } from "./unsaid.js";

/** A database that Django's own DDL made has no drift from the models: not one finding, a note included. What Django does not make is not there, and said. */
describe("no drift where Django made the database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  for (const fixture of fixtures()) {
    const django = djangoStatements(fixture);
    if (django === undefined || django.length === 0) continue;

    it(fixture.name, async () => {
      const schemas = new Set(django.flatMap((sql) => /^CREATE TABLE "([^".]+)"\./.exec(sql)?.[1] ?? []));
      await database.rebuild([...[...schemas].map((name) => `CREATE SCHEMA IF NOT EXISTS "${name}"`), ...django]);
      const found = await check(inputOf(fixture), (sql) => database.rows(sql), { dialect: "postgres" });
      expect(unsaid(found)).toEqual([]);
    });
  }
});

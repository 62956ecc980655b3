import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convert } from "../../../src/pipeline.js";
import { fixtures, inputOf } from "../../cases/fixture.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";
import { djangoStatements, migrationStatements } from "../../database/statements.js";
import { load, openPostgres, openSqlite } from "./load.js";
import { exerciseManyToMany } from "./many-to-many.js";

const chosen = fixtures().filter(
  (fixture) =>
    /^(many-to-many|projects)\/|^names\/class-names/.test(fixture.name) && djangoStatements(fixture) !== undefined,
);

/** Every many-to-many relation of the fixtures about them, on tables that Django's own DDL made. */
describe("many-to-many relations in TypeORM", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it.each(chosen.map((fixture) => [fixture.name, fixture] as const))(
    "%s, PostgreSQL",
    { timeout: 60_000 },
    async (_, fixture) => {
      const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect: "postgres", namesGiven: {} });
      const schemas = new Set(conversion.schema.tables.flatMap(({ schema }) => (schema === null ? [] : [schema])));
      const statements = migrationStatements(conversion.artefacts.baseline?.text ?? "");
      await database.rebuild([...[...schemas].map((name) => `CREATE SCHEMA IF NOT EXISTS "${name}"`), ...statements]);
      const source = await openPostgres(await load(conversion), database);
      const { wrong, ...done } = await exerciseManyToMany(source);
      await source.destroy();
      expect(wrong).toEqual([]);
      expect(done).toMatchSnapshot();
    },
  );

  it.for(chosen.map((fixture) => [fixture.name, fixture] as const))(
    "%s, SQLite",
    { timeout: 60_000 },
    async ([, fixture], { skip }) => {
      const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect: "sqlite", namesGiven: {} });
      // Collations of other databases: SQLite refuses Django's own statements.
      if (conversion.schema.tables.some(({ columns }) => columns.some(({ collation }) => collation === "C")))
        return skip("collation C");
      const source = await openSqlite(
        await load(conversion),
        migrationStatements(conversion.artefacts.baseline?.text ?? ""),
      );
      const { wrong } = await exerciseManyToMany(source);
      await source.destroy();
      expect(wrong).toEqual([]);
    },
  );
});

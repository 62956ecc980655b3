import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../../src/pipeline.js";
import { columnsInOrder } from "../../../src/targets/typeorm/columns-in-order.js";
import { fixtures, inputOf } from "../../cases/fixture.js";
import { type CatalogDifference, diffCatalogs, readCatalog } from "../../database/catalog.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";
import { djangoStatements, migrationStatements } from "../../database/statements.js";
import { load, openPostgres } from "./load.js";

/**
 * All entities of a fixture load together, and TypeORM's schema builder agrees with Django about the database: it has
 * nothing to change in the one that Django's own DDL makes, and what it makes itself is that one once `finish.sql` was run
 * on it, twice.
 */
describe("TypeORM on PostgreSQL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const agree = async (conversion: Conversion): Promise<void> => {
    const baseline = migrationStatements(conversion.artefacts.baseline?.text ?? "");
    const finish = migrationStatements(conversion.artefacts.finish?.text ?? "");
    const modules = await load(conversion);
    // Names that TypeORM does not escape break its statements, which is said.
    if (conversion.diagnostics.some(({ code }) => code === "name-not-escaped")) return;

    await database.rebuild([...schemasOf(conversion), ...baseline]);
    const want = await readCatalog(database);
    for (const statement of finish) await database.rows(statement);
    const quiet = await openPostgres(modules, database);
    const { upQueries } = await quiet.driver.createSchemaBuilder().log();
    await quiet.destroy();
    expect(upQueries.map(({ query }) => query).filter((query) => !isLostDefault(query, conversion))).toEqual([]);

    await database.rebuild(schemasOf(conversion));
    const source = await openPostgres(modules, database);
    await source.synchronize();
    await source.destroy();
    for (const statement of [...finish, ...finish]) await database.rows(statement);
    const have = await readCatalog(database);
    expect(unexplained(diffCatalogs(want, have), conversion)).toEqual([]);
  };

  for (const fixture of fixtures()) {
    const django = djangoStatements(fixture);
    if (django === undefined || django.length === 0) continue;

    it(`${fixture.name}`, { timeout: 120_000 }, async () => {
      const options = { target: "typeorm", dialect: "postgres", namesGiven: {} } as const;
      await agree(await convert(inputOf(fixture), options));
    });

    if (!fixture.name.startsWith("projects/")) continue;
    it(`${fixture.name}, standalone`, { timeout: 120_000 }, async () => {
      const options = { target: "typeorm", dialect: "postgres", namesGiven: {}, mode: "standalone" } as const;
      await agree(await convert(inputOf(fixture), options));
    });
  }
});

/** What Django leaves to a migration of the project's own. */
function schemasOf({ schema }: Conversion): readonly string[] {
  const names = new Set(schema.tables.flatMap(({ schema: name }) => (name === null ? [] : [name])));
  return [...names].map((name) => `CREATE SCHEMA IF NOT EXISTS "${name}"`);
}

/** What differs, but for TypeORM's own table, what only the baseline makes, and the places of columns that stand in the order of their key. */
function unexplained(
  differences: readonly CatalogDifference[],
  { artefacts: { unsettled }, schema }: Conversion,
): readonly CatalogDifference[] {
  const listed = new Set(unsettled.map(({ table, name }) => JSON.stringify([table, name])));
  const moved = new Set(
    schema.tables.flatMap((table) => {
      const ordered = columnsInOrder(table);
      return table.columns.flatMap(({ name }, at) => (ordered[at]?.name === name ? [] : [`${table.name}.${name}`]));
    }),
  );
  const isPlace = ({ kind, table, name, want, have }: CatalogDifference): boolean =>
    kind === "column" && moved.has(`${table}.${name}`) && placeless(want) === placeless(have);
  return differences.filter(
    (each) =>
      each.table !== "typeorm_metadata" && !listed.has(JSON.stringify([each.table, each.name])) && !isPlace(each),
  );
}

/** What a column is, without where it stands. */
function placeless(column: string | null): string | undefined {
  return column?.replace(/^\d+\./, "");
}

/** Whether a query is one about a default that TypeORM is said to read back in another form. */
function isLostDefault(query: string, { notCarried }: Conversion): boolean {
  return notCarried.some(
    ({ kind, table, name }) => kind === "default" && query.includes(`"${table}" ALTER COLUMN "${name}" SET DEFAULT`),
  );
}

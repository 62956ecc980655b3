import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { inspect } from "../../src/pipeline.js";
import type { Table } from "../../src/schema/schema.js";
import { type Standalone, type StandaloneOptions, standalone } from "../../src/standalone/standalone.js";
import { type Fixture, fixtures, inputOf } from "../cases/fixture.js";
import { diffCatalogs, readCatalog } from "../database/catalog.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { djangoStatements } from "../database/statements.js";
import { archive, keyOf, type Row, type Rows, recorded, VOLATILE } from "./recorded.js";

const { postgres } = dialects;

function schemaOf(fixture: Fixture) {
  const { project } = inspect(inputOf(fixture), "postgres");
  return lower(project, postgres, {}).schema;
}

function standAlone(fixture: Fixture, options: StandaloneOptions = { choices: false }): Standalone {
  return standalone(schemaOf(fixture), postgres, options);
}

/** Everything that makes the tables in an empty database. */
const making = (tables: readonly Table[]) => [
  ...postgres.preparations(tables),
  ...postgres.statements(tables).map(({ sql }) => sql),
];

describe("a database that stands alone", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const insert = async (rows: Rows): Promise<void> => {
    const statements = Object.entries(rows).flatMap(([table, all]) =>
      all.map(
        (row) =>
          `INSERT INTO "${table}" SELECT * FROM json_populate_record(NULL::"${table}", '${JSON.stringify(row).replaceAll("'", "''")}');`,
      ),
    );
    await database.rows(`DO $rows$ BEGIN ${statements.join("\n")} END $rows$`);
  };

  const read = async (tables: readonly string[]): Promise<Rows> => {
    const read = tables.map(async (table) => {
      const [found] = await database.rows<{ rows: Row[] }>(
        `SELECT coalesce(json_agg(to_jsonb(t) ORDER BY to_jsonb(t)->>'id', to_jsonb(t)), '[]') AS rows FROM "${table}" t`,
      );
      return [table, found?.rows ?? []] as const;
    });
    return Object.fromEntries(await Promise.all(read));
  };

  describe("deletes by plain SQL what Django deletes by its collector", () => {
    it.each(recorded.deletions.map((each) => [each.what, each] as const))(
      "%s",
      async (_, { table, key, refused, after }) => {
        await database.rebuild(making(standAlone(archive).schema.tables));
        await insert(recorded.rows);
        const tables = Object.keys(recorded.rows);
        const before = await read(tables);
        const deletion = database.rows(`DELETE FROM "${table}" WHERE "${keyOf(table)}" = ${key}`);
        if (refused !== null) {
          await expect(deletion).rejects.toThrow(/violates/);
          expect(await read(tables)).toEqual(before);
          return;
        }
        await deletion;
        const left = await read(tables);
        // What Django left, as this database shows it.
        await database.rebuild(making(schemaOf(archive).tables));
        await insert(after ?? {});
        expect(left).toEqual(await read(tables));
        expect(left).not.toEqual(before);
      },
    );
  });

  it("fills in the values that Django fills in", async () => {
    await database.rebuild(making(standAlone(archive).schema.tables));
    await database.rows(`INSERT INTO archive_person (id, name, number) VALUES (99, 'Filled', 7)`);
    const [filled] = (await read(["archive_person"])).archive_person ?? [];
    const fixed = (row: Row = {}) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !VOLATILE.includes(name)));
    expect(fixed(filled)).toEqual(fixed(recorded.filled));
    expect(filled?.token).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const name of ["joined", "made", "changed"]) {
      expect(Math.abs(Date.now() - Date.parse(String(filled?.[name])))).toBeLessThan(60_000);
    }
  });

  it("says what it cannot take over", () => {
    expect(standAlone(archive).left).toMatchSnapshot();
  });

  it("holds columns to their choices where asked to, blanks included", async () => {
    await database.rebuild(making(standAlone(archive, { choices: true }).schema.tables));
    const add = (columns: string, values: string) =>
      database.rows(`INSERT INTO archive_person (name, number, ${columns}) VALUES ('x', 7, ${values})`);
    await add("rank, title, level", "'k', '', 1");
    await expect(add("rank", "'z'")).rejects.toThrow(/archive_person_rank_choices/);
    await expect(add("rank", "''")).rejects.toThrow(/archive_person_rank_choices/);
    await expect(add("level", "2")).rejects.toThrow(/archive_person_level_choices/);
  });

  describe("a mirrored database with standalone.sql is a fresh one", () => {
    for (const fixture of fixtures()) {
      const django = djangoStatements(fixture);
      if (django === undefined || django.length === 0) continue;
      it(fixture.name, async () => {
        const mirrored = schemaOf(fixture);
        const made = standalone(mirrored, postgres, { choices: true });
        await database.rebuild(making(mirrored.tables));
        for (const { sql } of [...made.statements, ...made.statements]) await database.rows(sql);
        const taken = await readCatalog(database);
        await database.rebuild(making(made.schema.tables));
        expect(diffCatalogs(await readCatalog(database), taken)).toEqual([]);
      });
    }
  });
});

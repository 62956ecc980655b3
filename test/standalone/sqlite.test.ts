import { describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { lower } from "../../src/lower/lower.js";
import { inspect } from "../../src/pipeline.js";
import type { Table } from "../../src/schema/schema.js";
import { type Standalone, standalone } from "../../src/standalone/standalone.js";
import { type Fixture, fixtures, inputOf, truthOf } from "../cases/fixture.js";
import { diffCatalogs } from "../database/catalog.js";
import { makeSqlite, type SqliteDatabase } from "../database/sqlite.js";
import { readSqliteCatalog } from "../database/sqlite-catalog.js";
import { archive, keyOf, type Row, type Rows, recorded, VOLATILE } from "./recorded.js";

const { sqlite } = dialects;

function schemaOf(fixture: Fixture) {
  return lower(inspect(inputOf(fixture), "sqlite").project, sqlite, {}).schema;
}

const standAlone = (fixture: Fixture): Standalone => standalone(schemaOf(fixture), sqlite, { choices: true });

/** A database of these tables, foreign keys on. */
async function databaseOf(tables: readonly Table[]): Promise<SqliteDatabase> {
  const database = await makeSqlite(sqlite.statements(tables).map(({ sql }) => sql));
  database.rows("PRAGMA foreign_keys = ON");
  return database;
}

/** A value as SQLite holds it, near enough for rows that are only there to be deleted. */
function stored(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean") return value ? "1" : "0";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return typeof value === "number" ? text : `'${text.replaceAll("'", "''")}'`;
}

function insert(database: SqliteDatabase, rows: Rows): void {
  database.rows("BEGIN");
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) {
      const columns = Object.keys(row).map((name) => `"${name}"`);
      database.rows(
        `INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${Object.values(row).map(stored).join(", ")})`,
      );
    }
  }
  database.rows("COMMIT");
}

function read(database: SqliteDatabase): Rows {
  const tables = Object.keys(recorded.rows);
  return Object.fromEntries(
    tables.map((table) => [table, database.rows<Row>(`SELECT * FROM "${table}" ORDER BY "${keyOf(table)}"`)]),
  );
}

describe("an SQLite database that stands alone", () => {
  describe("deletes by plain SQL what Django deletes by its collector", () => {
    it.each(recorded.deletions.map((each) => [each.what, each] as const))("%s", async (_, deletion) => {
      const { table, key, refused, after } = deletion;
      const database = await databaseOf(standAlone(archive).schema.tables);
      insert(database, recorded.rows);
      const before = read(database);
      const carryOut = () => database.rows(`DELETE FROM "${table}" WHERE "${keyOf(table)}" = ${key}`);
      if (refused !== null) {
        expect(carryOut).toThrow(/constraint failed/);
        expect(read(database)).toEqual(before);
        return;
      }
      carryOut();
      const want = await databaseOf(schemaOf(archive).tables);
      insert(want, after ?? {});
      expect(read(database)).toEqual(read(want));
      expect(read(database)).not.toEqual(before);
    });
  });

  it("fills in the values that Django fills in", async () => {
    const database = await databaseOf(standAlone(archive).schema.tables);
    database.rows("INSERT INTO archive_person (id, name, number) VALUES (99, 'Filled', 7)");
    const [filled = {}] = read(database).archive_person ?? [];
    // As Django's backend stores a duration: microseconds.
    const want = { ...recorded.filled, lends_for: 49 * 3600 * 1e6 };
    for (const [name, value] of Object.entries(want)) {
      if (VOLATILE.includes(name)) continue;
      const plain =
        typeof value === "boolean"
          ? Number(value)
          : value !== null && typeof value === "object"
            ? JSON.stringify(value)
            : value;
      expect({ [name]: filled[name] }).toEqual({ [name]: plain });
    }
    expect(filled.token).toMatch(/^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    for (const name of ["joined", "made", "changed"]) {
      expect(Math.abs(Date.now() - Date.parse(`${String(filled[name]).replace(" ", "T")}Z`))).toBeLessThan(60_000);
    }
  });

  describe("a mirrored database with standalone.sql is a fresh one", () => {
    for (const fixture of fixtures()) {
      if (truthOf(fixture)?.kind !== "loaded") continue;
      it(fixture.name, async () => {
        const mirrored = schemaOf(fixture);
        const made = standalone(mirrored, sqlite, { choices: true });
        const making = sqlite.statements(made.schema.tables);
        const fresh = await makeSqlite(making.map(({ sql }) => sql));
        // A table that SQLite refuses to make, as it refuses Django's own statement, cannot be taken anywhere.
        const refused = new Set(fresh.refused.map((each) => making.find(({ sql }) => sql === each.sql)?.table));
        const way = made.statements.filter(({ table }) => !refused.has(table)).map(({ sql }) => sql);
        const start = sqlite.statements(mirrored.tables).map(({ sql }) => sql);
        const taken = await makeSqlite([...start, ...way, ...way]);
        const differences = diffCatalogs(readSqliteCatalog(fresh), readSqliteCatalog(taken));
        expect(differences.filter(({ table, kind }) => kind !== "refused" && !refused.has(table))).toEqual([]);
      });
    }
  });
});

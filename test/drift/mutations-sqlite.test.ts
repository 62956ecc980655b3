import { afterAll, describe, expect, it } from "vitest";
import { makeSqlite } from "../database/sqlite.js";
import { djangoStatements } from "../database/statements.js";
import { databaseMutations, drawn, PLACES, SEED, wrongOf } from "./database-mutations.js";

/** Every change to an SQLite database is found, at the right table, column and name, and nothing besides. */
describe(`mutations of an SQLite database, seed ${SEED}`, () => {
  const made = new Map<string, number>();
  afterAll(() => console.log(drawn("sqlite", made)));

  it.each(PLACES)(
    "%s",
    async (place) => {
      const statements = (fixture: Parameters<typeof djangoStatements>[0]) => djangoStatements(fixture, "sqlite") ?? [];
      const make = async (sql: readonly string[], partly?: "partly") => {
        const database = await makeSqlite(sql);
        if (partly === undefined && database.refused.length > 0) return null;
        return { query: async (each: string) => database.rows<never>(each) };
      };
      expect(await wrongOf(place, "sqlite", statements, make, made)).toEqual([]);
    },
    3_600_000,
  );

  it("are of every kind that SQLite has", () => {
    expect([...made.keys()].sort()).toEqual(Object.keys(databaseMutations("sqlite")).sort());
  });
});

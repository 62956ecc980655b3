import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { djangoStatements } from "../database/statements.js";
import { databaseMutations, drawn, SEED, wrongOf } from "../drift/database-mutations.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";

/** Small ones: a database is made anew for each change. */
const PLACES = [
  "meta/indexes",
  "fields/generated",
  "inheritance/meta-inherited",
  "inheritance/multi-table",
  "many-to-many/through-fields-both-orders",
];

/** Every change to a MariaDB is found, at the right table, column and name, and nothing besides. */
describe(`mutations of a MariaDB, seed ${SEED}${WHY_NO_MARIADB}`, () => {
  const runs = it.runIf(MARIADB !== undefined);
  const made = new Map<string, number>();
  let database: MariaDatabase;
  beforeAll(async () => {
    if (MARIADB !== undefined) database = await createMariaDatabase(MARIADB, "throughline_mutations");
  });
  afterAll(async () => {
    console.log(drawn("mariadb", made));
    await database?.close();
  });

  runs.each(PLACES)(
    "%s",
    async (place) => {
      const make = async (sql: readonly string[], partly?: "partly") => {
        await database.empty();
        for (const each of sql) {
          try {
            await database.run([each]);
          } catch {
            if (partly === undefined) return null;
          }
        }
        return { query: async (each: string) => database.rows(each) };
      };
      const statements = (fixture: Parameters<typeof djangoStatements>[0]) =>
        djangoStatements(fixture, "mariadb") ?? [];
      expect(await wrongOf(place, "mariadb", statements, make, made)).toEqual([]);
    },
    600_000,
  );

  runs("are of every kind that MariaDB has", () => {
    expect([...made.keys()].sort()).toEqual(Object.keys(databaseMutations("mariadb")).sort());
  });
});

import { describe, expect, it } from "vitest";
import { dialects } from "../src/dialects/index.js";
import type { DialectName } from "../src/schema/schema.js";
import { staticWords } from "../src/schema/static-words.js";
import { openTestDatabase } from "./database/postgres.js";

const NUMERICS = ["numeric", "numeric(10)", "numeric(10, 0)", "numeric(10, 2)", "numeric(10)[]", "numeric(10, 0)[]"];

/** Whether two texts of a dialect name types that are one without a database to ask. */
function same(dialect: DialectName, want: string, have: string): boolean {
  const { types } = dialects[dialect];
  return staticWords(types, dialect).sameType(types.recognize(want), types.recognize(have));
}

describe("types of two sides that are no database", () => {
  it("are one exactly where PostgreSQL has one name for both", async () => {
    const database = await openTestDatabase();
    try {
      await database.rebuild([`CREATE TABLE held (${NUMERICS.map((type, at) => `c${at} ${type}`).join(", ")})`]);
      const rows = await database.rows<{ name: string }>(
        `SELECT format_type(atttypid, atttypmod) AS name FROM pg_attribute
         WHERE attrelid = 'held'::regclass AND attnum > 0 ORDER BY attnum`,
      );
      const pairs = NUMERICS.flatMap((want, one) => NUMERICS.map((have, other) => ({ want, have, one, other })));
      expect(pairs.map(({ want, have }) => [want, have, same("postgres", want, have)])).toEqual(
        pairs.map(({ want, have, one, other }) => [want, have, rows[one]?.name === rows[other]?.name]),
      );
    } finally {
      await database.close();
    }
  });

  /** https://dev.mysql.com/doc/refman/8.4/en/fixed-point-types.html: `DECIMAL` is `DECIMAL(10)`, that `DECIMAL(10,0)`. */
  it.each(["mysql", "mariadb"] as const)("are one where %s fills in the same digits", (dialect) => {
    expect(same(dialect, "decimal(10, 0)", "decimal")).toBe(true);
    expect(same(dialect, "decimal(10, 0)", "decimal(10)")).toBe(true);
    expect(same(dialect, "decimal(7, 0)", "decimal(7)")).toBe(true);
    expect(same(dialect, "decimal(7, 0)", "decimal")).toBe(false);
    expect(same(dialect, "decimal(10, 2)", "decimal(10)")).toBe(false);
  });
});

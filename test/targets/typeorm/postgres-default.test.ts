import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Column, Table } from "../../../src/schema/schema.js";
import { losesDefault, printedDefault } from "../../../src/targets/typeorm/flavors/postgres-default.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";

/** Defaults as Django writes them: an expression stands in parentheses. */
const PRINTED: readonly (readonly [type: string, sql: string])[] = [
  ["double precision", "(PI())"],
  ["double precision", "((PI() + 4.5))"],
  ["double precision", "(COALESCE(4.5, PI()))"],
  ["double precision", "((PI() + 4.5) * (RANDOM() - 2))"],
  ["double precision", "(POWER(SQRT(2), 3))"],
  ["double precision", "(ROUND(4.5))"],
  ["numeric(6, 2)", "(ROUND(4.555, 2))"],
  ["numeric(6, 2)", "(1 + 2 * 3.5)"],
  ["integer", "(FLOOR(RANDOM() * 100))"],
  ["integer", "(1 + 2 * 3)"],
  ["integer", "(MOD(7, 4) - LENGTH('it''s'))"],
  ["integer", "(GREATEST(1, LEAST(2, 3)))"],
  ["integer", "(EXTRACT(YEAR FROM STATEMENT_TIMESTAMP() AT TIME ZONE 'America/Chicago'))"],
  ["integer", "(CASE WHEN (2 > 1) THEN 3 ELSE 4 END)"],
  [
    "double precision",
    "(CASE WHEN 2 > 1 AND NOT 3 = 4 OR true THEN RANDOM() WHEN PI() > 1.5 THEN RANDOM() ELSE PI() END)",
  ],
  [
    "integer",
    "(CASE WHEN 2 > 1 THEN CASE WHEN 3 > 2 THEN 1 ELSE 2 END ELSE 1 + CASE WHEN 4 > 3 THEN 1 ELSE 2 END END)",
  ],
  ["text", "(UPPER('loud'))"],
  ["text", "((LOWER('It''s') || REPLACE('a(b', '(', ')')))"],
  ["boolean", "(LENGTH('a') > 1.5)"],
  ["timestamp with time zone", "(STATEMENT_TIMESTAMP())"],
  ["timestamp without time zone", "(NOW() AT TIME ZONE 'UTC')"],
  ["uuid", "('9f0f8a9e-4d0b-4b6a-8f3c-2f6f3e0f9a11'::uuid)"],
  ["int4range", "'[5,10)'::int4range"],
  ["jsonb", `'{"a": [1]}'::jsonb`],
  ["text", "'it''s'"],
];

/** What TypeORM garbles, makes otherwise, or what is not known to be printed in one way. */
const LOST: readonly (readonly [type: string, sql: string])[] = [
  ["text", "'a::b'"],
  ["text", "(LOWER('a::b'))"],
  ["double precision", "(CASE WHEN 2 > 1 AND NOT 3 = 4 OR true THEN 3 WHEN 1.5 < PI() THEN 4.5 ELSE PI() END)"],
  ["double precision", "((2 - RANDOM()))"],
  ["text", "(CASE WHEN 2 > 1 THEN 'x' ELSE NULL END)"],
  ["integer", "(ABS(-7))"],
  ["numeric(6, 2)", "(1.5::numeric(3, 1))"],
  ["timestamp with time zone", "(CURRENT_TIMESTAMP)"],
  ["date", "(CURRENT_DATE)"],
  ["interval", "'2 days 3600.000000 seconds'"],
  ["timestamp with time zone", "((STATEMENT_TIMESTAMP() + '1 days 0.000000 seconds'::interval))"],
  ["text", "(TRIM(' a '))"],
  ["text", "(LEFT('abc', 2))"],
  ["text", "(5::text)"],
  ["integer[]", "(ARRAY[1, 2]::integer[])"],
];

/** What TypeORM takes out of a default that it reads, word for word from its `PostgresQueryRunner`. */
const asTypeormReads = (sql: string): string => sql.replaceAll(/::[\w\s.[\]\-"]+/g, "");

describe("a default as TypeORM reads it back from PostgreSQL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const printed = async (type: string, sql: string): Promise<string> => {
    await database.rebuild([`CREATE TABLE d (c ${type} DEFAULT ${sql})`]);
    const [row] = await database.rows<{ text: string }>("SELECT pg_get_expr(adbin, adrelid) AS text FROM pg_attrdef");
    return row?.text ?? "";
  };

  it.each(PRINTED)("%s: %s", async (type, sql) => {
    const said = printedDefault(sql);
    expect(lost(type, sql)).toBe(false);
    const text = await printed(type, sql);
    expect(said).toBe(asTypeormReads(text));
    expect(await printed(type, said)).toBe(text);
  });

  it.each(LOST)("is listed as lost, %s: %s", async (type, sql) => {
    expect(lost(type, sql)).toBe(true);
    // What is said makes a default all the same.
    expect(await printed(type, printedDefault(sql))).not.toBe("");
  });

  it("is lost where TypeORM would make an index over several columns again for its upper case", () => {
    const sql = "(COALESCE(4.5, PI()))";
    const table = { uniques: [{ columns: ["c", "d"] }], indexes: [] } as unknown as Table;
    expect(losesDefault(column("double precision", sql), table)).toBe(true);
    expect(losesDefault(column("double precision", "(PI())"), table)).toBe(false);
  });
});

function lost(type: string, sql: string): boolean {
  return losesDefault(column(type, sql), { uniques: [], indexes: [] } as unknown as Table);
}

function column(type: string, sql: string): Column {
  return { name: "c", default: { sql }, type: { kind: type } } as unknown as Column;
}

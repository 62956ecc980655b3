import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sameSql } from "../../src/schema/same-sql.js";
import { contentOf, sqlTokens } from "../../src/schema/sql-tokens.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";

/** Constants with what tempts a reader: quotes, backslashes, marks of comments and of other constants. */
const PLAIN = ["''", "''''", "'a''b'", "'a\\'", "'a\\n;'", "'-- no'", "'/* no */'", "'\"`$$'", "'é😀'"];
const ESCAPED = ["E'a\\'b'", "e'a''b'", "E'a\\\\'", "E'a\\nb\\tc\\x3Bd'", "E'\\q'"];
const DOLLARS = ["$$a'b$$", "$tag$a$$b$tag$", "$$$$"];

describe("tokens of SQL", () => {
  let postgres: TestDatabase;
  beforeAll(async () => {
    postgres = await openTestDatabase();
  });
  afterAll(() => postgres.close());

  it.each([...PLAIN, ...ESCAPED, ...DOLLARS])("hold what PostgreSQL reads in %s", async (constant) => {
    const [row] = await postgres.rows<{ held: string }>(`SELECT ${constant} AS held`);
    expect(contents(constant, "postgres")).toEqual([row?.held]);
  });

  it.each(PLAIN)("hold what SQLite reads in %s", (constant) => {
    const row = new Database(":memory:").prepare(`SELECT ${constant} AS held`).get();
    expect([{ held: contents(constant, "sqlite")[0] }]).toEqual([row]);
  });

  /** https://dev.mysql.com/doc/refman/8.4/en/string-literals.html; a MariaDB reads them in `test/live/finish-mariadb.live.test.ts`. */
  it("know MySQL's escapes and comments", () => {
    expect(contents(String.raw`'it\'s' 'a\\' 'a\nb' 'a\%b'`, "mysql")).toEqual(["it's", "a\\", "a\nb", "a\\%b"]);
    expect(contents("1 # one\n2 -- two\n5--3", "mariadb")).toEqual(["1", "2", "5", "-", "-", "3"]);
  });

  it("are an open one where something is never ended", () => {
    const last = (sql: string) => [...sqlTokens(sql, "postgres")].at(-1);
    expect(last("SELECT 'a; SELECT 1")).toEqual({ kind: "open", text: "'a; SELECT 1", start: 7 });
    expect(last('SELECT "a')?.kind).toBe("open");
    expect(last("SELECT $$a$tag$")?.kind).toBe("open");
    expect(last("SELECT /* a")?.kind).toBe("open");
    expect(last("SELECT 'it''s' /* a */ -- it's")?.kind).toBe("text");
  });

  it("stay apart where a constant ends in a backslash", () => {
    expect(sameSql("x IN ('\\', 'A')", "x IN ('\\', 'a')", "postgres")).toBe(false);
    expect(sameSql("x = E'a\\x3Bb'", "x = 'a;b'", "postgres")).toBe(true);
  });

  it.each(["a", "a''", "\\n"])("are found in ten million characters, too: %s", (piece) => {
    for (const dialect of ["postgres", "mysql"] as const) {
      const sql = `SELECT '${piece.repeat(10_000_000 / piece.length)}', /* ${piece} */ 1`;
      expect(Array.from(sqlTokens(sql, dialect), ({ kind }) => kind)).toEqual(["word", "text", "sign", "number"]);
    }
  });
});

/** Conditions in two spellings that are one. */
const SAME = [
  ["NOT (a = 1)", "a <> 1"],
  ['NOT ("a" < b)', "a >= b"],
  ["NOT a = 1", "(a) != 1"],
  ["(a = 1 AND b IS NULL)", "((a = 1) and (b is null))"],
  ["(a = 1 AND NOT (b = 2))", "((a = 1) and (b <> 2))"],
  ["(a = 1 OR (b = 2 AND c > 0))", "((a = 1) or ((b = 2) and (c > 0)))"],
  ["NOT (a IN (1, 2))", "not a in (1, 2)"],
] as const;

/** Conditions that look alike and differ for some row. */
const DIFFERENT = [
  ["NOT (a = 1) IS NULL", "a <> 1 IS NULL"],
  ["a = 1 AND (b = 2 OR c = 1)", "a = 1 AND b = 2 OR c = 1"],
  ["NOT (a = 1 AND b = 2)", "a <> 1 AND b = 2"],
  ["NOT (a = 1 OR b = 2)", "NOT a = 1 OR b = 2"],
] as const;

describe("conditions", () => {
  let postgres: TestDatabase;
  beforeAll(async () => {
    postgres = await openTestDatabase();
  });
  afterAll(() => postgres.close());

  /** Whether PostgreSQL finds both the same for every row. */
  async function areOne(one: string, other: string): Promise<boolean> {
    const values = "(VALUES (NULL::int), (0), (1), (2))";
    const [row] = await postgres.rows<{ one: boolean }>(
      `SELECT bool_and((${one}) IS NOT DISTINCT FROM (${other})) AS one
       FROM ${values} x (a), ${values} y (b), ${values} z (c)`,
    );
    return row?.one === true;
  }

  it.each(SAME)("are one: %s, %s", async (one, other) => {
    expect(await areOne(one, other)).toBe(true);
    expect(sameSql(one, other, "postgres")).toBe(true);
    expect(sameSql(other, one, "postgres")).toBe(true);
  });

  it.each(DIFFERENT)("are two: %s, %s", async (one, other) => {
    expect(await areOne(one, other)).toBe(false);
    expect(sameSql(one, other, "postgres")).toBe(false);
  });
});

function contents(sql: string, dialect: "postgres" | "mysql" | "mariadb" | "sqlite"): readonly string[] {
  return Array.from(sqlTokens(sql, dialect), (token) => contentOf(token, dialect));
}

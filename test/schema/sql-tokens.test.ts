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

function contents(sql: string, dialect: "postgres" | "mysql" | "mariadb" | "sqlite"): readonly string[] {
  return Array.from(sqlTokens(sql, dialect), (token) => contentOf(token, dialect));
}

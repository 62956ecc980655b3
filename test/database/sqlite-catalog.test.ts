import { describe, expect, it } from "vitest";
import { type Catalog, diffCatalogs } from "./catalog.js";
import { makeSqlite } from "./sqlite.js";
import { readSqliteCatalog } from "./sqlite-catalog.js";

const AUTHOR = `CREATE TABLE "author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code" integer NOT NULL UNIQUE)`;
const BOOK = `CREATE TABLE "book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(20) COLLATE nocase DEFAULT 'x' NOT NULL, "pages" integer unsigned NULL CHECK ("pages" >= 0), "data" text NOT NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "size" integer GENERATED ALWAYS AS (("pages" * 2)) STORED, "stamp" datetime DEFAULT (STRFTIME('%Y', 'NOW')) NOT NULL, "author_id" integer NOT NULL REFERENCES "author" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "long" CHECK ("pages" > 5), CONSTRAINT "once" UNIQUE ("title", "pages"))`;
const PAIR = `CREATE TABLE "pair" ("a" integer NOT NULL, "b" integer NOT NULL, PRIMARY KEY ("a", "b"))`;
const PLAIN = `CREATE INDEX "i_plain" ON "book" ("title", "pages" DESC)`;
const PART = `CREATE UNIQUE INDEX "i_part" ON "book" ("title") WHERE "pages" > 1`;
const EXPRESSION = `CREATE INDEX "i_expr" ON "book" ((LOWER("title")) COLLATE "nocase")`;
const ALL = [AUTHOR, BOOK, PAIR, PLAIN, PART, EXPRESSION];

async function catalogOf(statements: readonly string[]): Promise<Catalog> {
  const database = await makeSqlite(statements);
  const catalog = readSqliteCatalog(database);
  database.close();
  return catalog;
}

/** The statements with one text put in another's place, which must be there. */
function planted(from: string, to: string): readonly string[] {
  const changed = ALL.map((statement) => statement.replace(from, to));
  expect(changed).not.toEqual(ALL);
  return changed;
}

/** The comparison must see every kind of difference, or the tests that rest on it say nothing. */
describe("catalogs of SQLite", () => {
  it.each([
    ["column type", '"pages" integer unsigned', '"pages" integer', "book column pages"],
    ["length", "varchar(20)", "varchar(21)", "book column title"],
    ["nullability", "unsigned NULL", "unsigned NOT NULL", "book column pages"],
    ["default", "DEFAULT 'x'", "DEFAULT 'y'", "book column title"],
    ["default that is missing", " DEFAULT 'x'", "", "book column title"],
    ["default expression", "'%Y'", "'%y'", "book column stamp"],
    ["collation", "COLLATE nocase", "COLLATE rtrim", "book column title"],
    ["collation that is missing", " COLLATE nocase", "", "book column title"],
    [
      "AUTOINCREMENT",
      `"author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT`,
      `"author" ("id" integer NOT NULL PRIMARY KEY`,
      "author column id",
    ],
    ["generated expression", '"pages" * 2', '"pages" * 3', "book column size"],
    ["storage of a generated column", "STORED", "VIRTUAL", "book column size"],
    ["column check", '"pages" >= 0', '"pages" >= 1', 'book check "pages" >= 0'],
    [
      "JSON check",
      ' CHECK ((JSON_VALID("data") OR "data" IS NULL))',
      "",
      'book check ( JSON_VALID ( "data" ) OR "data" IS NULL )',
    ],
    ["named check", '"pages" > 5', '"pages" > 6', "book check long"],
    ["name of a check", '"long"', '"longer"', "book check long"],
    ["unique", '("title", "pages"))', '("pages", "title"))', "book unique once"],
    ["unique column", "NOT NULL UNIQUE", "NOT NULL", "author unique code"],
    ["name of a unique", '"once"', '"twice"', "book unique once"],
    ["primary key", 'PRIMARY KEY ("a", "b")', 'PRIMARY KEY ("b", "a")', "pair column a"],
    ["target of a foreign key", 'REFERENCES "author"', 'REFERENCES "pair"', "book foreign key author_id"],
    [
      "column of a foreign key",
      'REFERENCES "author" ("id")',
      'REFERENCES "author" ("code")',
      "book foreign key author_id",
    ],
    ["rule of a foreign key", '("id") DEFERRABLE', '("id") ON DELETE CASCADE DEFERRABLE', "book foreign key author_id"],
    ["deferrability", " DEFERRABLE INITIALLY DEFERRED", "", "book foreign key author_id"],
    ["initial deferrability", "INITIALLY DEFERRED", "INITIALLY IMMEDIATE", "book foreign key author_id"],
    [
      "foreign key that is missing",
      ' REFERENCES "author" ("id") DEFERRABLE INITIALLY DEFERRED',
      "",
      "book foreign key author_id",
    ],
    ["index columns", '"book" ("title", "pages" DESC)', '"book" ("title", "data" DESC)', "book index i_plain"],
    ["order of index columns", '"title", "pages" DESC', '"pages" DESC, "title"', "book index i_plain"],
    ["direction", '"pages" DESC', '"pages"', "book index i_plain"],
    ["uniqueness of an index", "CREATE UNIQUE INDEX", "CREATE INDEX", "book index i_part"],
    ["predicate", '"pages" > 1', '"pages" > 2', "book index i_part"],
    ["predicate that is missing", ' WHERE "pages" > 1', "", "book index i_part"],
    ["expression of an index", "LOWER", "UPPER", "book index i_expr"],
    ["collation of an index", 'COLLATE "nocase"', 'COLLATE "rtrim"', "book index i_expr"],
    ["name of an index", '"i_plain"', '"i_other"', "book index i_plain"],
    ["WITHOUT ROWID", '("a", "b"))', '("a", "b")) WITHOUT ROWID', "pair table null"],
  ])("tell apart by %s", async (_, from, to, expected) => {
    const differences = diffCatalogs(await catalogOf(ALL), await catalogOf(planted(from, to)));
    expect(differences.map(({ table, kind, name }) => `${table} ${kind} ${name}`)).toContain(expected);
    expect(new Set(differences.map(({ table }) => table)).size).toBe(1);
  });

  it("tell apart by the order of columns", async () => {
    const swapped = planted('"a" integer NOT NULL, "b" integer NOT NULL', '"b" integer NOT NULL, "a" integer NOT NULL');
    const differences = diffCatalogs(await catalogOf(ALL), await catalogOf(swapped));
    expect(differences.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it.each([
    ["table", PAIR, "pair table null"],
    ["index", PLAIN, "book index i_plain"],
  ])("tell apart by a %s that is missing", async (_, statement, expected) => {
    const differences = diffCatalogs(await catalogOf(ALL), await catalogOf(ALL.filter((each) => each !== statement)));
    expect(differences.map(({ table, kind, name }) => `${table} ${kind} ${name}`)).toEqual([expected]);
  });

  it("see a statement that SQLite refuses", async () => {
    const refused = [...ALL, 'CREATE INDEX "bad" ON "book" ("title" varchar_pattern_ops)'];
    const differences = diffCatalogs(await catalogOf(refused), await catalogOf(ALL));
    expect(differences.map(({ table, kind }) => `${table} ${kind}`)).toEqual(["book refused"]);
  });

  it("see no difference in spaces, in marks around names, or in the order of statements", async () => {
    const other = [PAIR, AUTHOR, BOOK, EXPRESSION, PART, PLAIN].map((statement) =>
      statement.replace(/, /g, " ,\n  ").replace(/"/g, "`"),
    );
    expect(diffCatalogs(await catalogOf(ALL), await catalogOf(other))).toEqual([]);
  });

  it("read statements with functions that only Django's connections have", async () => {
    const check = (part: string) => [
      `CREATE TABLE "t" ("a" datetime NOT NULL, CONSTRAINT "c" CHECK (django_datetime_extract('${part}', "a", 'UTC', 'UTC') > 1 AND "a" REGEXP 'x'))`,
    ];
    const [year, month] = [await catalogOf(check("year")), await catalogOf(check("month"))];
    expect(year.get("t")?.get(JSON.stringify(["check", "c"]))).toContain("'year'");
    expect(diffCatalogs(year, month).map(({ name }) => name)).toEqual(["c"]);
  });
});

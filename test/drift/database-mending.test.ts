import { describe, expect, it } from "vitest";
import { check } from "../../src/check.js";
import { databaseMending } from "../../src/drift/database-mending.js";
import { fixtures, inputOf } from "../cases/fixture.js";
import { makeSqlite } from "../database/sqlite.js";
import { djangoStatements } from "../database/statements.js";

const fixture = fixtures().find(({ name }) => name === "projects/bookshop");

/** What is said to write does mend, where it is a whole statement. */
describe("mending of an SQLite database", () => {
  it.each([
    ["table-renamed", "ALTER TABLE catalog_author RENAME TO mutant"],
    ["column-renamed", "ALTER TABLE catalog_author RENAME COLUMN name TO mutant"],
    ["column-extra", "ALTER TABLE catalog_author ADD COLUMN mutant text"],
    ["index-extra", "CREATE INDEX mutant ON catalog_author (name)"],
  ])("%s", async (code, change) => {
    if (fixture === undefined) throw new Error("there is no bookshop");
    const made = [...(djangoStatements(fixture, "sqlite") ?? []), change];
    const before = await findings(made);
    const due = before.find((each) => each.code === code);
    const statement = /^[^;]+;/.exec(due?.mend ?? "")?.[0];
    expect(statement).toBeDefined();
    expect((await findings([...made, statement ?? ""])).map((each) => each.code)).not.toContain(code);
  });
});

describe("mending of a database of MySQL's family", () => {
  it("quotes names as that database does", () => {
    const change = {
      kind: "foreign key extra",
      columns: [],
      name: "a`b",
      want: null,
      have: null,
      origin: null,
      there: null,
    } as const;
    expect(databaseMending({ ...change, table: { schema: null, name: "t" } }, "mariadb")).toMatch(
      /^ALTER TABLE `t` DROP FOREIGN KEY `a``b`;/,
    );
  });
});

async function findings(statements: readonly string[]) {
  if (fixture === undefined) return [];
  const database = await makeSqlite(statements);
  const found = await check(inputOf(fixture), async (sql) => database.rows<never>(sql), { dialect: "sqlite" });
  return found.findings;
}

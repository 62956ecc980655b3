import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";

const MODELS = `from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100, db_comment="as on the cover")


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)
    title = models.CharField(max_length=100)

    class Meta:
        db_table_comment = "it's; all of them"
        indexes = [models.Index(fields=["title"], name="book_title", include=["author"])]
`;

interface Row {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly there: { readonly file: string; readonly line: number; readonly column: number };
  readonly want: string | null;
  readonly have: string | null;
  readonly mend: string;
}

/** What `convert` writes, with its `finish.sql` edited. */
describe("check of finish.sql", () => {
  let path = "";
  let written = "";
  const file = (name: string): string => join(path, name);
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
  };
  const run = (...more: string[]) =>
    runMain(["check", "shop", "--against", "db", "--no-config", ...more], { cwd: path });
  const convert = (...more: string[]) =>
    runMain(["convert", "shop", "--to", "drizzle", "--out", "db", "--no-config", "--force", ...more], { cwd: path });
  /** What is found where the text stands in `finish.sql`. */
  const found = async (text: string): Promise<readonly Row[]> => {
    put("db/finish.sql", text);
    return JSON.parse((await run("--format", "json")).stdout).findings;
  };
  const lineOf = (words: string): number => written.slice(0, written.indexOf(words)).split("\n").length;
  const without = (words: string): string =>
    written
      .split("\n")
      .filter((line) => !line.includes(words))
      .join("\n");
  afterAll(() => rmSync(path, { recursive: true, force: true }));

  beforeAll(async () => {
    path = mkdtempSync(join(tmpdir(), "throughline-"));
    put("shop/models.py", MODELS);
    expect(await convert()).toMatchObject({ exitCode: 0 });
    written = readFileSync(file("db/finish.sql"), "utf8");
  });
  beforeEach(() => {
    put("shop/models.py", MODELS);
    put("db/finish.sql", written);
  });

  it("says what was compared through it, and what nothing compares", async () => {
    const { exitCode, stdout } = await run();
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: [
        "no drift in 2 tables",
        "compared through finish.sql: deferrability (1); comment (2); include (1)",
        "not compared: column order; deletion rule (1)",
        "",
      ].join("\n"),
    });
    rmSync(file("db/finish.sql"));
    expect((await run()).stdout).toContain(
      "not compared: column order; deferrability (1); comment (2); include (1); deletion rule (1)\n",
    );
  });

  it("finds what is not there at the model's place, with what to add", async () => {
    put("db/finish.sql", without("DEFERRABLE"));
    const { exitCode, stdout } = await run();
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 2 });
    expect(stdout).toMatch(
      /^warning foreign-key-deferrability: .*\n {2}shop\/models\.py:9:14 {2}db\/finish\.sql:1:1 {2}shop_book\.\w+\n {2}initially deferred in the models, nothing in finish\.sql\n {2}mend: Run `throughline convert` anew, or add: ALTER TABLE "shop_book" ALTER CONSTRAINT "\w+" DEFERRABLE INITIALLY DEFERRED;\n/,
    );
    expect(await found(without("COMMENT ON COLUMN"))).toMatchObject([
      {
        code: "column-comment",
        severity: "note",
        file: "shop/models.py",
        line: 5,
        want: "as on the cover",
        have: null,
      },
    ]);
    expect(await found(without("COMMENT ON TABLE"))).toMatchObject([{ code: "table-comment", line: 13, have: null }]);
    expect(await found(without("INCLUDE"))).toMatchObject([{ code: "index-include", want: "author_id", have: null }]);
    expect(await found("")).toHaveLength(4);
  });

  it("finds what is otherwise at both places", async () => {
    const line = lineOf("as on the cover");
    expect(await found(written.replace("as on the cover", "as in the book"))).toMatchObject([
      { code: "column-comment", line: 5, there: { file: "db/finish.sql", line, column: 1 }, have: "'as in the book'" },
    ]);
    expect(await found(written.replace("INITIALLY DEFERRED", "INITIALLY IMMEDIATE"))).toMatchObject([
      { code: "foreign-key-deferrability", there: { line: lineOf("INITIALLY DEFERRED") }, have: "IMMEDIATE" },
    ]);
    expect(await found(written.replace(/\("title"\) INCLUDE/, '("author_id") INCLUDE'))).toMatchObject([
      { code: "finish-statement-differs", line: 14, want: '"title"', have: '"author_id"' },
    ]);
    put("shop/models.py", MODELS.replace("as on the cover", "as she says"));
    expect(await found(written)).toMatchObject([{ code: "column-comment", want: "as she says" }]);
  });

  it("finds what no model asks for, and leaves alone what is about something else", async () => {
    const more = 'COMMENT ON COLUMN "shop_book"."title" IS \'what it says\'';
    const line = written.split("\n").length;
    expect(await found(`${written}${more};\n`)).toMatchObject([
      { code: "finish-statement-unknown", severity: "warning", line: 10, there: { line }, want: null, have: more },
    ]);
    put("db/finish.sql", `${written}GRANT SELECT ON shop_book TO reader;\nALTER TABLE elsewhere ADD x integer;\n`);
    const { exitCode, stdout } = await run();
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain("not compared: column order; deletion rule (1); 2 other statements of finish.sql\n");
  });

  it("says nothing of what a comment names, on either side", async () => {
    const changed = written.replace("COMMENT ON COLUMN", "-- throughline-ignore column-*: agreed\nCOMMENT ON COLUMN");
    put("db/finish.sql", changed.replace("on the cover", "in the book"));
    expect((await run()).stdout).toMatch(/^no drift in 2 tables\n1 finding ignored\n/);
    put("db/finish.sql", `-- throughline-ignore foreign-key-deferrability\n${without("DEFERRABLE")}`);
    expect(await run()).toMatchObject({ exitCode: 0 });
    put("db/finish.sql", changed);
    expect((await run()).stdout).toContain("nothing to ignore: column-* at db/finish.sql:");
    put("db/finish.sql", without("DEFERRABLE"));
    put("shop/models.py", MODELS.replace("CASCADE)", "CASCADE)  # throughline-ignore foreign-key-deferrability"));
    expect(await run()).toMatchObject({ exitCode: 0 });
  });

  it("could not tell where it is no SQL, exit 1", async () => {
    put("db/finish.sql", `${written}COMMENT ON TABLE "shop_book" IS 'never;\n`);
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(1);
    const line = written.split("\n").length;
    expect(stdout).toMatch(new RegExp(`^error could-not-read: not SQL: .*\\n {2}db/finish\\.sql:${line}:33\\n`));
    expect(stdout).toContain("not compared: column order; deferrability (1); comment (2); include (1)");
  });

  it("tells a table or column that is another in the code once", async () => {
    put("shop/models.py", MODELS.replace("name = models", "surname = models"));
    expect((await found(written)).map(({ code }) => code)).toEqual(["column-renamed"]);
    put("shop/models.py", MODELS.replace("class Author", "class Writer").replace("(Author", "(Writer"));
    expect((await found(written)).map(({ code }) => code)).not.toContain("column-comment");
  });

  it("is read beside the manifest, and beside code without one", async () => {
    put("db/finish.sql", without("DEFERRABLE"));
    const one = ["check", "shop", "--against", "db/shop.ts", "--no-config"];
    expect((await runMain(one, { cwd: path })).stdout).toContain("warning foreign-key-deferrability");
    renameSync(file("db/.throughline.json"), file("manifest"));
    expect((await run("--to", "drizzle")).stdout).toContain("warning foreign-key-deferrability");
    rmSync(file("db/finish.sql"));
    expect((await run("--to", "drizzle")).stdout).toContain("deferrability (1)");
    renameSync(file("manifest"), file("db/.throughline.json"));
  });

  it.each([
    ["--to", "typeorm", "--dialect", "mariadb"],
    ["--to", "drizzle", "--dialect", "mysql", "--drizzle", "1.0"],
    ["--to", "drizzle", "--mode", "standalone"],
  ])("finds nothing in what convert writes: %s %s %s %s", async (...options) => {
    rmSync(file("db"), { recursive: true });
    expect(await convert(...options)).toMatchObject({ exitCode: 0 });
    const { exitCode, stdout } = await run();
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^no drift in 2 tables\n/),
    });
    if (options.includes("mysql")) {
      const text = readFileSync(file("db/finish.sql"), "utf8");
      const rows = await found(text.replace("varchar(100) COMMENT", "varchar(120) COMMENT"));
      expect(rows).toMatchObject([{ code: "finish-statement-differs", line: 5, want: "100", have: "120" }]);
      expect(await found(text.replace("as on the cover", "as in the book"))).toMatchObject([
        { code: "column-comment" },
      ]);
    }
  });
});

import { describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";
import { LIBRARY, workspace } from "./workspace.js";

const explain = (what: string, models = LIBRARY, ...more: string[]) =>
  runMain(["explain", what, ...more], {
    cwd: workspace({ "library/models.py": models, "library/__init__.py": "" }).path,
  });

describe("explain", () => {
  it("says where each fact of a many-to-many came from, with the join table's DDL", async () => {
    const { exitCode, stdout } = await explain("library.Book.authors");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^library\.Book\.authors\n/);
    expect(stdout).toMatch(/^ {2}target +library\.Author +given, library\/models\.py:\d+:\d+$/m);
    expect(stdout).toMatch(/^ {2}through +library\.Book_authors \(automatic\) +\S/m);
    expect(stdout).toMatch(/^ {2}join table +library_book_authors +\S/m);
    expect(stdout).toMatch(/^ {2}source key +book, column book_id +\S/m);
    expect(stdout).toMatch(/^ {2}target key +author, column author_id +\S/m);
    expect(stdout).toMatch(/^ {2}symmetrical +no +\S/m);
    expect(stdout).toMatch(/^ {2}accessor +books +given, library\/models\.py:10:\d+$/m);
    expect(stdout).toContain('\nCREATE TABLE "library_book_authors" (\n  "id" ');
    expect(stdout).toContain('\nALTER TABLE "library_book_authors" ADD CONSTRAINT ');
    expect(stdout).not.toContain('CREATE TABLE "library_book" ');
  });

  it("explains the same relation from its way back", async () => {
    const forth = await explain("library.Book.authors");
    const back = await explain("library.Author.books");
    expect(back.stdout.split("\n")[0]).toBe("library.Author.books: the way back of library.Book.authors");
    expect(back.stdout.split("\n").slice(1)).toEqual(forth.stdout.split("\n").slice(1));
  });

  it("explains a field with where its options were written, and a model", async () => {
    const field = await explain("library.Book.title");
    expect(field.exitCode).toBe(0);
    expect(field.stdout).toMatch(/^ {2}column +library_book\.title$/m);
    expect(field.stdout).toMatch(/^ {2}max length +100 +given, library\/models\.py:9:\d+$/m);
    expect(field.stdout).toContain('  "title" varchar(100) NOT NULL');
    const model = await explain("library.book");
    expect(model.stdout).toMatch(
      /^library\.Book\n {2}model +model +library\/models\.py:8:1\n {2}table +library_book +\S/,
    );
  });

  it("finds a field on a multi-table parent", async () => {
    const { exitCode, stdout } = await explain("library.Novel.title", `${LIBRARY}\n\nclass Novel(Book):\n    pass\n`);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^library\.Book\.title\n/);
  });

  it("gives the same facts as JSON", async () => {
    const { stdout } = await explain("library.Book.authors", LIBRARY, "--json");
    const { title, rows, statements } = JSON.parse(stdout);
    expect(title).toBe("library.Book.authors");
    expect(rows).toContainEqual({
      name: "accessor",
      value: "books",
      source: "given",
      origin: expect.objectContaining({ line: 10 }),
    });
    expect(statements[0]).toMatch(/^CREATE TABLE "library_book_authors" \(/);
  });

  it.each([
    ["library.Book.autors", "error: `library.Book` has no field `autors`; did you mean `authors`?\n"],
    [
      "library.Bock",
      "error: `library.Bock` is no model of the project (`app.Model` or `app.Model.field`); did you mean `library.Book`?\n",
    ],
    ["a.b.c.d", "error: `a.b.c.d` is no model of the project (`app.Model` or `app.Model.field`)\n"],
  ])("says what it cannot find: %s", async (what, message) => {
    const { exitCode, stdout, stderr } = await explain(what);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(message);
  });
});

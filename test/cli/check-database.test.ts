import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { fixtures } from "../cases/fixture.js";
import { djangoStatements } from "../database/statements.js";
import { type Run, runMain } from "./run-main.js";
import { workspace } from "./workspace.js";

const fixture = fixtures().find(({ name }) => name === "projects/bookshop");
const path = fixture?.path ?? "";

/** A new folder with the bookshop's database, made by Django's statements and these. */
function shop(statements: readonly string[] = []): { readonly folder: string; readonly file: string } {
  if (fixture === undefined) throw new Error("there is no bookshop");
  const folder = workspace({}).path;
  const file = join(folder, "db.sqlite3");
  const database = new Database(file);
  for (const sql of [...(djangoStatements(fixture, "sqlite") ?? []), ...statements]) database.exec(sql);
  database.close();
  return { folder, file };
}

const check = (against: string, cwd: string, ...more: string[]): Promise<Run> =>
  runMain(["check", path, "--against", against, ...more], { cwd });

describe("check against an SQLite file", () => {
  it.each([
    ["a path", "db.sqlite3"],
    ["a path behind sqlite:", "sqlite:db.sqlite3"],
    ["a URL as Django's packages write it", "sqlite:///db.sqlite3"],
    ["a URL with options", "sqlite:///db.sqlite3?timeout=20"],
  ])("takes %s, and finds no drift", async (_, against) => {
    const { folder } = shop(["CREATE TABLE django_migrations (id int)", "CREATE TABLE audit (id int)"]);
    const { exitCode, stdout, stderr } = await check(against, folder, "--quiet");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^no drift in \d+ tables$/m);
    expect(stdout).toContain("of no model that was asked for: audit\n");
  });

  it("takes an absolute path in a URL", async () => {
    const { folder, file } = shop();
    expect((await check(`sqlite://${file}`, join(folder, ".."))).exitCode).toBe(0);
  });

  it("says drift", async () => {
    const { folder } = shop(['ALTER TABLE "catalog_book" ADD COLUMN "legacy" text']);
    const { exitCode, stdout } = await check("db.sqlite3", folder);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^warning column-extra: .*\n.*catalog_book\.legacy$/m);
  });

  it("leaves the file as it is, and nothing beside it", async () => {
    const { folder, file } = shop();
    const before = readFileSync(file);
    await check("db.sqlite3", folder);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(["-journal", "-wal", "-shm"].filter((end) => existsSync(file + end))).toEqual([]);
  });

  it("says in a sentence that there is no such file, and makes none", async () => {
    const { folder } = shop();
    const { exitCode, stderr } = await check("other.sqlite3", folder);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: "error: there is no file `other.sqlite3`; a check makes none\n",
    });
    expect(existsSync(join(folder, "other.sqlite3"))).toBe(false);
  });

  it.each([
    ["a folder", (file: string) => mkdirSync(file), /^error: `bad\.db` is no file\n$/],
    [
      "a text",
      (file: string) => writeFileSync(file, "hello\n".repeat(300)),
      /^error: .*is not an SQLite database, or it is/,
    ],
    [
      "an encrypted file",
      (file: string) =>
        writeFileSync(file, Buffer.from(Array.from({ length: 8192 }, (_, at) => (at * 7919 + 13) % 251))),
      /^error: .*bad\.db` is not an SQLite database, or it is encrypted\n$/,
    ],
    [
      "a damaged file",
      (file: string) => writeFileSync(file, damaged()),
      /^error: .*bad\.db` is damaged: SQLite cannot read it\n$/,
    ],
  ])("says in a sentence what is wrong with %s", async (_, make, expected) => {
    const { folder } = shop();
    make(join(folder, "bad.db"));
    const { exitCode, stderr, stdout } = await check("bad.db", folder);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(expected);
  });

  it("says that another program holds the file", async () => {
    const { folder, file } = shop();
    const holder = new Database(file);
    holder.exec("BEGIN EXCLUSIVE");
    const { exitCode, stderr } = await check("db.sqlite3", folder);
    holder.close();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: .*db\.sqlite3` is locked by another program; try again when that has finished\n$/);
  });

  it("finds each table that a migration has not made yet", async () => {
    const { folder } = shop(['DROP TABLE "catalog_book"']);
    const { exitCode, stdout } = await check("db.sqlite3", folder);
    expect(exitCode).toBe(2);
    expect(stdout.match(/^error table-missing: /gm)).toHaveLength(1);
  });

  /** A database whose first page's list of tables is overwritten. */
  function damaged(): Buffer {
    const bytes = Buffer.from(readFileSync(shop().file));
    bytes.fill(0xff, 100, 4096);
    return bytes;
  }
});

describe("check against what cannot be reached", () => {
  it.each([
    ["mysql://me:secret@127.0.0.1:1/shop", /^error: the database cannot be reached: .*ECONNREFUSED/],
    ["mariadb://me:secret@127.0.0.1:1/shop", /^error: the database cannot be reached: .*ECONNREFUSED/],
    ["mysql://me:secret@127.0.0.1:1/", /^error: the URL names no database: mysql:\/\/user:password@host:3306\/NAME\n$/],
    ["mysql://me:secret/x@127.0.0.1:port/shop", /^error: the URL of the database cannot be read: /],
    ["oracle://me:secret@127.0.0.1:1/shop", /^error: `--against` takes the URL of a database \(postgres:/],
  ])("says so of %s, and neither the URL nor its password", async (against, expected) => {
    const { exitCode, stderr, stdout } = await runMain(["check", path, "--against", against]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain("secret");
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "./run-main.js";

const MODELS = `from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=100)
    pages = models.IntegerField()
`;

/** A project, what `convert` writes for it, and changes to the TypeScript. */
describe("check against TypeScript", () => {
  let path = "";
  const file = (name: string): string => join(path, name);
  const run = (...more: string[]) =>
    runMain(["check", "shop", "--against", "db", "--no-config", ...more], { cwd: path });
  const write = (change: (text: string) => string): void => {
    put("db/shop.ts", change(readFileSync(file("db/shop.ts"), "utf8")));
  };
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(file(name)), { recursive: true });
    writeFileSync(file(name), text);
  };
  afterAll(() => rmSync(path, { recursive: true, force: true }));

  beforeAll(async () => {
    path = mkdtempSync(join(tmpdir(), "throughline-"));
    put("shop/models.py", MODELS);
    const { exitCode, stderr } = await runMain(["convert", "shop", "--to", "drizzle", "--out", "db", "--no-config"], {
      cwd: path,
    });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  });

  it("finds nothing in what convert writes, and reads mode, dialect and versions from its manifest", async () => {
    const { exitCode, stdout } = await run("--dialect", "mysql");
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^no drift in 1 table\n/),
    });
  });

  it("finds what was changed by hand at both places, exit 2", async () => {
    write((text) => text.replace("length: 100", "length: 120"));
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(
      /^error column-size: .*\n {2}shop\/models\.py:5:13 {2}db\/shop\.ts:\d+:3 {2}shop_book\.title\n/,
    );
  });

  it("says nothing of what a comment on the line names, in TypeScript or in Python", async () => {
    write((text) => text.replace(/\n( *title: )/, "\n  // throughline-ignore column-size: agreed with the team\n$1"));
    expect(await run()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("1 finding ignored\n") });
    write((text) => text.replace(/ *\/\/ throughline-ignore.*\n/, ""));
    put("shop/models.py", MODELS.replace("=100)", "=100)  # throughline-ignore column-*"));
    expect(await run()).toMatchObject({ exitCode: 0 });
    put("shop/models.py", MODELS.replace("()\n", "()  # throughline-ignore index-missing\n"));
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(2);
    expect(stdout).toContain("nothing to ignore: index-missing at shop/models.py:6:");
    put("shop/models.py", MODELS);
  });

  it("keeps quiet about what a baseline knows, and says what of it is mended", async () => {
    const missing = await run("--baseline", "drift.json");
    expect(missing).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("the baseline `drift.json` is not there"),
    });
    expect(await run("--baseline", "drift.json", "--update-baseline")).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(readFileSync(file("drift.json"), "utf8")).findings).toMatchObject([{ code: "column-size" }]);
    const known = await run("--baseline", "drift.json");
    expect(known).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("1 finding known from the baseline\n"),
    });
    write((text) =>
      text
        .replace("length: 120", "length: 100")
        .replace("pages: integer()", "pages: text()")
        .replace("integer,", "integer, text,"),
    );
    const mended = await run("--baseline", "drift.json");
    expect(mended.exitCode).toBe(2);
    expect(mended.stdout).toMatch(/^error column-type: /);
    expect(mended.stdout).toContain("in the baseline and mended: 1 finding (column-size of shop_book)");
    put("drift.json", "{}");
    expect(await run("--baseline", "drift.json")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("is no baseline that throughline wrote"),
    });
  });

  it("counts a code as the config says, and refuses one that is none", async () => {
    const config = (severity: string): void =>
      put("throughline.config.ts", `export default { project: "shop", out: "db", severity: { ${severity} } };\n`);
    config(`"column-type": "note"`);
    expect(await runMain(["check"], { cwd: path })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^note column-type/),
    });
    config(`"column-type": "off"`);
    expect(await runMain(["check"], { cwd: path })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^no drift/),
    });
    config(`"column-typo": "off"`);
    expect(await runMain(["check"], { cwd: path })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("did you mean `column-type`?"),
    });
    rmSync(file("throughline.config.ts"));
  });

  it("adds the report to a GitHub job's summary, once", async () => {
    const env = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: file("summary.md") };
    put("summary.md", "before\n");
    await runMain(["check", "shop", "--against", "db", "--no-config"], { cwd: path, env });
    const text = readFileSync(file("summary.md"), "utf8");
    expect(text).toMatch(/^before\n## Drift\n/);
    expect(text.match(/## Drift/g)?.length).toBe(1);
    await runMain(["check", "shop", "--against", "db", "--no-config"], {
      cwd: path,
      env: { GITHUB_STEP_SUMMARY: file("other.md") },
    });
    expect(() => readFileSync(file("other.md"))).toThrow();
  });

  it("could not tell where something cannot be read: 1 beats 2, and both are said", async () => {
    write((text) => text.replace("varchar({ length: 100 })", "varchar({ length: Number(process.env.LENGTH) })"));
    const { exitCode, stdout } = await run();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^error column-type: [\s\S]*\nerror could-not-read: the type of `shop_book\.title` could not be read/,
    );
    expect(stdout).toContain("1 error, 0 warnings, 0 notes in 1 table\n");
    expect(stdout).toContain("could not tell: 1 place could not be read\n");
  });

  it("says nothing of an unread place that a comment names, and then can tell", async () => {
    const there = readFileSync(file("db/shop.ts"), "utf8");
    write((text) =>
      text.replace(/\n(.*process\.env)/, "\n  // throughline-ignore could-not-read: set in production\n$1"),
    );
    const { exitCode, stdout } = await run();
    expect(stdout).not.toContain("could-not-read");
    expect(stdout).toContain("1 finding ignored\n");
    expect(exitCode).toBe(2);
    put("db/shop.ts", there);
  });

  it.each([
    ["nothing here\n", /nothing in `x` imports drizzle-orm or typeorm/],
    ['import "drizzle-orm/pg-core";\nimport "typeorm";\n', /imports both drizzle-orm and typeorm; say with --to/],
  ])("says in a sentence what is no schema: %s", async (text, expected) => {
    put("x/a.ts", text);
    const { exitCode, stderr, stdout } = await runMain(["check", "shop", "--against", "x", "--no-config"], {
      cwd: path,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(expected);
  });

  it("knows by what an index exports again which library it is for", async () => {
    put("barrel/index.ts", 'export * from "./all/index.js";\n');
    put("barrel/all/index.ts", 'export * from "../../db/shop.js";\n');
    const through = await runMain(["check", "shop", "--against", "barrel/index.ts", "--no-config", "--quiet"], {
      cwd: path,
    });
    const direct = await runMain(["check", "shop", "--against", "db/shop.ts", "--no-config", "--quiet"], { cwd: path });
    const found = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\nnot compared: .*/, "");
    expect(found(through)).toBe(found(direct));
    expect(through.exitCode).toBe(direct.exitCode);
  });

  it("takes code with defineRelations() for drizzle-orm 1.0", async () => {
    const table = 'export const book = pgTable("shop_book", { id: bigint({ mode: "number" }).primaryKey() });';
    const imports =
      'import { defineRelations } from "drizzle-orm";\nimport { bigint, pgTable } from "drizzle-orm/pg-core";';
    put("one/a.ts", `${imports}\n${table}\nexport const relations = defineRelations({ book });\n`);
    const { stderr } = await runMain(["check", "shop", "--against", "one", "--no-config", "--verbose"], { cwd: path });
    expect(stderr).toContain("it was read as code for drizzle-orm 1.0, since it imports `defineRelations`");
  });

  it("says where a schema does not parse, exit 1", async () => {
    put("y/a.ts", 'import { pgTable } from "drizzle-orm/pg-core";\nexport const a = pgTable("a", {;\n');
    const { exitCode, stdout } = await runMain(["check", "shop", "--against", "y", "--no-config"], { cwd: path });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/error could-not-read: not TypeScript: .*\n {2}y\/a\.ts:2:/);
  });

  it.each([
    [
      "export default { schema: process.env.SCHEMA };\n",
      /`schema` in `drizzle\.config\.ts` cannot be read without running it/,
    ],
    ["export default {};\n", /cannot be read without running it: it has no `schema`/],
    ["throw new Error();\n", /cannot be read without running it: it has no `schema`/],
  ])("reads drizzle.config.ts and never runs it: %s", async (text, expected) => {
    put("drizzle.config.ts", text);
    const { exitCode, stderr } = await runMain(["check", "shop", "--against", "drizzle.config.ts", "--no-config"], {
      cwd: path,
    });
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(expected) });
  });

  it("knows a config of another name by what it imports", async () => {
    put(
      "kit.web.ts",
      'import { defineConfig } from "drizzle-kit";\nexport default defineConfig({ schema: "./db/shop.ts", dialect: "postgresql" });\n',
    );
    const { exitCode, stdout } = await runMain(["check", "shop", "--against", "kit.web.ts", "--no-config", "--quiet"], {
      cwd: path,
    });
    const direct = await runMain(["check", "shop", "--against", "db/shop.ts", "--no-config", "--quiet"], { cwd: path });
    expect({ exitCode, stdout }).toEqual({ exitCode: direct.exitCode, stdout: direct.stdout });
    expect(stdout).toContain("in 1 table\n");
  });
});

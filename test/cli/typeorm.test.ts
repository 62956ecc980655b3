import { describe, expect, it } from "vitest";
import { MANIFEST_NAME } from "../../src/cli/manifest.js";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

const PROJECT = { "library/models.py": LIBRARY, "library/__init__.py": "", "package.json": "{}" };
const MIGRATION = "migrations/1000000000000-baseline.ts";
const LIST = "migrations/index.ts";

function convert(at: Workspace, ...more: string[]) {
  const argv = ["convert", "library", "--to", "typeorm", "--out", "src/db", "--no-config"];
  return runMain([...argv, ...more], { cwd: at.path });
}

describe("convert --to typeorm", () => {
  it("writes entities, a data source and the first migration, and says how to run it", async () => {
    const at = workspace(PROJECT);
    const { exitCode, stderr } = await convert(at);
    expect(exitCode).toBe(0);
    const files = at.read("src/db");
    expect(Object.keys(files).sort()).toEqual(
      [
        MANIFEST_NAME,
        "baseline.sql",
        "data-source.ts",
        "index.ts",
        "library.ts",
        "delete-rows.ts",
        "deletion.ts",
        "many-to-many.ts",
        MIGRATION,
        LIST,
      ].sort(),
    );
    expect(files["library.ts"]).toContain('@Entity({ name: "library_book" })');
    expect(stderr).toContain(
      "note: written for typeorm 1, whose API is that of 0.3.31 in all that is written but index methods and deferrable exclusion constraints\n",
    );
    expect(stderr).toContain("next: npx tsx node_modules/typeorm/cli.js migration:run -d src/db/data-source.ts\n");
    expect(stderr).toContain("migration:run --fake -d src/db/data-source.ts\n");
    expect(JSON.parse(files[MANIFEST_NAME] ?? "")).toMatchObject({
      target: "typeorm",
      targetVersion: "1",
      once: ["baseline.sql", MIGRATION, LIST],
      names: { "library.Book": { file: "library.ts", name: "Book" } },
    });
  });

  it("writes the first migration once, and leaves it when the models change", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    const first = at.read("src/db")[MIGRATION];
    at.write({ "library/models.py": LIBRARY.replace("max_length=100", "max_length=200") });
    const { stdout, stderr } = await convert(at);
    expect(stdout).toMatch(/^ {2}kept {5}migrations\/1000000000000-baseline\.ts$/m);
    expect(at.read("src/db")[MIGRATION]).toBe(first);
    expect(stderr).toContain("migration:generate src/db/migrations/NAME -d src/db/data-source.ts\n");
    expect((await convert(at, "--check")).exitCode).toBe(0);
    await convert(at, "--force");
    expect(at.read("src/db")[MIGRATION]).toContain("varchar(200)");
  });

  it("writes a file for each entity where that is asked for, and a name that was given", async () => {
    const config = 'export default { names: { "library.Book": "Volume" }, layout: "entity" };\n';
    const at = workspace({ ...PROJECT, "throughline.config.ts": config });
    const argv = ["convert", "library", "--to", "typeorm", "--out", "src/db"];
    expect((await runMain(argv, { cwd: at.path })).exitCode).toBe(0);
    const files = at.read("src/db");
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["library/author.ts", "library/book.ts", "library/index.ts"]),
    );
    expect(files["library/book.ts"]).toContain("export class Volume {");
    expect(files["library/index.ts"]).toContain('export * from "./book.js";\n');
  });

  it("is the only target with a file for each entity", async () => {
    const at = workspace(PROJECT);
    const argv = ["convert", "library", "--to", "drizzle", "--out", "db", "--layout", "entity", "--no-config"];
    expect(await runMain(argv, { cwd: at.path })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "error: a file for each entity (`--layout entity`) can be had of --to typeorm only\n",
    });
  });

  it("is what init offers where package.json asks for TypeORM alone", async () => {
    const at = workspace({
      "manage.py": "",
      "library/models.py": LIBRARY,
      "package.json": '{ "dependencies": { "typeorm": "^1.1.1" } }',
    });
    expect((await runMain(["init", "--yes"], { cwd: at.path })).exitCode).toBe(0);
    expect(at.read(".")["throughline.config.ts"]).toContain('  to: "typeorm",\n');
  });
});

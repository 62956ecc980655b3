import { describe, expect, it } from "vitest";
import { contentHash, MANIFEST_NAME } from "../../src/cli/manifest.js";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

const PROJECT = { "library/models.py": LIBRARY, "library/__init__.py": "", "requirements.txt": "django==5.2\n" };

function convert(at: Workspace, ...more: string[]) {
  return runMain(["convert", "library", "--to", "drizzle", "--dialect", "postgres", "--out", "db", ...more], {
    cwd: at.path,
  });
}

describe("convert", () => {
  it("writes the files and says what was exact and what comes next", async () => {
    const at = workspace(PROJECT);
    const { exitCode, stdout, stderr } = await convert(at);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      [
        "              found  exact  approximated  not converted",
        "models            2      2             0              0",
        "fields            4      4             0              0",
        "many-to-many      1      1             0              0",
        "",
      ].join("\n"),
    );
    expect(stdout).toContain("files written to db\n");
    expect(stdout).toMatch(/^ {2}new {6}library\.ts$/m);
    expect(stderr).toMatch(/^next: npx drizzle-kit generate --dialect postgresql --schema 'db\/\*\*\/\*\.ts'$/m);
    const { [MANIFEST_NAME]: manifest = "", ...files } = at.read("db");
    expect(Object.keys(files)).toContain("library.ts");
    expect(JSON.parse(manifest)).toMatchObject({
      target: "drizzle",
      dialect: "postgres",
      mode: "mirror",
      django: "5.2",
      files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, contentHash(text)])),
      names: { "library.Book": { file: "library.ts", name: "book" } },
    });
  });

  it("gives the same bytes again and changes nothing then", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    const first = at.read("db");
    const { exitCode, stdout, stderr } = await convert(at);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ {2}same {5}library\.ts$/m);
    expect(stdout).not.toMatch(/^ {2}(new|changed|removed)/m);
    expect(stderr).not.toContain("next:");
    expect(at.read("db")).toEqual(first);
  });

  it("keeps names that an earlier run gave", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    const manifest = JSON.parse(at.read("db")[MANIFEST_NAME] ?? "");
    manifest.names["library.Book"].name = "volume";
    at.write({ [`db/${MANIFEST_NAME}`]: JSON.stringify(manifest) });
    expect((await convert(at)).exitCode).toBe(0);
    expect(at.read("db")["library.ts"]).toContain("export const volume = pgTable(");
    await convert(at);
    expect(at.read("db")["library.ts"]).toContain("export const volume = pgTable(");
  });

  it("writes nothing in a dry run, but shows what it would", async () => {
    const at = workspace(PROJECT);
    const { exitCode, stdout, stderr } = await convert(at, "--dry-run");
    expect(exitCode).toBe(0);
    expect(at.read("db")).toEqual({});
    expect(stdout).toContain("files to be written to db\n");
    expect(stdout).toContain("\n--- /dev/null\n+++ b/library.ts\n@@ -0,0 +1,");
    expect(stdout).toContain("\n+export const book = pgTable(");
    expect(stderr).toContain("next: run it without --dry-run");

    await convert(at);
    at.write({ "library/models.py": LIBRARY.replace("max_length=100)\n    authors", "max_length=200)\n    authors") });
    const before = at.read("db");
    const changed = await convert(at, "--dry-run");
    expect(changed.stdout).toMatch(/^ {2}changed {2}library\.ts$/m);
    expect(changed.stdout).toMatch(/^-.*length: 100/m);
    expect(changed.stdout).toMatch(/^\+.*length: 200/m);
    expect(at.read("db")).toEqual(before);
  });

  it("removes files of apps that are no longer there", async () => {
    const at = workspace({ ...PROJECT, "shop/models.py": LIBRARY, "shop/__init__.py": "" });
    const both = ["convert", ".", "--to", "drizzle", "--out", "db"];
    await runMain(both, { cwd: at.path });
    expect(Object.keys(at.read("db"))).toContain("shop.ts");
    const { stdout } = await runMain([...both, "--apps", "library"], { cwd: at.path });
    expect(stdout).toMatch(/^ {2}removed {2}shop\.ts$/m);
    expect(Object.keys(at.read("db"))).not.toContain("shop.ts");
  });

  it("tells stale files by exit code 2 with --check, and could-not-tell by 1", async () => {
    const at = workspace(PROJECT);
    expect((await convert(at, "--check")).exitCode).toBe(2);
    expect(at.read("db")).toEqual({});
    await convert(at);
    expect((await convert(at, "--check")).exitCode).toBe(0);
    const written = at.read("db");
    at.write({ "db/library.ts": `${written["library.ts"]}// mine\n` });
    expect((await convert(at, "--check")).exitCode).toBe(2);
    at.write({ "library/models.py": `${LIBRARY}    publisher = models.ForeignKey("no.Such", models.CASCADE)\n` });
    expect((await convert(at, "--check")).exitCode).toBe(1);
    expect(at.read("db")["library.ts"]).toMatch(/\/\/ mine\n$/);
  });

  it("does not overwrite an edited file without --force", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    at.write({
      "db/library.ts": "// mine\n",
      "library/models.py": LIBRARY.replace("Author(models", "Writer(models").replace("(Author", "(Writer"),
    });
    const before = at.read("db");
    const { exitCode, stdout, stderr } = await convert(at);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: `.*\/db\/library\.ts` was edited .* \[output-edited\]$/m);
    expect(stdout).toContain("files not written to db\n");
    expect(at.read("db")).toEqual(before);
    expect((await convert(at, "--force")).exitCode).toBe(0);
    expect(at.read("db")["library.ts"]).toContain("export const writer = pgTable(");
  });

  it("says in one sentence that it cannot write", async () => {
    const at = workspace({ ...PROJECT, db: "a file" });
    const { exitCode, stderr } = await convert(at);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^error: cannot write to `db`: a part of the path is no directory \[output-unwritable\]$/m);
    expect(at.read(".")).toEqual({ ...PROJECT, db: "a file" });
  });

  it("gives the same as JSON, in a file if asked to, and says nothing on stdout then", async () => {
    const at = workspace(PROJECT);
    const { stdout } = await convert(at, "--format", "json", "--dry-run");
    expect((await convert(at, "--json", "--dry-run")).stdout).toBe(stdout);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      target: "drizzle",
      mode: "dry-run",
      summary: { models: { exact: 2, approximated: 0, notConverted: 0 }, manyToMany: { exact: 1 } },
      removed: [],
    });
    await convert(at);
    for (const { path, text } of report.files) expect(at.read("db")[path]).toBe(text);

    const toFile = await convert(at, "--json", "--output-file", "report.json");
    expect(toFile).toMatchObject({ exitCode: 0, stdout: "" });
    expect(JSON.parse(at.read(".")["report.json"] ?? "").mode).toBe("written");
    const nowhere = await convert(at, "--json", "--output-file", "no/such/report.json");
    expect(nowhere).toMatchObject({ exitCode: 1, stdout: "" });
    expect(nowhere.stderr).toContain("error: cannot write `no/such/report.json`: a part of the path does not exist\n");
  });

  it("says only errors when quiet", async () => {
    const at = workspace(PROJECT);
    expect(await convert(at, "--quiet")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(Object.keys(at.read("db"))).toContain("library.ts");
  });

  it("colours for a terminal only, and not where colours are unwelcome", async () => {
    const at = workspace(PROJECT);
    const argv = ["convert", "library", "--to", "drizzle", "--out", "db"];
    const colored = "\u001b[";
    expect((await runMain(argv, { cwd: at.path, terminal: true })).stdout).toContain(colored);
    expect((await runMain(argv, { cwd: at.path })).stdout).not.toContain(colored);
    expect((await runMain(argv, { cwd: at.path, env: { FORCE_COLOR: "1" } })).stdout).toContain(colored);
    expect((await runMain([...argv, "--no-color"], { cwd: at.path, terminal: true })).stdout).not.toContain(colored);
    expect((await runMain(argv, { cwd: at.path, terminal: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(
      escape,
    );
  });

  it("starts relative paths from --cwd", async () => {
    const at = workspace(PROJECT);
    const argv = ["convert", "library", "--to", "drizzle", "--out", "db", "--cwd", at.path];
    expect((await runMain(argv, { cwd: "/" })).exitCode).toBe(0);
    expect(Object.keys(at.read("db"))).toContain("library.ts");
  });
});

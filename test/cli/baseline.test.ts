import { describe, expect, it } from "vitest";
import { contentHash, MANIFEST_NAME } from "../../src/cli/manifest.js";
import { runMain } from "./run-main.js";
import { LIBRARY, type Workspace, workspace } from "./workspace.js";

const PROJECT = { "library/models.py": LIBRARY, "library/__init__.py": "", "package.json": "{}" };
const LONGER = LIBRARY.replace("title = models.CharField(max_length=100)", "title = models.CharField(max_length=200)");
const MORE = `${LIBRARY}\n\nclass Shelf(models.Model):\n    name = models.TextField()\n`;

function convert(at: Workspace, ...more: string[]) {
  const argv = ["convert", "library", "--to", "drizzle", "--dialect", "postgres", "--out", "db", "--no-config"];
  return runMain([...argv, ...more], { cwd: at.path });
}

describe("baseline.sql", () => {
  it("is written once, and stays when the models change", async () => {
    const at = workspace(PROJECT);
    const first = await convert(at);
    expect(first.exitCode).toBe(0);
    expect(first.stderr).toContain("then put db/baseline.sql in place of the SQL that it wrote");
    const { "baseline.sql": baseline = "", "finish.sql": finish = "" } = at.read("db");
    expect(baseline).toContain('\n-- --> statement-breakpoint\nCREATE TABLE "library_book" (');
    expect(finish).toContain(" DEFERRABLE INITIALLY DEFERRED;\n");

    at.write({ "library/models.py": MORE });
    const second = await convert(at);
    expect(second.exitCode).toBe(0);
    expect(second.stdout).toMatch(/^ {2}kept {5}baseline\.sql$/m);
    expect(second.stdout).toContain('\n  + CREATE TABLE "library_shelf" ("id" ');
    expect(second.stdout).not.toMatch(/^ {2}- /m);
    expect(second.stderr).toContain("then read its SQL, and: npx drizzle-kit migrate\n");
    expect(second.stderr).toContain(`then: psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f 'db/finish.sql'\n`);
    expect(at.read("db")["baseline.sql"]).toBe(baseline);
    const manifest = JSON.parse(at.read("db")[MANIFEST_NAME] ?? "");
    expect(manifest.files["baseline.sql"]).toBe(contentHash(baseline));
    expect(manifest.once).toEqual(["baseline.sql"]);
  });

  it("is not stale, but what it lacks is said by --check, in text and in JSON", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    at.write({ "library/models.py": LONGER });
    await convert(at);
    const { exitCode, stdout } = await convert(at, "--check");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("db/baseline.sql no longer makes these models; it stays");
    expect(stdout).toMatch(/^ {2}- CREATE TABLE "library_book" .*varchar\(100\)/m);
    expect(stdout).toMatch(/^ {2}\+ CREATE TABLE "library_book" .*varchar\(200\)/m);
    const { baseline } = JSON.parse((await convert(at, "--check", "--json")).stdout);
    expect(baseline).toMatchObject({ state: "kept", added: [expect.stringContaining("varchar(200)")] });
    expect(baseline.gone).toHaveLength(1);
  });

  it("is replaced with --force, and is missing before it was written", async () => {
    const at = workspace(PROJECT);
    expect((await convert(at, "--check")).exitCode).toBe(2);
    await convert(at);
    at.write({ "library/models.py": LONGER });
    expect((await convert(at, "--force")).exitCode).toBe(0);
    expect(at.read("db")["baseline.sql"]).toContain("varchar(200)");
    expect((await convert(at)).stdout).toMatch(/^ {2}same {5}baseline\.sql$/m);
  });

  it("stays as somebody edited it, without complaint", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    const edited = `-- mine\n${at.read("db")["baseline.sql"]}`;
    at.write({ "db/baseline.sql": edited });
    const { exitCode, stdout } = await convert(at);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("db/baseline.sql is not as it was written, but says the same");
    expect(at.read("db")["baseline.sql"]).toBe(edited);
  });

  it("does not take the place of somebody else's file", async () => {
    const at = workspace({ ...PROJECT, "db/baseline.sql": "SELECT 1;\n" });
    const { exitCode, stderr } = await convert(at);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/baseline\.sql` was not written by throughline; nothing was written \[output-foreign\]/);
    expect(at.read("db")).toEqual({ "baseline.sql": "SELECT 1;\n" });
  });

  it("stays when a later run has none", async () => {
    const at = workspace(PROJECT);
    await convert(at);
    const unsayable = LIBRARY.replace("max_length=100)\n\n", 'max_length=100, db_default="a\\0b")\n\n');
    at.write({ "library/models.py": unsayable });
    const { exitCode, stderr } = await convert(at);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("[sql-left-out]");
    expect(Object.keys(at.read("db"))).toContain("baseline.sql");
    at.write({ "library/models.py": LIBRARY });
    expect((await convert(at)).stdout).toMatch(/^ {2}same {5}baseline\.sql$/m);
  });
});

describe("drizzle.config.ts", () => {
  it("is offered where there is none", async () => {
    const at = workspace(PROJECT);
    const { stderr } = await convert(at);
    expect(stderr).toContain("note: there is no drizzle.config.ts; --drizzle-config writes this one:\n");
    expect(stderr).toContain('  schema: ["./db/**/*.ts", "./drizzle.config.ts"],\n');
    expect(stderr).toContain('"library_*",\n');
    expect(Object.keys(at.read("."))).not.toContain("drizzle.config.ts");
  });

  it("is written beside package.json with --drizzle-config, and never replaced", async () => {
    const at = workspace(PROJECT);
    const { stderr } = await convert(at, "--drizzle-config");
    expect(stderr).toContain("drizzle.config.ts\nnext: npx drizzle-kit generate\n");
    expect(at.read(".")["drizzle.config.ts"]).toContain('export default defineConfig({\n  dialect: "postgresql",\n');
    at.write({ "drizzle.config.ts": "// mine\n", "library/models.py": MORE });
    const again = await convert(at, "--drizzle-config");
    expect(again.stderr).not.toContain("there is no drizzle.config.ts");
    expect(at.read(".")["drizzle.config.ts"]).toBe("// mine\n");
  });
});

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runMain } from "../cli/run-main.js";
import { liveDjango, REPOSITORY, runPython } from "./django.js";
import { createDatabase, runStatements, SERVER, urlOf } from "./server.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";

/** What a user does after `convert --to typeorm`, by the very words that it prints, in a folder of their own. */
describe.runIf(SERVER !== undefined)(`TypeORM's command line on what convert wrote${why}`, () => {
  const folder = mkdtempSync(join(REPOSITORY, ".live/typeorm-user-"));
  const project = join(REPOSITORY, "fixtures/projects/warehouse");
  let said = "";
  beforeAll(async () => {
    cpSync(project, folder, { recursive: true, filter: (path) => !path.endsWith("/expected") });
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
    const compilerOptions = { module: "nodenext", target: "es2022", strict: true, experimentalDecorators: true };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
    symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
    said = await converted();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const converted = async (): Promise<string> => {
    const argv = ["convert", ".", "--to", "typeorm", "--out", "src/db", "--no-config"];
    const { exitCode, stderr } = await runMain(argv, { cwd: folder });
    expect(exitCode, stderr).toBe(0);
    return stderr;
  };
  /** The command that stands behind these words, run by a shell. */
  const run = (words: string, database: string, change = (command: string) => command): string => {
    const line = said.split("\n").find((each) => each.includes(words)) ?? "";
    const command = change(line.slice(line.indexOf(words) + words.length));
    const env = { ...process.env, DATABASE_URL: urlOf(database), NO_COLOR: "1" };
    return execFileSync("sh", ["-c", command], {
      cwd: folder,
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  };
  const schemaLog = (database: string): string =>
    run("next: ", database, (command) => command.replace(/migration:\S+( src\S+\/NAME)?/, "schema:log"));
  const QUIET = "Your schema is up to date - there are no queries to be executed by schema synchronization.";

  it("makes an empty database", () => {
    const database = createDatabase(SERVER ?? "", "throughline_typeorm_user");
    expect(run("next: ", database)).toContain("Migration Baseline1000000000000 has been executed successfully.");
    expect(schemaLog(database)).toContain(QUIET);
    expect(run("next: ", database)).toContain("No migrations are pending");
  });

  it("takes a database over that Django migrated", () => {
    const database = createDatabase(SERVER ?? "", "throughline_typeorm_takeover");
    // Which the project's own migrations would do.
    const extensions = ["hstore", "citext", "btree_gist", "pg_trgm"].map((name) => `CREATE EXTENSION ${name}`);
    runStatements(database, [...extensions, "CREATE SCHEMA ledger"]);
    const out = join(folder, "meta.json");
    const args = ["--path", project, "--settings", "warehouse.settings", "--meta", out, "--migrate", database];
    runPython(liveDjango(), "test/oracle/django_oracle.py", args);
    const done = run("mark it as done instead: ", database);
    expect(done).toContain('INSERT INTO "migrations"');
    expect(done).not.toMatch(/CREATE TABLE "(?!migrations"|typeorm_metadata")/);
    run("then: ", database);
    expect(schemaLog(database)).toContain(QUIET);
  });

  it("writes the next migration where a model has changed", async () => {
    const database = createDatabase(SERVER ?? "", "throughline_typeorm_next");
    run("next: ", database);
    writeFileSync(join(folder, "stock/models.py"), `${ADDED}\n`, { flag: "a" });
    said = await converted();
    const generated = run("next: ", database, (command) => command.replace("NAME", "bins"));
    expect(generated).toMatch(/Migration \S+-bins\.ts has been generated successfully\./);
    expect(schemaLog(database)).toContain('CREATE TABLE "stock_bin"');
    const [, stamp = ""] = /(\d+)-bins\.ts/.exec(generated) ?? [];
    const list = join(folder, "src/db/migrations/index.ts");
    const added = readFileSync(list, "utf8")
      .replace(/^import/m, `import { Bins${stamp} } from "./${stamp}-bins.js";\nimport`)
      .replace("];", `, Bins${stamp}];`);
    writeFileSync(list, added);
    const done = run("migrations/index.ts, and: ", database);
    expect(done).toContain(`Migration Bins${stamp} has been executed successfully.`);
    expect(schemaLog(database)).toContain(QUIET);
    // The list is the user's own.
    await converted();
    expect(readFileSync(list, "utf8")).toBe(added);
  });
});

const ADDED = `

class Bin(models.Model):
    label = models.CharField(max_length=20, unique=True)
`;

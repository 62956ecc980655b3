import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pushSchema } from "drizzle-kit/api";
import { drizzle } from "drizzle-orm/node-postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { type Fixture, fixtureNamed, inputOf, settingsModule } from "../cases/fixture.js";
import { compareDumps } from "../database/pg-dump.js";
import { load } from "../targets/drizzle/load.js";
import { liveDjango, runPython } from "./django.js";
import { type DrizzleProject, drizzleProject } from "./drizzle-project.js";
import { catalogSource, createDatabase, dump, runScript, runStatements, SERVER, urlOf } from "./server.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";
const EXTENSIONS = ["btree_gist", "hstore", "pg_trgm"].map((name) => `CREATE EXTENSION ${name}`);

/**
 * What `drizzle-kit push` 0.31 wants to change in Django's own database, by what it misreads there. None of it is a change:
 * it makes anew what is there already, or less.
 */
const NOISE: Readonly<Record<string, readonly string[]>> = {
  "columns of a unique in the order of the table": ["stock_product_second_first_14808322_uniq"],
  "NULLS NOT DISTINCT": ["stock_unique_nulls"],
  "INCLUDE, which it takes for keys": ["stock_second_covers", "stock_unique_covers"],
  "the order of an index over expressions": ["stock_unique_lower", "stock_upper_down"],
  "a collation": ["email"],
  "the size of an array": ["grid"],
  "a number as default of numeric": ["price"],
};

/** A project with something of everything, in the database that Django itself makes of it and in those that its files make. */
describe.runIf(SERVER !== undefined)(`the SQL beside the schema, on a server${why}`, () => {
  let conversion: Conversion;
  let project: DrizzleProject;
  let real = "";
  let want = "";
  const empty = (name: string): string => createDatabase(SERVER ?? "", `throughline_${name}`);

  beforeAll(async () => {
    const fixture = warehouse();
    conversion = await convert(inputOf(fixture), {
      ...{ target: "drizzle", dialect: "postgres", namesGiven: {} },
      folder: "./db",
    });
    real = empty("django");
    runStatements(real, [...EXTENSIONS, "CREATE SCHEMA ledger"]);
    const out = join(mkdtempSync(join(tmpdir(), "throughline-")), "meta.json");
    const settings = settingsModule(fixture) ?? "";
    const args = ["--path", fixture.path, "--settings", settings, "--meta", out, "--migrate", real];
    runPython(liveDjango(), "test/oracle/django_oracle.py", args);
    want = dump(real);
  });
  afterAll(() => project?.remove());

  const isDjangos = (database: string): void => {
    const { differences, identical, total } = compareDumps(want, dump(database));
    expect(differences).toEqual([]);
    expect(total).toBeGreaterThan(15);
    expect(identical).toBe(total);
  };

  it("baseline.sql makes Django's database, by psql", () => {
    const database = empty("baseline");
    runScript(database, conversion.artefacts.baseline?.text ?? "");
    isDjangos(database);
  });

  it("drizzle-kit and finish.sql make Django's database, and finish.sql twice is once", async () => {
    const database = empty("finished");
    runStatements(database, [...EXTENSIONS, "CREATE SCHEMA IF NOT EXISTS ledger"]);
    project = drizzleProject(conversion, urlOf(database));
    const sql = project.kit("export").replace(/^CREATE SCHEMA "ledger";$/m, "");
    runScript(database, sql);
    runScript(database, conversion.artefacts.finish?.text ?? "");
    isDjangos(database);
    const once = dump(database);
    runScript(database, conversion.artefacts.finish?.text ?? "");
    expect(dump(database)).toBe(once);
    project.remove();
  });

  it("an empty database: drizzle-kit generate, its SQL replaced by the baseline, drizzle-kit migrate", () => {
    const database = empty("started");
    project = drizzleProject(conversion, urlOf(database));
    project.kit("generate", "--name=baseline");
    writeFileSync(project.migration(), conversion.artefacts.baseline?.text ?? "");
    project.kit("migrate");
    isDjangos(database);
    expect(project.kit("generate")).toContain("No schema changes");
    project.remove();
  });

  it("Django's own database: the baseline is marked as applied, and what comes later is migrated", async () => {
    project = drizzleProject(conversion, urlOf(real));
    project.kit("generate", "--name=baseline");
    writeFileSync(project.migration(), conversion.artefacts.baseline?.text ?? "");
    const hash = createHash("sha256").update(readFileSync(project.migration(), "utf8")).digest("hex");
    const { entries } = JSON.parse(readFileSync(join(project.folder, "drizzle/meta/_journal.json"), "utf8"));
    runStatements(real, adoption(hash, entries[0].when));
    project.kit("migrate");
    isDjangos(real);
    project.kit("generate", "--custom", "--name=later");
    writeFileSync(join(project.folder, "drizzle/0001_later.sql"), "CREATE TABLE later (id integer);\n");
    project.kit("migrate");
    const rows = await catalogSource(real).rows("SELECT hash FROM drizzle.__drizzle_migrations");
    expect(rows).toHaveLength(2);
    runStatements(real, ["DROP TABLE later"]);
    isDjangos(real);
    project.remove();
  });

  it("drizzle-kit push 0.31 has nothing to change in it but the noise that is listed", async () => {
    const modules = await load(conversion.files);
    const exports = [...modules].flatMap(([path, module]) => (path === "index.ts" ? [] : Object.entries(module)));
    const client = drizzle(urlOf(real));
    const { statementsToExecute } = await pushSchema(Object.fromEntries(exports), client, ["public", "ledger"]);
    await client.$client.end();
    const said = statementsToExecute.map((statement) => {
      const [, name] = /(?:CONSTRAINT|INDEX|COLUMN) "(\w+)"/.exec(statement) ?? [];
      return name ?? statement;
    });
    expect([...new Set(said)].sort()).toEqual(Object.values(NOISE).flat().sort());
  });

  it("drizzle-kit push 1.0 has nothing to change in it", async () => {
    const options = { target: "drizzle", dialect: "postgres", namesGiven: {}, libraryVersion: "1.0" } as const;
    const later = await convert(inputOf(warehouse()), { ...options, folder: "./db" });
    project = drizzleProject(later, urlOf(real), "1.0");
    const said = project.kit("push", "--explain");
    project.remove();
    expect(said.match(/(?:ALTER|CREATE|DROP) .*;/g) ?? []).toEqual([]);
    expect(said).toContain("No changes detected");
  });

  it("drizzle-kit 1.0 and finish.sql make Django's database", async () => {
    const options = { target: "drizzle", dialect: "postgres", namesGiven: {}, libraryVersion: "1.0" } as const;
    const later = await convert(inputOf(warehouse()), { ...options, folder: "./db" });
    const database = empty("finished");
    runStatements(database, EXTENSIONS);
    project = drizzleProject(later, urlOf(database), "1.0");
    runScript(database, project.kit("export"));
    for (let run = 0; run < 2; run++) runScript(database, later.artefacts.finish?.text ?? "");
    isDjangos(database);
    project.remove();
  });
});

function warehouse(): Fixture {
  return fixtureNamed("projects/warehouse");
}

/** The SQL of the README for a migration that need not be run. */
function adoption(hash: string, when: number): readonly string[] {
  const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
  const block = /```sql\n([\s\S]*?__drizzle_migrations[\s\S]*?)```/.exec(readme)?.[1] ?? "";
  return block.replace("HASH", hash).replace("WHEN", String(when)).trim().replace(/;$/, "").split(";\n");
}

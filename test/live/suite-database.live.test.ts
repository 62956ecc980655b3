import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../src/dialects/index.js";
import { convert } from "../../src/pipeline.js";
import { type Catalog, diffCatalogs, readCatalog } from "../database/catalog.js";
import { drizzleStatements } from "../database/drizzle-statements.js";
import { openTestDatabase } from "../database/postgres.js";
import { typeErrors } from "../typescript/type-errors.js";
import { REPOSITORY } from "./django.js";
import { EXACT_APPS, loadSuite, type Suite } from "./suite.js";

/** Share of the tables of the whole suite that our own DDL must make as Django's does. */
const LEAST_EQUAL = 0.995;

/** The tables of Django's own test suite: made by Django's DDL, by ours, and by drizzle-kit from what we emit. */
describe("the tables of Django's test suite", () => {
  let suite: Suite;
  let want: Catalog;

  beforeAll(async () => {
    suite = loadSuite();
    want = await catalogOf(suite.statements);
  });

  it(`at least ${LEAST_EQUAL * 100} % are equal, made by our own DDL`, async () => {
    const { schema } = await convert(suite.input, { target: "drizzle", dialect: "postgres", namesGiven: {} });
    const have = await catalogOf(dialects.postgres.statements(schema.tables).map(({ sql }) => sql));
    const differences = diffCatalogs(want, have);
    const wrong = new Set(differences.map(({ table }) => table));
    const equal = [...want.keys()].filter((table) => !wrong.has(table)).length;
    console.log(`tables equal: ${equal} of ${want.size}`);
    for (const each of differences.slice(0, 30)) console.log(JSON.stringify(each));
    expect(want.size).toBeGreaterThan(1700);
    expect(equal / want.size).toBeGreaterThanOrEqual(LEAST_EQUAL);
  });

  it("the code for the apps that must be exact compiles, and drizzle-kit makes Django's tables of it", async () => {
    const input = { ...suite.input, apps: EXACT_APPS };
    const { files, notCarried } = await convert(input, { target: "drizzle", dialect: "postgres", namesGiven: {} });
    const folder = mkdtempSync(join(REPOSITORY, ".live/emitted-"));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const roots = files.map(({ path }) => join(folder, path)).filter((path) => path.endsWith(".ts"));
    expect(typeErrors(roots)).toBe("");
    const { schema }: { readonly schema: Record<string, unknown> } = await import(
      pathToFileURL(join(folder, "index.ts")).href
    );
    const have = await catalogOf(await drizzleStatements(schema));
    rmSync(folder, { recursive: true });

    const listed = new Set(notCarried.map(({ table, name }) => JSON.stringify([table, name])));
    const differences = diffCatalogs(new Map([...want].filter(([table]) => have.has(table))), have);
    expect(have.size).toBeGreaterThan(100);
    expect(differences.filter(({ table, name }) => !listed.has(JSON.stringify([table, name])))).toEqual([]);
  });
});

/** What a new database holds after these statements. */
async function catalogOf(statements: readonly string[]): Promise<Catalog> {
  const database = await openTestDatabase();
  await database.rebuild(statements);
  const catalog = await readCatalog(database);
  await database.close();
  return catalog;
}

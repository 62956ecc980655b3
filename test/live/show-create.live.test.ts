import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtures } from "../cases/fixture.js";
import { PLANTED, PLANTED_IN, SAME } from "../database/planted.js";
import { diffCreated } from "../database/show-create.js";
import { djangoStatements } from "../database/statements.js";
import { createMariaDatabase, MARIADB, type MariaDatabase, WHY_NO_MARIADB } from "./mariadb.js";

const RECORDED = join(import.meta.dirname, "../database/recorded/show-create.json");

/** Differences planted one at a time in tables that Django's own statements make, on a server; `UPDATE_GOLDENS=1` records what it prints. */
describe.runIf(MARIADB !== undefined)(`planted differences on MariaDB${WHY_NO_MARIADB}`, () => {
  let database: MariaDatabase;
  let django: Readonly<Record<string, string>>;
  const planted: Record<string, Record<string, string | null>> = {};

  const rebuild = async (): Promise<void> => {
    await database.empty();
    for (const fixture of fixtures().filter(({ name }) => (PLANTED_IN as readonly string[]).includes(name))) {
      await database.run(djangoStatements(fixture, "mariadb") ?? []);
    }
  };

  beforeAll(async () => {
    database = await createMariaDatabase(MARIADB ?? "", "throughline_planted");
    await rebuild();
    django = await database.texts();
  });
  afterAll(() => database.close());

  it.each(Object.entries({ ...PLANTED, ...SAME }))("%s", async (what, statements) => {
    await rebuild();
    const want = await database.tables();
    await database.run(statements);
    const differences = diffCreated(want, await database.tables());
    if (Object.hasOwn(SAME, what)) expect(differences).toEqual([]);
    else expect(new Set(differences.map(({ table }) => table)).size).toBe(1);
    planted[what] = changes(django, await database.texts());
  });

  it("were recorded as the server prints them", () => {
    const text = `${JSON.stringify({ django, planted }, null, 1)}\n`;
    if (process.env.UPDATE_GOLDENS === "1") {
      mkdirSync(dirname(RECORDED), { recursive: true });
      writeFileSync(RECORDED, text);
    }
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(RECORDED, "utf8")));
  });
});

/** The texts that are other after a change; null for a table that is gone. */
function changes(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]),
  );
}

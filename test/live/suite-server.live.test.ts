import { createRequire } from "node:module";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import { compareDumps, type DumpComparison } from "../database/pg-dump.js";
import { load, type Migration, migration, migrationBy, type Snapshot } from "../targets/drizzle/load.js";
import { ALWAYS_INSTALLED, liveDjango, REPOSITORY, runPython, suiteApps } from "./django.js";
import { createDatabase, dump, runScript, runStatements, SERVER } from "./server.js";
import { loadSuite, type Suite } from "./suite.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";
const EXTENSIONS = ["btree_gist", "btree_gin", "citext", "hstore", "pg_trgm", "bloom"];

/** drizzle-kit 0.31 keeps columns in a JavaScript object, which puts one that is named `123` first. */
const ORDER = "public.inspectdb_digitsincolumnname";

/** Django's whole test suite in one database, as `pg_dump` prints it: made by Django, and by what we write. */
describe.runIf(SERVER !== undefined)(`the tables of Django's test suite on a server${why}`, () => {
  let suite: Suite;
  let want = "";
  const empty = (name: string): string => {
    const database = createDatabase(SERVER ?? "", `throughline_${name}`);
    return database;
  };
  const extended = (name: string): string => {
    const database = empty(name);
    runStatements(
      database,
      EXTENSIONS.map((each) => `CREATE EXTENSION ${each}`),
    );
    return database;
  };

  beforeAll(() => {
    suite = loadSuite();
    const django = liveDjango();
    const real = extended("suite");
    runPython(django, "test/oracle/django_oracle.py", [
      ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")],
      ...["--meta", join(REPOSITORY, ".live/suite-meta.json"), "--migrate", real],
    ]);
    want = dump(real);
  });

  const told = (how: string, database: string): DumpComparison => {
    const comparison = compareDumps(want, dump(database));
    console.log(`tables identical by ${how}: ${comparison.identical} of ${comparison.total}`);
    expect(comparison.total).toBeGreaterThan(1700);
    return comparison;
  };
  const names = ({ differences }: DumpComparison): readonly string[] => differences.map(({ table }) => table).sort();

  it("are Django's by baseline.sql", async () => {
    const { artefacts } = await convert(suite.input, { target: "drizzle", dialect: "postgres", namesGiven: {} });
    const database = empty("suite_baseline");
    runScript(database, artefacts.baseline?.text ?? "");
    expect(names(told("baseline.sql", database))).toEqual([]);
  });

  it.each(["0.45", "1.0"] as const)("are Django's by drizzle-kit for %s and finish.sql", async (libraryVersion) => {
    const options = { target: "drizzle", dialect: "postgres", namesGiven: {}, libraryVersion } as const;
    const { artefacts, files } = await convert(suite.input, options);
    const modules = await load(files, libraryVersion);
    const statements = libraryVersion === "0.45" ? await migration(modules) : await migrationBy(kit1(), modules);
    const database = extended("suite_kit");
    runScript(database, statements.map((each) => `${each.replace(/;?\s*$/, "")};\n`).join(""));
    for (let run = 0; run < 2; run++) runScript(database, artefacts.finish?.text ?? "");
    const different = names(told(`drizzle-kit for ${libraryVersion} and finish.sql`, database));
    expect(different).toEqual(libraryVersion === "0.45" ? [ORDER] : []);
  });
});

/** drizzle-kit 1.0's own programming interface, where `scripts/live-setup.sh` put it. */
function kit1(): readonly [Snapshot, Migration] {
  const kit = createRequire(join(REPOSITORY, ".live/drizzle-1/package.json"))("drizzle-kit/api-postgres");
  return [kit.generateDrizzleJson, kit.generateMigration];
}

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { compareDumps, type DumpComparison } from "../database/pg-dump.js";
import { ALWAYS_INSTALLED, liveDjango, REPOSITORY, runPython, suiteApps } from "./django.js";
import { createDatabase, dump, runScript, runStatements, SERVER, urlOf } from "./server.js";
import { suiteInput } from "./suite.js";
import { type TypeormProject, typeormProject } from "./typeorm-project.js";

const why = SERVER === undefined ? " (skipped: THROUGHLINE_POSTGRES names no server)" : "";
const EXTENSIONS = ["btree_gist", "btree_gin", "citext", "hstore", "pg_trgm", "bloom"];

/** Tables that TypeORM keeps for itself. */
const OWN: ReadonlySet<string> = new Set(["public.migrations", "public.typeorm_metadata"]);

/** Django's whole test suite in one database: made by Django, and by TypeORM from what we write. */
describe.runIf(SERVER !== undefined)(`TypeORM and the tables of Django's test suite on a server${why}`, () => {
  let conversion: Conversion;
  let project: TypeormProject;
  let real = "";
  const extended = (name: string): string => {
    const database = createDatabase(SERVER ?? "", `throughline_${name}`);
    runStatements(
      database,
      EXTENSIONS.map((each) => `CREATE EXTENSION ${each}`),
    );
    return database;
  };
  const told = (how: string, database: string): DumpComparison => {
    const all = compareDumps(dump(real), dump(database));
    const comparison = { ...all, differences: all.differences.filter(({ table }) => !OWN.has(table)) };
    console.log(`tables identical by ${how}: ${comparison.identical} of ${comparison.total}`);
    for (const each of comparison.differences.slice(0, 20)) console.log(JSON.stringify(each));
    expect(comparison.total).toBeGreaterThan(1700);
    return comparison;
  };

  beforeAll(async () => {
    const django = liveDjango();
    real = extended("typeorm_real");
    runPython(django, "test/oracle/django_oracle.py", [
      ...["--path", django.tests, "--always", ALWAYS_INSTALLED.join(","), "--apps", suiteApps(django).join(",")],
      ...["--meta", join(REPOSITORY, ".live/suite-meta.json"), "--migrate", real],
    ]);
    conversion = await convert(suiteInput(), { target: "typeorm", dialect: "postgres", namesGiven: {} });
    project = typeormProject([...conversion.files, ...conversion.migrations]);
  });
  afterAll(() => project?.remove());

  it("are Django's by synchronize() and finish.sql", () => {
    const database = extended("typeorm_synchronized");
    console.log(`entities loaded together: ${project.synchronize({ url: urlOf(database) })}`);
    for (let run = 0; run < 2; run++) runScript(database, conversion.artefacts.finish?.text ?? "");
    expect(told("synchronize() and finish.sql", database).differences).toEqual([]);
  });

  it("are Django's by the migration", () => {
    const database = extended("typeorm_migrated");
    expect(project.migrate({ url: urlOf(database) })).toHaveLength(1);
    expect(told("the migration", database).differences).toEqual([]);
    const { found, failed } = project.find({ url: urlOf(database) });
    console.log(`relations loaded: ${found}`);
    expect(failed).toEqual([]);
    expect(found).toBeGreaterThan(2500);
    const { saved, readOnly, addOnly, wrong } = project.exerciseManyToMany({ url: urlOf(database) });
    console.log(`many-to-many: ${saved.length} saved, ${readOnly.length} read only, ${addOnly.length} added to only`);
    // Somebody else makes these tables, and nobody did.
    const absent = conversion.schema.tables.flatMap(({ managed, name }) =>
      managed ? [] : [`relation "${name}" does not exist`],
    );
    expect(wrong.filter((each) => !absent.some((why) => each.endsWith(why)))).toEqual([]);
    expect(saved.length).toBeGreaterThan(180);
    expect(readOnly.length).toBeGreaterThan(20);
  });

  it("leave TypeORM nothing to do in Django's own database", () => {
    // What finish.sql says is there already, but for what TypeORM keeps about the columns that the database makes.
    runScript(real, conversion.artefacts.finish?.text ?? "");
    const left = project.log({ url: urlOf(real) });
    console.log(`statements that TypeORM would run on Django's own database: ${left.length}`);
    expect(left).toEqual([]);
  });
});

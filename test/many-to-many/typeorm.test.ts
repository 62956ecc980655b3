import { DataSource, type DataSourceOptions } from "typeorm";
import { describe, expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import { inputOf } from "../cases/fixture.js";
import { openTestDatabase } from "../database/postgres.js";
import { djangoStatements } from "../database/statements.js";
import { projectFixture, projectSchema } from "../scenarios/projects.js";
import { entitiesOf, load } from "../targets/typeorm/load.js";
import { runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";
import { Listener, TypeormSubject } from "./typeorm-subject.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());

/** Django's own tables, the emitted code, and every recorded step. */
describe.each(["postgres", "sqlite"] as const)("TypeORM on %s", (dialect) => {
  it("the operations leave the rows that Django leaves", { timeout: 300_000 }, async () => {
    const fixture = projectFixture(suite.project);
    const schema = await projectSchema(suite.project, dialect);
    const conversion = await convert(inputOf(fixture), { target: "typeorm", dialect, namesGiven: {} });
    const modules = await load(conversion);
    const statements = djangoStatements(fixture, dialect) ?? [];
    const listener = new Listener();
    const common = { entities: entitiesOf(modules), logging: true, logger: listener } as const;
    const lite = dialect === "postgres" ? await openTestDatabase() : null;
    const options: DataSourceOptions =
      lite === null
        ? { type: "sqljs", ...common }
        : { type: "postgres", extra: { ...lite.connection, max: 1, idleTimeoutMillis: 0 }, ...common };
    if (lite !== null) await lite.rebuild(statements);
    const source = await new DataSource(options).initialize();
    if (lite === null) for (const statement of statements) await source.query(statement);
    const emptied = schema.tables.map(({ name }) => `DELETE FROM "${name}"`);
    const begin = async () => {
      await source.query(lite === null ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica");
      for (const statement of emptied) await source.query(statement);
      await source.query(lite === null ? "PRAGMA foreign_keys = ON" : "SET session_replication_role = DEFAULT");
    };
    const subject = new TypeormSubject(
      dialect,
      schema,
      suite.codes,
      modules,
      conversion.names,
      source,
      listener,
      begin,
    );
    const report = await runScenarios(schema, suite, scenarios, subject);
    await source.destroy();
    await lite?.close();
    expect(report.differences.filter((each) => !KNOWN.test(each))).toEqual([]);
    expect(report.declined.filter((each) => !UNSAID.test(each))).toEqual([]);
    expect(report.declined.length).toBeLessThan(25);
    expect(report.agreed).toBeGreaterThan(670);
  });
});

/** Deleting what refers to a join row is a matter of the delete operations: a plain delete is refused by the database. */
const KNOWN = /^rows of a through model that others refer to go with what refers to them, step 1 .*: refused/;

/** What the types refuse, and the relation whose join rows are spread over two tables. */
const UNSAID =
  /: (its type (takes keys of the related rows only|has no place)|the relation was left out, with a diagnostic)$/;

import { describe, expect, it } from "vitest";
import { RELEASES, type ReleaseName } from "../../src/targets/drizzle/release.js";
import { djangoStatements } from "../database/statements.js";
import { projectFixture, projectSchema } from "../scenarios/projects.js";
import { DATABASES } from "./drizzle-databases.js";
import { DrizzleSubject } from "./drizzle-subject.js";
import { runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());
const PAIRS = (Object.keys(DATABASES) as (keyof typeof DATABASES)[]).flatMap((database) =>
  (Object.keys(RELEASES) as ReleaseName[]).map((release) => [database, release] as const),
);

/** Django's own tables, the emitted code, and every recorded step. */
describe.each(PAIRS)("on %s with Drizzle %s", (database, release) => {
  it("the operations leave the rows that Django leaves", { timeout: 300_000 }, async () => {
    const dialect = database === "pglite" ? "postgres" : "sqlite";
    const schema = await projectSchema(suite.project, dialect);
    const statements = djangoStatements(projectFixture(suite.project), dialect) ?? [];
    const connected = await DATABASES[database](statements, release);
    const subject = await DrizzleSubject.open(schema, release, suite.codes, connected);
    const report = await runScenarios(schema, suite, scenarios, subject);
    await connected.close();
    expect(report.differences).toEqual([]);
    expect(report.declined.filter((each) => !UNSAID.test(each))).toEqual([]);
    expect(report.declined.length).toBeLessThan(25);
    expect(report.agreed).toBeGreaterThan(670);
  });
});

/** What the types refuse, and the relation whose join rows are spread over two tables. */
const UNSAID =
  /: (its type (takes keys of the related rows only|has no place)|the relation was left out, with a diagnostic)$/;

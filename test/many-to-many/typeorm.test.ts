import { describe, expect, it } from "vitest";
import { openScenarios } from "../targets/typeorm/scenarios.js";
import { runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";
import { Listener, TypeormSubject } from "./typeorm-subject.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());

/** Django's own tables, the emitted code, and every recorded step. */
describe.each(["postgres", "sqlite"] as const)("TypeORM on %s", (dialect) => {
  it("the operations leave the rows that Django leaves", { timeout: 300_000 }, async () => {
    const listener = new Listener();
    const { schema, modules, names, source, empty, close } = await openScenarios(suite.project, dialect, listener);
    const subject = new TypeormSubject(dialect, schema, suite.codes, modules, names, source, listener, empty);
    const report = await runScenarios(schema, suite, scenarios, subject);
    await close();
    expect(report.differences).toEqual([]);
    expect(report.declined.filter((each) => !UNSAID.test(each))).toEqual([]);
    expect(report.declined.length).toBeLessThan(25);
    expect(report.agreed).toBeGreaterThan(670);
  });
});

/** What the types refuse, and the relation whose join rows are spread over two tables. */
const UNSAID =
  /: (its type (takes keys of the related rows only|has no place)|the relation was left out, with a diagnostic)$/;

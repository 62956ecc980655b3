import { describe, expect, it } from "vitest";
import { openScenarios } from "../targets/typeorm/scenarios.js";
import { runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";
import { TypeormSubject } from "./typeorm-subject.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());
const steps = scenarios.reduce((sum, { recorded }) => sum + recorded.length, 0);

describe.each(["postgres", "sqlite"] as const)("deleteRows of TypeORM on %s", (dialect) => {
  it("deletes what Django deletes, step by step", { timeout: 300_000 }, async () => {
    const { schema, modules, names, source, empty, close } = await openScenarios(suite.project, dialect);
    try {
      const subject = new TypeormSubject(dialect, schema, suite.codes, modules, names, source, empty);
      const report = await runScenarios(schema, suite, scenarios, subject);
      expect(report.differences).toEqual([]);
      expect(report.declined).toEqual([]);
      expect(report.agreed).toBe(steps);
    } finally {
      await close();
    }
  });
});

import { describe, expect, it } from "vitest";
import { projectSchema } from "../scenarios/projects.js";
import { openProject } from "../targets/drizzle/live-project.js";
import { DrizzleSubject } from "./drizzle-subject.js";
import { runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());
const steps = scenarios.reduce((sum, { recorded }) => sum + recorded.length, 0);

const SUBJECTS = [
  ["pglite", "0.45"],
  ["pglite", "1.0"],
  ["sql.js", "0.45"],
  ["sql.js", "1.0"],
  ["libsql", "0.45"],
] as const;

describe("deleteRows deletes what Django deletes, step by step", () => {
  it.each(SUBJECTS)("by %s with Drizzle %s", { timeout: 300_000 }, async (driver, release) => {
    const schema = await projectSchema(suite.project, driver === "pglite" ? "postgres" : "sqlite");
    const project = await openProject(schema, driver, release);
    try {
      const subject = new DrizzleSubject(`${driver} ${release}`, project, schema, suite.codes);
      const report = await runScenarios(schema, suite, scenarios, subject);
      expect(report.differences).toEqual([]);
      expect(report.declined).toEqual([]);
      expect(report.agreed).toBe(steps);
    } finally {
      await project.close();
    }
  });
});

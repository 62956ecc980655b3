import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as deletionSubject from "../deletion/memory-subject.js";
import * as deletionRun from "../deletion/run-scenarios.js";
import * as deletion from "../deletion/scenarios.js";
import { MemorySubject } from "../many-to-many/memory-subject.js";
import { runScenarios } from "../many-to-many/run-scenarios.js";
import * as manyToMany from "../many-to-many/scenarios.js";
import { Chance } from "../random.js";
import { projectSchema } from "../scenarios/projects.js";
import { randomDeletions, randomScenario } from "../scenarios/random-steps.js";
import { liveDjango, runPython } from "./django.js";

/** The record of scenarios that no file holds, by real Django. */
function record(script: string, suite: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "throughline-scenarios-"));
  try {
    const file = join(folder, "scenarios.json");
    writeFileSync(file, JSON.stringify(suite));
    return runPython(liveDjango(), script, ["--scenarios", file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const SEEDS = [1, 2];

it.each(SEEDS)("random many-to-many operations end in the plain model as in Django, seed %i", async (seed) => {
  const [loaded, chance] = [manyToMany.loadSuite(), new Chance(seed)];
  const scenarios = loaded.scenarios.flatMap((each) => randomScenario(each, 12, chance) ?? []);
  const suite = { ...loaded, scenarios };
  const recording = JSON.parse(record("test/many-to-many/record.py", suite)) as manyToMany.Recording;
  const schema = await projectSchema(suite.project);
  const recorded = manyToMany.recordedScenarios(suite, recording);
  const report = await runScenarios(schema, suite, recorded, new MemorySubject(schema, suite.codes));
  expect(report.differences).toEqual([]);
  expect(report.agreed).toBeGreaterThan(800);
});

it.each(SEEDS)("random deletions end in the plain model as in Django, seed %i", async (seed) => {
  const [loaded, chance] = [deletion.loadSuite(), new Chance(seed)];
  const suite = { ...loaded, scenarios: loaded.scenarios.map((each) => randomDeletions(each, 4, chance)) };
  const recording = JSON.parse(record("test/deletion/record.py", suite)) as deletion.Recording;
  const schema = await projectSchema(suite.project);
  const recorded = deletion.recordedScenarios(suite, recording);
  const subject = new deletionSubject.MemorySubject(schema, suite.codes);
  const report = await deletionRun.runScenarios(schema, suite, recorded, subject);
  expect(report.differences).toEqual([]);
  expect(report.agreed).toBeGreaterThan(300);
});

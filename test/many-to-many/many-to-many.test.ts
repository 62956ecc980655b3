import { describe, expect, it } from "vitest";
import type { Schema } from "../../src/schema/schema.js";
import { projectSchema } from "../scenarios/projects.js";
import { MemorySubject } from "./memory-subject.js";
import { type Report, runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";
import type { Answer, Call } from "./subject.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());
const schema = await projectSchema(suite.project);
const steps = scenarios.reduce((sum, { recorded }) => sum + recorded.length, 0);

it.each(["postgres", "sqlite", "mysql", "mariadb"] as const)(
  "the plain model does what Django did, read from %s",
  async (dialect) => {
    const schema = await projectSchema(suite.project, dialect);
    const report = await runScenarios(schema, suite, scenarios, new MemorySubject(schema, suite.codes));
    expect(report.differences).toEqual([]);
    expect(report.declined).toEqual([]);
    expect(report.agreed).toBe(steps);
    expect(steps).toBeGreaterThan(600);
  },
);

it("has another record for MySQL, where INSERT IGNORE passes over a key that leads nowhere", async () => {
  const onMysql = recordedScenarios(suite, loadRecording("mysql"));
  const report = await runScenarios(schema, suite, onMysql, new MemorySubject(schema, suite.codes));
  expect(report.differences).toHaveLength(1);
  expect(report.differences[0]).toMatch(/^a key that is no row's, step 1 .*: refused \(IntegrityError/);
});

/** The plain model with a fault. */
class Faulty extends MemorySubject {
  constructor(
    schema: Schema,
    readonly fault: (call: Call, run: (call: Call) => Promise<Answer>) => Promise<Answer>,
  ) {
    super(schema, suite.codes);
  }

  override run(call: Call): Promise<Answer> {
    return this.fault(call, (each) => super.run(each));
  }
}

const listOf = ({ value }: Answer) => (Array.isArray(value) ? value : []);

const FAULTS: Readonly<Record<string, Faulty["fault"]>> = {
  "writes one row of a symmetrical pair": (call, run) =>
    run({ ...call, relation: { ...call.relation, symmetrical: false } }),
  "takes no notice of values for the through model": (call, run) =>
    run("throughDefaults" in call ? { ...call, throughDefaults: null } : call),
  "gives rows in another order": async (call, run) => {
    const answer = await run(call);
    return call.do === "all" ? { ...answer, value: [...listOf(answer)].reverse() } : answer;
  },
  "gives a row once that stands there twice": async (call, run) => {
    const answer = await run(call);
    return call.do === "all" ? { ...answer, value: [...new Set(listOf(answer))] } : answer;
  },
  "adds what is there again": (call, run) =>
    call.do === "add" && !call.relation.automatic ? run({ ...call, do: "set", clear: true }) : run(call),
  "removes everything": (call, run) => run(call.do === "remove" ? { ...call, do: "clear" } : call),
  "sets by clearing": (call, run) => run(call.do === "set" ? { ...call, clear: true } : call),
  "removes nothing when it sets": (call, run) => run(call.do === "set" ? { ...call, do: "add" } : call),
  "mistakes one end for the other": (call, run) =>
    run({ ...call, direction: call.direction === "forward" ? "reverse" : "forward" }),
  "counts one too many": async (call, run) => {
    const answer = await run(call);
    return call.do === "count" ? { ...answer, value: Number(answer.value) + 1 } : answer;
  },
  "contains everything": async (call, run) => (call.do === "contains" ? { value: true, writes: null } : run(call)),
  "refuses nothing": async (call, run) => run(call).catch(() => ({ value: null, writes: null })),
  "refuses for a reason of its own": async (call, run) =>
    run(call).catch(() => {
      throw new RangeError("out of range");
    }),
  "writes where nothing changes": async (call, run) => ({ ...(await run(call)), writes: call.do === "set" ? 1 : 0 }),
};

describe("the harness finds an implementation that", () => {
  it.each(Object.entries(FAULTS))("%s", async (_, fault) => {
    const report: Report = await runScenarios(schema, suite, scenarios, new Faulty(schema, fault));
    expect(report.differences.length).toBeGreaterThan(0);
    expect(report.agreed).toBeLessThan(steps);
  });
});

it("counts a step that an implementation declines as not done", async () => {
  const subject = Object.assign(new MemorySubject(schema, suite.codes), {
    declines: ({ do: operation }: Call) => (operation === "count" ? "does not count" : null),
  });
  const report = await runScenarios(schema, suite, scenarios, subject);
  expect(report.differences).toEqual([]);
  expect(report.declined.length).toBeGreaterThan(10);
  expect(report.agreed).toBe(steps - report.declined.length);
});

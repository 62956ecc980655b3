import { describe, expect, it } from "vitest";
import type { DeletionRule, Schema, ToOneRelation } from "../../src/schema/schema.js";
import { projectSchema } from "../scenarios/projects.js";
import { MemorySubject } from "./memory-subject.js";
import { runScenarios } from "./run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "./scenarios.js";
import type { Call } from "./subject.js";

const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());
const schema = await projectSchema(suite.project);
const steps = scenarios.reduce((sum, { recorded }) => sum + recorded.length, 0);

it.each(["postgres", "sqlite", "mysql", "mariadb"] as const)(
  "the plain model deletes what Django deletes, read from %s",
  async (dialect) => {
    const schema = await projectSchema(suite.project, dialect);
    const report = await runScenarios(schema, suite, scenarios, new MemorySubject(schema, suite.codes));
    expect(report.differences).toEqual([]);
    expect(report.declined).toEqual([]);
    expect(report.agreed).toBe(steps);
    expect(steps).toBeGreaterThan(180);
  },
);

it("has another record for MySQL, which looks at the keys within one model at once", async () => {
  const onMysql = recordedScenarios(suite, loadRecording("mysql"));
  const report = await runScenarios(schema, suite, onMysql, new MemorySubject(schema, suite.codes));
  expect(report.differences.map((each) => each.replace(/, step.*Django raises/, ": "))).toEqual([
    "a tree of one model, of which a part is kept:  IntegrityError; nothing was refused",
    "RESTRICT within one model: both go or none:  IntegrityError; nothing was refused",
    "a row that refers to itself:  IntegrityError; nothing was refused",
  ]);
});

/** The plain model over a schema that says something else than the project does. */
function misled(change: (relation: ToOneRelation) => ToOneRelation): MemorySubject {
  const { application } = schema;
  if (application === null) throw new Error("the schema has no application half");
  const wrong: Schema = { ...schema, application: { ...application, toOne: application.toOne.map(change) } };
  return new MemorySubject(wrong, suite.codes);
}

const RULES = ["cascade", "protect", "restrict", "set null", "set default", "do nothing", "set"] as const;

describe("the harness finds an implementation that", () => {
  it.each(RULES)("takes no notice of %s", async (rule) => {
    const instead: DeletionRule = { kind: rule === "do nothing" ? "cascade" : "do nothing" };
    const subject = misled((each) =>
      each.onDelete.kind === rule && !each.parentLink ? { ...each, onDelete: instead } : each,
    );
    const report = await runScenarios(schema, suite, scenarios, subject);
    expect(report.differences.length).toBeGreaterThan(0);
  });

  it("takes RESTRICT for PROTECT", async () => {
    const subject = misled((each) =>
      each.onDelete.kind === "restrict" ? { ...each, onDelete: { kind: "protect" } } : each,
    );
    const report = await runScenarios(schema, suite, scenarios, subject);
    expect(report.differences.length).toBeGreaterThan(5);
  });

  it("forgets the generic relations", async () => {
    const { application } = schema;
    const subject = new MemorySubject(
      { ...schema, application: application && { ...application, generic: [] } },
      suite.codes,
    );
    const report = await runScenarios(schema, suite, scenarios, subject);
    expect(report.differences.length).toBeGreaterThan(4);
  });

  it("always keeps the parents", async () => {
    class Faulty extends MemorySubject {
      override delete(call: Call) {
        return super.delete({ ...call, keepParents: true });
      }
    }
    const report = await runScenarios(schema, suite, scenarios, new Faulty(schema, suite.codes));
    expect(report.differences.length).toBeGreaterThan(4);
  });

  it("names nothing that stands in the way", async () => {
    const subject = Object.assign(new MemorySubject(schema, suite.codes), {
      refusal: () => ({ class: "ProtectedError", lists: [] }),
    });
    const report = await runScenarios(schema, suite, scenarios, subject);
    expect(report.differences.length).toBeGreaterThan(20);
  });
});

it("knows what SET gives, of a value and of a callable", () => {
  const ruleOf = (name: string) =>
    schema.application?.toOne.find((each) => each.source === "land.Permit" && each.name === name)?.onDelete;
  expect(ruleOf("set_value")).toEqual({
    kind: "set",
    value: { kind: "literal", value: { kind: "integer", value: 1n } },
  });
  expect(ruleOf("set_callable")).toMatchObject({
    kind: "set",
    value: { kind: "code", name: "land.models.spare_site" },
  });
});

it("knows by which content type a generic relation is led back to", () => {
  const types = schema.application?.generic.flatMap((each) =>
    each.kind === "reverse" ? [`${each.entity}.${each.name}: ${each.type.group}.${each.type.name}`] : [],
  );
  expect(types).toEqual(
    expect.arrayContaining([
      "records.Citizen.medals: records.citizen",
      "records.Veteran.medals: records.veteran",
      "records.Hero.medals: records.citizen",
      "records.Singer.papers: records.citizen",
      "records.Singer.praises: records.singer",
    ]),
  );
});

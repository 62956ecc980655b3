import { describe, expect, it } from "vitest";
import { runScenarios as runDeletions } from "../deletion/run-scenarios.js";
import * as deletion from "../deletion/scenarios.js";
import { TypeormSubject as DeletionSubject } from "../deletion/typeorm-subject.js";
import { runScenarios } from "../many-to-many/run-scenarios.js";
import * as manyToMany from "../many-to-many/scenarios.js";
import { Listener, TypeormSubject } from "../many-to-many/typeorm-subject.js";
import { openMariadbScenarios } from "../targets/typeorm/scenarios.js";
import { createMariaDatabase, MARIADB, WHY_NO_MARIADB } from "./mariadb.js";

const NAME = "throughline_typeorm_operations";
const parts = new Map((MARIADB ?? "").split(" ").map((part) => part.split("=", 2) as [string, string]));
const connection = { socketPath: parts.get("host") ?? "", username: parts.get("user") ?? "root", database: NAME };

/** Every recorded step on MariaDB, whose tables are Django's own. */
describe.runIf(MARIADB !== undefined)(`TypeORM's operations on MariaDB${WHY_NO_MARIADB}`, () => {
  it("many-to-many operations leave Django's rows", { timeout: 300_000 }, async () => {
    const made = await createMariaDatabase(MARIADB ?? "", NAME);
    const suite = manyToMany.loadSuite();
    const listener = new Listener();
    const opened = await openMariadbScenarios(suite.project, connection, listener);
    const { schema, modules, names, source, empty } = opened;
    const subject = new TypeormSubject("mariadb", schema, suite.codes, modules, names, source, listener, empty);
    const scenarios = manyToMany.recordedScenarios(suite, manyToMany.loadRecording("mariadb"));
    const report = await runScenarios(schema, suite, scenarios, subject);
    await opened.close();
    await made.close();
    expect(report.differences).toEqual([]);
    expect(report.declined.length).toBeLessThan(25);
    expect(report.agreed).toBeGreaterThan(650);
  });

  it("deleteRows deletes what Django deletes", { timeout: 300_000 }, async () => {
    const made = await createMariaDatabase(MARIADB ?? "", NAME);
    const suite = deletion.loadSuite();
    const opened = await openMariadbScenarios(suite.project, connection);
    const { schema, modules, names, source, empty } = opened;
    const subject = new DeletionSubject("mariadb", schema, suite.codes, modules, names, source, empty);
    const scenarios = deletion.recordedScenarios(suite, deletion.loadRecording());
    const report = await runDeletions(schema, suite, scenarios, subject);
    await opened.close();
    await made.close();
    expect(report.differences).toEqual([]);
    expect(report.declined).toEqual([]);
    expect(report.agreed).toBe(scenarios.reduce((sum, { recorded }) => sum + recorded.length, 0));
  });
});

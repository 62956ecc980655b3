import { drizzle } from "drizzle-orm/mysql2";
import { drizzle as drizzle1 } from "drizzle-orm-1/mysql2";
import { createPool } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { RELEASES, type ReleaseName } from "../../src/targets/drizzle/release.js";
import { DrizzleSubject } from "../deletion/drizzle-subject.js";
import { runScenarios } from "../deletion/run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "../deletion/scenarios.js";
import { projectSchema } from "../scenarios/projects.js";
import { connectProject, type Row } from "../targets/drizzle/live-project.js";
import { createMariaDatabase, MARIADB, WHY_NO_MARIADB } from "./mariadb.js";

const NAME = "throughline_deletion";
const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording());

/** InnoDB looks at every foreign key row by row, and defers none. */
describe.runIf(MARIADB !== undefined)(`deleteRows on MariaDB${WHY_NO_MARIADB}`, () => {
  it.each(Object.keys(RELEASES) as ReleaseName[])("deletes what Django deletes, with Drizzle %s", async (release) => {
    const server = MARIADB ?? "";
    const schema = await projectSchema(suite.project, "mariadb");
    const made = await createMariaDatabase(server, NAME);
    const parts = new Map(server.split(" ").map((part) => part.split("=", 2) as [string, string]));
    const user = parts.get("user") ?? "root";
    const pool = createPool({ socketPath: parts.get("host") ?? "", user, database: NAME, connectionLimit: 1 });
    const raw = async (sql: string): Promise<readonly Row[]> => {
      const [found] = await pool.query(sql);
      return found as unknown as readonly Row[];
    };
    const unchecked = async (statements: readonly string[]): Promise<void> => {
      for (const sql of ["SET FOREIGN_KEY_CHECKS = 0", ...statements, "SET FOREIGN_KEY_CHECKS = 1"]) await raw(sql);
    };
    const project = await connectProject(schema, release, async (logger) => ({
      db: release === "0.45" ? drizzle(pool, { logger }) : drizzle1({ client: pool, logger }),
      quote: "`",
      raw,
      together: unchecked,
      rebuild: async (statements) => {
        await made.empty();
        await made.run(statements);
      },
      empty: (tables) => unchecked(tables.map((name) => `DELETE FROM \`${name}\``)),
      close: () => pool.end(),
    }));
    const subject = new DrizzleSubject(`MariaDB ${release}`, project, schema, suite.codes);
    const report = await runScenarios(schema, suite, scenarios, subject);
    await project.close();
    await made.close();
    expect(report.differences).toEqual([]);
    expect(report.declined).toEqual([]);
    expect(report.agreed).toBe(scenarios.reduce((sum, { recorded }) => sum + recorded.length, 0));
  });
});

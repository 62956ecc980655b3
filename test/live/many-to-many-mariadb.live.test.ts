import { drizzle } from "drizzle-orm/mysql2";
import { drizzle as drizzle1 } from "drizzle-orm-1/mysql2";
import { createPool } from "mysql2/promise";
import { describe, expect, it } from "vitest";
import { RELEASES, type ReleaseName } from "../../src/targets/drizzle/release.js";
import { djangoStatements } from "../database/statements.js";
import { listener } from "../many-to-many/drizzle-databases.js";
import { type Connected, DrizzleSubject } from "../many-to-many/drizzle-subject.js";
import { runScenarios } from "../many-to-many/run-scenarios.js";
import { loadRecording, loadSuite, recordedScenarios } from "../many-to-many/scenarios.js";
import { projectFixture, projectSchema } from "../scenarios/projects.js";
import type { Row } from "../scenarios/values.js";
import { createMariaDatabase, MARIADB, WHY_NO_MARIADB } from "./mariadb.js";

const NAME = "throughline_many_to_many";
const suite = loadSuite();
const scenarios = recordedScenarios(suite, loadRecording("mariadb"));

/** Every recorded step on MariaDB, whose tables are Django's own. */
describe.runIf(MARIADB !== undefined)(`the operations on MariaDB${WHY_NO_MARIADB}`, () => {
  it.each(Object.keys(RELEASES) as ReleaseName[])("leave Django's rows, with Drizzle %s", async (release) => {
    const server = MARIADB ?? "";
    const schema = await projectSchema(suite.project, "mariadb");
    const made = await createMariaDatabase(server, NAME);
    await made.run(djangoStatements(projectFixture(suite.project), "mariadb") ?? []);
    const parts = new Map(server.split(" ").map((part) => part.split("=", 2) as [string, string]));
    const user = parts.get("user") ?? "root";
    const pool = createPool({ socketPath: parts.get("host") ?? "", user, database: NAME, connectionLimit: 1 });
    const { sent, logger } = listener();
    const rows: Connected["rows"] = async (sql, params = []) => {
      const [found] = await pool.query(sql, [...params]);
      return found as unknown as readonly Row[];
    };
    const connected: Connected = {
      db: release === "0.45" ? drizzle(pool, { logger }) : drizzle1({ client: pool, logger }),
      sent,
      rows,
      empty: async (tables) => {
        await rows("SET FOREIGN_KEY_CHECKS = 0");
        for (const { name } of tables) await rows(`DELETE FROM \`${name}\``);
        await rows("SET FOREIGN_KEY_CHECKS = 1");
      },
      placeholder: () => "?",
      quote: "`",
      returning: true,
    };
    const subject = await DrizzleSubject.open(schema, release, suite.codes, connected);
    const report = await runScenarios(schema, suite, scenarios, subject);
    await pool.end();
    await made.close();
    expect(report.differences).toEqual([]);
    expect(report.declined.length).toBeLessThan(25);
    expect(report.agreed).toBeGreaterThan(650);
  });
});

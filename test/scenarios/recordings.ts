import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DialectName } from "../../src/schema/schema.js";

/** A file beside the scenarios; its shape is the recorder's business. */
export const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

/**
 * What was recorded of a scenario.
 * @throws where the recorder has not been run since the scenario changed
 */
export function recordOf<T extends { readonly name: string; readonly steps: readonly unknown[] }>(
  scenario: { readonly name: string; readonly steps: readonly unknown[] },
  recorded: readonly T[],
  command: string,
): T {
  const record = recorded.find(({ name }) => name === scenario.name);
  if (record?.steps.length !== scenario.steps.length) {
    throw new Error(`\`${scenario.name}\` is not recorded as it stands: run ${command}`);
  }
  return record;
}

/**
 * `recorded.json` of a folder, with what was recorded of another database in place of the scenarios that end otherwise there
 * (`recorded-mysql.json`: MySQL and MariaDB look at foreign keys at once, and `INSERT IGNORE` passes over them).
 */
export function readRecording<T extends { readonly scenarios: readonly { readonly name: string }[] }>(
  folder: string,
  dialect: DialectName,
): T {
  const recording = readJson(folder, "recorded.json") as T;
  const name = `recorded-${VENDORS[dialect]}.json`;
  if (!existsSync(join(folder, name))) return recording;
  const { scenarios } = readJson(folder, name) as T;
  const instead = new Map(scenarios.map((each) => [each.name, each]));
  return { ...recording, scenarios: recording.scenarios.map((each) => instead.get(each.name) ?? each) };
}

/** Django's `connection.vendor`. */
const VENDORS = {
  postgres: "postgresql",
  sqlite: "sqlite",
  mysql: "mysql",
  mariadb: "mysql",
} as const satisfies Record<DialectName, string>;

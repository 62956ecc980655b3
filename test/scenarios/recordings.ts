import { readFileSync } from "node:fs";
import { join } from "node:path";

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

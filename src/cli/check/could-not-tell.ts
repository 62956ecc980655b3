import { halfMigrated } from "../reporters/migration-sentences.js";
import { some } from "../reporters/some.js";
import type { Outcome } from "./compare.js";

/**
 * Why what was found is not certain though the other side was read, a sentence each without a stop: the exit code is 1 then. What
 * was read of the models is certain once Django has been asked.
 */
export function couldNotTell({ found, proof }: Pick<Outcome, "found" | "proof">): readonly string[] {
  const { diagnostics, migrations = null, isBare = false } = found;
  const unread = diagnostics.filter(({ severity }) => severity === "error").length;
  const pending = migrations?.pending ?? [];
  return [
    ...(unread === 0 || proof !== undefined ? [] : [`reading the models gave ${some(unread, "error")}`]),
    ...(pending.length > 0 ? [halfMigrated(pending)] : isBare ? [BARE] : []),
  ];
}

const BARE = "the database has none of the tables of the models: has it been migrated, and is it the right one?";

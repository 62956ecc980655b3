import type { ForeignKey } from "../../schema/schema.js";
import { tableKey } from "../../schema/table-key.js";
import type { EntityNames } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";

/** The table that a foreign key leads to, where all of what it refers to is part of the output. */
export function referredTable<Names extends EntityNames>(
  { references }: ForeignKey,
  { byTable }: Pick<Plan<Names>, "byTable">,
): TablePlan<Names> | null {
  const target = byTable.get(tableKey(references));
  return target !== undefined && references.columns.every((column) => target.keys.has(column)) ? target : null;
}

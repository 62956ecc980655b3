import type { Entity } from "../../schema/schema.js";
import type { ApplicationIndex } from "./application-index.js";
import type { EntityNames } from "./naming.js";
import type { Plan, TablePlan } from "./plan.js";

/** A table that holds a part of another one's rows (multi-table inheritance). */
export interface ExtensionPlan<Names extends EntityNames = EntityNames> {
  readonly table: TablePlan<Names>;
  readonly key: string;
  /** The table that extends it, and the column that refers to `key`. */
  readonly of: TablePlan<Names>;
  readonly by: string;
}

/** The tables that an entity's rows extend, each after those that it extends itself. None where one is not part of the output. */
export function extensionsOf<Names extends EntityNames>(
  entity: Entity,
  { byLabel }: Plan<Names>,
  index: ApplicationIndex,
): readonly ExtensionPlan<Names>[] {
  const found: ExtensionPlan<Names>[] = [];
  const visit = (child: Entity, seen: ReadonlySet<Entity>): boolean =>
    index.parentLinks(child).every(({ columns, target, targetColumns }) => {
      const [of, table, parent] = [byLabel.get(child.label), byLabel.get(target), index.entity(target)];
      const [by, key] = [columns[0], targetColumns[0]];
      if (of === undefined || table === undefined || parent === undefined || seen.has(parent)) return false;
      if (by === undefined || key === undefined) return false;
      if (!visit(index.concrete(parent), new Set([...seen, child]))) return false;
      if (!found.some((each) => each.table === table && each.of === of)) found.push({ table, key, of, by });
      return true;
    });
  return visit(index.concrete(entity), new Set()) ? found : [];
}

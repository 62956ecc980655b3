import type { Cast, GivenValues } from "./cast.js";
import { found } from "./entities.js";

/** A row to begin with, or rows of a relation's join table that hold nothing else (a symmetrical one holds both). */
export type Beginning = NewRow | Link;

export interface Link {
  readonly link: string;
  readonly accessor: string;
  readonly to: readonly string[];
}

/** A row as `Model.objects.create(**values)` makes it. */
export interface NewRow {
  /** Its name in the scenario; a row without one is named by no step. */
  readonly as?: string;
  /** Model's label. */
  readonly model: string;
  readonly values: GivenValues;
  /** Alias of a row of a multi-table parent that it extends: only the model's own table gets a row. */
  readonly extends?: string;
}

/** Makes what a scenario begins with. */
export async function begin(cast: Cast, row: Beginning): Promise<void> {
  if ("link" in row) await link(cast, row);
  else await cast.make(row.as ?? null, row.model, row.values, row.extends);
}

async function link(cast: Cast, { link, accessor, to }: Link): Promise<void> {
  const owner = cast.member(link);
  const { relation, direction } = found(cast.entities.accessor(owner.label, accessor), `${accessor} of ${link}`);
  const { sourceKey, targetKey } = relation;
  const [near, far] = direction === "forward" ? [sourceKey, targetKey] : [targetKey, sourceKey];
  const table = cast.entities.table(relation.through);
  for (const alias of to) {
    const one = found(owner.row[near.references], `${near.references} of ${link}`);
    const other = found(cast.member(alias).row[far.references], `${far.references} of ${alias}`);
    await cast.store.insert(table, { [near.column]: one, [far.column]: other });
    if (relation.symmetrical) await cast.store.insert(table, { [near.column]: other, [far.column]: one });
  }
}

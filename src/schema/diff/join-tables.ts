import type { Change } from "../change.js";
import type { Application, ManyToManyRelation, Table } from "../schema.js";
import { tableKey } from "../table-key.js";

/** Many-to-many relations by the table that was made for each alone, and holds nothing but its pairs. */
export function joinTables(application: Application | null): ReadonlyMap<string, ManyToManyRelation> {
  const tables = new Map(application?.entities.map(({ label, table }) => [label, tableKey(table)]));
  return new Map(
    application?.manyToMany.flatMap((relation) => {
      const table = tables.get(relation.through);
      return relation.automatic && table !== undefined ? [[table, relation] as const] : [];
    }),
  );
}

/**
 * A change of a join table as one of the relation that it was made for.
 * @param have the table that is there; null where there is none
 */
export function ofRelation(change: Change, relation: ManyToManyRelation, have: Table | null): Change {
  const { kind, columns } = change;
  // A library may hold the pairs apart by the primary key.
  if ((kind === "unique missing" || kind === "index missing unique") && have !== null && isKeptApart(columns, have))
    return change;
  return { ...change, pairsOf: `${relation.source}.${relation.name}`, origin: change.origin ?? relation.origin };
}

/** Whether the table takes no two rows that are alike in these columns. */
function isKeptApart(columns: readonly string[], { primaryKey, uniques, indexes }: Table): boolean {
  const keys = [
    ...(primaryKey === null ? [] : [primaryKey.columns]),
    ...uniques.map((unique) => unique.columns),
    ...indexes.flatMap(({ unique, invalid, where, parts }) => {
      const names = parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
      return unique && invalid !== true && where === null && names.length === parts.length ? [names] : [];
    }),
  ];
  return keys.some((key) => key.length > 0 && key.every((column) => columns.includes(column)));
}

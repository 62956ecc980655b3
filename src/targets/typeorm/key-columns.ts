import type { Application, Schema } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";

/** Columns that are keys or refer to one, by `partKey`: primary keys, and both ends of foreign keys and of relations. */
export function keyColumns({ tables }: Schema, { entities, toOne }: Application): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (table: string | undefined, columns: readonly string[]) => {
    if (table !== undefined) for (const column of columns) keys.add(partKey(table, column));
  };
  for (const table of tables) {
    add(tableKey(table), table.primaryKey?.columns ?? []);
    for (const { columns, references } of table.foreignKeys) {
      add(tableKey(table), columns);
      add(tableKey(references), references.columns);
    }
  }
  const tableOf = new Map(entities.map(({ label, table }) => [label, tableKey(table)]));
  for (const { source, columns, target, targetColumns } of toOne) {
    add(tableOf.get(source), columns);
    add(tableOf.get(target), targetColumns);
  }
  return keys;
}

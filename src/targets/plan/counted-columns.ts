import type { Application, Schema } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";

/**
 * Columns that hold keys which the database counts: identity columns, and what refers to them, directly or over other
 * keys, by a foreign key or by a relation that only the application knows. By `tableKey`. They are numbers on both
 * sides, so that they can be compared.
 */
export function countedColumns(schema: Schema, application: Application): Map<string, ReadonlySet<string>> {
  const referrers = new Map<string, string[]>();
  const refer = (table: string, columns: readonly string[], target: string, targetColumns: readonly string[]) => {
    columns.forEach((column, index) => {
      const to = partKey(target, targetColumns[index] ?? "");
      const from = partKey(table, column);
      const known = referrers.get(to);
      if (known === undefined) referrers.set(to, [from]);
      else known.push(from);
    });
  };
  for (const table of schema.tables) {
    for (const key of table.foreignKeys)
      refer(tableKey(table), key.columns, tableKey(key.references), key.references.columns);
  }
  const tables = new Map(application.entities.map((entity) => [entity.label, tableKey(entity.table)]));
  for (const relation of application.toOne) {
    const [source, target] = [tables.get(relation.source), tables.get(relation.target)];
    if (source !== undefined && target !== undefined) refer(source, relation.columns, target, relation.targetColumns);
  }
  const queue = schema.tables.flatMap((table) =>
    table.columns.filter((column) => column.identity !== null).map((column) => partKey(tableKey(table), column.name)),
  );
  const seen = new Set(queue);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const next of referrers.get(at) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return new Map(
    schema.tables.map((table) => {
      const key = tableKey(table);
      const names = table.columns.map((column) => column.name);
      return [key, new Set(names.filter((name) => seen.has(partKey(key, name))))];
    }),
  );
}

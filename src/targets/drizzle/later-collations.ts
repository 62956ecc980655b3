import type { Schema } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";

/**
 * Columns, by `partKey`, whose collation can be set once the tables are there: PostgreSQL refuses to alter the type of a
 * column that a generated one reads, and from 18 on a foreign key between columns whose collations differ.
 */
export function laterCollations(schema: Schema): ReadonlySet<string> {
  const bound = new Set<string>();
  for (const table of schema.tables) {
    const own = tableKey(table);
    const bind = (key: string, columns: readonly string[]) => {
      for (const column of columns) bound.add(partKey(key, column));
    };
    for (const { generated } of table.columns) bind(own, generated?.expression.columns ?? []);
    for (const { columns, references } of table.foreignKeys) {
      bind(own, columns);
      bind(tableKey(references), references.columns);
    }
  }
  const collated = schema.tables.flatMap((table) =>
    table.columns
      .filter((column) => column.collation !== null && column.generated === null)
      .map((column) => partKey(tableKey(table), column.name)),
  );
  return new Set(collated.filter((key) => !bound.has(key)));
}

import type { Schema } from "../../schema/schema.js";
import { partKey, tableKey } from "../../schema/table-key.js";
import { isOverlong, postgresName } from "./flavors/postgres-names.js";

/** Names of identity sequences, by table and column. */
export type SequenceNames = (table: string, column: string) => string | null;

/**
 * The sequences whose name has to be stated: drizzle-kit makes `table_column_seq` of every identity column and PostgreSQL
 * would cut that off where it is too long, instead of shortening its parts. Names are those that PostgreSQL chooses by
 * itself when the tables are made in the order of the schema.
 */
export function sequenceNames(schema: Schema): SequenceNames {
  const names = new Map<string, string>();
  const taken = new Set(schema.tables.map(tableKey));
  for (const table of schema.tables.filter((one) => one.managed)) {
    for (const column of table.columns.filter((one) => one.identity !== null)) {
      const key = (name: string) => tableKey({ schema: table.schema, name });
      let name = postgresName(table.name, column.name, "seq");
      for (let pass = 1; taken.has(key(name)); pass += 1) name = postgresName(table.name, column.name, `seq${pass}`);
      taken.add(key(name));
      const usual = `${table.name}_${column.name}_seq`;
      if (name !== usual || isOverlong(usual)) names.set(partKey(tableKey(table), column.name), name);
    }
  }
  return (table, column) => names.get(partKey(table, column)) ?? null;
}

import type { Column, Table } from "../../schema/schema.js";

/** The columns as an entity states them: those of the primary key in the key's order, since TypeORM makes the key of them as they come. */
export function columnsInOrder({ columns, primaryKey }: Table): readonly Column[] {
  const names = primaryKey?.columns ?? [];
  const keys = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  let next = 0;
  return columns.map((column) => (names.includes(column.name) ? (keys[next++] ?? column) : column));
}

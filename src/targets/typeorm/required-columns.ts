import type { TablePlan } from "./plan.js";

/** Columns of a join table without which the database takes no row, besides the two keys: TypeORM gives those two only. */
export function requiredColumns({ table }: TablePlan, keys: readonly string[]): readonly string[] {
  return table.columns
    .filter(
      (column) =>
        !column.nullable &&
        column.default === null &&
        column.identity === null &&
        column.generated === null &&
        !keys.includes(column.name),
    )
    .map((column) => column.name);
}

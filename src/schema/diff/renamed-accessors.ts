import type { Accessor } from "../accessor.js";
import type { Change } from "../change.js";
import type { TableName } from "../schema.js";
import { tableKey } from "../table-key.js";
import type { RenamedTables } from "./renamed-tables.js";

/** Gives the tables and columns that ways lead over, and that only changed their name, the name that is wanted. */
export function renameAccessors(
  accessors: readonly Accessor[],
  { wanted, columns }: Pick<RenamedTables, "wanted" | "columns">,
): readonly Accessor[] {
  if (wanted.size === 0 && columns.size === 0) return accessors;
  const table = (name: TableName): TableName => wanted.get(tableKey(name)) ?? name;
  const named = (of: TableName, names: readonly string[]): readonly string[] => {
    const own = columns.get(tableKey(of));
    return own === undefined ? names : names.map((name) => own.get(name) ?? name);
  };
  return accessors.map((each) => {
    const own = table(each.table);
    let from = own;
    const steps = each.steps.map((step) => {
      const to = table(step.to);
      const renamed = { columns: named(from, step.columns), to, toColumns: named(to, step.toColumns) };
      from = to;
      return renamed;
    });
    return { ...each, table: own, target: table(each.target), steps };
  });
}

/** Whether a relation is called otherwise because its column is: both names are made of the column's. */
export function followsColumn(
  { kind, table, columns: [column, more], want, have }: Change,
  { columns }: Pick<RenamedTables, "columns">,
): boolean {
  if (kind !== "relation name" || column === undefined || more !== undefined) return false;
  const [before] = [...(columns.get(tableKey(table)) ?? [])].find(([, wanted]) => wanted === column) ?? [];
  return before !== undefined && isMadeOf(want, column) && isMadeOf(have, before);
}

function isMadeOf(relation: string | null, column: string): boolean {
  const bare = (name: string): string => name.replaceAll("_", "").toLowerCase();
  return relation !== null && bare(column).startsWith(bare(relation));
}

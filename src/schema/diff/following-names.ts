import type { Change } from "../change.js";
import type { Table } from "../schema.js";
import { tableKey } from "../table-key.js";
import type { RenamedTables } from "./renamed-tables.js";

/**
 * The changes of a table, where the names of constraints and indexes that are made of its name, of a column's or of that of the
 * table that a key refers to are others because those are: each such change follows from the one of what it is named after.
 * @param want as it is wanted
 */
export function withFollowingNames(changes: readonly Change[], want: Table, renamed: RenamedTables): readonly Change[] {
  const { actual, columns } = renamed;
  const there = actual.get(tableKey(want))?.name ?? want.name;
  const own = new Set(columns.get(tableKey(want))?.values());
  const isOther = (table: Table["foreignKeys"][number]["references"]): boolean =>
    (actual.get(tableKey(table))?.name ?? table.name) !== table.name || columns.has(tableKey(table));
  return changes.map((change) => {
    const { kind, columns: over, want: name, have } = change;
    if (!kind.endsWith(" name") || name === null || have === null) return change;
    if (!isMadeOf(name, want.name) || !isMadeOf(have, there)) return change;
    const key = kind === "foreign key name" ? want.foreignKeys.find((each) => each.name === name) : undefined;
    const follows = there !== want.name || over.some((column) => own.has(column)) || (key && isOther(key.references));
    return follows === true ? { ...change, follows: true as const } : change;
  });
}

/** How much of a table's name is left in the shortest of the names that are made of it: `Index.set_name_with_model`. */
const KEPT = 11;

function isMadeOf(name: string, table: string): boolean {
  return name.toLowerCase().startsWith(table.slice(0, KEPT).toLowerCase());
}

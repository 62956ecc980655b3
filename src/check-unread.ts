import type { Change } from "./schema/change.js";
import type { Schema } from "./schema/schema.js";
import { partKey, tableKey } from "./schema/table-key.js";
import type { ReadSchema, Unread } from "./targets/target-reader.js";

/**
 * Those changes that are about nothing that is there and could not be read: of that it has been said where it stands, and
 * whatever were said besides would be a guess.
 * @param want what it was held to
 */
export function toldChanges(
  changes: readonly Change[],
  want: Schema,
  { schema, unread }: ReadSchema,
): readonly Change[] {
  const known = columnsOf(schema);
  const nameless = namelessTables(changes, columnsOf(want), unread.nameless);
  return changes.filter((change) => !nameless.has(change) && isTold(change, unread, known));
}

/** The same of changes of relations. */
export function toldRelations(changes: readonly Change[], { unread }: ReadSchema): readonly Change[] {
  return changes.filter(({ table, name }) => !unread.relations.has(partKey(tableKey(table), name ?? "")));
}

/** The columns that are known, by their table. */
type Columns = ReadonlyMap<string, ReadonlySet<string>>;

function columnsOf({ tables }: Schema): Columns {
  return new Map(tables.map((table) => [tableKey(table), new Set(table.columns.map(({ name }) => name))]));
}

function isTold({ kind, table, columns }: Change, unread: Unread, known: Columns): boolean {
  const key = tableKey(table);
  if (columns.some((column) => unread.columns.has(partKey(key, column)))) return false;
  if (unread.openTables.has(key) && !columns.every((column) => known.get(key)?.has(column))) return false;
  const [, part] = /^(.*) missing(?: unique)?$/.exec(kind) ?? [null, kind];
  return !unread.parts.has(partKey(key, part ?? kind));
}

/**
 * The missing tables that may be there under a name that could not be read: for each such table the one that shares the most
 * columns with it, and half of all at least.
 */
function namelessTables(changes: readonly Change[], want: Columns, nameless: Unread["nameless"]): ReadonlySet<Change> {
  const missing = changes.filter(({ kind }) => kind === "table missing" || kind === "table missing unmanaged");
  const pairs = nameless.flatMap((names, of) =>
    missing.map((change) => ({ of, change, share: shared(want.get(tableKey(change.table)) ?? new Set(), names) })),
  );
  const found = new Map<number, Change>();
  const taken = new Set<Change>();
  for (const { of, change, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < 0.5 || found.has(of) || taken.has(change)) continue;
    found.set(of, change);
    taken.add(change);
  }
  return taken;
}

/** How large a part of the columns of two tables both have. A property may leave off the `_id` of its column, and write names together. */
function shared(columns: ReadonlySet<string>, names: readonly string[]): number {
  const plain = (name: string): string => name.toLowerCase().replaceAll("_", "");
  const there = new Set(names.map(plain));
  const both = [...columns].filter(
    (column) => there.has(plain(column)) || there.has(plain(column.replace(/_id$/, ""))),
  );
  return both.length / Math.max(columns.size, there.size, 1);
}

import type { Change } from "../change.js";
import type { ManyToManyRelation, Table, TableName } from "../schema.js";
import { tableKey } from "../table-key.js";
import { exchangedColumns } from "./exchanged-keys.js";
import { type ColumnNames, isEqualType, renamedColumns, type SameType } from "./renamed-columns.js";
import { changesOf } from "./rule.js";

/** The tables that are there under the names that they should have, and what had another. */
export interface RenamedTables {
  readonly tables: readonly Table[];
  readonly changes: readonly Change[];
  /** What each of them is called where it is, by key of the name that it should have. */
  readonly actual: ReadonlyMap<string, TableName>;
  /** What those that had another name should be called, by key of the name that they have where they are. */
  readonly wanted: ReadonlyMap<string, TableName>;
  /** Columns that have another name than they should, by wanted table. */
  readonly columns: ColumnNames;
}

/**
 * Gives tables that only changed their name the name that is wanted, wherever a foreign key mentions them.
 * @param sameType whether a column of the one type may stand for a wanted one of the other
 * @param pairs many-to-many relations by the table that holds their pairs, whose two keys may be exchanged
 */
export function renameTables(
  want: readonly Table[],
  have: readonly Table[],
  sameType: SameType = isEqualType,
  pairs: ReadonlyMap<string, ManyToManyRelation> = new Map(),
): RenamedTables {
  const wanted = new Map(want.map((table) => [tableKey(table), table]));
  const had = new Set(have.map(tableKey));
  const missing = want.filter((table) => table.managed && !had.has(tableKey(table)));
  const extra = have.filter((table) => !wanted.has(tableKey(table)));
  const names = new Map<string, Table>();
  for (const table of missing) {
    const [only, more] = extra.filter((other) => hasSameColumns(table, other));
    const back = only === undefined ? [] : missing.filter((other) => hasSameColumns(other, only));
    if (only !== undefined && more === undefined && back.length === 1) names.set(tableKey(only), table);
  }
  const renamed = <T extends TableName>(name: T): T => {
    const to = names.get(tableKey(name));
    return to === undefined ? name : { ...name, schema: to.schema, name: to.name };
  };
  const tables =
    names.size === 0
      ? have
      : have.map((table) => ({
          ...renamed(table),
          foreignKeys: table.foreignKeys.map((key) => ({ ...key, references: renamed(key.references) })),
        }));
  const changes = have.flatMap((table) => {
    const to = names.get(tableKey(table));
    if (to === undefined) return [];
    const places = { origin: to.places?.name ?? null, there: table.places?.name ?? null };
    return [changesOf(to, table, { columns: [], name: null, ...places })("table renamed", to.name, table.name)];
  });
  const columns = tables.flatMap((table) => {
    const one = wanted.get(tableKey(table));
    if (one?.managed !== true) return [];
    const exchanged = exchangedColumns(one, table, pairs.get(tableKey(one)));
    return [[tableKey(one), exchanged ?? renamedColumns(one, table, sameType)] as const];
  });
  const actual = new Map(have.map((table) => [tableKey(renamed(table)), table]));
  return { tables, changes, actual, wanted: names, columns: new Map(columns.filter(([, found]) => found.size > 0)) };
}

function hasSameColumns(one: Table, other: Table): boolean {
  const facts = ({ columns }: Table): string =>
    JSON.stringify(columns.map(({ name, type, nullable }) => [name, type, nullable]).sort(byName));
  return one.columns.length === other.columns.length && one.columns.length > 0 && facts(one) === facts(other);
}

function byName([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}

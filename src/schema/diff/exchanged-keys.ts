import type { Change } from "../change.js";
import type { ForeignKey, ManyToManyRelation, Table } from "../schema.js";
import { tableKey } from "../table-key.js";
import { changesOf, sameNames } from "./rule.js";

/**
 * The columns of the two keys of a join table where each refers to what the other one should: by the names that they should
 * have, those that they have. Null where it is not so, or where the keys alone are exchanged and all else that is over their columns is as it should be.
 */
export function exchangedColumns(
  want: Table,
  have: Table,
  relation: ManyToManyRelation | undefined,
): ReadonlyMap<string, string> | null {
  const columns = relation === undefined ? null : exchangedKeys(want, have, relation);
  if (columns === null || isOverTheSame(want, have, columns)) return null;
  const [one, other] = columns;
  return new Map([
    [one, other],
    [other, one],
  ]);
}

/** The changes of a join table, with one for its two keys where they refer to what each other should. */
export function withExchangedKeys(
  changes: readonly Change[],
  want: Table,
  have: Table,
  relation: ManyToManyRelation | undefined,
): readonly Change[] {
  const columns = relation === undefined ? null : exchangedKeys(want, have, relation);
  if (columns === null) return changes;
  const [first] = columns;
  const isOfKeys = ({ kind, columns: over }: Change): boolean =>
    OF_KEYS.has(kind) && over.some((column) => columns.includes(column));
  const there = keyOver(have, first)?.origin ?? null;
  return [keysExchanged(want, have, columns, there), ...changes.filter((change) => !isOfKeys(change))];
}

const OF_KEYS: ReadonlySet<Change["kind"]> = new Set(["foreign key target", "foreign key columns", "foreign key name"]);

/** The change of a join table whose keys lead where each other should. */
export function keysExchanged(
  want: Table,
  have: Table,
  columns: readonly string[],
  there: Change["there"] = null,
): Change {
  const way = (names: readonly string[]): string =>
    columns.map((column, at) => `${names[at] ?? ""} to ${keyOver(want, column)?.references.name ?? ""}`).join(", ");
  const change = changesOf(want, have, { columns, name: null, there });
  return change("join keys exchanged", way(columns), way([...columns].reverse()));
}

function exchangedKeys(
  want: Table,
  have: Table,
  { sourceKey, targetKey }: ManyToManyRelation,
): readonly [string, string] | null {
  const [one, other] = [sourceKey.column, targetKey.column];
  const [wanted, had] = [want, have].map((table) => [keyOver(table, one), keyOver(table, other)] as const);
  const isExchanged =
    !sameTarget(wanted?.[0], wanted?.[1]) && sameTarget(wanted?.[0], had?.[1]) && sameTarget(wanted?.[1], had?.[0]);
  return isExchanged ? [one, other] : null;
}

function keyOver({ foreignKeys }: Table, column: string): ForeignKey | undefined {
  return foreignKeys.find(({ columns: [only, more] }) => only === column && more === undefined);
}

function sameTarget(one: ForeignKey | undefined, other: ForeignKey | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [left, right] = [one.references, other.references];
  return tableKey(left) === tableKey(right) && sameNames(left.columns, right.columns);
}

/** Whether an index or unique constraint over these columns is there as it should be, by its name or in the order of both columns. */
function isOverTheSame(want: Table, have: Table, columns: readonly string[]): boolean {
  const parts = ({ uniques, indexes }: Table) => [
    ...uniques.map((unique) => ({ name: unique.name, over: unique.columns })),
    ...indexes.map(({ name, parts: keys }) => ({
      name,
      over: keys.flatMap((part) => (part.kind === "column" ? [part.column] : [])),
    })),
  ];
  const had = parts(have);
  return parts(want).some(
    ({ name, over }) =>
      over.some((column) => columns.includes(column)) &&
      had.some((each) => sameNames(each.over, over) && (over.length > 1 || each.name === name)),
  );
}

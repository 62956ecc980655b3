import type { Change } from "../change.js";
import type { Index, Table, Unique } from "../schema.js";
import { type Likeness, pair } from "./pair.js";
import { changesOf, isRenamed, listed, type Rule, sameNames } from "./rule.js";

/** Unique constraints, by name with the same columns, by columns, then by name. */
export const diffUniques: Rule = (want, have) => {
  const { pairs, missing, extra } = pair(want.uniques, have.uniques, same, sameColumns, sameName, sameSet);
  return [
    ...pairs.flatMap(([one, other]) => diffUnique(want, have, one, other)),
    ...missing.map((unique) => changesOf(want, have, unique)("unique missing", listed(unique.columns), null)),
    ...extra.map((unique) =>
      changesOf(want, have, { ...unique, origin: null, there: unique.origin })(
        "unique extra",
        null,
        listed(unique.columns),
      ),
    ),
  ];
};

const sameName: Likeness<Unique> = (one, other) => one.name === other.name;
const sameColumns: Likeness<Unique> = (one, other) => sameNames(one.columns, other.columns);
const same: Likeness<Unique> = (one, other) => sameName(one, other) && sameColumns(one, other);
const sameSet: Likeness<Unique> = (one, other) => sameNames([...one.columns].sort(), [...other.columns].sort());

function diffUnique(table: Table, other: Table, want: Unique, have: Unique): readonly Change[] {
  const change = changesOf(table, other, { ...want, there: have.origin, nameThere: have.name });
  const found: Change[] = [];
  if (!sameColumns(want, have)) found.push(change("unique columns", listed(want.columns), listed(have.columns)));
  if (want.nullsDistinct !== have.nullsDistinct) found.push(change("unique nulls", nulls(want), nulls(have)));
  if (want.deferrable !== have.deferrable) {
    found.push(
      change("unique deferrability", want.deferrable ?? "not deferrable", have.deferrable ?? "not deferrable"),
    );
  }
  if (!sameNames(want.include, have.include)) {
    found.push(change("unique include", listed(want.include), listed(have.include)));
  }
  if (isRenamed(want, have)) found.push(change("unique name", want.name, have.name));
  return found;
}

const nulls = ({ nullsDistinct }: Unique): string => (nullsDistinct ? "nulls distinct" : "nulls not distinct");

/**
 * Whether rows that a table holds to be different in these columns are different in fewer of them anyway: something
 * unique over them is an index, and no more.
 */
export function refusesNothing(
  { primaryKey, uniques, indexes }: Table,
  columns: readonly string[],
  nullsDistinct: boolean,
): boolean {
  const covers = (key: readonly string[]): boolean => key.length > 0 && key.every((name) => columns.includes(name));
  if (primaryKey !== null && covers(primaryKey.columns)) return true;
  const isHeld = (key: readonly string[], theirs: Pick<Unique, "nullsDistinct">): boolean =>
    (nullsDistinct || !theirs.nullsDistinct) && covers(key);
  return (
    uniques.some((unique) => unique.deferrable === null && isHeld(unique.columns, unique)) ||
    indexes.some((index) => isWhole(index) && isHeld(plainColumns(index), index))
  );
}

/** The columns of an index that are keys as they are, in their own collation. */
export function plainColumns({ parts }: Index): readonly string[] {
  return parts.flatMap((part) => (part.kind === "column" && part.collation === null ? [part.column] : []));
}

/** Whether an index holds all rows to something unique, and a constraint could say the same. */
function isWhole(index: Index): boolean {
  return index.unique && index.where === null && plainColumns(index).length === index.parts.length;
}

/**
 * Takes off both tables the unique constraints that are indexes on the other side, each of which is one change: rows are held
 * to the same by a plain unique one, and not by one that only has the name and columns.
 */
export function uniquesAsIndexes(
  want: Table,
  have: Table,
): { readonly want: Table; readonly have: Table; readonly changes: readonly Change[] } {
  const { missing, extra } = pair(want.uniques, have.uniques, sameColumns, sameName);
  const free = pair(want.indexes, have.indexes, (one, other) => one.name === other.name);
  const changes: Change[] = [];
  const gone = new Set<Unique | Index>();
  const match = (unique: Unique, indexes: readonly Index[], words: readonly [string, string]): void => {
    const index = indexes.find((each) => !gone.has(each) && isPlain(each, unique));
    if (index === undefined) return;
    gone.add(unique).add(index);
    const wanted = words[0] === CONSTRAINT ? unique : index;
    const there = (wanted === unique ? index : unique).origin;
    changes.push(changesOf(want, have, { ...wanted, columns: unique.columns, there })("unique as index", ...words));
  };
  /** The index that a constraint became, or the other way round, where only one of them is unique. */
  const takePlain = (unique: Unique, indexes: readonly Index[]): Index | undefined => {
    const plain = gone.has(unique) ? undefined : indexes.find((each) => !gone.has(each) && isMadePlain(each, unique));
    if (plain !== undefined) gone.add(unique).add(plain);
    return plain;
  };
  for (const unique of missing) match(unique, free.extra, [CONSTRAINT, INDEX]);
  for (const unique of missing) {
    const plain = takePlain(unique, free.extra);
    if (plain === undefined) continue;
    const change = changesOf(want, have, { ...unique, there: plain.origin });
    changes.push(change("unique missing", listed(unique.columns), "an index that is not unique"));
  }
  for (const unique of extra) match(unique, free.missing, [INDEX, CONSTRAINT]);
  for (const unique of extra) {
    const plain = takePlain(unique, free.missing);
    if (plain === undefined) continue;
    const change = changesOf(want, have, { ...plain, columns: unique.columns, there: unique.origin });
    changes.push(change("index uniqueness", "not unique", CONSTRAINT));
  }
  const without = (table: Table): Table => ({
    ...table,
    uniques: table.uniques.filter((each) => !gone.has(each)),
    indexes: table.indexes.filter((each) => !gone.has(each)),
  });
  return changes.length === 0 ? { want, have, changes } : { want: without(want), have: without(have), changes };
}

const CONSTRAINT = "unique constraint";
const INDEX = "unique index";

/** Whether an index is what is left of a constraint that does not say any more that it is unique. */
function isMadePlain(index: Index, unique: Unique): boolean {
  return !index.unique && index.name === unique.name && isPlain({ ...index, unique: true }, unique);
}

function isPlain(index: Index, unique: Unique): boolean {
  const columns = index.parts.map((part) => (part.kind === "column" && part.collation === null ? part.column : null));
  return (
    index.unique &&
    index.invalid !== true &&
    index.where === null &&
    index.nullsDistinct === unique.nullsDistinct &&
    unique.deferrable === null &&
    columns.length === unique.columns.length &&
    columns.every((column, at) => column === unique.columns[at])
  );
}

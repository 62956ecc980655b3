import { keyText, type Row, type Value } from "../scenarios/values.js";

/**
 * What Django's many-to-many operations do, as functions from the rows of a join table to a change of them: a plain model
 * that implementations are compared to. It knows no database; rows of a through model that others refer to, foreign keys
 * and order are the caller's business. Mirrors `create_forward_many_to_many_manager` of Django 5.2.
 */
export interface Shape {
  /** Columns of the join table that hold the declaring model's key and the target's. */
  readonly source: string;
  readonly target: string;
  readonly symmetrical: boolean;
  /** The other columns, without the join table's own key: what each holds when nothing is given; undefined: it must be given. */
  readonly filledIn: Readonly<Record<string, (() => Value) | undefined>>;
  /** Whether the join table was made for the relation alone: then values for its other columns are not looked at. */
  readonly automatic: boolean;
  /** Whether a row of the join table lies in several tables (a multi-table child): Django makes none of these by `add`. */
  readonly multiTable: boolean;
}

/** One end of a relation: a row's key, seen from the declaring model (`forward`) or from the target. */
export interface End {
  readonly direction: "forward" | "reverse";
  readonly key: Value;
}

/** Rows that go and rows that come, in this order. */
export interface Change {
  readonly removed: readonly Row[];
  readonly added: readonly Row[];
}

/** A column of a through model that has neither a value nor a default, or a name that is none of its columns. */
export class NotGiven extends Error {}
export class NoSuchColumn extends Error {}
/** Pairs that lie in several tables cannot be made in bulk. */
export class NotInBulk extends Error {}

/** The keys at the far end, as often as they stand there; pairs whose far end is NULL are none. */
export function related(shape: Shape, rows: readonly Row[], end: End): readonly Value[] {
  const [near, far] = columnsOf(shape, end);
  return rows.filter(has(near, end.key)).flatMap((row) => (row[far] === null ? [] : [row[far] ?? null]));
}

/**
 * Pairs that are not there yet. A symmetrical relation gets the pair of the other direction too, where that is missing.
 * @throws NotGiven, NoSuchColumn, NotInBulk
 */
export function add(shape: Shape, rows: readonly Row[], end: End, keys: readonly Value[], given: Row = {}): Change {
  if (shape.multiTable && keys.length > 0) throw new NotInBulk("pairs that lie in several tables");
  const added: Row[] = [];
  const [near, far] = columnsOf(shape, end);
  const missing = (column: string, other: string): void => {
    const there = new Set([...rows, ...added].filter(has(column, end.key)).map((row) => keyText(row[other])));
    for (const key of distinct(keys)) {
      if (there.has(keyText(key))) continue;
      added.push({ ...others(shape, given), [column]: end.key, [other]: key });
    }
  };
  missing(near, far);
  if (shape.symmetrical) missing(far, near);
  return { removed: [], added };
}

/** All pairs with these keys; of a symmetrical relation those of the other direction too. What is not there is no error. */
export function remove(shape: Shape, rows: readonly Row[], end: End, keys: readonly Value[]): Change {
  const wanted = new Set(keys.map(keyText));
  const [near, far] = columnsOf(shape, end);
  const goes = (column: string, other: string) => (row: Row) =>
    has(column, end.key)(row) && row[other] !== null && wanted.has(keyText(row[other]));
  return { removed: rows.filter(either(shape, goes(near, far), goes(far, near))), added: [] };
}

/** All pairs of the row, also those whose far end is NULL. */
export function clear(shape: Shape, rows: readonly Row[], end: End): Change {
  const [near, far] = columnsOf(shape, end);
  return { removed: rows.filter(either(shape, has(near, end.key), has(far, end.key))), added: [] };
}

/**
 * The smallest change after which the far end is `keys`; with `clearFirst` everything goes and comes anew.
 * @param present keys that `all` shows: a dangling one is none
 * @throws NotGiven, NoSuchColumn, NotInBulk
 */
export function set(
  shape: Shape,
  rows: readonly Row[],
  end: End,
  keys: readonly Value[],
  { given = {}, clearFirst = false, present = related(shape, rows, end) }: SetOptions = {},
): Change {
  const wanted = new Set(keys.map(keyText));
  const { removed } = clearFirst
    ? clear(shape, rows, end)
    : remove(
        shape,
        rows,
        end,
        present.filter((key) => !wanted.has(keyText(key))),
      );
  const there = new Set(clearFirst ? [] : present.map(keyText));
  const left = rows.filter((row) => !removed.includes(row));
  return {
    removed,
    added: add(
      shape,
      left,
      end,
      keys.filter((key) => !there.has(keyText(key))),
      given,
    ).added,
  };
}

export interface SetOptions {
  readonly given?: Row;
  readonly clearFirst?: boolean;
  readonly present?: readonly Value[];
}

/** The rows after a change. */
export const after = (rows: readonly Row[], { removed, added }: Change): readonly Row[] => [
  ...rows.filter((row) => !removed.includes(row)),
  ...added,
];

const columnsOf = ({ source, target }: Shape, { direction }: End): readonly [string, string] =>
  direction === "forward" ? [source, target] : [target, source];

const has =
  (column: string, key: Value) =>
  (row: Row): boolean =>
    row[column] !== null && keyText(row[column]) === keyText(key);

const either =
  ({ symmetrical }: Shape, one: (row: Row) => boolean, other: (row: Row) => boolean) =>
  (row: Row) =>
    one(row) || (symmetrical && other(row));

const distinct = (keys: readonly Value[]): readonly Value[] => [
  ...new Map(keys.map((key) => [keyText(key), key])).values(),
];

/** A new pair's other columns. */
function others({ filledIn, automatic }: Shape, given: Row): Row {
  if (automatic) return {};
  const astray = Object.keys(given).find((name) => !(name in filledIn));
  if (astray !== undefined) throw new NoSuchColumn(astray);
  return Object.fromEntries(
    Object.entries(filledIn).map(([column, fill]): [string, Value] => {
      const value = column in given ? given[column] : fill?.();
      if (value === undefined) throw new NotGiven(column);
      return [column, value];
    }),
  );
}

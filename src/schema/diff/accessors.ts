import type { Accessor, AccessorStep } from "../accessor.js";
import type { Change, ChangeKind } from "../change.js";
import { groupBy } from "../group-by.js";
import type { TableName } from "../schema.js";
import { tableKey } from "../table-key.js";
import { type Likeness, pair } from "./pair.js";
import { listed } from "./rule.js";

/**
 * Holds the ways from table to table that application code has names for against those that are wanted: by name with the
 * same steps, by steps where the names are new ones, by a join table in common, then by name.
 * @param overJoins whether a way to a join table and one from there on stand for a many-to-many relation, as people write it
 */
export function diffAccessors(
  want: readonly Accessor[],
  have: readonly Accessor[],
  { overJoins }: { readonly overJoins: boolean },
): readonly Change[] {
  const others = groupBy(have, ({ table }) => tableKey(table));
  const wanted = groupBy(want, ({ table }) => tableKey(table));
  const toJoin = (each: Accessor): Accessor | undefined => (overJoins ? wayToJoin(each, others) : undefined);
  const found = [...wanted].flatMap(([table, own]) => diffOfTable(own, others.get(table) ?? [], toJoin));
  const unknown = [...others].filter(([table]) => !wanted.has(table)).flatMap(([, each]) => each);
  const differences = [...found, ...unknown.map(extra)];
  const elsewhere = new Set(
    differences.flatMap(({ change, have: each }) =>
      each !== null && (ABOUT_THE_WAY.has(change.kind) || change.kind === "relation extra") ? [pathKey(each)] : [],
    ),
  );
  const isEcho = ({ change, have: each }: Difference): boolean =>
    each?.derived === true && ABOUT_THE_WAY.has(change.kind) && elsewhere.has(pathKey(turned(each)));
  return differences.filter((each) => !isEcho(each)).map(({ change }) => change);
}

/** A change, and the way that is there which it is about. */
interface Difference {
  readonly change: Change;
  readonly have: Accessor | null;
}

/** What is a change of the one direction whenever it is one of the other. */
const ABOUT_THE_WAY: ReadonlySet<ChangeKind> = new Set(["relation columns", "many-to-many direction"]);

function diffOfTable(
  want: readonly Accessor[],
  have: readonly Accessor[],
  toJoin: (want: Accessor) => Accessor | undefined,
): readonly Difference[] {
  // A name that both sides have stands for what it stood for: two that are exchanged are no two renames.
  const [wanted, had] = [want, have].map((each) => new Set(each.map(({ name }) => name)));
  const isFree: Likeness<Accessor> = (one, other) => had?.has(one.name) !== true && wanted?.has(other.name) !== true;
  const {
    pairs,
    missing,
    extra: more,
  } = pair(
    want,
    have,
    same,
    (one, other) => isFree(one, other) && sameWay(one, other),
    (one, other) => one.name === other.name && sameJoin(one, other),
    (one, other) => isFree(one, other) && sameJoin(one, other),
    sameNameAndTarget,
    sameWay,
    sameJoin,
  );
  const joins = new Map(missing.map((each) => [each, toJoin(each)]));
  const used = new Set(joins.values());
  return [
    ...pairs.flatMap(([one, other]) => diffAccessor(one, other).map((change) => ({ change, have: other }))),
    ...missing
      .filter((each) => joins.get(each) === undefined)
      .map((each) => ({
        change: changeOf(each, null)(isManyToMany(each) ? "many-to-many missing" : missingKind(each), way(each), null),
        have: null,
      })),
    ...more.filter((each) => !used.has(each)).map(extra),
  ];
}

/** The way to the join table of a many-to-many relation, where the code has one from there on, too. */
function wayToJoin(
  { table, steps: [near, far] }: Accessor,
  others: ReadonlyMap<string, readonly Accessor[]>,
): Accessor | undefined {
  if (near === undefined || far === undefined) return undefined;
  const over = (from: TableName, step: AccessorStep): Accessor | undefined => {
    const key = wayKey({ target: step.to, steps: [step] });
    return others.get(tableKey(from))?.find((each) => wayKey(each) === key);
  };
  return over(near.to, far) && over(table, near);
}

const sameWay: Likeness<Accessor> = (one, other) => wayKey(one) === wayKey(other);
const same: Likeness<Accessor> = (one, other) => one.name === other.name && sameWay(one, other);
const sameNameAndTarget: Likeness<Accessor> = (one, other) =>
  one.name === other.name && tableKey(one.target) === tableKey(other.target);
const sameJoin: Likeness<Accessor> = (one, other) => {
  const [join, theirs] = [joinOf(one), joinOf(other)];
  return join !== null && join === theirs && tableKey(one.target) === tableKey(other.target);
};

function diffAccessor(want: Accessor, have: Accessor): readonly Change[] {
  const change = changeOf(want, have);
  const found: Change[] = [];
  if (!sameWay(want, have)) {
    const kind = isManyToMany(want) && isTurned(want, have) ? "many-to-many direction" : "relation columns";
    found.push(change(kind, way(want), way(have)));
  }
  if (want.leadsTo !== have.leadsTo) found.push(change("relation cardinality", want.leadsTo, have.leadsTo));
  if (want.name !== have.name) found.push(change("relation name", want.name, have.name));
  return found;
}

const extra = (each: Accessor): Difference => ({
  change: { ...changeOf(each, null)("relation extra", null, way(each)), origin: null, there: each.origin },
  have: each,
});

/** A way back that is missing takes less away than a key's own name. */
function missingKind({ leadsTo }: Accessor): ChangeKind {
  return leadsTo === "many" ? "relation missing back" : "relation missing";
}

function isManyToMany({ steps }: Accessor): boolean {
  return steps.length === 2;
}

/** Whether one goes over the join table's columns the other way round. */
function isTurned(one: Accessor, other: Accessor): boolean {
  const columns = ({ steps: [near, far] }: Accessor): readonly string[] => [
    (near?.toColumns ?? []).join(),
    (far?.columns ?? []).join(),
  ];
  const [near, far] = columns(one);
  const [theirNear, theirFar] = columns(other);
  return near === theirFar && far === theirNear && near !== far;
}

function joinOf({ steps: [first, second] }: Accessor): string | null {
  return first !== undefined && second !== undefined ? tableKey(first.to) : null;
}

function wayKey({ target, steps }: Pick<Accessor, "target" | "steps">): string {
  return JSON.stringify([tableKey(target), ...steps.map((step) => [step.columns, tableKey(step.to), step.toColumns])]);
}

function pathKey({ table, steps }: Pick<Accessor, "table" | "steps">): string {
  return JSON.stringify([tableKey(table), ...steps.map((step) => [step.columns, tableKey(step.to), step.toColumns])]);
}

/** The same way in the other direction. */
function turned({ table, steps }: Accessor): Pick<Accessor, "table" | "steps"> {
  const from = [table, ...steps.map(({ to }) => to)];
  const back = steps.map(({ columns, toColumns }, at) => ({
    columns: toColumns,
    to: from[at] ?? table,
    toColumns: columns,
  }));
  return { table: from.at(-1) ?? table, steps: back.reverse() };
}

/** `author_id to library_author.id`. */
function way({ steps }: Accessor): string {
  return steps.map((step) => `${listed(step.columns)} to ${target(step)}`).join(", ");
}

function target({ to, toColumns }: AccessorStep): string {
  const name = to.schema === null ? to.name : `${to.schema}.${to.name}`;
  return toColumns.map((column) => `${name}.${column}`).join(", ");
}

function changeOf(
  want: Accessor,
  have: Accessor | null,
): (kind: ChangeKind, want: string | null, have: string | null) => Change {
  return (kind, one, other) => ({
    kind,
    table: want.table,
    columns: want.steps.length === 1 ? (want.steps[0]?.columns ?? []) : [],
    name: want.name,
    want: one,
    have: other,
    origin: want.origin,
    there: have?.origin ?? null,
  });
}

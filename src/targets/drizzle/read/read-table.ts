import type { Check, ForeignKey, Index, PrimaryKey, Table, Unique } from "../../../schema/schema.js";
import { inWords } from "../../../typescript/read/plain.js";
import { type Call, type Spread, spanOf, type Value } from "../../../typescript/read/values.js";
import { type ChainLink, chainOf, listOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import { libraryName } from "./library.js";
import { actionOf, expression, readColumn } from "./read-column.js";
import { readIndex } from "./read-index.js";
import type { Reading } from "./reading.js";
import { ColumnReference, columnReference, type FindTable, type TableDraft, undeclaredColumn } from "./table-draft.js";

/** What a table's constraints are gathered in. */
interface Parts {
  primaryKey: PrimaryKey | null;
  readonly foreignKeys: ForeignKey[];
  readonly uniques: Unique[];
  readonly indexes: Index[];
  readonly checks: Check[];
}

/** Reads a table whole. What of it cannot be read is said, and left out. */
export function readTable(draft: TableDraft, managed: boolean, reading: Reading, findTable: FindTable): Table {
  const columns = [...draft.columns.values()].flatMap((column) => readColumn(draft, column, reading, findTable) ?? []);
  const keys = columns.filter(({ isPrimaryKey }) => isPrimaryKey).map(({ column }) => column.name);
  const parts: Parts = {
    primaryKey: keys.length === 0 ? null : { name: null, columns: keys },
    foreignKeys: columns.flatMap(({ foreignKeys }) => foreignKeys),
    uniques: columns.flatMap(({ uniques }) => uniques),
    ...{ indexes: [], checks: [] },
  };
  for (const extra of extrasOf(draft, reading)) readExtra(extra, parts, draft, reading, findTable);
  const primary = new Set(parts.primaryKey?.columns ?? []);
  return {
    ...{ schema: draft.schema, name: draft.name, managed },
    columns: columns.map(({ column }) => (primary.has(column.name) ? { ...column, nullable: false } : column)),
    ...parts,
    ...{ exclusions: [], comment: null, tablespace: null, origin: spanOf(draft.at) },
  };
}

/** What the third argument gives: a list, or an object in the older form. */
function extrasOf(draft: TableDraft, reading: Reading): readonly Value[] {
  const { extra } = draft;
  if (extra === null) return [];
  const given = extra.kind === "function" ? reading.program.apply(extra, [columnsOf(draft)]) : extra;
  if (given.kind === "array") {
    spreadExtras(given.rest, draft, reading);
    return given.items.flatMap((item) => (item.kind === "array" ? item.items : [item]));
  }
  if (given.kind === "object") {
    spreadExtras(given.rest, draft, reading);
    return [...given.properties.values()].map(({ value }) => value);
  }
  unreadExtras(given, draft, reading);
  return [];
}

const EXTRAS = ["primary key", "foreign key", "unique", "index", "check"] as const;

function spreadExtras(rest: readonly Spread[], draft: TableDraft, reading: Reading): void {
  for (const each of rest) reading.unreadableSpread(`some constraints of \`${draft.name}\``, each);
  if (rest.length > 0) reading.unreadParts(draft, ...EXTRAS);
}

function unreadExtras(value: Value, draft: TableDraft, reading: Reading): void {
  reading.unreadable(`the constraints of \`${draft.name}\``, value);
  reading.unreadParts(draft, ...EXTRAS);
}

/** The columns as the callback sees them. */
function columnsOf(draft: TableDraft): Value {
  const members = [...draft.columns].map(([key, column]): [string, Value] => [
    key,
    { kind: "given", what: new ColumnReference(draft, column), at: column.at },
  ]);
  return { kind: "given", what: draft, members: new Map(members), at: draft.at };
}

function readExtra(extra: Value, parts: Parts, draft: TableDraft, reading: Reading, findTable: FindTable): void {
  const { head, links } = chainOf(extra, (call) => libraryName(call.callee) !== undefined);
  const builder = head.kind === "call" ? libraryName(head.callee) : undefined;
  if (head.kind !== "call" || builder === undefined) {
    reading.problem(`a constraint of \`${draft.name}\` could not be read: it is ${inWords(extra)}`, extra.at);
    reading.unreadParts(draft, ...EXTRAS);
    return;
  }
  const found = { head, links, draft, reading, findTable };
  switch (builder) {
    case "index":
    case "uniqueIndex": {
      const index = readIndex(head, links, builder === "uniqueIndex", draft, reading, findTable);
      if (index === null) {
        reading.unreadParts(draft, "index", "unique");
        return;
      }
      const unique = asUnique(index, reading);
      if (unique === null) parts.indexes.push(index);
      else parts.uniques.push(unique);
      return;
    }
    case "unique":
      pushTo(parts.uniques, readUnique(found), () => reading.unreadParts(draft, "unique", "index"));
      return;
    case "primaryKey":
      parts.primaryKey = readPrimaryKey(found) ?? unreadKey(parts.primaryKey, draft, reading);
      return;
    case "foreignKey":
      pushTo(parts.foreignKeys, readForeignKey(found), () => reading.unreadParts(draft, "foreign key"));
      return;
    case "check":
      pushTo(parts.checks, readCheck(found), () => reading.unreadParts(draft, "check"));
      return;
    case "pgPolicy":
      return;
    default:
      reading.problem(`a constraint of \`${draft.name}\` could not be read: \`${builder}\` is not known`, head.at);
      reading.unreadParts(draft, ...EXTRAS);
  }
}

function pushTo<T>(list: T[], found: T | null, unread: () => void): void {
  if (found === null) unread();
  else list.push(found);
}

function unreadKey(before: PrimaryKey | null, draft: TableDraft, reading: Reading): PrimaryKey | null {
  reading.unreadParts(draft, "primary key");
  return before;
}

/** To MySQL a plain unique index is a unique constraint. */
export function asUnique(
  { unique, parts, where, name, origin, method }: Index,
  { flavor }: Pick<Reading, "flavor">,
): Unique | null {
  const columns = parts.map((part) =>
    part.kind === "column" && !part.descending && !part.collation ? part.column : null,
  );
  const isPlain = flavor.unique === "uniqueIndex" && unique && where === null && method === "btree";
  if (!isPlain || columns.includes(null)) return null;
  const plain = columns.filter((column) => column !== null);
  return { name, columns: plain, nullsDistinct: true, deferrable: null, include: [], origin };
}

interface FoundExtra {
  readonly head: Call;
  readonly links: readonly ChainLink[];
  readonly draft: TableDraft;
  readonly reading: Reading;
  readonly findTable: FindTable;
}

/** Names of the columns that a list of references names; null where one could not be read, which has been said. */
function namesOf(
  value: Value | undefined,
  what: string,
  { draft, reading, findTable }: FoundExtra,
): readonly ColumnReference[] | null {
  const items = listOf(value);
  if (items === undefined || value === undefined) {
    if (value !== undefined) reading.unreadable(what, value);
    return null;
  }
  const found = items.map((item) => columnReference(item, findTable));
  const at = found.indexOf(undefined);
  const odd = items[at];
  if (odd !== undefined) {
    const missing = undeclaredColumn(odd, draft, findTable);
    if (missing === undefined) reading.problem(`${what} could not be read: it is ${inWords(odd)}`, odd.at);
    else reading.noColumn(missing.table, missing.key, odd.at);
    return null;
  }
  return found.filter((each) => each !== undefined);
}

const plainNames = (references: readonly ColumnReference[]): readonly string[] =>
  references.map(({ column }) => column.name);

function readUnique(found: FoundExtra): Unique | null {
  const { head, links, draft, reading } = found;
  const on = links.find(({ name }) => name === "on");
  const whole: Value | undefined = on && { kind: "array", items: on.args, rest: [], at: on.at };
  const columns = namesOf(whole, `the columns of a unique constraint of \`${draft.name}\``, found);
  if (columns === null) return null;
  const odd = links.find(({ name }) => !["on", "nullsNotDistinct"].includes(name));
  if (odd !== undefined) reading.problem(`\`.${odd.name}()\` of a unique constraint is not known`, odd.at);
  return {
    ...{ name: textOf(head.args[0]) ?? null, columns: plainNames(columns) },
    nullsDistinct: !links.some(({ name }) => name === "nullsNotDistinct"),
    ...{ deferrable: null, include: [], origin: spanOf(head.at) },
  };
}

/** `primaryKey({ name, columns })`, and `primaryKey(t.a, t.b)` in the older form. */
function readPrimaryKey(found: FoundExtra): PrimaryKey | null {
  const { head, draft } = found;
  const [first] = head.args;
  const isOlder = first !== undefined && first.kind !== "object";
  const given: Value | undefined = isOlder
    ? { kind: "array", items: head.args, rest: [], at: head.at }
    : propertyOf(first, "columns");
  const columns = namesOf(given, `the primary key of \`${draft.name}\``, found);
  return columns === null ? null : { name: textOf(propertyOf(first, "name")) ?? null, columns: plainNames(columns) };
}

function readForeignKey(found: FoundExtra): ForeignKey | null {
  const { head, links, draft, reading } = found;
  const [given] = head.args;
  const config = given?.kind === "function" ? reading.program.apply(given, []) : given;
  const what = `a foreign key of \`${draft.name}\``;
  const columns = namesOf(propertyOf(config, "columns"), what, found);
  const foreign = namesOf(propertyOf(config, "foreignColumns"), what, found);
  const [target] = foreign ?? [];
  if (columns === null || foreign === null || target === undefined) {
    if (columns !== null && foreign !== null) reading.problem(`${what} could not be read`, head.at);
    return null;
  }
  const action = (method: string): Value | undefined => links.find(({ name }) => name === method)?.args[0];
  const odd = links.find(({ name }) => !["onDelete", "onUpdate"].includes(name));
  if (odd !== undefined) reading.problem(`\`.${odd.name}()\` of ${what} is not known`, odd.at);
  return {
    ...{ name: textOf(propertyOf(config, "name")) ?? null, columns: plainNames(columns) },
    references: { schema: target.table.schema, name: target.table.name, columns: plainNames(foreign) },
    ...{ onDelete: actionOf(action("onDelete"), reading), onUpdate: actionOf(action("onUpdate"), reading) },
    ...{ deferrable: null, origin: spanOf(head.at) },
  };
}

function readCheck({ head, draft, reading, findTable }: FoundExtra): Check | null {
  const [name, condition] = head.args;
  if (condition === undefined) return null;
  const found = expression(condition, `a check of \`${draft.name}\``, reading, findTable);
  return found === null ? null : { name: textOf(name) ?? null, expression: found, origin: spanOf(head.at) };
}

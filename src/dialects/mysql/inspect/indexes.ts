import type { Index, IndexPart, PrimaryKey, Unique } from "../../../schema/schema.js";
import type { Row } from "../../catalog-row.js";
import type { Flavour } from "../flavour.js";
import { PRIMARY } from "../names.js";
import { quoteName } from "../quote.js";
import { readExpression } from "./expression-text.js";

/** What of a table is a key to its server. */
export interface Keys {
  readonly primaryKey: PrimaryKey | null;
  readonly uniques: readonly Unique[];
  readonly indexes: readonly Index[];
}

/** A table's keys of `information_schema.STATISTICS`, by name. A unique key over plain columns is a unique constraint. */
export function readKeys(
  keys: ReadonlyMap<string, readonly [Row, ...Row[]]>,
  names: ReadonlySet<string>,
  flavour: Flavour,
): Keys {
  const primary = keys.get(PRIMARY);
  const rest = [...keys].filter(([name]) => name !== PRIMARY).map(([, rows]) => readIndex(rows, names, flavour));
  return {
    primaryKey: primary === undefined ? null : { name: PRIMARY, columns: primary.map((row) => row.text("column")) },
    ...uniquesApart(rest),
  };
}

/** Unique keys over plain columns, as constraints, and all other keys: the server knows no difference. */
export function uniquesApart(indexes: readonly Index[]): Pick<Keys, "uniques" | "indexes"> {
  const isPlain = ({ unique, parts }: Index): boolean =>
    unique && parts.every((part) => part.kind === "column" && !part.descending);
  return {
    uniques: indexes.filter(isPlain).map(({ name, parts, origin }) => ({
      name,
      columns: parts.flatMap((part) => (part.kind === "column" ? [part.column] : [])),
      ...{ nullsDistinct: true, deferrable: null, include: [], origin },
    })),
    indexes: indexes.filter((index) => !isPlain(index)),
  };
}

/** A unique constraint as the index that it is. */
export function uniqueIndex({ name, columns, origin }: Unique): Index {
  const facts = { descending: false, nulls: null, opclass: null, collation: null };
  return {
    ...{ name: name ?? "", unique: true, method: "btree", where: null, include: [], nullsDistinct: true, with: {} },
    ...{ tablespace: null, origin },
    parts: columns.map((column): IndexPart => ({ kind: "column", column, ...facts })),
  };
}

function readIndex(rows: readonly [Row, ...Row[]], names: ReadonlySet<string>, flavour: Flavour): Index {
  const [first] = rows;
  const [method, unique] = [first.text("method").toLowerCase(), !first.flag("repeats")];
  return {
    name: first.text("name"),
    unique,
    // MariaDB holds a unique key over long texts by their hash.
    method: method === "hash" && unique ? "btree" : method,
    parts: rows.map((row) => readPart(row, names, flavour)),
    ...{ where: null, include: [], nullsDistinct: true, with: {}, tablespace: null, origin: null },
  };
}

function readPart(row: Row, names: ReadonlySet<string>, flavour: Flavour): IndexPart {
  const facts = { descending: row.textOrNull("direction") === "D", nulls: null, opclass: null, collation: null };
  const [column, length] = [row.textOrNull("column"), row.textOrNull("length")];
  const text = row.textOrNull("expression");
  if (text !== null) return { kind: "expression", expression: readExpression(text, names, flavour), ...facts };
  const name = column ?? "";
  if (length === null || FULL.has(Number(length))) return { kind: "column", column: name, ...facts };
  return { kind: "expression", expression: { sql: `left(${quoteName(name)}, ${length})`, columns: [name] }, ...facts };
}

/** Characters that a server cuts a key to by itself: 767 and 3072 bytes, of up to four to a character. */
const FULL: ReadonlySet<number> = new Set([767, 255, 191, 3072, 1024, 768, 1000, 333, 250]);

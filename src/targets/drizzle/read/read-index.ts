import type { Index, IndexPart } from "../../../schema/schema.js";
import type { SqlExpr } from "../../../schema/sql-expr.js";
import { inWords } from "../../../typescript/read/plain.js";
import { spanOf, type Value } from "../../../typescript/read/values.js";
import { type ChainLink, chainOf, textOf } from "../../plan/read/arguments.js";
import { isParenthesized, quoteIdentifier, type SqlText, unquotedIdentifier } from "../sql-text.js";
import { expression } from "./read-column.js";
import { isSql } from "./read-sql.js";
import type { Reading } from "./reading.js";
import { columnReference, type FindTable, type TableDraft, undeclaredColumn } from "./table-draft.js";

/** Reads `index("…").on(…)`; null where its keys could not be read, which has been said. */
export function readIndex(
  head: Value & { readonly kind: "call" },
  links: readonly ChainLink[],
  unique: boolean,
  table: TableDraft,
  reading: Reading,
  findTable: FindTable,
): Index | null {
  const stated = textOf(head.args[0]);
  const what = `an index of \`${table.name}\``;
  const on = links.find(({ name }) => ["on", "onOnly", "using"].includes(name));
  const keys = on?.name === "using" ? on.args.slice(1) : (on?.args ?? []);
  const parts = keys.map((key) => readPart(key, what, table, reading, findTable));
  if (parts.length === 0 || parts.includes(null)) {
    if (parts.length === 0) reading.problem(`${what} has no keys that could be read`, head.at);
    return null;
  }
  const read = parts.filter((part) => part !== null);
  let where: SqlExpr | null = null;
  let parameters: Readonly<Record<string, string>> = {};
  for (const { name, args, at } of links) {
    const [first] = args;
    if (name === "where" && first !== undefined)
      where = expression(first, `the condition of ${what}`, reading, findTable);
    else if (name === "with" && first !== undefined) parameters = withOf(first, what, reading);
    else if (!QUIET.has(name)) reading.problem(`\`.${name}()\` of ${what} is not known`, at);
  }
  return {
    name: stated ?? usualName(table, read, unique),
    ...{ unique, method: on?.name === "using" ? (textOf(on.args[0]) ?? "btree").toLowerCase() : "btree" },
    ...{ parts: read, where, include: [], nullsDistinct: true, with: parameters, tablespace: null },
    origin: spanOf(head.at),
  };
}

const QUIET: ReadonlySet<string> = new Set(["on", "onOnly", "using", "concurrently", "algorithm", "lock"]);

/** What drizzle-kit calls an index without a name. */
function usualName({ name }: TableDraft, parts: readonly IndexPart[], unique: boolean): string {
  const columns = parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
  return `${name}_${columns.join("_")}_${unique ? "unique" : "index"}`;
}

function withOf(value: Value, what: string, reading: Reading): Readonly<Record<string, string>> {
  if (value.kind !== "object" || value.rest.length > 0) {
    reading.unreadable(`the parameters of ${what}`, value);
    return {};
  }
  const entries = [...value.properties].flatMap(([key, { value: each }]): [string, string][] => {
    if (each.kind === "string" || each.kind === "number" || each.kind === "boolean") return [[key, String(each.value)]];
    reading.unreadable(`a parameter of ${what}`, each);
    return [];
  });
  return Object.fromEntries(entries);
}

/** One key: a column with its order, or SQL. */
function readPart(
  value: Value,
  what: string,
  table: TableDraft,
  reading: Reading,
  findTable: FindTable,
): IndexPart | null {
  const { head, links } = chainOf(value, (call) => isSql(call));
  const reference = columnReference(head, findTable);
  if (reference === undefined) {
    if (isSql(value)) {
      const found = expression(value, `a key of ${what}`, reading, findTable);
      return found === null ? null : wholePart(found, table, reading.text);
    }
    const missing = undeclaredColumn(head, table, findTable);
    if (missing === undefined) reading.problem(`a key of ${what} could not be read: it is ${inWords(value)}`, value.at);
    else reading.noColumn(missing.table, missing.key, head.at);
    return null;
  }
  // Drizzle's own default, whatever the direction.
  let [descending, nulls, opclass]: [boolean, "first" | "last" | null, string | null] = [false, null, null];
  for (const { name, args, at } of links) {
    if (name === "desc") [descending, nulls] = [true, nulls ?? "last"];
    else if (name === "asc") descending = false;
    else if (name === "nullsFirst") nulls = "first";
    else if (name === "nullsLast") nulls = "last";
    else if (name === "op") opclass = textOf(args[0]) ?? null;
    else reading.problem(`\`.${name}()\` of a key of ${what} is not known`, at);
  }
  return { kind: "column", column: reference.column.name, descending, nulls, opclass, collation: null };
}

/** A key that is SQL as a whole: `lower("title") COLLATE "C" text_pattern_ops DESC NULLS LAST`. */
function wholePart({ sql, columns }: SqlExpr, table: TableDraft, text: SqlText): IndexPart {
  const [, before = sql, collation, opclass, order, nulls] =
    /^(.*?\S)(?:\s+COLLATE\s+("(?:[^"]|"")+"|`(?:[^`]|``)+`|\w+))?(?:(?<=[\s)"`])\s*\s([a-z_][a-z0-9_.]*))?(?:\s+(ASC|DESC))?(?:\s+NULLS\s+(FIRST|LAST))?$/is.exec(
      sql,
    ) ?? [];
  const isOrder = /^(?:asc|desc)$/i.test(opclass ?? "");
  const rest = {
    descending: /^desc$/i.test(isOrder ? (opclass ?? "") : (order ?? "")),
    nulls: nulls === undefined ? null : /first/i.test(nulls) ? ("first" as const) : ("last" as const),
    opclass: opclass === undefined || isOrder ? null : opclass,
    collation: collation === undefined ? null : unquotedIdentifier(collation),
  };
  const bare = withoutParentheses(before, text);
  const column =
    columns.find((name) => bare === quoteIdentifier(name, text)) ??
    // A plain name is one in lower case.
    [...table.columns.values()].find(({ name }) => name === bare.toLowerCase())?.name;
  if (column !== undefined) return { kind: "column", column, ...rest };
  return { kind: "expression", expression: { sql: bare, columns }, ...rest };
}

/** An expression without parentheses around the whole of it. */
export function withoutParentheses(sql: string, text: SqlText): string {
  let bare = sql.trim();
  while (isParenthesized(bare, text)) bare = bare.slice(1, -1).trim();
  return bare;
}

import type { Change } from "../schema/change.js";
import type { Schema, Table } from "../schema/schema.js";
import type { SourceFile } from "../source/source-file.js";
import { aboutPart, clipped } from "./finish-changes.js";
import { contentsOf, type SqlStatement } from "./sql-statements.js";

/** What a comparison of schemas would tell, at the beginning of a statement or within one that makes statements. */
const CHANGES = [
  "comment on (?:table|column)",
  "alter table (?:if exists )?(?:only )?\\S+(?: \\. \\S+)* (?:alter|add|drop|modify|change|rename|comment|set tablespace)",
  ...["alter index", "create (?:unique )?index", "drop index"],
].join("|");
const CHANGING = new RegExp(`^(?:${CHANGES}) |^(?:do|set) .* (?:${CHANGES}) `, "s");

/**
 * The drift that a statement which nothing asks for is: null where it changes none of the tables, nor what a library keeps of
 * them in a table of its own.
 */
export function unknownStatement(
  { text, start, end }: SqlStatement,
  { dialect, tables }: Schema,
  ownTable: string | null,
  file: SourceFile,
): Change | null {
  const contents = contentsOf(text, dialect);
  const words = contents.map((content) => content.replace(/\s+/g, "_")).join(" ");
  const isRecord = ownTable !== null && contents.includes(ownTable) && /^(?:insert|delete|update) /.test(words);
  if (!isRecord && !CHANGING.test(words)) return null;
  const managed = new Map(tables.flatMap((table) => (table.managed ? [[table.name, table] as const] : [])));
  const named = [...contents.keys()].filter((at) => managed.has(contents[at] ?? ""));
  // A table may be called as SQL's own word before it (`COMMENT ON TABLE "x"`, beside a table "table").
  const places = named.filter((at) => !(BEFORE_TABLE.has(contents[at] ?? "") && named.includes(at + 1)));
  const place = places.find((at) => BEFORE_TABLE.has(contents[at - 1] ?? "")) ?? places[0];
  const table = place === undefined ? undefined : managed.get(contents[place] ?? "");
  if (place === undefined || table === undefined) return null;
  const part = OF_TABLE.test(words) ? null : partOf(table, namedPart(contents) ?? contents.slice(place + 1));
  const there = file.span(start, end);
  return { kind: "finish statement unknown", table, ...aboutPart(table, part), want: null, have: clipped(text), there };
}

/** What stands before the name of a table: that may be a word of SQL, too. */
const BEFORE_TABLE: ReadonlySet<string> = new Set(["table", "exists", "only", "on", "column", "."]);

/** What has the text of a comment, which may be the name of anything, and no part of the table. */
const OF_TABLE = /^(?:comment on table|alter table \S+(?: \. \S+)* comment) /;

/** The constraint or index that a statement changes, which may be none of the table's; null where it changes none. */
function namedPart(contents: readonly string[]): readonly string[] | null {
  const at = contents.findIndex((content, index) => PART.has(content) && CHANGE.has(contents[index - 1] ?? ""));
  if (at === -1) return null;
  const [name = ""] = contents.slice(at + 1).filter((content) => !GUARD.has(content));
  return [name];
}

const PART: ReadonlySet<string> = new Set(["constraint", "index"]);
const CHANGE: ReadonlySet<string> = new Set(["add", "drop", "alter", "rename", "validate", "create", "unique"]);
const GUARD: ReadonlySet<string> = new Set(["concurrently", "if", "not", "exists"]);

/** The first part of a table that is named. */
function partOf(table: Table, contents: readonly string[]): string | null {
  const { columns, foreignKeys, uniques, indexes, checks, exclusions } = table;
  const parts = [...columns, ...foreignKeys, ...uniques, ...indexes, ...checks, ...exclusions];
  const names = new Set(parts.map(({ name }) => name));
  return contents.find((content) => names.has(content)) ?? null;
}

import type { Limits } from "../dialects/dialect.js";
import { namesDigest, splitIdentifier } from "../django/models/naming.js";
import type { TableName } from "../schema/schema.js";

/**
 * A `db_table` as the database has it: quotes around it off, `schema"."table` parted. A mark that is not the database's own is part
 * of the name, and so is one at one end only: Django puts its quotes around that.
 */
function tableName(table: string, quote: string): TableName {
  if (!table.includes(quote)) return { schema: null, name: table };
  const parts = table.split(`${quote}.${quote}`);
  const [first = "", second] = parts.length === 2 ? parts : [table];
  const isQuoted = table.length > 2 && table.startsWith(quote) && table.endsWith(quote);
  const bare = (part: string) => (isQuoted ? trimMark(part, quote) : part);
  return second === undefined
    ? { schema: null, name: bare(first) }
    : { schema: bare(first) || null, name: bare(second) };
}

function trimMark(text: string, mark: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text[start] === mark) start++;
  while (end > start && text[end - 1] === mark) end--;
  return text.slice(start, end);
}

/** A `db_table` as the database keeps it: what is too long is cut off. */
export function databaseTable(table: string, limits: Limits): TableName {
  const { schema, name } = tableName(table, limits.quote);
  return { schema: schema === null ? null : limits.clip(schema), name: limits.clip(name) };
}

/** A `db_column` as the database keeps it: quotes off, what is too long cut off. */
export function databaseColumn(column: string, { quote, clip }: Limits): string {
  return clip(column.startsWith(quote) && column.endsWith(quote) ? column.slice(1, -1) : column);
}

/**
 * `BaseDatabaseSchemaEditor._create_index_name`: `<table>_<columns>_<digest><suffix>`, each part shortened when the
 * whole is longer than `maxLength` characters.
 */
export function indexName(table: string, columns: readonly string[], suffix: string, maxLength: number): string {
  const { name } = splitIdentifier(table);
  const joined = columns.join("_");
  const ending = namesDigest([name, ...columns], 8) + suffix;
  const whole = `${name}_${joined}_${ending}`;
  if (whole.length <= maxLength || size(whole) <= maxLength) return whole;
  const shortEnding = size(ending) > maxLength / 3 ? cut(ending, Math.floor(maxLength / 3)) : ending;
  const room = Math.floor((maxLength - size(shortEnding)) / 2) - 1;
  const short = `${cut(name, room)}_${cut(joined, room)}_${shortEnding}`;
  return /^[_\p{Nd}]/u.test(short) ? `D${cut(short, size(short) - 1)}` : short;
}

/** Name of a foreign key: `_create_index_name` with the suffix `_fk_<table>_<column>`. */
export function foreignKeyName(
  table: string,
  column: string,
  target: { readonly table: string; readonly column: string },
  maxLength: number,
): string {
  return indexName(table, [column], `_fk_${splitIdentifier(target.table).name}_${target.column}`, maxLength);
}

/** Python counts and slices by code point. */
const size = (text: string) => Array.from(text).length;
const cut = (text: string, length: number) => Array.from(text).slice(0, length).join("");

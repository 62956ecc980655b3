import type { Column, Table } from "../../../schema/schema.js";
import { parseExpression } from "./postgres-printing/parse.js";
import { printExpression } from "./postgres-printing/print.js";
import { isWrapped } from "./wrapped.js";

/** String constants and quoted names, which nothing is looked for in. */
const QUOTED = /\b[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/g;

/** A cast with its type: `::numeric(6, 2)[]`, `::timestamp with time zone`. */
const CAST = /::\s*[a-z_][\w.]*(?: (?:precision|varying|with(?:out)? time zone))?(?:\([\d, ]*\))?(?:\[\d*\])*/gi;

/** What TypeORM takes out of a default that it reads, also inside of constants (`PostgresQueryRunner.loadTables`). */
const REMOVED = /::[\w\s.[\]\-"]+/g;

/** A constant whose quotes, if any, are a mere `'`. */
const CONSTANT = /^(?:-?\d+(?:\.\d+)?|true|false|null|'(?:[^']|'')*')$/i;

/**
 * A default's SQL as TypeORM makes it of what PostgreSQL gives back (`pg_get_expr`), for it compares the two as texts: without
 * casts, and in PostgreSQL's own words where they are known. Any other default is said as Django says it.
 */
export function printedDefault(sql: string): string {
  const inner = unwrapped(sql);
  return asRead(inner) ?? outsideQuotes(isOperation(inner) ? sql : inner, (text) => text.replace(CAST, ""));
}

/**
 * Whether the schema builder makes another default of a column's, or takes the database's for another: a whole number becomes
 * a constant in quotes, of the column's own type and not of `integer`; a cast with arguments is read back without its name
 * only; what is not known to be printed so is compared in vain, and so is, for an index over several columns, whatever
 * has upper case.
 */
export function losesDefault({ name, default: given, type }: Column, { indexes, uniques }: Table): boolean {
  if (given === null || generatesUuid({ default: given, type })) return false;
  const inner = unwrapped(given.sql);
  // PostgreSQL prints spans of time in another form, and TypeORM today's date by another name.
  if (type.kind === "interval" || /^(?:CURRENT_|LOCALTIME)/i.test(inner)) return true;
  if (/^\d+$/.test(given.sql)) return type.kind !== "integer";
  const read = asRead(inner);
  if (read === null) return true;
  // TypeORM reads these as a column that generates its own values.
  if (type.kind === "uuid" && /^(?:gen_random_uuid|uuid_generate_v\d)\(/.test(read)) return true;
  const isTogether = [
    ...uniques.map(({ columns }) => columns),
    ...indexes.map(({ parts }) => parts.flatMap((part) => (part.kind === "column" ? [part.column] : []))),
  ].some((columns) => columns.length > 1 && columns.includes(name));
  return isTogether && /[A-Z]/.test(read.replace(QUOTED, ""));
}

/** Whether the database makes a random UUID for the column. */
export function generatesUuid({ default: given, type }: Pick<Column, "default" | "type">): boolean {
  return type.kind === "uuid" && given !== null && /^gen_random_uuid\(\)$/i.test(unwrapped(given.sql));
}

/** What TypeORM reads of a default that it made of this very text; null where that is not known. */
function asRead(inner: string): string | null {
  const bare = outsideQuotes(inner, (text) => text.replace(CAST, ""));
  if (CONSTANT.test(bare) && (bare === inner || bare.startsWith("'"))) {
    return inner.replace(REMOVED, "") === bare ? bare : null;
  }
  if (/^[a-z_]\w*\(\)$/i.test(inner)) return inner.toLowerCase();
  const printed = print(inner);
  const read = printed?.replace(REMOVED, "") ?? null;
  return read !== null && print(read) === printed ? read : null;
}

function print(sql: string): string | null {
  const expression = parseExpression(sql);
  return expression === null ? null : (printExpression(expression)?.sql ?? null);
}

/** Changes what stands between string constants and quoted names. */
function outsideQuotes(sql: string, change: (text: string) => string): string {
  let out = "";
  let at = 0;
  for (const match of sql.matchAll(QUOTED)) {
    out += change(sql.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + change(sql.slice(at));
}

/** Without the parentheses that Django puts around every expression. */
function unwrapped(sql: string): string {
  return isWrapped(sql, QUOTED) ? sql.slice(1, -1) : sql;
}

/** Whether an operator stands outside of all parentheses: PostgreSQL prints those in parentheses, too. */
function isOperation(sql: string): boolean {
  let bare = sql.replace(QUOTED, "_");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, "");
  }
  return /\S\s+\S/.test(bare.trim());
}

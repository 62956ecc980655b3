import { spelling } from "../schema/same-sql.js";
import type { DialectName } from "../schema/schema.js";
import { contentOf, type SqlToken, sqlTokens } from "../schema/sql-tokens.js";

/**
 * A text that two statements have in common where they are the same token by token, code between dollars included. The order of
 * a new table's columns and constraints is no difference.
 */
export function tokenKey(sql: string, dialect: DialectName): string {
  const tokens = [...sqlTokens(sql, dialect)];
  const keys = keysOf(tokens, dialect);
  const items = itemsOf(tokens);
  if (items === null) return keys.join(" ");
  const { start, end, places } = items;
  const sorted = places.map(([from, to]) => keys.slice(from, to).join(" ")).sort();
  return [...keys.slice(0, start), sorted.join(" , "), ...keys.slice(end)].join(" ");
}

/**
 * The columns that a statement makes with a new table, also where it stands in code or in a constant, by name; each with a text
 * that it has in common with one that is the same token by token. Null where it makes no table.
 */
export function createdColumns(sql: string, dialect: DialectName): ReadonlyMap<string, string> | null {
  const tokens = [...sqlTokens(sql, dialect)];
  const items = itemsOf(tokens);
  if (items === null) {
    const inside = tokens.filter((token) => token.kind === "code" || isTable(token, dialect));
    return inside.reduce<ReadonlyMap<string, string> | null>(
      (found, token) => found ?? createdColumns(contentOf(token, dialect), dialect),
      null,
    );
  }
  return new Map(
    items.places.flatMap(([from, to]) => {
      const [first] = tokens.slice(from, to);
      if (first === undefined || (first.kind === "word" && NO_COLUMN.has(first.text.toLowerCase()))) return [];
      return [[contentOf(first, dialect), keysOf(tokens.slice(from, to), dialect).join(" ")] as const];
    }),
  );
}

/** What begins an item of a new table that is no column. */
const NO_COLUMN: ReadonlySet<string> = new Set([
  ...["constraint", "primary", "unique", "check", "foreign", "exclude", "key", "index", "like"],
]);

function keysOf(tokens: readonly SqlToken[], dialect: DialectName): readonly string[] {
  return tokens.map((token): string => {
    const content = contentOf(token, dialect);
    if (token.kind === "code") return `$$ ${tokenKey(content, dialect)} $$`;
    return isTable(token, dialect) ? `' ${tokenKey(content, dialect)} '` : spelling(token, dialect);
  });
}

/** Whether a constant is a statement that makes a table. */
function isTable(token: SqlToken, dialect: DialectName): boolean {
  if (token.kind !== "text") return false;
  const content = contentOf(token, dialect);
  return /create/i.test(content) && tableAt([...sqlTokens(content, dialect)]) === 0;
}

/** Where a table begins to be made; -1 where none is. */
function tableAt(tokens: readonly SqlToken[]): number {
  const isWord = (at: number, word: string): boolean => tokens[at]?.text.toLowerCase() === word;
  return tokens.findIndex((_, at) => isWord(at, "create") && isWord(at + 1, "table"));
}

/** The items of a new table: `start` and `end` of all of them among the tokens, and of each; null where no table is made. */
interface Items {
  readonly start: number;
  readonly end: number;
  readonly places: readonly (readonly [from: number, to: number])[];
}

function itemsOf(tokens: readonly SqlToken[]): Items | null {
  const table = tableAt(tokens);
  const start = table === -1 ? 0 : tokens.findIndex(({ text }, at) => at > table && text === "(") + 1;
  if (start === 0) return null;
  const places: [number, number][] = [];
  let from = start;
  let depth = 1;
  let at = start;
  for (; at < tokens.length; at++) {
    const text = tokens[at]?.text;
    depth += text === "(" ? 1 : text === ")" ? -1 : 0;
    if (depth === 0) break;
    if (text !== "," || depth > 1) continue;
    places.push([from, at]);
    from = at + 1;
  }
  return { start, end: at, places: [...places, [from, at]] };
}

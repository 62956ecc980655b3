import type { DialectName } from "./schema.js";
import type { SqlExpr } from "./sql-expr.js";
import { contentOf, type SqlToken, sqlTokens } from "./sql-tokens.js";

/**
 * Gives columns other names in an expression: names in quotation marks, and where one that it is known to mention is in none,
 * words that call no function.
 * @param names new names by old
 */
export function withColumnNames(
  { sql, columns }: SqlExpr,
  names: ReadonlyMap<string, string>,
  dialect: DialectName,
): SqlExpr {
  const tokens = [...sqlTokens(sql, dialect)];
  const quoted = new Set(tokens.flatMap((token) => (token.kind === "name" ? [contentOf(token, dialect)] : [])));
  const newName = (token: SqlToken, next: SqlToken | undefined): string | undefined => {
    const name = contentOf(token, dialect);
    if (token.kind === "name") return names.get(name);
    const isColumn = token.kind === "word" && columns.includes(name) && !quoted.has(name) && next?.text !== "(";
    return isColumn ? names.get(name) : undefined;
  };
  const pieces: string[] = [];
  let end = 0;
  for (const [at, token] of tokens.entries()) {
    const to = newName(token, tokens[at + 1]);
    if (to === undefined) continue;
    pieces.push(sql.slice(end, token.start), token.kind === "name" ? inMarksOf(token, to) : to);
    end = token.start + token.text.length;
  }
  return { sql: [...pieces, sql.slice(end)].join(""), columns: columns.map((column) => names.get(column) ?? column) };
}

function inMarksOf({ text: [mark = ""] }: SqlToken, name: string): string {
  return `${mark}${name.replaceAll(mark, mark + mark)}${mark}`;
}

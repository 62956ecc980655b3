import type { SqlExpr } from "../../../schema/sql-expr.js";
import type { Flavour } from "../flavour.js";

/** Texts in single quotes, and names in backticks. */
const QUOTED = /'(?:[^'\\]|''|\\[\s\S])*'|`(?:[^`]|``)*`/g;

/**
 * An expression as the information schema has it. MySQL's keeps what the server prints once more escaped.
 * @param names columns of the table
 */
export function readExpression(text: string, names: ReadonlySet<string>, { mariadb }: Flavour): SqlExpr {
  const sql = mariadb ? text : text.replace(/\\([\s\S])/g, "$1");
  return { sql, columns: columnsIn(sql, names) };
}

function columnsIn(sql: string, names: ReadonlySet<string>): readonly string[] {
  const quoted = (sql.match(QUOTED) ?? []).filter((text) => text.startsWith("`"));
  const found = quoted.map((text) => text.slice(1, -1).replaceAll("``", "`"));
  return [...new Set(found)].filter((name) => names.has(name));
}

/** A printed expression without the character sets that MySQL puts before texts. */
export function withoutIntroducers(sql: string): string {
  return sql.replace(/'(?:[^'\\]|''|\\[\s\S])*'|`(?:[^`]|``)*`|\b_utf8(?:mb[34])?(?=\s*')/g, (text) =>
    text.startsWith("_") ? "" : text,
  );
}

/** Whether a default is a constant, so that the server can be asked for its value. */
export function isConstant(sql: string): boolean {
  const rest = sql.replace(QUOTED, "").replace(/\b(?:_binary|_utf8mb[34]|null|true|false|[xb]|0x[\da-f]+)\b/gi, "");
  return !sql.includes("`") && /^[\s()+.\-\d]*$/.test(rest.replace(/\d(?:\.\d*)?e[+-]?\d+/gi, "0"));
}

import type { SqlExpr } from "../../schema/sql-expr.js";
import { type Code, imported } from "../../typescript/code.js";
import { templateText } from "../../typescript/literals.js";
import { ORM_MODULE } from "./modules.js";

/** How one dialect writes its SQL, as far as text has to be taken apart. */
export interface SqlText {
  /** The quotation mark of names. */
  readonly quote: '"' | "`";
  /** String constants and quoted names; the first group is the inside of a name. */
  readonly token: RegExp;
  /** Whether columns of the own table may be `${t.title}` in a template; otherwise the text stays as it is. */
  readonly refersToColumns: boolean;
  /** The same string constant without the marks in it, as the database reads it. */
  respell(constant: string, marks: KitMarks): string;
}

/** A stretch of SQL text: a column of the own table, a string constant, or anything else. */
type Piece = { readonly kind: "column" | "string" | "text"; readonly text: string };

/**
 * What drizzle-kit 0.31 cannot have inside a string constant: it keeps constraints and indexes as texts joined by these
 * marks, and cuts them there again.
 */
export type KitMarks = readonly string[];

/** Marks of checks and `WHERE`; of index expressions; nowhere. */
export const CONDITION_MARKS: KitMarks = [";"];
export const INDEX_MARKS: KitMarks = [";", "--", ",,"];
export const NO_MARKS: KitMarks = [];

/**
 * An expression as an `sql` template. Columns of the own table become `${t.title}` where `column` knows them; the rest is
 * the text as it was given. String constants with one of the `marks` are respelt (`'a;b'` → `E'a\x3Bb'`): the database
 * stores the same constant.
 */
export function sqlTemplate(
  expression: SqlExpr,
  column: (name: string) => string | null,
  marks: KitMarks,
  text: SqlText,
): Code {
  return [imported("sql", ORM_MODULE), `\`${sqlInner(expression, column, marks, text)}\``];
}

/** An expression for a query over several tables, where no column goes without the name of its own. */
export function queryTemplate(expression: SqlExpr, column: (name: string) => Code | null, text: SqlText): Code {
  const inner = pieces(expression.sql, new Set(expression.columns), text).map((piece): Code => {
    if (piece.kind !== "column") return templateText(piece.text);
    const reference = column(piece.text);
    return reference === null ? templateText(quoteIdentifier(piece.text, text)) : ["${", reference, "}"];
  });
  return [imported("sql", ORM_MODULE), "`", inner, "`"];
}

/** The inside of the template, to put more text around it. */
export function sqlInner(
  expression: SqlExpr,
  column: (name: string) => string | null,
  marks: KitMarks,
  text: SqlText,
): string {
  const known = new Set(text.refersToColumns ? expression.columns : []);
  return pieces(expression.sql, known, text)
    .map((piece) => {
      if (piece.kind === "string") return templateText(respell(piece.text, marks, text));
      const reference = piece.kind === "column" ? column(piece.text) : null;
      if (reference !== null) return `\${${reference}}`;
      return templateText(piece.kind === "column" ? quoteIdentifier(piece.text, text) : piece.text);
    })
    .join("");
}

/** The text with string constants respelt that drizzle-kit would cut apart. */
export function respelled(sql: string, marks: KitMarks, text: SqlText): string {
  return pieces(sql, new Set(), text)
    .map((piece) => (piece.kind === "string" ? respell(piece.text, marks, text) : piece.text))
    .join("");
}

/** `"name"`. */
export function quoteIdentifier(name: string, { quote }: SqlText): string {
  return quote + name.replaceAll(quote, quote + quote) + quote;
}

/** The name that is meant: without its quotation marks, where it has some. */
export function unquotedIdentifier(name: string): string {
  const [quote = ""] = name;
  return quote === '"' || quote === "`" ? name.slice(1, -1).replaceAll(quote + quote, quote) : name;
}

/** Whether one pair of parentheses holds the whole text. */
export function isParenthesized(sql: string, text: SqlText): boolean {
  if (!sql.startsWith("(") || !sql.endsWith(")")) return false;
  let depth = 0;
  let at = 0;
  for (const piece of pieces(sql, new Set(), text)) {
    for (const character of piece.kind === "text" ? piece.text : "") {
      if (depth === 0 && at > 0) return false;
      if (character === "(") depth += 1;
      if (character === ")") depth -= 1;
      at += 1;
    }
  }
  return depth === 0;
}

function pieces(sql: string, columns: ReadonlySet<string>, { token: pattern, quote }: SqlText): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of sql.matchAll(pattern)) {
    const [token, quoted] = match;
    if (match.index > at) found.push({ kind: "text", text: sql.slice(at, match.index) });
    at = match.index + token.length;
    const name = quoted?.replaceAll(quote + quote, quote);
    const qualified = sql[match.index - 1] === "." || sql[at] === "." || sql[at] === "(";
    if (name !== undefined && columns.has(name) && !qualified) found.push({ kind: "column", text: name });
    else found.push({ kind: name === undefined ? "string" : "text", text: token });
  }
  if (at < sql.length) found.push({ kind: "text", text: sql.slice(at) });
  return found;
}

function respell(constant: string, marks: KitMarks, text: SqlText): string {
  if (!constant.startsWith("'") || !marks.some((mark) => constant.includes(mark))) return constant;
  return text.respell(constant, marks);
}

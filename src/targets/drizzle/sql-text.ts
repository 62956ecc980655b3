import type { SqlExpr } from "../../schema/sql-expr.js";
import { type Code, imported } from "../../typescript/code.js";
import { templateText } from "../../typescript/literals.js";
import { ORM_MODULE } from "./vocabulary.js";

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
export function sqlTemplate(expression: SqlExpr, column: (name: string) => string | null, marks: KitMarks): Code {
  return [imported("sql", ORM_MODULE), `\`${sqlInner(expression, column, marks)}\``];
}

/** The inside of the template, to put more text around it. */
export function sqlInner(expression: SqlExpr, column: (name: string) => string | null, marks: KitMarks): string {
  const known = new Set(expression.columns);
  return pieces(expression.sql, known)
    .map((piece) => {
      if (piece.kind === "string") return templateText(respell(piece.text, marks));
      const reference = piece.kind === "column" ? column(piece.text) : null;
      if (reference !== null) return `\${${reference}}`;
      return templateText(piece.kind === "column" ? quoteIdentifier(piece.text) : piece.text);
    })
    .join("");
}

/** `"name"`. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Whether one pair of parentheses holds the whole text. */
export function isParenthesized(sql: string): boolean {
  if (!sql.startsWith("(") || !sql.endsWith(")")) return false;
  let depth = 0;
  let at = 0;
  for (const piece of pieces(sql, new Set())) {
    for (const character of piece.kind === "text" ? piece.text : "") {
      if (depth === 0 && at > 0) return false;
      if (character === "(") depth += 1;
      if (character === ")") depth -= 1;
      at += 1;
    }
  }
  return depth === 0;
}

/** String constants (`'…'`, `E'…'`, `$tag$…$tag$`) and quoted identifiers, as PostgreSQL's lexer finds them. */
const TOKEN =
  /\b[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|"((?:[^"]|"")*)"|(\$[A-Za-z_\u0080-\uffff]*\$)[\s\S]*?\2/g;

function pieces(sql: string, columns: ReadonlySet<string>): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of sql.matchAll(TOKEN)) {
    const [token, quoted] = match;
    if (match.index > at) found.push({ kind: "text", text: sql.slice(at, match.index) });
    at = match.index + token.length;
    const name = quoted?.replaceAll('""', '"');
    const qualified = sql[match.index - 1] === "." || sql[at] === "." || sql[at] === "(";
    if (name !== undefined && columns.has(name) && !qualified) found.push({ kind: "column", text: name });
    else found.push({ kind: name === undefined ? "string" : "text", text: token });
  }
  if (at < sql.length) found.push({ kind: "text", text: sql.slice(at) });
  return found;
}

function respell(constant: string, marks: KitMarks): string {
  if (!constant.startsWith("'") || !marks.some((mark) => constant.includes(mark))) return constant;
  let text = constant.slice(1, -1).replaceAll("\\", "\\\\");
  for (const mark of marks) text = text.replaceAll(mark, (found) => [...found].map(hexadecimal).join(""));
  return `E'${text}'`;
}

function hexadecimal(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

import type { DialectName } from "./schema.js";

/** A piece of SQL and where it stands. Blanks and comments are none. */
export interface SqlToken {
  /**
   * `text`: a string constant; `code`: one between two tags of PostgreSQL's, which mostly holds SQL; `name`: in quotation
   * marks, whatever they are; `open`: what is begun and not ended, up to the end.
   */
  readonly kind: "text" | "code" | "name" | "word" | "number" | "sign" | "open";
  /** As written. */
  readonly text: string;
  readonly start: number;
}

const DASHES = /--[^\n]*/;
const TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/;
const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/;
const SIGN = /<>|!=|<=|>=|\|\||::|->>|->|#>>|#>|@>|<@|&&|~~\*?|!~~\*?|[\s\S]/;

/** What tokens begin with, and those that are told by their beginning, whole. */
const patternOf = (line: RegExp, quoted: RegExp, tag: RegExp | null): RegExp => {
  const kinds = [
    `(?<blank>\\s+|${line.source})`,
    "(?<block>/\\*)",
    `(?<quoted>${quoted.source})`,
    ...(tag === null ? [] : [`(?<code>${tag.source})`]),
    ...[`(?<word>${WORD.source})`, `(?<number>${NUMBER.source})`, `(?<sign>${SIGN.source})`],
  ];
  return new RegExp(kinds.join("|"), "y");
};

// Two dashes want a blank behind them in MySQL: `5--3` is a difference.
const MYSQL = patternOf(/--(?=\s|$)[^\n]*|#[^\n]*/, /['"`]/, null);
const PATTERNS: Readonly<Record<DialectName, RegExp>> = {
  postgres: patternOf(DASHES, /[eE]?'|"/, TAG),
  mysql: MYSQL,
  mariadb: MYSQL,
  sqlite: patternOf(DASHES, /['"`]/, null),
};

const TOLD = ["word", "sign", "number"] as const;

/** Takes SQL apart. Any text has tokens. */
export function* sqlTokens(sql: string, dialect: DialectName): Generator<SqlToken> {
  const pattern = new RegExp(PATTERNS[dialect]);
  for (let start = 0; start < sql.length; ) {
    pattern.lastIndex = start;
    const { 0: first = "", groups: { block, quoted, code, ...told } = {} } = pattern.exec(sql) ?? {};
    const inside = start + first.length;
    let end = inside;
    if (block !== undefined) end = behind(sql, "*/", inside);
    else if (code !== undefined) end = behind(sql, code, inside);
    else if (quoted !== undefined) end = endOfQuoted(sql, inside, escapes(first, dialect));
    const text = sql.slice(start, end === -1 ? sql.length : end);
    const kind = TOLD.find((each) => told[each] !== undefined) ?? (code === undefined ? kindOf(quoted) : "code");
    if (end === -1) yield { kind: "open", text, start };
    else if (kind !== null) yield { kind, text, start };
    start += text.length;
  }
}

function kindOf(quoted: string | undefined): "text" | "name" | null {
  if (quoted === undefined) return null;
  return quoted.endsWith("'") ? "text" : "name";
}

/** Whether a backslash takes away the meaning of what is behind it. */
function escapes(mark: string, dialect: DialectName): boolean {
  return isMysql(dialect) ? mark !== "`" : mark.length > 1;
}

const isMysql = (dialect: DialectName): boolean => dialect === "mysql" || dialect === "mariadb";

/** Where a constant or name ends whose inside begins at an offset, behind its mark; -1 where it never does. */
function endOfQuoted(sql: string, inside: number, escaping: boolean): number {
  const mark = sql[inside - 1] ?? "";
  let found = sql.indexOf(mark, inside);
  let backslash = escaping ? sql.indexOf("\\", inside) : -1;
  while (found !== -1) {
    if (backslash !== -1 && backslash < found) {
      const next = backslash + 2;
      if (found < next) found = sql.indexOf(mark, next);
      backslash = sql.indexOf("\\", next);
    } else if (sql[found + 1] === mark) found = sql.indexOf(mark, found + 2);
    else return found + 1;
  }
  return -1;
}

/** The offset behind a text; -1 where there is none. */
function behind(sql: string, text: string, from: number): number {
  const found = sql.indexOf(text, from);
  return found === -1 ? -1 : found + text.length;
}

/** What a constant or a quoted name holds; any other token as it is written. */
export function contentOf({ kind, text }: SqlToken, dialect: DialectName): string {
  if (kind === "name") {
    const [mark = ""] = text;
    return text.slice(1, -1).replaceAll(mark + mark, mark);
  }
  if (kind === "code") {
    const tag = text.slice(0, text.indexOf("$", 1) + 1);
    return text.slice(tag.length, -tag.length);
  }
  if (kind !== "text") return text;
  const inside = text.slice(text.indexOf("'") + 1, -1);
  if (isMysql(dialect)) return unescaped(inside, mysqlEscape);
  return text.startsWith("'") ? inside.replaceAll("''", "'") : unescaped(inside, postgresEscape);
}

/** @param meaning what stands for an escape, by what is behind its backslash */
function unescaped(inside: string, meaning: (after: string) => string): string {
  return inside.replace(/''|\\(x[0-9a-fA-F]{1,2}|[\s\S])/g, (_, after?: string) =>
    after === undefined ? "'" : meaning(after),
  );
}

const LINES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b" };
/** What stands for a letter in a pattern stays escaped: `\%` is two characters outside of one. */
const MYSQL_ESCAPES: Readonly<Record<string, string>> = { ...LINES, "0": "\0", Z: "\u001a", "%": "\\%", _: "\\_" };

const mysqlEscape = (after: string): string => MYSQL_ESCAPES[after] ?? after;

/** A character by its octal number, or by Unicode's, stays the escape that it is. */
function postgresEscape(after: string): string {
  if (after.length > 1) return String.fromCharCode(Number.parseInt(after.slice(1), 16));
  return /[0-7uU]/.test(after) ? `\\${after}` : (LINES[after] ?? after);
}

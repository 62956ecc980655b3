/** String constants and quoted names, which nothing is looked for in. */
const QUOTED = /\b[eE]'(?:[^'\\]|''|\\[\s\S])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/g;

/** A cast with its type: `::numeric(6, 2)[]`, `::timestamp with time zone`. */
const CAST = /::\s*[a-z_][\w.]*(?: (?:precision|varying|with(?:out)? time zone))?(?:\([\d, ]*\))?(?:\[\d*\])*/gi;

/**
 * A default's SQL as TypeORM makes it of what PostgreSQL gives back (`pg_get_expr`): without casts, and without the
 * parentheses that Django puts around every expression. It compares the two as texts.
 */
export function printedDefault(sql: string): string {
  const inner = isWrapped(sql) && !isOperation(sql.slice(1, -1)) ? sql.slice(1, -1) : sql;
  return outsideQuotes(inner, (text) => text.replace(CAST, ""));
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

/** Whether one pair of parentheses holds the whole text. */
function isWrapped(sql: string): boolean {
  const bare = sql.replace(QUOTED, (text) => "_".repeat(text.length));
  if (!bare.startsWith("(") || !bare.endsWith(")")) return false;
  let depth = 0;
  for (const [at, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return at === bare.length - 1;
  }
  return false;
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

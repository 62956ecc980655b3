/** What MySQL escapes in its string constants, by the letter behind the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { "0": "\0", n: "\n", r: "\r", t: "\t", b: "\b", Z: "\u001a" };

/**
 * A default's SQL as MariaDB gives it back (`COLUMN_DEFAULT`), which TypeORM compares as a text: quotes and backslashes in a
 * constant are doubled, numbers have no exponent, and an expression has one pair of parentheses less.
 */
export function printedDefault(sql: string): string {
  const constant = /^'((?:[^'\\]|''|\\[\s\S])*)'$/.exec(sql)?.[1];
  if (constant !== undefined) {
    const text = constant.replace(/''|\\([\s\S])/g, (found, letter?: string) =>
      letter === undefined ? found.slice(1) : (ESCAPES[letter] ?? letter),
    );
    return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
  }
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(sql) && Number.isFinite(Number(sql))) {
    return /e/i.test(sql) ? String(Number(sql)) : sql;
  }
  return sql.startsWith("(") && sql.endsWith(")") && isOnePair(sql) ? sql.slice(1, -1) : sql;
}

function isOnePair(sql: string): boolean {
  const bare = sql.replace(/'(?:[^'\\]|''|\\[\s\S])*'/g, "_");
  let depth = 0;
  for (const [at, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return at === bare.length - 1;
  }
  return false;
}

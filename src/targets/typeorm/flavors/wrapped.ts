/**
 * Whether one pair of parentheses holds the whole text of an expression.
 * @param quoted string constants and quoted names, which nothing is looked for in
 */
export function isWrapped(sql: string, quoted: RegExp): boolean {
  const bare = sql.replace(quoted, "_");
  if (!bare.startsWith("(") || !bare.endsWith(")")) return false;
  let depth = 0;
  for (const [at, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return at === [...bare].length - 1;
  }
  return false;
}

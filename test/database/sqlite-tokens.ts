/** Literals, quoted names, words, numbers, operators; what is left over stands for itself. */
const TOKEN =
  /x?'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|[\p{L}_][\p{L}\p{N}_$]*|\d[\w.]*(?:(?<=[eE])[+-]\d+)?|\|\||->>|->|<<|>>|<=|>=|<>|!=|==|\S/giu;

/** A statement's tokens: words in capitals, names in double quotes whatever marks they had. */
export function tokensOf(sql: string): readonly string[] {
  const found = sql.match(TOKEN) ?? [];
  return found.filter((token) => !token.startsWith("--")).map(plainToken);
}

function plainToken(token: string): string {
  if (token.startsWith("`")) return `"${token.slice(1, -1).replaceAll("``", "`").replaceAll('"', '""')}"`;
  if (token.startsWith("[")) return `"${token.slice(1, -1)}"`;
  return /^[\p{L}_]/u.test(token) && !/^x'/i.test(token) ? token.toUpperCase() : token;
}

/** The tokens as one text, alike however they were spaced. */
export function textOf(tokens: readonly string[]): string {
  const text = tokens.join(" ");
  // A set of Python's, which has no order: `KeyTransform.as_sqlite`.
  return text.replace(/IN \( ('(?:false|null|true)'(?: , '(?:false|null|true)'){2}) \)/g, (_, list: string) => {
    return `IN ( ${list.split(" , ").sort().join(" , ")} )`;
  });
}

/** Tokens between a parenthesis that opens at `start` and the one that closes it, and where that is. */
export function enclosed(
  tokens: readonly string[],
  start: number,
): { readonly inside: readonly string[]; readonly end: number } {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    if (tokens[index] === "(") depth++;
    if (tokens[index] === ")" && --depth === 0) return { inside: tokens.slice(start + 1, index), end: index };
  }
  return { inside: tokens.slice(start + 1), end: tokens.length };
}

/** Parts between commas that stand outside of parentheses. */
export function listed(tokens: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token === "(") depth++;
    if (token === ")") depth--;
    if (token === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** A name without its quotes. */
export function nameOf(token: string | undefined): string {
  if (token === undefined) return "";
  return token.startsWith('"') ? token.slice(1, -1).replaceAll('""', '"') : token;
}

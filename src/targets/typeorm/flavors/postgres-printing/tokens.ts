/** A word (in lower case), a number, a string constant or a mark of an SQL expression. */
export interface Token {
  readonly kind: "word" | "number" | "string" | "mark";
  readonly text: string;
}

const TOKEN = /\s*(?:('(?:[^']|'')*')|(\d+(?:\.\d+)?)(?![\w.])|([a-z_]\w*)(?!')|(::|\|\||<=|>=|<>|[-+*/%=<>(),]))/iy;

/** The tokens of an SQL expression; null where it has any that are not known here. */
export function tokensOf(sql: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const text = sql.trimEnd();
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const found = pattern.exec(text);
    if (found === null) return null;
    const [, string, number, word, mark] = found;
    if (string !== undefined) tokens.push({ kind: "string", text: string });
    else if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (word !== undefined) tokens.push({ kind: "word", text: word.toLowerCase() });
    else tokens.push({ kind: "mark", text: mark ?? "" });
  }
  return tokens;
}

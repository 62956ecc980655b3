/** A piece of SQLite's SQL and where it stands. */
export interface Token {
  /** `name`: quoted, whatever its marks. `text`: in single quotes; SQLite takes it for a name where one has to be. */
  readonly kind: "word" | "name" | "text" | "number" | "sign";
  /** As written; words in capitals, names and texts without their marks. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /(?<comment>--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<blob>[xX]'[^']*')|(?<text>'(?:[^']|'')*')|(?<name>"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\])|(?<number>(?:0[xX][\da-fA-F]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?))|(?<word>[\p{L}_\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*)|(?<sign>\|\||->>|->|<<|>>|<=|>=|<>|!=|==|\S)/gu;

/** Takes a statement apart; comments are left out. Any text has tokens. */
export function tokensOf(sql: string): readonly Token[] {
  const found: Token[] = [];
  for (const match of sql.matchAll(TOKEN)) {
    const token = tokenOf(match.groups ?? {});
    if (token !== null) found.push({ ...token, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Pick<Token, "kind" | "value"> | null {
  const { blob, text, name, number, word, sign } = groups;
  if (text !== undefined) return { kind: "text", value: text.slice(1, -1).replaceAll("''", "'") };
  if (name !== undefined) return { kind: "name", value: unquoted(name) };
  if (word !== undefined) return { kind: "word", value: word.toUpperCase() };
  if (number !== undefined) return { kind: "number", value: number.toUpperCase() };
  const value = blob?.toUpperCase() ?? sign;
  return value === undefined ? null : { kind: "sign", value };
}

function unquoted(name: string): string {
  const [mark = ""] = name;
  const inside = name.slice(1, -1);
  return mark === "[" ? inside : inside.replaceAll(mark + mark, mark);
}

/** Whether a token is this word or sign and no quoted name of the same letters. */
export function is(token: Token | undefined, value: string): boolean {
  return token !== undefined && (token.kind === "word" || token.kind === "sign") && token.value === value;
}

/** Tokens between the parenthesis at `start` and the one that closes it, and where that is. */
export function enclosed(
  tokens: readonly Token[],
  start: number,
): { readonly inside: readonly Token[]; readonly end: number } {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    if (is(tokens[at], "(")) depth++;
    if (is(tokens[at], ")") && --depth === 0) return { inside: tokens.slice(start + 1, at), end: at };
  }
  return { inside: tokens.slice(start + 1), end: tokens.length };
}

/** Parts between commas that stand outside of parentheses. */
export function listed(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (is(token, "(")) depth++;
    if (is(token, ")")) depth--;
    if (is(token, ",") && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The tokens without parentheses around them all. */
export function bare(tokens: readonly Token[]): readonly Token[] {
  let found = tokens;
  while (found.length > 2 && is(found[0], "(") && enclosed(found, 0).end === found.length - 1) {
    found = found.slice(1, -1);
  }
  return found;
}

/** The piece of the statement that the tokens stand in. */
export function pieceOf(sql: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? "" : sql.slice(first.start, last.end);
}

/** A name as it was written: a word's letters keep their case. */
export function nameOf(sql: string, token: Token | undefined): string {
  if (token === undefined) return "";
  return token.kind === "word" ? sql.slice(token.start, token.end) : token.value;
}

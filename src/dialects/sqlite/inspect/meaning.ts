import { folded } from "./spelling.js";
import { bare, enclosed, is, listed, type Token, tokensOf } from "./tokens.js";

/** The columns of a table that a piece of SQL mentions, each once, in order. */
export function columnsIn(sql: string, names: readonly string[]): readonly string[] {
  const known = new Map(names.map((name) => [folded(name), name]));
  const found = tokensOf(sql).flatMap((token) => columnOf(token, known) ?? []);
  return [...new Set(found)];
}

/**
 * A text that two expressions have in common where they are written alike: whatever the spaces, the case of words, the
 * marks around names, the parentheses around all of it, and the order of a list of constants behind `IN`.
 */
export function writtenAlike(sql: string, names: readonly string[]): string {
  const known = new Map(names.map((name) => [folded(name), name]));
  return alike(bare(tokensOf(sql)), known);
}

function alike(tokens: readonly Token[], known: ReadonlyMap<string, string>): string {
  const texts: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    texts.push(textOf(token, known));
    if (!is(token, "IN") || !is(tokens[at + 1], "(")) continue;
    const { inside, end } = enclosed(tokens, at + 1);
    const parts = listed(inside);
    if (!parts.every(([only, more]) => only?.kind === "text" && more === undefined)) continue;
    texts.push(
      `(${parts
        .map((part) => alike(part, known))
        .sort()
        .join(" , ")})`,
    );
    at = end;
  }
  return texts.join(" ");
}

function textOf(token: Token, known: ReadonlyMap<string, string>): string {
  const column = columnOf(token, known);
  if (column !== null) return JSON.stringify(folded(column));
  if (token.kind === "text") return `'${token.value.replaceAll("'", "''")}'`;
  return token.kind === "name" ? JSON.stringify(token.value) : token.value;
}

function columnOf({ kind, value }: Token, known: ReadonlyMap<string, string>): string | null {
  return kind === "name" || kind === "word" ? (known.get(folded(value)) ?? null) : null;
}

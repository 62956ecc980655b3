import type { DialectName } from "../schema/schema.js";
import { contentOf, type SqlToken, sqlTokens } from "../schema/sql-tokens.js";

/** What two statements have instead of each other; null where one has nothing there. */
export interface DifferingPart {
  readonly want: string | null;
  readonly have: string | null;
}

/** The piece between what two statements have in common at their beginnings and ends. */
export function differingPart(want: string, have: string, dialect: DialectName): DifferingPart {
  const [one, other] = [want, have].map((text) => [...sqlTokens(text, dialect)]) as [SqlToken[], SqlToken[]];
  const least = Math.min(one.length, other.length);
  let before = 0;
  while (before < least && one[before]?.text === other[before]?.text) before += 1;
  let behind = 0;
  while (behind < least - before && one.at(-1 - behind)?.text === other.at(-1 - behind)?.text) behind += 1;
  const [mine, theirs] = [one, other].map((tokens) => tokens.slice(before, tokens.length - behind));
  const [code, otherCode] = [mine?.[0], theirs?.[0]];
  const isInside = mine?.length === 1 && theirs?.length === 1 && code?.kind === "code" && otherCode?.kind === "code";
  if (isInside) return differingPart(contentOf(code, dialect), contentOf(otherCode, dialect), dialect);
  return { want: pieceOf(want, mine ?? []), have: pieceOf(have, theirs ?? []) };
}

function pieceOf(text: string, tokens: readonly SqlToken[]): string | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.start + last.text.length);
}

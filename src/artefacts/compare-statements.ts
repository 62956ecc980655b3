import type { DialectName } from "../schema/schema.js";
import { contentsOf, plainLines, type SqlStatement } from "./sql-statements.js";
import { tokenKey } from "./token-key.js";

/** Statements that have to stand in a file one after the other. */
export interface WantedStatements {
  readonly statements: readonly [string, ...string[]];
  /** What a statement about the same thing names: table, column, constraint. */
  readonly names: readonly string[];
}

/** What became of wanted statements. */
export interface StatementOutcome<Wanted extends WantedStatements> {
  readonly wanted: Wanted;
  /** Null where all of them are there. */
  readonly difference: StatementDifference | null;
}

/** The first of wanted statements that is not there, and the one that stands in its place; null where none does. */
export interface StatementDifference {
  readonly want: string;
  readonly have: SqlStatement | null;
}

/** Wanted statements held against those of a file, and the statements of the file that nothing asks for. */
export interface StatementComparison<Wanted extends WantedStatements> {
  /** In the order of what is wanted. */
  readonly outcomes: readonly StatementOutcome<Wanted>[];
  readonly extra: readonly SqlStatement[];
}

/**
 * Finds wanted statements among those of a file, token by token: blanks, comments, line endings and the case of words are no
 * difference, and neither is the order of what does not belong together.
 */
export function compareStatements<Wanted extends WantedStatements>(
  wanted: readonly Wanted[],
  have: readonly SqlStatement[],
  dialect: DialectName,
): StatementComparison<Wanted> {
  const free = new Set(have.keys());
  const isThere = new Set<Wanted>();
  const takeEqual = (keyOf: (text: string) => string): void => {
    const places = new Map<string, number[]>();
    for (const at of free) listIn(places, keyOf(have[at]?.text ?? "")).push(at);
    for (const each of wanted) {
      if (isThere.has(each)) continue;
      const [first, ...rest] = each.statements.map(keyOf);
      const isRun = (at: number): boolean =>
        free.has(at) &&
        rest.every((key, behind) => free.has(at + behind + 1) && keyOf(have[at + behind + 1]?.text ?? "") === key);
      const start = places.get(first ?? "")?.find(isRun);
      if (start === undefined) continue;
      for (let at = start; at < start + each.statements.length; at++) free.delete(at);
      isThere.add(each);
    }
  };
  // Nearly all are there to the letter, and need not be taken apart.
  takeEqual(plainLines);
  if (isThere.size === wanted.length && free.size === 0) {
    return { outcomes: wanted.map((each) => ({ wanted: each, difference: null })), extra: [] };
  }
  const keyOf = remembered((text) => tokenKey(plainLines(text), dialect));
  takeEqual(keyOf);
  const contents = remembered((text) => contentsOf(text, dialect));
  const naming = new Map<string, number[]>();
  for (const at of free) {
    for (const content of new Set(contents(have[at]?.text ?? ""))) listIn(naming, content).push(at);
  }
  const outcomes = wanted.map((each) => ({ wanted: each, difference: isThere.has(each) ? null : differenceOf(each) }));
  const known = new Set(wanted.flatMap(({ statements }) => statements.map(keyOf)));
  const extra = [...free].flatMap((at) => have[at] ?? []).filter(({ text }) => !known.has(keyOf(text)));
  return { outcomes, extra };

  /** The first of the statements that does not stand behind the one before it. */
  function differenceOf({ statements, names }: Wanted): StatementDifference {
    let difference: StatementDifference | null = null;
    let before = -1;
    for (const want of statements) {
      const equals = [...free].filter((at) => keyOf(have[at]?.text ?? "") === keyOf(want));
      const isNext = before === -1 ? equals.length > 0 : equals.includes(before + 1);
      const place = (isNext && before !== -1 ? before + 1 : equals[0]) ?? mostAlike(want, names);
      if (place !== undefined) free.delete(place);
      const standing = place === undefined || equals.includes(place) ? null : (have[place] ?? null);
      if (!isNext) difference ??= { want, have: standing };
      before = place ?? before;
    }
    return difference ?? { want: statements[0], have: null };
  }

  /** The statement that begins alike, has all the names, and of those the most in common with what is wanted. */
  function mostAlike(want: string, names: readonly string[]): number | undefined {
    const [rarest = []] = names.map((name) => naming.get(name) ?? []).sort((one, other) => one.length - other.length);
    const mine = contents(want);
    let found: number | undefined;
    let most = 0;
    for (const at of rarest) {
      const theirs = contents(have[at]?.text ?? "");
      if (!free.has(at) || theirs[0] !== mine[0] || !names.every((name) => theirs.includes(name))) continue;
      const alike = inCommon(mine, theirs);
      if (alike > most) [found, most] = [at, alike];
    }
    return found;
  }
}

/** How many tokens two statements have in common at their beginnings and ends. */
function inCommon(one: readonly string[], other: readonly string[]): number {
  const least = Math.min(one.length, other.length);
  let before = 0;
  while (before < least && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < least - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return before + behind;
}

function listIn<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function remembered<Value>(ask: (text: string) => Value): (text: string) => Value {
  const answers = new Map<string, Value>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

import type { DialectName } from "./schema.js";
import { contentOf, type SqlToken, sqlTokens } from "./sql-tokens.js";

/** One token of SQL, in the one spelling that stands for all that mean the same. */
type Token = string;

/** Names for one and the same function or constant, by dialect. */
const SAME: Readonly<Record<DialectName, Readonly<Record<string, string>>>> = {
  postgres: { current_timestamp: "now ( )", "transaction_timestamp ( )": "now ( )" },
  mysql: { current_timestamp: "now ( )", "current_timestamp ( )": "now ( )", true: "1", false: "0" },
  mariadb: { current_timestamp: "now ( )", "current_timestamp ( )": "now ( )", true: "1", false: "0" },
  sqlite: { true: "1", false: "0" },
};

/** Operators that have two spellings, by the one that is not taken. */
const WORDS: Readonly<Record<string, string>> = { "!=": "<>", "~~": "like", "~~*": "ilike" };

/**
 * Whether two pieces of SQL say the same, token by token: case of words, blanks and comments, quotes around plain names,
 * a table's name before its own columns, casts of constants, needless parentheses and a comparison that is negated as a
 * whole are no difference. What differs in more than that is called different, though a database may find that it means the same.
 */
export function sameSql(one: string, other: string, dialect: DialectName): boolean {
  return one === other || normalized(one, dialect) === normalized(other, dialect);
}

function normalized(sql: string, dialect: DialectName): string {
  const tokens = withoutCasts(withoutQualifiers(tokensOf(sql, dialect)));
  const text = withoutNegations(withoutParentheses(tokens)).join(" ");
  const known = SAME[dialect];
  return Object.hasOwn(known, text) ? (known[text] ?? text) : text;
}

function tokensOf(sql: string, dialect: DialectName): readonly Token[] {
  return Array.from(sqlTokens(sql, dialect), (token) => spelling(token, dialect));
}

/** A token in the one spelling that stands for all that mean the same. */
export function spelling(token: SqlToken, dialect: DialectName): string {
  const { kind, text } = token;
  if (kind === "name") return name(contentOf(token, dialect));
  if (kind === "text") return `'${contentOf(token, dialect).replaceAll("'", "''")}'`;
  if (kind !== "word") return WORDS[text] ?? text;
  const word = text.toLowerCase();
  return KEYWORDS.has(word) ? word : name(word);
}

/** Names are told from keywords, whose meaning is the same in either case. */
const name = (text: string): Token => `"${text}"`;

const KEYWORDS: ReadonlySet<string> = new Set([
  ...["and", "or", "not", "null", "is", "in", "like", "ilike", "between", "case", "when", "then", "else", "end", "as"],
  ...["true", "false", "current_timestamp", "current_date", "current_time", "cast", "collate", "interval", "distinct"],
  ...["any", "all", "some", "array", "regexp", "binary", "from", "similar", "to", "escape", "at", "time", "zone"],
]);

/** `"book"."title"` as `"title"`. */
function withoutQualifiers(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (next === "." && token.startsWith('"')) continue;
    if (token === "." && (tokens[at - 1]?.startsWith('"') ?? false)) continue;
    kept.push(token);
  }
  return kept;
}

/** `'a'::varchar(10)` as `'a'`. */
function withoutCasts(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (token !== "::") {
      kept.push(token);
      continue;
    }
    at += 1; // the type's name, which may be of several words and have arguments
    while (/^"(?:varying|precision|without|with)"$|^(?:time|zone)$/.test(tokens[at + 1] ?? "")) at += 1;
    if (tokens[at + 1] === "(") while (at + 1 < tokens.length && tokens[at] !== ")") at += 1;
    while (tokens[at + 1] === "[" && tokens[at + 2] === "]") at += 2;
  }
  return kept;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  ...{ "=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">" },
};

/** What stands before and behind a condition that is one of several. */
const isBefore = (token: Token | undefined): boolean => token === undefined || /^(?:\(|and|or|not)$/.test(token);
const isBehind = (token: Token | undefined): boolean => token === undefined || /^(?:\)|and|or)$/.test(token);

/** `not a = b` as `a <> b`, which is the same for NULL, too. */
function withoutNegations(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token = "", one = "", operator = "", other = "", next] = tokens.slice(at, at + 5);
    const isOperand = (side: Token): boolean => /^["'\d]/.test(side);
    const opposite = Object.hasOwn(OPPOSITES, operator) ? OPPOSITES[operator] : undefined;
    const isNegated = token === "not" && isBefore(kept.at(-1)) && isOperand(one) && isOperand(other) && isBehind(next);
    if (!isNegated || opposite === undefined) kept.push(token);
    else {
      kept.push(one, opposite, other);
      at += 3;
    }
  }
  return kept;
}

/**
 * Without parentheses around the whole, doubled ones, those around a single token that is no argument, and those around one
 * condition of several.
 */
function withoutParentheses(tokens: readonly Token[]): readonly Token[] {
  let kept = tokens;
  for (;;) {
    const next = withoutOnePair(kept);
    if (next === null) return kept;
    kept = next;
  }
}

function withoutOnePair(tokens: readonly Token[]): readonly Token[] | null {
  const open: number[] = [];
  const close = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    if (token === "(") open.push(at);
    const start = token === ")" ? open.pop() : undefined;
    if (start !== undefined) close.set(start, at);
  }
  for (const [start, end] of close) {
    const isWhole = start === 0 && end === tokens.length - 1;
    const isDouble = tokens[start + 1] === "(" && close.get(start + 1) === end - 1;
    const before = tokens[start - 1];
    const isCall = before !== undefined && (/^["\w]/.test(before) || before === ")") && !OPERATOR_WORDS.has(before);
    const isSingle = end === start + 2 && !isCall;
    const isCondition =
      isBefore(before) && isBehind(tokens[end + 1]) && isOneCondition(tokens.slice(start + 1, end)) && !isCall;
    if (isWhole || isDouble || isSingle || isCondition)
      return [...tokens.slice(0, start), ...tokens.slice(start + 1, end), ...tokens.slice(end + 1)];
  }
  return null;
}

/** Whether tokens are a comparison or the like, whose parts hold together more than `and` and `or` do. */
function isOneCondition(tokens: readonly Token[]): boolean {
  let depth = 0;
  const outer = tokens.filter((token) => {
    if (token === ")") depth -= 1;
    const isOuter = depth === 0;
    if (token === "(") depth += 1;
    return isOuter;
  });
  return outer.length > 0 && outer[0] !== '"select"' && !outer.some((token) => /^(?:and|or|not|,|case)$/.test(token));
}

/** Words before which parentheses are no list of arguments. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  ...["and", "or", "not", "is", "like", "ilike", "between", "when", "then", "else"],
]);

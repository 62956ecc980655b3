/** The types that are told apart; `unknown` is a constant in quotes, or NULL, that has none of its own. */
export type Type =
  | "integer"
  | "numeric"
  | "double precision"
  | "text"
  | "boolean"
  | "timestamp with time zone"
  | "timestamp without time zone"
  | "unknown";

/** What a function takes, and what it gives. */
export interface Signature {
  readonly takes: readonly Type[];
  readonly gives: Type;
}

/** From the type that is cast without being asked to the one that it is cast to. */
const NUMBERS: readonly Type[] = ["integer", "numeric", "double precision"];

/** The type of two that both are cast to; null where PostgreSQL asks for a cast, or it is not known here. */
export function commonType(one: Type, other: Type): Type | null {
  if (one === other) return one === "unknown" ? "text" : one;
  if (one === "unknown" && other === "text") return "text";
  if (one === "text" && other === "unknown") return "text";
  const [first, second] = [NUMBERS.indexOf(one), NUMBERS.indexOf(other)];
  return first < 0 || second < 0 ? null : (NUMBERS[Math.max(first, second)] ?? null);
}

/** Whether a value of a type may stand where another is taken. */
export function isTakenAs(given: Type, taken: Type): boolean {
  return given === taken || (given === "unknown" && taken === "text") || isWidened(given, taken);
}

function isWidened(given: Type, taken: Type): boolean {
  const [from, to] = [NUMBERS.indexOf(given), NUMBERS.indexOf(taken)];
  return from >= 0 && from < to;
}

const same = (count: number, ...types: readonly Type[]): readonly Signature[] =>
  types.map((type) => ({ takes: Array<Type>(count).fill(type), gives: type }));
const moment: readonly Signature[] = [{ takes: [], gives: "timestamp with time zone" }];
const double: readonly Signature[] = same(1, "double precision");
const text: readonly Signature[] = same(1, "text");

/**
 * Functions that defaults are made of, the overload that PostgreSQL prefers first where none fits as it is:
 * https://www.postgresql.org/docs/current/functions-math.html, …/functions-string.html.
 */
export const SIGNATURES: ReadonlyMap<string, readonly Signature[]> = new Map(
  Object.entries({
    ...{ now: moment, statement_timestamp: moment, transaction_timestamp: moment, clock_timestamp: moment },
    ...{ pi: same(0, "double precision"), random: same(0, "double precision") },
    ...{ degrees: double, radians: double, sin: double, cos: double, tan: double, cot: double },
    ...{ asin: double, acos: double, atan: double, atan2: same(2, "double precision") },
    ...{ sqrt: same(1, "double precision", "numeric"), exp: same(1, "double precision", "numeric") },
    ...{ ln: same(1, "double precision", "numeric"), power: same(2, "double precision", "numeric") },
    ...{ floor: same(1, "double precision", "numeric"), ceiling: same(1, "double precision", "numeric") },
    ...{ sign: same(1, "double precision", "numeric"), abs: same(1, "double precision", "numeric", "integer") },
    round: [...same(1, "double precision", "numeric"), { takes: ["numeric", "integer"], gives: "numeric" }],
    mod: same(2, "integer", "numeric"),
    ...{ upper: text, lower: text, initcap: text, reverse: text, md5: text, btrim: text, ltrim: text, rtrim: text },
    ...{ replace: same(3, "text"), length: [{ takes: ["text"], gives: "integer" }] },
    repeat: [{ takes: ["text", "integer"], gives: "text" }],
    lpad: [{ takes: ["text", "integer", "text"], gives: "text" }],
    rpad: [{ takes: ["text", "integer", "text"], gives: "text" }],
  } satisfies Record<string, readonly Signature[]>),
);

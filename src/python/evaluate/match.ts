import type { Pattern } from "../syntax/pattern.js";
import type { Expr, Match, MatchCase } from "../syntax/syntax.js";
import { findAttribute } from "./attributes.js";
import { callValueOf } from "./calls.js";
import { dictEntry } from "./compare.js";
import { compare } from "./comparisons.js";
import { evaluate } from "./expressions.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import { args, builtin, dict, list, unknown } from "./make.js";
import { namedTupleValue } from "./named-tuples.js";
import { LocalScope } from "./scope.js";
import { truth } from "./truth.js";
import { sayLeftOut } from "./undecided.js";
import type { UnknownValue, Value } from "./values.js";

/** The `case` that applies, with the names that its pattern and its guard bind. */
export interface Chosen {
  readonly body: MatchCase["body"];
  readonly bound: ReadonlyMap<string, Value>;
}

/** Where none applies. */
export const NO_CASE: Chosen = { body: [], bound: new Map() };

/**
 * Which `case` of a `match` statement applies, `NO_CASE` where none does; unknown where that cannot be known.
 * https://docs.python.org/3/reference/compound_stmts.html#the-match-statement
 */
export function chosenCase(frame: Frame, statement: Match): Chosen | UnknownValue {
  const subject = evaluate(frame, statement.subject);
  for (const { pattern, guard, body } of statement.cases) {
    const scope = new LocalScope("block", frame.scope);
    const answer = matches(frame, pattern, subject, scope.variables);
    if (typeof answer !== "boolean") return answer;
    if (!answer) continue;
    const passes = guard === null ? true : truth(frame, evaluate(inScope(frame, scope), guard));
    if (typeof passes !== "boolean") return passes;
    if (passes) return { body, bound: scope.variables };
  }
  return NO_CASE;
}

/** Says that a `match` at module or class level was left out, because it is not known which `case` applies. */
export function sayUnknownMatch(frame: Frame, statement: Match, { reason }: UnknownValue): void {
  const message = `Which \`case\` applies is not known (${reason}); all were left out, with what they make or change.`;
  sayLeftOut(frame, statement, "unknown-condition", message, spanOf(frame, statement.subject));
}

type Answer = boolean | UnknownValue;

function matches(frame: Frame, pattern: Pattern, subject: Value, bound: Map<string, Value>): Answer {
  switch (pattern.kind) {
    case "MatchValue":
      return truth(frame, compare(frame, "==", subject, evaluate(frame, pattern.value), spanOf(frame, pattern.value)));
    case "MatchSingleton":
      return truth(frame, compare(frame, "is", subject, evaluate(frame, pattern.value), spanOf(frame, pattern.value)));
    case "MatchAs": {
      const answer = pattern.pattern === null || matches(frame, pattern.pattern, subject, bound);
      if (answer === true && pattern.name !== null) bound.set(pattern.name, subject);
      return answer;
    }
    case "MatchOr":
      for (const each of pattern.patterns) {
        const answer = matches(frame, each, subject, bound);
        if (answer !== false) return answer;
      }
      return false;
    case "MatchSequence":
      return matchesSequence(frame, pattern.patterns, namedTupleValue(subject), bound);
    case "MatchMapping":
      return matchesMapping(frame, pattern, subject, bound);
    case "MatchClass":
      return matchesClass(frame, pattern, subject, bound);
    case "Unsupported":
      return unknown(`${pattern.what} is not read`, spanOf(frame, pattern));
  }
}

/** All of them, in order; the first that does not match, or is not known, decides. */
function all(answers: Iterable<Answer>): Answer {
  for (const answer of answers) if (answer !== true) return answer;
  return true;
}

function matchesSequence(
  frame: Frame,
  patterns: (Pattern & { kind: "MatchSequence" })["patterns"],
  subject: Value,
  bound: Map<string, Value>,
): Answer {
  if (subject.kind !== "list" && subject.kind !== "tuple") return isOther(subject, "a sequence");
  const { items } = subject;
  const star = patterns.findIndex(({ kind }) => kind === "MatchStar");
  const extra = items.length - patterns.length + 1;
  if (star === -1 ? items.length !== patterns.length : extra < 0) return false;
  let at = 0;
  return all(
    (function* () {
      for (const each of patterns) {
        if (each.kind !== "MatchStar") yield matches(frame, each, items[at++] ?? subject, bound);
        else {
          if (each.name !== null) bound.set(each.name, list(items.slice(at, at + extra)));
          at += extra;
        }
      }
    })(),
  );
}

function matchesMapping(
  frame: Frame,
  { entries, rest }: Pattern & { kind: "MatchMapping" },
  subject: Value,
  bound: Map<string, Value>,
): Answer {
  if (subject.kind !== "dict") return isOther(subject, "a mapping");
  const taken = new Set<Value>();
  const answer = all(
    (function* () {
      for (const { key, pattern } of entries) {
        const wanted = evaluate(frame, key);
        if (wanted.kind === "unknown") yield wanted;
        const entry = dictEntry(subject, wanted);
        if (entry !== undefined) taken.add(entry.key);
        yield entry !== undefined && matches(frame, pattern, entry.value, bound);
      }
    })(),
  );
  if (answer === true && rest !== null)
    bound.set(rest, dict(subject.entries.flatMap((entry) => (taken.has(entry.key) ? [] : [{ ...entry }]))));
  return answer;
}

/** Types whose one positional pattern is matched by the whole value. */
const WHOLE: ReadonlySet<string> = new Set(
  "bool bytearray bytes dict float frozenset int list set str tuple".split(" "),
);

function matchesClass(
  frame: Frame,
  { type, patterns, keywords }: Pattern & { kind: "MatchClass" },
  subject: Value,
  bound: Map<string, Value>,
): Answer {
  const at = spanOf(frame, type);
  const wanted = evaluate(frame, type);
  const isOne = truth(frame, callValueOf(frame, builtin("isinstance"), args([subject, wanted]), at));
  if (isOne !== true) return isOne;
  const [whole] = patterns;
  if (whole !== undefined && wanted.kind === "builtin" && WHOLE.has(wanted.name))
    return matches(frame, whole, subject, bound);
  const names = patterns.length === 0 ? [] : positionalNames(frame, wanted, type);
  if ("kind" in names) return names;
  return all(
    (function* () {
      for (const [index, pattern] of patterns.entries()) yield attribute(names[index], pattern);
      for (const { name, pattern } of keywords) yield attribute(name, pattern);
    })(),
  );

  function attribute(name: string | undefined, pattern: Pattern): Answer {
    const value = name === undefined ? undefined : findAttribute(frame, subject, name, at);
    return value !== undefined && matches(frame, pattern, value, bound);
  }
}

/** `__match_args__` of a class. */
function positionalNames(frame: Frame, type: Value, at: Expr): readonly string[] | UnknownValue {
  const span = spanOf(frame, at);
  const names = findAttribute(frame, type, "__match_args__", span);
  if (names?.kind !== "tuple") return unknown("what its positional patterns stand for is not known", span);
  return names.items.map((each) => (each.kind === "str" ? each.value : ""));
}

/** Whether a value that is none is known to be none. */
function isOther(subject: Value, what: string): Answer {
  switch (subject.kind) {
    case "unknown":
      return subject;
    case "call":
    case "operation":
    case "external":
    case "instance":
      return unknown(`whether it is ${what} is not known`, subject.origin);
    default:
      return false;
  }
}

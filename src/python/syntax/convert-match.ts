import type { Conversion } from "./conversion.js";
import { convertBlock } from "./convert.js";
import { convertExpression } from "./convert-expression.js";
import { convertName } from "./convert-name.js";
import type { MatchClass, MatchMapping, MatchSequence, MatchStar, MatchValue, Pattern } from "./pattern.js";
import type { Expr, Match, MatchCase, Stmt } from "./syntax.js";

/** `match` with its `case`s. */
export function convertMatch(c: Conversion): Stmt {
  const w = c.walker;
  const { start, end } = w;
  const subjects: Expr[] = [];
  let tupleEnd: number | undefined;
  let cases: Match["cases"] = [];
  w.enter();
  while (w.next()) {
    if (w.type === ",") tupleEnd = w.end;
    else if (w.type === "block") cases = convertCases(c);
    else if (w.type !== ":") subjects.push(convertExpression(c));
  }
  w.leave();
  const first = subjects[0];
  if (first === undefined) return c.unsupported("match without subject");
  const subject: Expr =
    tupleEnd === undefined
      ? first
      : { kind: "Tuple", start: first.start, end: Math.max(tupleEnd, subjects.at(-1)?.end ?? 0), elts: subjects };
  return { kind: "Match", start, end, subject, cases };
}

function convertCases(c: Conversion): MatchCase[] {
  const w = c.walker;
  const cases: MatchCase[] = [];
  if (!w.enter()) return cases;
  do if (w.type === "case_clause") cases.push(convertCase(c));
  while (w.next());
  w.leave();
  return cases;
}

function convertCase(c: Conversion): MatchCase {
  const w = c.walker;
  const patterns: (Pattern | MatchStar)[] = [];
  let comma = false;
  let guard: Expr | null = null;
  let body: MatchCase["body"] = [];
  w.enter();
  do {
    if (w.type === "case_pattern") patterns.push(convertPattern(c));
    else if (w.type === ",") comma = true;
    else if (w.type === "block") body = convertBlock(c);
    else if (w.type === "if_clause") {
      w.enter();
      w.next();
      guard = convertExpression(c);
      w.leave();
    }
  } while (w.next());
  w.leave();
  return { pattern: oneOrSequence(c, patterns, comma), guard, body };
}

/** Patterns with a comma are a sequence; one without is itself. */
function oneOrSequence(c: Conversion, patterns: readonly (Pattern | MatchStar)[], comma: boolean): Pattern {
  const [only] = patterns;
  if (only !== undefined && only.kind !== "MatchStar" && !comma) return only;
  return patterns.length === 0 ? c.unsupported("case without pattern") : { kind: "MatchSequence", patterns };
}

function convertPattern(c: Conversion): Pattern | MatchStar {
  if (!c.enterLevel()) return c.unsupported("nesting that is too deep");
  const result = convertPatternKind(c);
  c.leaveLevel();
  return result;
}

function convertPatternKind(c: Conversion): Pattern | MatchStar {
  const w = c.walker;
  switch (w.type) {
    case "case_pattern":
      return convertWrapped(c);
    case "-":
      return convertNegative(c);
    case "_":
      return { kind: "MatchAs", pattern: null, name: null };
    case "dotted_name":
      return convertNamePattern(c);
    case "none":
    case "true":
    case "false":
      return { kind: "MatchSingleton", value: convertExpression(c) };
    case "as_pattern":
      return convertAsPattern(c);
    case "union_pattern":
      return convertUnion(c);
    case "list_pattern":
      return convertSequencePattern(c);
    case "tuple_pattern":
      return convertGroup(c);
    case "dict_pattern":
      return convertMapping(c);
    case "class_pattern":
      return convertClassPattern(c);
    case "splat_pattern":
      return { kind: "MatchStar", name: splatName(c) };
    case "complex_pattern":
      return convertComplex(c);
    default:
      return { kind: "MatchValue", value: convertExpression(c) };
  }
}

/** What stands in a `case_pattern`: one pattern, or a number behind its minus. */
function convertWrapped(c: Conversion): Pattern | MatchStar {
  const w = c.walker;
  w.enter();
  const result = convertPattern(c);
  w.leave();
  return result;
}

/** `1 - 2j`, as the addition or subtraction that it is written as. */
function convertComplex(c: Conversion): Pattern {
  const w = c.walker;
  w.enter();
  const left = convertPattern(c);
  w.next();
  const op = w.type === "+" ? "+" : "-";
  w.next();
  const right = convertExpression(c);
  w.leave();
  if (left.kind !== "MatchValue") return c.unsupported("complex number in a pattern");
  const { start } = left.value;
  return { kind: "MatchValue", value: { kind: "BinOp", start, end: right.end, op, left: left.value, right } };
}

/** The number behind the minus that the walker stands on; ends on the number. */
function convertNegative(c: Conversion): MatchValue {
  const w = c.walker;
  const { start } = w;
  w.next();
  const operand = convertExpression(c);
  return { kind: "MatchValue", value: { kind: "UnaryOp", start, end: operand.end, op: "-", operand } };
}

/** `name` takes what is there; `a.b` is compared with it. */
function convertNamePattern(c: Conversion): Pattern {
  const value = convertDottedName(c);
  return value.kind === "Name"
    ? { kind: "MatchAs", pattern: null, name: value.id === "_" ? null : value.id }
    : { kind: "MatchValue", value };
}

/** `a.b.c` as an expression. */
function convertDottedName(c: Conversion): Expr {
  const w = c.walker;
  w.enter();
  let value: Expr = convertName(c);
  while (w.next()) {
    if (w.type !== "identifier") continue;
    const { id, end } = convertName(c);
    value = { kind: "Attribute", start: value.start, end, value, attr: id };
  }
  w.leave();
  return value;
}

function convertAsPattern(c: Conversion): Pattern {
  const w = c.walker;
  w.enter();
  const pattern = convertPattern(c);
  w.next();
  w.next();
  const name = convertName(c).id;
  w.leave();
  return pattern.kind === "MatchStar" ? c.unsupported("starred pattern") : { kind: "MatchAs", pattern, name };
}

function convertUnion(c: Conversion): Pattern {
  const w = c.walker;
  const patterns: Pattern[] = [];
  w.enter();
  do {
    if (w.type === "|") continue;
    const each = convertPattern(c);
    if (each.kind !== "MatchStar") patterns.push(each);
  } while (w.next());
  w.leave();
  return { kind: "MatchOr", patterns };
}

function convertSequencePattern(c: Conversion): MatchSequence {
  return { kind: "MatchSequence", patterns: convertItems(c).patterns };
}

/** `(a)` is `a`; `(a,)` and `()` are sequences. */
function convertGroup(c: Conversion): Pattern {
  const { patterns, comma } = convertItems(c);
  return patterns.length === 0 ? { kind: "MatchSequence", patterns } : oneOrSequence(c, patterns, comma);
}

function convertItems(c: Conversion): { patterns: readonly (Pattern | MatchStar)[]; comma: boolean } {
  const w = c.walker;
  const patterns: (Pattern | MatchStar)[] = [];
  let comma = false;
  w.enter();
  while (w.next()) {
    if (w.type === ",") comma = true;
    else if (w.type === "case_pattern") patterns.push(convertPattern(c));
  }
  w.leave();
  return { patterns, comma };
}

function convertMapping(c: Conversion): MatchMapping {
  const w = c.walker;
  const entries: { key: Expr; pattern: Pattern }[] = [];
  let rest: string | null = null;
  let key: Expr | undefined;
  w.enter();
  while (w.next()) {
    if (w.type === "splat_pattern") rest = splatName(c);
    else if (w.type === "case_pattern") {
      const pattern = convertPattern(c);
      if (key !== undefined && pattern.kind !== "MatchStar") entries.push({ key, pattern });
      key = undefined;
    } else if (w.type !== "," && w.type !== ":" && w.type !== "}") key = convertKey(c);
  }
  w.leave();
  return { kind: "MatchMapping", entries, rest };
}

/** A literal or a dotted name before the colon of a mapping. */
function convertKey(c: Conversion): Expr {
  const key = convertPattern(c);
  return key.kind === "MatchValue" || key.kind === "MatchSingleton" ? key.value : c.unsupported("key of a pattern");
}

function convertClassPattern(c: Conversion): MatchClass {
  const w = c.walker;
  const patterns: Pattern[] = [];
  const keywords: { name: string; pattern: Pattern }[] = [];
  w.enter();
  const type = convertDottedName(c);
  while (w.next()) {
    if (w.type !== "case_pattern") continue;
    w.enter();
    if (w.is("keyword_pattern")) {
      w.enter();
      const name = convertName(c).id;
      w.next();
      w.next();
      const pattern = convertPattern(c);
      if (pattern.kind !== "MatchStar") keywords.push({ name, pattern });
      w.leave();
    } else {
      const pattern = convertPattern(c);
      if (pattern.kind !== "MatchStar") patterns.push(pattern);
    }
    w.leave();
  }
  w.leave();
  return { kind: "MatchClass", type, patterns, keywords };
}

/** The name behind the stars of the pattern that the walker stands on; null for `_`. */
function splatName(c: Conversion): string | null {
  const w = c.walker;
  w.enter();
  w.next();
  const name = w.type === "identifier" ? convertName(c).id : "_";
  w.leave();
  return name === "_" ? null : name;
}

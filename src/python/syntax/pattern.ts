import type { Expr, Unsupported } from "./syntax.js";

/** What a `case` asks for; kinds and names as in Python's `ast`: https://docs.python.org/3/library/ast.html#pattern-matching */
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchAs
  | MatchOr
  | MatchSequence
  | MatchMapping
  | MatchClass
  | Unsupported;

/** A literal, or a dotted name: what is equal to it. */
export interface MatchValue {
  readonly kind: "MatchValue";
  readonly value: Expr;
}

/** `None`, `True`, `False`: that very thing. */
export interface MatchSingleton {
  readonly kind: "MatchSingleton";
  readonly value: Expr;
}

/** `pattern as name`; a name alone has no pattern, `_` has no name either. */
export interface MatchAs {
  readonly kind: "MatchAs";
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

/** `a | b` */
export interface MatchOr {
  readonly kind: "MatchOr";
  readonly patterns: readonly Pattern[];
}

/** `[a, b]`, `(a, b)`, and `a, b` without brackets. */
export interface MatchSequence {
  readonly kind: "MatchSequence";
  readonly patterns: readonly (Pattern | MatchStar)[];
}

/** `*name` in a sequence; `*_` has no name. */
export interface MatchStar {
  readonly kind: "MatchStar";
  readonly name: string | null;
}

/** `{key: pattern, **rest}` */
export interface MatchMapping {
  readonly kind: "MatchMapping";
  readonly entries: readonly { readonly key: Expr; readonly pattern: Pattern }[];
  readonly rest: string | null;
}

/** `Type(pattern, name=pattern)` */
export interface MatchClass {
  readonly kind: "MatchClass";
  readonly type: Expr;
  readonly patterns: readonly Pattern[];
  readonly keywords: readonly { readonly name: string; readonly pattern: Pattern }[];
}

/** Names that a pattern binds where it matches. */
export function patternNames(pattern: Pattern | MatchStar, into: Set<string> = new Set()): Set<string> {
  switch (pattern.kind) {
    case "MatchAs":
      if (pattern.name !== null) into.add(pattern.name);
      if (pattern.pattern !== null) patternNames(pattern.pattern, into);
      return into;
    case "MatchStar":
      if (pattern.name !== null) into.add(pattern.name);
      return into;
    case "MatchOr":
    case "MatchSequence":
      for (const each of pattern.patterns) patternNames(each, into);
      return into;
    case "MatchMapping":
      for (const each of pattern.entries) patternNames(each.pattern, into);
      if (pattern.rest !== null) into.add(pattern.rest);
      return into;
    case "MatchClass":
      for (const each of pattern.patterns) patternNames(each, into);
      for (const each of pattern.keywords) patternNames(each.pattern, into);
      return into;
    default:
      return into;
  }
}

import { compact } from "../../source/compact.js";
import type { Conversion } from "./conversion.js";
import { convertExpression, convertListed, outerEnd } from "./convert-expression.js";
import { nextToken } from "./cursor.js";
import type { Comprehension, Dict, Expr, Sequence } from "./syntax.js";

const COMMA = 44;
export function convertSequence(c: Conversion, start: number, kind: Sequence["kind"]): Expr {
  const w = c.walker;
  const elts: Expr[] = [];
  const end = w.end;
  w.enter();
  convertItems(c, elts);
  w.leave();
  return { kind, start, end, elts: compact(elts) };
}

/** Converts what stands among punctuation from the walker's node on; says whether a comma stood there. */
function convertItems(c: Conversion, elts: Expr[]): boolean {
  const w = c.walker;
  let comma = false;
  let known: number | undefined;
  do {
    if (w.type === ",") comma = true;
    if (isPunctuation(w.type)) {
      known = undefined;
      continue;
    }
    const item = convertExpression(c, known);
    elts.push(item);
    const end = outerEnd(c, item);
    if (c.text.charCodeAt(end) === COMMA) {
      comma = true;
      w.skip(",");
      known = nextToken(c.text, end + 1);
    } else known = undefined;
  } while (w.next());
  return comma;
}

/** A tuple in parentheses; as an assignment target, parentheses around one name make none. */
export function convertTuple(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  const pattern = w.type === "tuple_pattern";
  const elts: Expr[] = [];
  w.enter();
  const comma = convertItems(c, elts);
  w.leave();
  const only = elts[0];
  if (pattern && !comma && elts.length === 1 && only !== undefined) {
    w.type = "parenthesized_expression";
    return only;
  }
  return { kind: "Tuple", start, end, elts: compact(elts) };
}

function isPunctuation(type: string): boolean {
  switch (type) {
    case ",":
    case "(":
    case ")":
    case "[":
    case "]":
    case "{":
    case "}":
    case ":":
      return true;
    default:
      return false;
  }
}

export function convertDictionary(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  const items: Dict["items"][number][] = [];
  w.enter();
  do {
    if (w.type === "pair") items.push(convertPair(c));
    else if (w.type === "dictionary_splat") {
      w.enter();
      w.next();
      items.push({ key: null, value: convertExpression(c) });
      w.leave();
    }
  } while (w.next());
  w.leave();
  return { kind: "Dict", start, end, items: compact(items) };
}

function convertPair(c: Conversion): { key: Expr; value: Expr } {
  const w = c.walker;
  w.enter();
  const key = convertExpression(c);
  w.next();
  w.next();
  const value = convertExpression(c);
  w.leave();
  return { key, value };
}

export function convertComprehension(
  c: Conversion,
  start: number,
  kind: "ListComp" | "SetComp" | "GeneratorExp",
): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  w.next();
  const elt = convertExpression(c);
  const generators = convertClauses(c);
  w.leave();
  return { kind, start, end, elt, generators };
}

export function convertDictComprehension(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  w.next();
  const { key, value } = convertPair(c);
  const generators = convertClauses(c);
  w.leave();
  return { kind: "DictComp", start, end, key, value, generators };
}

/** The `for` and `if` clauses that follow the walker's node. */
function convertClauses(c: Conversion): Comprehension[] {
  const w = c.walker;
  const generators: { target: Expr; iter: Expr; ifs: Expr[] }[] = [];
  while (w.next()) {
    if (w.is("for_in_clause")) {
      w.enter();
      while (w.type !== "FOR" && w.next());
      w.next();
      const target = convertExpression(c);
      w.next();
      w.next();
      const iter = convertListed(c);
      generators.push({ target, iter, ifs: [] });
      w.leave();
    } else if (w.type === "if_clause") {
      w.enter();
      w.next();
      generators.at(-1)?.ifs.push(convertExpression(c));
      w.leave();
    }
  }
  return generators;
}

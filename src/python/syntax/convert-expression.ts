import { type Conversion, MAX_CHAIN } from "./conversion.js";
import { convertArguments } from "./convert-arguments.js";
import { convertParameters } from "./convert-parameters.js";
import { convertConcatenation, convertString } from "./convert-string.js";
import { nextToken } from "./cursor.js";
import { readNumber } from "./literals.js";
import type {
  BinaryOperator,
  CompareOperator,
  Comprehension,
  Dict,
  Expr,
  Name,
  Parameters,
  Sequence,
  UnaryOperator,
} from "./syntax.js";

/**
 * Converts the expression (or assignment target, or annotation) that the walker stands on, and leaves it there.
 * @param start where it starts, if that is known
 */
export function convertExpression(c: Conversion, start = c.walker.start): Expr {
  switch (c.walker.type) {
    case "identifier":
      return convertName(c, start);
    case "string":
      return convertString(c, start);
    case "integer":
    case "float":
      return convertNumber(c, start);
    case "true":
    case "false": {
      const value = c.walker.type === "true";
      return { kind: "Constant", start, end: start + (value ? 4 : 5), value: { type: "bool", value } };
    }
    case "none":
      return { kind: "Constant", start, end: start + 4, value: { type: "None" } };
    case "ellipsis":
      return { kind: "Constant", start, end: start + 3, value: { type: "Ellipsis" } };
  }
  if (!c.enterLevel()) return c.unsupported("nesting that is too deep");
  const result = convertCompound(c, start);
  c.leaveLevel();
  return result;
}

function convertCompound(c: Conversion, start: number): Expr {
  const w = c.walker;
  switch (w.type) {
    case "attribute":
    case "call":
    case "subscript":
    case "binary_operator":
    case "boolean_operator":
    case "union_type":
    case "member_type":
      return convertChain(c, start);
    case "concatenated_string":
      return convertConcatenation(c, start);
    case "keyword_argument":
      return c.unsupported("keyword argument");
    case "parenthesized_expression":
    case "type":
      return convertInner(c);
    case "list":
    case "list_pattern":
      return convertSequence(c, start, "List");
    case "set":
      return convertSequence(c, start, "Set");
    case "tuple":
    case "tuple_pattern":
      return convertTuple(c, start);
    case "expression_list":
    case "pattern_list":
      return convertSequence(c, start, "Tuple");
    case "dictionary":
      return convertDictionary(c, start);
    case "list_comprehension":
      return convertComprehension(c, start, "ListComp");
    case "set_comprehension":
      return convertComprehension(c, start, "SetComp");
    case "generator_expression":
      return convertComprehension(c, start, "GeneratorExp");
    case "dictionary_comprehension":
      return convertDictComprehension(c, start);
    case "unary_operator":
    case "not_operator":
      return convertUnary(c, start);
    case "comparison_operator":
      return convertComparison(c, start);
    case "conditional_expression":
      return convertConditional(c, start);
    case "lambda":
      return convertLambda(c, start);
    case "named_expression":
      return convertNamed(c, start);
    case "list_splat":
    case "list_splat_pattern":
    case "splat_type":
      return convertStarred(c, start);
    case "slice":
      return convertSlice(c, start);
    case "await":
    case "yield":
      return convertYield(c, start);
    case "generic_type":
      return convertGenericType(c, start);
    default:
      return c.unsupported(w.type === "ERROR" ? "syntax error" : w.type.replaceAll("_", " "));
  }
}

/**
 * End of the node that was just converted, with the parentheses around it: the tree is asked only where there may be
 * some (`convertInner` leaves the type as it found it).
 */
export function outerEnd(c: Conversion, converted: Expr): number {
  return c.walker.type === "parenthesized_expression" ? c.walker.end : converted.end;
}

/**
 * The identifier that the walker stands on.
 * @param start where it starts, if that is known
 */
export function convertName(c: Conversion, start = c.walker.start): Name {
  const end = identifierEnd(c.text, start);
  if (end !== undefined) return { kind: "Name", start, end, id: c.text.slice(start, end) };
  const to = c.walker.end;
  // Python compares names in this form (https://peps.python.org/pep-3131/).
  return { kind: "Name", start, end: to, id: c.text.slice(start, to).normalize("NFKC") };
}

const OPEN = 40;
const COMMA = 44;
const DOT = 46;

/** Where the identifier at `start` ends, read off the text; undefined when it does not begin or end in ASCII. */
function identifierEnd(text: string, start: number): number | undefined {
  let end = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    if ((unit >= 97 && unit <= 122) || unit === 95 || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) end++;
    else return unit > 127 || end === start ? undefined : end;
  }
}

function convertNumber(c: Conversion, start: number): Expr {
  const end = c.walker.end;
  const number = readNumber(c.text.slice(start, end));
  if (!("value" in number)) return c.unreadable(start, end, number);
  return { kind: "Constant", start, end, value: number.value };
}

/**
 * `a.b(c)[d] + e`: nodes that begin with each other. Goes down to the first and builds the way up, without recursion.
 * The grammar hangs a star at the beginning of an item (`for x in *a.b, c`) on the first name; Python on the whole.
 */
function convertChain(c: Conversion, outerStart: number): Expr {
  const w = c.walker;
  let start = outerStart;
  const links: string[] = [];
  while (isLink(w.type)) {
    links.push(w.type);
    w.enter();
  }
  if (links.length > MAX_CHAIN) {
    for (const _ of links) w.leave();
    return c.unreadable(start, w.end, { invalid: `chain of more than ${MAX_CHAIN} operations` });
  }
  const starred = w.type === "list_splat";
  if (starred) {
    w.enter();
    w.next();
    start = w.start;
  }
  let parenthesized = w.type === "parenthesized_expression";
  let left = convertExpression(c, start);
  if (starred) w.leave();
  for (let index = links.length - 1; index >= 0; index--) {
    left = convertLink(c, links[index] ?? "", left, start, parenthesized);
    parenthesized = false;
    w.leave();
  }
  return starred ? { kind: "Starred", start: outerStart, end: left.end, value: left } : left;
}

function isLink(type: string): boolean {
  switch (type) {
    case "attribute":
    case "call":
    case "subscript":
    case "binary_operator":
    case "boolean_operator":
    case "union_type":
    case "member_type":
      return true;
    default:
      return false;
  }
}

/** Converts a link whose first child, converted as `left`, the walker stands on; ends on its last child. */
function convertLink(c: Conversion, type: string, left: Expr, start: number, parenthesized: boolean): Expr {
  const w = c.walker;
  if (type === "attribute" && !parenthesized && c.text.charCodeAt(left.end) === DOT) {
    const end = identifierEnd(c.text, left.end + 1);
    if (end !== undefined) {
      return { kind: "Attribute", start, end, value: left, attr: c.text.slice(left.end + 1, end) };
    }
  }
  w.next();
  switch (type) {
    case "attribute":
    case "member_type": {
      w.next();
      const attribute = convertName(c);
      return { kind: "Attribute", start, end: attribute.end, value: left, attr: attribute.id };
    }
    case "call": {
      const call = convertArguments(c, !parenthesized && c.text.charCodeAt(left.end) === OPEN ? left.end : w.start);
      return { kind: "Call", start, end: call.end, func: left, args: call.args, keywords: call.keywords };
    }
    case "subscript":
      return convertSubscript(c, left, start);
    case "boolean_operator": {
      const op = w.type === "AND" ? "and" : "or";
      w.next();
      const right = convertExpression(c);
      const end = outerEnd(c, right);
      const values =
        left.kind === "BoolOp" && left.op === op && !parenthesized ? [...left.values, right] : [left, right];
      return { kind: "BoolOp", start, end, op, values };
    }
    default: {
      const op = w.type as BinaryOperator;
      w.next();
      const right = convertExpression(c);
      return { kind: "BinOp", start, end: outerEnd(c, right), left, op, right };
    }
  }
}

/** `[…]` behind `value`; the walker stands on the opening bracket. */
function convertSubscript(c: Conversion, value: Expr, start: number): Expr {
  const w = c.walker;
  const elts: Expr[] = [];
  let commas = 0;
  let end = w.start;
  let sliceStart = end;
  let sliceEnd = end;
  while (w.next() && w.type !== "]") {
    if (w.type === ",") {
      commas++;
      sliceEnd = w.start + 1;
      continue;
    }
    const element = convertExpression(c);
    if (elts.length === 0) sliceStart = w.start;
    elts.push(element);
    sliceEnd = outerEnd(c, element);
  }
  end = w.end;
  const only = elts[0];
  const slice: Expr =
    only !== undefined && commas === 0 && only.kind !== "Starred"
      ? only
      : { kind: "Tuple", start: sliceStart, end: sliceEnd, elts };
  return { kind: "Subscript", start, end, value, slice };
}

/** What stands between a node's brackets, or its only child. */
function convertInner(c: Conversion): Expr {
  const w = c.walker;
  w.enter();
  if (w.type === "(") w.next();
  const inner = convertExpression(c);
  w.leave();
  w.type = "parenthesized_expression";
  return inner;
}

function convertSequence(c: Conversion, start: number, kind: Sequence["kind"]): Expr {
  const w = c.walker;
  const elts: Expr[] = [];
  const end = w.end;
  w.enter();
  convertItems(c, elts);
  w.leave();
  return { kind, start, end, elts };
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
function convertTuple(c: Conversion, start: number): Expr {
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
  return { kind: "Tuple", start, end, elts };
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

function convertDictionary(c: Conversion, start: number): Expr {
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
  return { kind: "Dict", start, end, items };
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

function convertComprehension(c: Conversion, start: number, kind: "ListComp" | "SetComp" | "GeneratorExp"): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  w.next();
  const elt = convertExpression(c);
  const generators = convertClauses(c);
  w.leave();
  return { kind, start, end, elt, generators };
}

function convertDictComprehension(c: Conversion, start: number): Expr {
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

/** The walker's node, or a tuple of it and the siblings that follow it behind commas. */
export function convertListed(c: Conversion): Expr {
  const w = c.walker;
  const start = w.start;
  const first = convertExpression(c);
  let end = outerEnd(c, first);
  const elts = [first];
  let comma = false;
  while (w.next()) {
    if (w.type === ",") {
      comma = true;
      end = w.start + 1;
      continue;
    }
    const element = convertExpression(c);
    elts.push(element);
    end = outerEnd(c, element);
  }
  return comma ? { kind: "Tuple", start, end, elts } : first;
}

function convertUnary(c: Conversion, start: number): Expr {
  const w = c.walker;
  w.enter();
  const op = (w.type === "NOT" ? "not" : w.type) as UnaryOperator;
  w.next();
  const operand = convertExpression(c);
  const end = outerEnd(c, operand);
  w.leave();
  return { kind: "UnaryOp", start, end, op, operand };
}

function convertComparison(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  const left = convertExpression(c);
  const ops: CompareOperator[] = [];
  const comparators: Expr[] = [];
  let legacy = false;
  while (w.next()) {
    legacy ||= w.type === "<>";
    ops.push(w.type.toLowerCase() as CompareOperator);
    w.next();
    comparators.push(convertExpression(c));
  }
  w.leave();
  if (legacy) return c.unreadable(start, end, { invalid: "Python 2 operator `<>`" });
  return { kind: "Compare", start, end, left, ops, comparators };
}

function convertConditional(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  const body = convertExpression(c);
  w.next();
  w.next();
  const test = convertExpression(c);
  w.next();
  w.next();
  const orelse = convertExpression(c);
  w.leave();
  return { kind: "IfExp", start, end, test, body, orelse };
}

function convertLambda(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  w.next();
  let params: Parameters = [];
  if (w.type === "lambda_parameters") {
    params = convertParameters(c);
    w.next();
  }
  w.next();
  const body = convertExpression(c);
  w.leave();
  return { kind: "Lambda", start, end, params, body };
}

function convertNamed(c: Conversion, start: number): Expr {
  const w = c.walker;
  w.enter();
  const target = convertName(c, start);
  w.next();
  w.next();
  const value = convertExpression(c);
  const end = outerEnd(c, value);
  w.leave();
  return { kind: "NamedExpr", start, end, target, value };
}

function convertStarred(c: Conversion, start: number): Expr {
  const w = c.walker;
  w.enter();
  w.next();
  const value = convertExpression(c);
  const end = outerEnd(c, value);
  w.leave();
  return { kind: "Starred", start, end, value };
}

function convertSlice(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  const parts: (Expr | null)[] = [null, null, null];
  let part = 0;
  w.enter();
  do {
    if (w.type === ":") part++;
    else parts[part] = convertExpression(c);
  } while (w.next());
  w.leave();
  return { kind: "Slice", start, end, lower: parts[0] ?? null, upper: parts[1] ?? null, step: parts[2] ?? null };
}

function convertYield(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  const isAwait = w.type === "await";
  let from = false;
  let value: Expr | null = null;
  w.enter();
  while (w.next()) {
    if (w.type === "FROM") from = true;
    else value = convertExpression(c);
  }
  w.leave();
  return { kind: isAwait ? "Await" : from ? "YieldFrom" : "Yield", start, end, value };
}

/** `list[int]` as an annotation. */
function convertGenericType(c: Conversion, start: number): Expr {
  const w = c.walker;
  const end = w.end;
  w.enter();
  const value = convertName(c);
  w.next();
  w.enter();
  const slice = convertSubscript(c, value, start);
  w.leave();
  w.leave();
  return { ...slice, start, end };
}

import type { Conversion } from "./conversion.js";
import { convertChain, convertGenericType } from "./convert-chain.js";
import {
  convertComprehension,
  convertDictComprehension,
  convertDictionary,
  convertSequence,
  convertTuple,
} from "./convert-collection.js";
import { convertName } from "./convert-name.js";
import { convertParameters } from "./convert-parameters.js";
import { convertConcatenation, convertString } from "./convert-string.js";
import { readNumber } from "./literals.js";
import type { CompareOperator, Expr, Parameters, UnaryOperator } from "./syntax.js";

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

function convertNumber(c: Conversion, start: number): Expr {
  const end = c.walker.end;
  const number = readNumber(c.text.slice(start, end));
  if (!("value" in number)) return c.unreadable(start, end, number);
  return { kind: "Constant", start, end, value: number.value };
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

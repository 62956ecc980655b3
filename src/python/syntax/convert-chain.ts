import type { Conversion } from "./conversion.js";
import { convertArguments } from "./convert-arguments.js";
import { convertExpression, outerEnd } from "./convert-expression.js";
import { convertName, identifierEnd } from "./convert-name.js";
import type { BinaryOperator, Expr } from "./syntax.js";

const OPEN = 40;
const DOT = 46;
const NINE = 57;

/** Names with more dots are read link by link. */
const LONGEST_NAME = 20;

/**
 * `a.b(c)[d] + e`: nodes that begin with each other. Goes down to the first and builds the way up, without recursion.
 * The grammar hangs a star at the beginning of an item (`for x in *a.b, c`) on the first name; Python on the whole.
 */
export function convertChain(c: Conversion, outerStart: number): Expr {
  const w = c.walker;
  let start = outerStart;
  const links: string[] = [];
  let weight = 0;
  let left: Expr | undefined;
  while (isLink(w.type)) {
    if (w.type === "attribute") {
      left = dottedName(c, start);
      if (left !== undefined) break;
    }
    links.push(w.type);
    // Operands of `and` and `or` come to stand side by side.
    if (w.type !== "boolean_operator") weight++;
    w.enter();
  }
  if (!c.enterLevel(weight)) {
    for (const _ of links) w.leave();
    return c.unsupported("nesting that is too deep");
  }
  const starred = w.type === "list_splat";
  if (starred) {
    w.enter();
    w.next();
    start = w.start;
  }
  let parenthesized = w.type === "parenthesized_expression";
  left ??= convertExpression(c, start);
  if (starred) w.leave();
  for (let index = links.length - 1; index >= 0; index--) {
    left = convertLink(c, links[index] ?? "", left, start, parenthesized);
    parenthesized = false;
    w.leave();
  }
  c.leaveLevel(weight);
  return starred ? { kind: "Starred", start: outerStart, end: left.end, value: left } : left;
}

/** `a.b.c` written without blanks, read off the text; undefined when the walker's attribute is anything else. */
function dottedName(c: Conversion, start: number): Expr | undefined {
  const { text } = c;
  const first = identifierEnd(text, start);
  if (first === undefined || text.charCodeAt(first) !== DOT || text.charCodeAt(start) <= NINE) return undefined;
  const ends = [first];
  for (let end = first; text.charCodeAt(end) === DOT; ends.push(end)) {
    const next = identifierEnd(text, end + 1);
    if (next === undefined || ends.length === LONGEST_NAME) return undefined;
    end = next;
  }
  if (c.walker.end !== ends.at(-1)) return undefined;
  const id = c.reader.name(start, first);
  if (id === "None" || id === "True" || id === "False") return undefined;
  let name: Expr = { kind: "Name", start, end: first, id };
  let from = first;
  for (const end of ends) {
    if (end !== first) name = { kind: "Attribute", start, end, value: name, attr: c.reader.name(from + 1, end) };
    from = end;
  }
  return name;
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
      return { kind: "Attribute", start, end, value: left, attr: c.reader.name(left.end + 1, end) };
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
      // The list of the operation so far, which nothing else holds, is carried on.
      const values = left.kind === "BoolOp" && left.op === op && !parenthesized ? (left.values as Expr[]) : [left];
      values.push(right);
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

/** `list[int]` as an annotation. */
export function convertGenericType(c: Conversion, start: number): Expr {
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

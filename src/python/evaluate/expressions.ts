import type { BinaryOperator, ConstantValue, Dict, Expr, JoinedStr, Sequence } from "../syntax/syntax.js";
import { assign } from "./assign.js";
import { readAttribute } from "./attributes.js";
import { hasBuiltin } from "./builtins/table.js";
import { evaluateCall } from "./calls.js";
import { compare } from "./comparisons.js";
import { evaluateComprehension, evaluateDictComp } from "./comprehensions.js";
import { dictSet, distinct } from "./containers.js";
import { format } from "./formatting.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import { makeFunction } from "./functions.js";
import { iterate } from "./iterate.js";
import { bool, builtin, bytes, dict, ellipsis, float, int, list, none, set, str, tuple, unknown } from "./make.js";
import { moduleMetadata, starredName } from "./module-attributes.js";
import { binary, unary } from "./operators.js";
import { EXCEPTION_PARENTS, raise } from "./raising.js";
import { lookUp, walrusScope } from "./scope.js";
import { subscript } from "./subscripts.js";
import { textOf } from "./text-of.js";
import { truth } from "./truth.js";
import type { Value } from "./values.js";

/** The value of an expression. */
export function evaluate(frame: Frame, expr: Expr): Value {
  const { interpreter } = frame;
  if (interpreter.raised !== null) return interpreter.raised.unknown;
  if (!interpreter.meter.enter()) return unknown("the evaluation budget was used up", spanOf(frame, expr));
  const value = evaluateKind(frame, expr);
  interpreter.meter.leave();
  return value;
}

function evaluateKind(frame: Frame, expr: Expr): Value {
  switch (expr.kind) {
    case "Name":
      return evaluateName(frame, expr.id, expr);
    case "Constant":
      return constant(frame, expr.value, expr);
    case "Attribute":
      return readAttribute(frame, evaluate(frame, expr.value), expr.attr, spanOf(frame, expr));
    case "Call":
      return evaluateCall(frame, expr);
    case "JoinedStr":
      return joined(frame, expr);
    case "List":
    case "Tuple":
    case "Set":
      return sequence(frame, expr);
    case "Dict":
      return dictionary(frame, expr);
    case "BinOp":
      return binaryChain(frame, expr);
    case "UnaryOp":
      return unary(frame, expr.op, evaluate(frame, expr.operand), spanOf(frame, expr));
    case "BoolOp":
      return boolean(frame, expr.op, expr.values);
    case "Compare":
      return comparison(frame, expr);
    case "IfExp": {
      const answer = truth(frame, evaluate(frame, expr.test));
      if (typeof answer !== "boolean") return answer;
      return evaluate(frame, answer ? expr.body : expr.orelse);
    }
    case "Subscript":
      return subscript(frame, evaluate(frame, expr.value), expr.slice, spanOf(frame, expr));
    case "Lambda":
      return makeFunction(frame, expr);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return evaluateComprehension(frame, expr);
    case "DictComp":
      return evaluateDictComp(frame, expr);
    case "NamedExpr": {
      const value = evaluate(frame, expr.value);
      const scope = walrusScope(frame.scope);
      if (scope !== null) assign(inScope(frame, scope), expr.target, value, spanOf(frame, expr));
      return value;
    }
    case "Yield":
    case "YieldFrom":
      return yieldValue(frame, expr.kind, expr.value);
    case "Await":
      return unknown("`await` is not followed", spanOf(frame, expr));
    case "Starred":
    case "Slice":
      return unknown("it is no value of its own", spanOf(frame, expr));
    case "Unsupported":
      return unknown(`${expr.what} is not read`, spanOf(frame, expr));
  }
}

/** Builtin names that are not evaluated. */
const OTHER_BUILTINS: ReadonlySet<string> = new Set(
  `NotImplemented __build_class__ __builtins__ __debug__ __loader__ __spec__ aiter anext breakpoint bytearray compile
  complex copyright credits eval exec exit help input license memoryview open quit slice super`.split(/\s+/),
);

function evaluateName(frame: Frame, name: string, expr: Expr): Value {
  const bound = lookUp(frame.scope, name);
  if (bound !== undefined) return bound;
  if (hasBuiltin(name) || EXCEPTION_PARENTS.has(name)) return builtin(name, spanOf(frame, expr));
  const table = frame.interpreter.modules.loaded(frame.module);
  const module = table === undefined ? undefined : (moduleMetadata(table, name) ?? starredName(frame, table, name));
  if (module !== undefined) return module;
  if (name === "Ellipsis") return ellipsis(spanOf(frame, expr));
  if (OTHER_BUILTINS.has(name)) return frame.interpreter.external(`builtins.${name}`);
  return raise(frame, "NameError", `\`${name}\` is not defined`, spanOf(frame, expr));
}

function constant(frame: Frame, value: ConstantValue, expr: Expr): Value {
  const at = spanOf(frame, expr);
  switch (value.type) {
    case "str":
      return str(value.value, at);
    case "int":
      return int(value.value, at);
    case "bool":
      return bool(value.value, at);
    case "None":
      return none(at);
    case "float":
      return float(value.value, at);
    case "bytes":
      return bytes(value.value, at);
    case "Ellipsis":
      return ellipsis(at);
    case "complex":
      return unknown("complex numbers are not read", at);
  }
}

function joined(frame: Frame, expr: JoinedStr): Value {
  let text = "";
  for (const part of expr.values) {
    if (part.kind === "Constant") {
      if (part.value.type === "str") text += part.value.value;
      continue;
    }
    let value = evaluate(frame, part.value);
    const at = spanOf(frame, part);
    const how = part.conversion ?? (part.selfDocumenting !== null && part.formatSpec === null ? "r" : null);
    if (how !== null) value = textOf(frame, value, at, how === "s" ? "str" : "repr");
    const spec = part.formatSpec === null ? str("") : joined(frame, part.formatSpec);
    if (spec.kind !== "str") return spec;
    const shown = format(frame, value, spec.value, at);
    if (shown.kind !== "str") return shown;
    text += (part.selfDocumenting ?? "") + shown.value;
  }
  return frame.interpreter.meter.charge(text.length)
    ? str(text, spanOf(frame, expr))
    : unknown("the text is too long", spanOf(frame, expr));
}

function sequence(frame: Frame, expr: Sequence): Value {
  const items: Value[] = [];
  for (const each of expr.elts) {
    if (each.kind !== "Starred") {
      items.push(evaluate(frame, each));
      continue;
    }
    const more = iterate(frame, evaluate(frame, each.value));
    if ("kind" in more) return more;
    for (const item of more) items.push(item);
  }
  if (frame.interpreter.raised !== null) return frame.interpreter.raised.unknown;
  const at = spanOf(frame, expr);
  if (expr.kind === "List") return list(items.slice(), at);
  return expr.kind === "Tuple" ? tuple(items.slice(), at) : set(distinct(items), at);
}

function dictionary(frame: Frame, expr: Dict): Value {
  const made = dict([], spanOf(frame, expr));
  const plainKeys = new Set<string>();
  for (const { key, value } of expr.items) {
    if (key === null) {
      const more = evaluate(frame, value);
      if (more.kind === "unknown") return more;
      if (more.kind !== "dict") return unknown("what `**` adds is not known", spanOf(frame, value));
      for (const entry of more.entries) dictSet(made, entry.key, entry.value);
      continue;
    }
    const evaluated = evaluate(frame, key);
    if (evaluated.kind === "unknown") return evaluated;
    const entry = { key: evaluated, value: evaluate(frame, value) };
    if (evaluated.kind === "str" && !plainKeys.has(evaluated.value) && plainKeys.size === made.entries.length) {
      plainKeys.add(evaluated.value);
      made.entries.push(entry);
    } else dictSet(made, entry.key, entry.value);
  }
  return frame.interpreter.raised?.unknown ?? made;
}

/** `a + b + c + …`: evaluated along the left operands without nesting, however many there are. */
function binaryChain(frame: Frame, expr: Extract<Expr, { kind: "BinOp" }>): Value {
  const rights: { op: BinaryOperator; right: Expr; node: Expr }[] = [];
  let first: Expr = expr;
  while (first.kind === "BinOp") {
    rights.push({ op: first.op, right: first.right, node: first });
    first = first.left;
  }
  let value = evaluate(frame, first);
  for (let i = rights.length - 1; i >= 0; i--) {
    const part = rights[i];
    if (part === undefined) break;
    value = binary(frame, part.op, value, evaluate(frame, part.right), spanOf(frame, part.node));
    if (frame.interpreter.raised !== null) return frame.interpreter.raised.unknown;
    if (frame.interpreter.meter.exhausted) break;
  }
  return value;
}

function boolean(frame: Frame, op: "and" | "or", operands: readonly Expr[]): Value {
  let value: Value = none();
  for (const [i, operand] of operands.entries()) {
    value = evaluate(frame, operand);
    if (i === operands.length - 1) return value;
    const answer = truth(frame, value);
    if (typeof answer !== "boolean") return answer;
    if (answer === (op === "or")) return value;
  }
  return value;
}

function comparison(frame: Frame, expr: Extract<Expr, { kind: "Compare" }>): Value {
  let left = evaluate(frame, expr.left);
  let result: Value = bool(true);
  for (const [i, op] of expr.ops.entries()) {
    const next = expr.comparators[i];
    if (next === undefined) break;
    const right = evaluate(frame, next);
    result = compare(frame, op, left, right, spanOf(frame, expr));
    if (i === expr.ops.length - 1) return result;
    const answer = truth(frame, result);
    if (typeof answer !== "boolean") return answer;
    if (!answer) return result;
    left = right;
  }
  return result;
}

function yieldValue(frame: Frame, kind: "Yield" | "YieldFrom", expr: Expr | null): Value {
  const yielded = frame.running?.yielded;
  const value = expr === null ? none() : evaluate(frame, expr);
  if (!yielded) return unknown("`yield` is not followed here", value.origin);
  if (kind === "Yield") yielded.push(value);
  else {
    const items = iterate(frame, value);
    if ("kind" in items) return items;
    for (const item of items) yielded.push(item);
  }
  return none();
}

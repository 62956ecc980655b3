import type { Comprehension, ComprehensionExpr, DictComp, Expr } from "../syntax/syntax.js";
import { assign } from "./assign.js";
import { dictSet, distinct } from "./containers.js";
import { evaluate } from "./expressions.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import { iterate } from "./iterate.js";
import { dict, list, set, unknown } from "./make.js";
import { enclosing, LocalScope } from "./scope.js";
import { truth } from "./truth.js";
import type { UnknownValue, Value } from "./values.js";

/** A list or set comprehension; a generator expression is a list of all it would give. */
export function evaluateComprehension(frame: Frame, expr: ComprehensionExpr): Value {
  const items: Value[] = [];
  const failed = loop(frame, expr.generators, (inside) => {
    items.push(evaluate(inside, expr.elt));
  });
  if (failed !== undefined) return failed;
  const at = spanOf(frame, expr);
  return expr.kind === "SetComp" ? set(distinct(items), at) : list(items, at);
}

/** A dict comprehension. */
export function evaluateDictComp(frame: Frame, expr: DictComp): Value {
  const made = dict([], spanOf(frame, expr));
  const failed = loop(frame, expr.generators, (inside) => {
    const key = evaluate(inside, expr.key);
    const value = evaluate(inside, expr.value);
    if (!frame.interpreter.meter.charge(made.entries.length)) return;
    dictSet(made, key, value);
  });
  return failed ?? made;
}

/** Runs `each` for every combination that the `for` and `if` clauses let pass; what the whole is when that cannot be known. */
function loop(frame: Frame, generators: readonly Comprehension[], each: (inside: Frame) => void): Value | undefined {
  const scope = new LocalScope("comprehension", enclosing(frame.scope));
  const inside = inScope(frame, scope);
  const [first] = generators;
  if (first === undefined) return unknown("the comprehension has no `for`");
  return clause(frame, inside, generators, 0, each);
}

function clause(
  outer: Frame,
  inside: Frame,
  generators: readonly Comprehension[],
  place: number,
  each: (inside: Frame) => void,
): Value | undefined {
  const { interpreter } = inside;
  const generator = generators[place];
  if (generator === undefined) {
    each(inside);
    return interpreter.raised?.unknown;
  }
  const items = iterate(inside, evaluate(place === 0 ? outer : inside, generator.iter));
  if ("kind" in items) return items;
  for (const item of items) {
    if (!interpreter.meter.charge(1)) return unknown("the evaluation budget was used up");
    assign(inside, generator.target, item, null);
    const passes = conditions(inside, generator.ifs);
    if (typeof passes !== "boolean") return passes;
    if (!passes) continue;
    const failed = clause(outer, inside, generators, place + 1, each);
    if (failed !== undefined) return failed;
    if (interpreter.raised !== null) return interpreter.raised.unknown;
    if (interpreter.meter.exhausted) return unknown("the evaluation budget was used up");
  }
  return undefined;
}

function conditions(frame: Frame, tests: readonly Expr[]): boolean | UnknownValue {
  for (const test of tests) {
    const answer = truth(frame, evaluate(frame, test));
    if (answer !== true) return answer;
  }
  return true;
}

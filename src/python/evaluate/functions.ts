import type { Span } from "../../source/span.js";
import type { Expr, FunctionDef, Lambda, Parameters, Stmt } from "../syntax/syntax.js";
import { callValueOf } from "./calls.js";
import { evaluate } from "./expressions.js";
import { type Frame, spanOf } from "./frame.js";
import { branchesOf } from "./if-chain.js";
import type { Interpreter } from "./interpreter.js";
import { args as argumentsOf, dict, list, none, str, tuple, unknown } from "./make.js";
import { raise } from "./raising.js";
import { closure, LocalScope } from "./scope.js";
import { execute, executeEach } from "./statements.js";
import type { Arguments, FunctionValue, Value } from "./values.js";

/** The value that a `def` or `lambda` makes; decorators are applied. */
export function makeFunction(frame: Frame, definition: FunctionDef | Lambda): Value {
  const defaults = new Map<string, Value>();
  for (const parameter of definition.params) {
    if (parameter.default !== null) defaults.set(parameter.name, evaluate(frame, parameter.default));
  }
  const name = definition.kind === "Lambda" ? "<lambda>" : definition.name;
  const made: FunctionValue = {
    kind: "function",
    name,
    qualname: `${frame.qualifier}${name}`,
    module: frame.module,
    definition,
    scope: closure(frame.scope) ?? new LocalScope("function", null),
    defaults,
    owner: frame.scope.kind === "class" ? frame.owner : null,
    wrapper: implicitWrapper(frame, name),
    origin: spanOf(frame, definition),
  };
  if (definition.kind === "Lambda") return made;
  let value: Value = made;
  for (const decorator of [...definition.decorators].reverse()) {
    value = decorate(frame, value, decorator);
  }
  return value;
}

/** `__new__` is a static method, `__init_subclass__` and `__class_getitem__` are class methods without a decorator. */
function implicitWrapper(frame: Frame, name: string): FunctionValue["wrapper"] {
  if (frame.scope.kind !== "class") return null;
  if (name === "__new__") return "staticmethod";
  return name === "__init_subclass__" || name === "__class_getitem__" ? "classmethod" : null;
}

function decorate(frame: Frame, value: Value, decorator: Expr): Value {
  const at = spanOf(frame, decorator);
  const callee = evaluate(frame, decorator);
  if (callee.kind === "unknown") return unknown(`its decorator is not known (${callee.reason})`, at);
  return callValueOf(frame, callee, argumentsOf([value]), at);
}

/** Calls a function of the project. */
export function callFunction(frame: Frame, callee: FunctionValue, args: Arguments, at: Span | null): Value {
  const { interpreter } = frame;
  const { definition } = callee;
  if (interpreter.raised !== null) return interpreter.raised.unknown;
  if (!interpreter.meter.enter()) return unknown("the evaluation budget was used up", at);
  const result = run();
  interpreter.meter.leave();
  return result;

  function run(): Value {
    const scope = new LocalScope("function", callee.scope);
    const failed = bindParameters(frame, callee, args, scope, at);
    if (failed !== undefined) return failed;
    const first = definition.params[0];
    const file = interpreter.modules.loaded(callee.module)?.file ?? frame.file;
    const generator = definition.kind === "FunctionDef" && isGenerator(frame, definition);
    const inside: Frame = {
      interpreter,
      file,
      module: callee.module,
      scope,
      ranks: frame.ranks,
      running: {
        function: callee,
        self: first === undefined ? null : (scope.variables.get(first.name) ?? null),
        yielded: generator ? [] : null,
      },
      owner: null,
      qualifier: `${callee.qualname}.<locals>.`,
    };
    if (definition.kind === "Lambda") return evaluate(inside, definition.body);
    if (definition.isAsync) return unknown(`\`${callee.name}()\` is a coroutine`, at);
    const end = entersStartUp(interpreter)
      ? executeEach(inside, definition.body())
      : execute(inside, definition.body());
    if (interpreter.raised !== null) return interpreter.raised.unknown;
    if (end !== null && end.kind === "unknown") return end.value;
    if (inside.running?.yielded) return list(inside.running.yielded, at);
    return end !== null && end.kind === "return" ? end.value : none(at);
  }
}

/** Whether this call is the one that runs after all imports, and not one that it makes. */
function entersStartUp({ startUp }: Interpreter): boolean {
  if (startUp === null || startUp.entered) return false;
  startUp.entered = true;
  return true;
}

/** Binds arguments to parameters: https://docs.python.org/3/reference/expressions.html#calls. Gives what the call evaluates to when they do not fit. */
function bindParameters(
  frame: Frame,
  callee: FunctionValue,
  args: Arguments,
  scope: LocalScope,
  at: Span | null,
): Value | undefined {
  const params: Parameters = callee.definition.params;
  const { variables } = scope;
  const positional = params.filter((p) => p.kind === "positional-only" || p.kind === "positional-or-keyword");
  const rest = params.find((p) => p.kind === "var-positional");
  const more = params.find((p) => p.kind === "var-keyword");
  args.positional.forEach((argument, i) => {
    const parameter = positional[i];
    if (parameter !== undefined) variables.set(parameter.name, argument.value);
  });
  if (args.positional.length > positional.length && rest === undefined) {
    return raise(frame, "TypeError", `${callee.name}() takes ${positional.length} positional arguments`, at);
  }
  if (rest !== undefined) {
    const extra = args.positional.slice(positional.length).map((argument) => argument.value);
    variables.set(rest.name, args.incomplete ?? tuple(extra, at));
  }
  const unexpected: { key: Value; value: Value }[] = [];
  for (const [name, argument] of args.keywords) {
    const parameter = params.find(
      (p) => p.name === name && (p.kind === "positional-or-keyword" || p.kind === "keyword-only"),
    );
    if (parameter !== undefined) {
      if (variables.has(name) && parameter.kind === "positional-or-keyword") {
        return raise(frame, "TypeError", `${callee.name}() got multiple values for argument '${name}'`, at);
      }
      variables.set(name, argument.value);
    } else if (more !== undefined) unexpected.push({ key: str(name, argument.span), value: argument.value });
    else return raise(frame, "TypeError", `${callee.name}() got an unexpected keyword argument '${name}'`, at);
  }
  if (more !== undefined) variables.set(more.name, args.incomplete ?? dict(unexpected, at));
  for (const parameter of params) {
    if (variables.has(parameter.name) || parameter === rest || parameter === more) continue;
    const value = args.incomplete ?? callee.defaults.get(parameter.name);
    if (value === undefined) {
      return raise(frame, "TypeError", `${callee.name}() misses the argument '${parameter.name}'`, at);
    }
    variables.set(parameter.name, value);
  }
  return undefined;
}

/** Whether a function's body contains `yield`. */
function isGenerator(frame: Frame, definition: FunctionDef): boolean {
  const known = frame.interpreter.generators.get(definition);
  if (known !== undefined) return known;
  const answer = definition.body().some(statementYields);
  frame.interpreter.generators.set(definition, answer);
  return answer;
}

function statementYields(statement: Stmt): boolean {
  switch (statement.kind) {
    case "Expr":
      return yields(statement.value);
    case "Assign":
    case "AugAssign":
      return yields(statement.value);
    case "AnnAssign":
    case "Return":
      return statement.value !== null && yields(statement.value);
    case "If":
      return branchesOf(statement).some((branch) => branch.body.some(statementYields));
    case "For":
    case "While":
      return statement.body.some(statementYields) || statement.orelse.some(statementYields);
    case "With":
      return statement.body.some(statementYields);
    case "Try":
      return [
        ...statement.body,
        ...statement.handlers.flatMap((handler) => handler.body),
        ...statement.orelse,
        ...statement.finalbody,
      ].some(statementYields);
    case "Match":
      return statement.cases.some((arm) => arm.body.some(statementYields));
    default:
      return false;
  }
}

function yields(expr: Expr): boolean {
  return expr.kind === "Yield" || expr.kind === "YieldFrom";
}

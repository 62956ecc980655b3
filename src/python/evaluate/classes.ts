import { compact } from "../../source/compact.js";
import type { Span } from "../../source/span.js";
import type { ClassDef, Expr, Stmt } from "../syntax/syntax.js";
import { callValueOf, evaluateArguments } from "./calls.js";
import { findInClasses } from "./class-attributes.js";
import { annotatedNames, bodyMatters, finishBody, runBody } from "./class-body.js";
import { dictGet } from "./compare.js";
import { makeMembers } from "./enum-members.js";
import { enumerationOf } from "./enums.js";
import { evaluate } from "./expressions.js";
import { type Frame, inScope, spanOf } from "./frame.js";
import { methodHasEffect } from "./function-effects.js";
import { callFunction } from "./functions.js";
import type { SkippedStatements } from "./interpreter.js";
import { iterate } from "./iterate.js";
import { args, callValue, external, str, unknown } from "./make.js";
import { hasOrder, linearize } from "./mro.js";
import { PythonClass } from "./python-class.js";
import { LocalScope } from "./scope.js";
import { shown } from "./text.js";
import type { Binding, ClassLike, ClassValue, Rank, UnknownValue, Value } from "./values.js";

/** Runs a class statement: bases, keywords and decorators are evaluated now, the body when its names are asked for. */
export function createClass(outer: Frame, statement: ClassDef): Value {
  const frame = withTypeParameters(outer, statement);
  const origin = spanOf(frame, statement);
  const decorators = statement.decorators.map((decorator) => ({ decorator, value: evaluate(frame, decorator) }));
  const given = evaluateArguments(frame, { args: [], keywords: statement.keywords });
  const { bases, metaclass } = evaluateBases(frame, statement.bases);
  const keywords = new Map(Array.from(given.keywords, ([name, argument]) => [name, argument.value]));
  const explicit = keywords.get("metaclass") ?? metaclass;
  keywords.delete("metaclass");
  reportOrder(frame, bases, origin);
  const mro = linearize(bases);
  const bodyRank = frame.ranks.next();
  const qualname = `${frame.qualifier}${statement.name}`;
  const made = new PythonClass(
    {
      origin,
      name: statement.name,
      qualname,
      module: frame.module,
      bases,
      mro,
      metaclass: explicit ?? inheritedMetaclass(bases),
      keywords,
      rank: frame.ranks.next(),
      local: frame.running !== null,
      enumeration: enumerationOf(frame, mro),
    },
    (self, names) => {
      frame.interpreter.contained(
        () => origin,
        () => {
          runBody(frame, self, statement, bodyRank, names);
          finishBody(frame, self, names, origin);
          return undefined;
        },
      );
    },
  );
  if (bases.some((base) => base.kind === "external" && base.path === "typing.NamedTuple"))
    made.tupleFields = annotatedNames(statement.body);
  made.docstring = docstringOf(statement.body);
  const isTold = metaclassActs(frame, made);
  if (isTold) frame.interpreter.settleBodies();
  if (isTold || bodyMatters(statement.body)) made.namespace();
  for (const { decorator, value } of decorators)
    if (!isRead(value)) made.decorators.push(decorated(frame, decorator, value));
  frame.interpreter.classCreated(made);
  inheritHook(frame, made, bases, given, origin);
  let result: Value = made;
  for (const { decorator, value } of decorators.reverse()) {
    if (isRead(value)) result = applyDecorator(frame, made, result, value, spanOf(frame, decorator));
  }
  return result;
}

/** Whether a metaclass of the project changes, where it makes a class, what was there before: it keeps a registry. */
function metaclassActs(frame: Frame, { metaclass }: PythonClass): boolean {
  return (
    metaclass?.kind === "class" &&
    ["__new__", "__init__"].some((method) => methodHasEffect(frame, metaclass.mro, method))
  );
}

function docstringOf([first]: readonly Stmt[]): string | null {
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.value.type !== "str") return null;
  return first.value.value.value;
}

/** The frame in which the type parameters of a class are bound, where it has any. Decorators see them here, which is of no consequence. */
function withTypeParameters(frame: Frame, { typeParameters }: ClassDef): Frame {
  if (typeParameters === undefined) return frame;
  const scope = new LocalScope("function", frame.scope);
  for (const name of typeParameters)
    scope.variables.set(name, callValue(external("typing.TypeVar"), args([str(name)]), frame.ranks.next(), null));
  return inScope(frame, scope);
}

/** Whether a decorator's effect can be followed. */
function isRead(value: Value): boolean {
  return (
    value.kind === "function" ||
    value.kind === "bound" ||
    value.kind === "class" ||
    value.kind === "instance" ||
    value.kind === "builtin"
  );
}

function decorated(frame: Frame, decorator: Expr, value: Value): Value {
  return value.kind === "unknown" ? unknown(value.reason, spanOf(frame, decorator)) : value;
}

/** A decorator of the project is called; what it gives that is no class is kept as a decorator of the class. */
function applyDecorator(frame: Frame, made: PythonClass, current: Value, decorator: Value, at: Span): Value {
  if (decorator.kind === "builtin" && decorator.name === "dataclasses.dataclass") {
    made.isDataclass = true;
    return current;
  }
  const { interpreter } = frame;
  const outer = interpreter.lostOnClass;
  const lost: SkippedStatements[] = [];
  interpreter.lostOnClass = lost;
  const result = callValueOf(frame, decorator, args([current]), at);
  interpreter.lostOnClass = outer;
  if (result.kind === "class") {
    if (lost[0] !== undefined) made.decorators.push(unknown(lost[0].reason, at));
    return result;
  }
  frame.interpreter.raised = null;
  made.decorators.push(result.kind === "unknown" ? unknown(result.reason, at) : decorator);
  return current;
}

/** Bases of a class statement: `object` left out, `with_metaclass(M, A)` taken apart. */
function evaluateBases(frame: Frame, exprs: readonly Expr[]): { bases: readonly ClassLike[]; metaclass: Value | null } {
  const bases: ClassLike[] = [];
  let metaclass: Value | null = null;
  const add = (value: Value, span: Span): void => {
    if (value.kind === "call" && value.callee.kind === "external" && value.callee.path.endsWith(".with_metaclass")) {
      const [first, ...rest] = value.arguments.positional;
      metaclass = first?.value ?? null;
      for (const each of rest) add(each.value, span);
      return;
    }
    if (value.kind === "builtin" && value.name === "object") return;
    bases.push(classLike(value, span));
  };
  for (const expr of exprs) {
    const span = spanOf(frame, expr);
    if (expr.kind !== "Starred") {
      add(evaluate(frame, expr), span);
      continue;
    }
    const items = iterate(frame, evaluate(frame, expr.value));
    if ("kind" in items) bases.push(unknown(items.reason, span));
    else for (const item of items) add(item, span);
  }
  return { bases: compact(bases), metaclass };
}

/** Reports bases for which Python finds no order: it would not make the class. */
function reportOrder(frame: Frame, bases: readonly ClassLike[], at: Span | null): void {
  if (hasOrder(bases)) return;
  const names = bases.map((base) => (base.kind === "class" ? base.name : shown(base, 80))).join(", ");
  const message = `Cannot create a consistent method resolution order (MRO) for bases ${names}`;
  frame.interpreter.report("bases-unordered", message, { span: at });
}

/** A value in base class position. */
function classLike(value: Value, span: Span | null): ClassLike {
  switch (value.kind) {
    case "class":
    case "external":
      return value;
    case "unknown":
      return unknown(value.reason, span);
    case "builtin":
      return external(value.name.includes(".") ? value.name : `builtins.${value.name}`, span);
    default:
      return unknown(`\`${shown(value, 80)}\` is not read`, span);
  }
}

function inheritedMetaclass(bases: readonly ClassLike[]): Value | null {
  for (const base of bases) if (base.kind === "class" && base.metaclass !== null) return base.metaclass;
  return null;
}

/** `__init_subclass__` of a class of the project that is derived from. */
function inheritHook(
  frame: Frame,
  made: PythonClass,
  bases: readonly ClassLike[],
  given: ReturnType<typeof evaluateArguments>,
  at: Span,
): void {
  const hook = bases.length === 0 ? undefined : findInClasses(made.mro.slice(1), "__init_subclass__");
  if (hook?.kind !== "function") return;
  if (methodHasEffect(frame, made.mro.slice(1), "__init_subclass__")) frame.interpreter.settleBodies();
  const keywords = new Map(given.keywords);
  keywords.delete("metaclass");
  frame.interpreter.contained(
    () => at,
    () =>
      callFunction(
        frame,
        hook,
        { positional: [{ value: made, span: at }], keywords, incomplete: given.incomplete },
        at,
      ),
  );
}

/** Facts of a class that the host records, or that a call of `type(…)` makes. */
export interface RecordedClass {
  readonly name: string;
  readonly qualname?: string;
  readonly module: string;
  readonly bases: readonly ClassLike[];
  readonly metaclass?: Value | null;
  /** Runs once, when the names are first asked for. */
  readonly namespace: () => Iterable<Binding>;
  readonly rank: Rank;
  readonly origin?: Span | null;
  readonly local?: boolean;
}

/** A class made from data instead of a class statement. Hosts hand these out for classes that are not read. */
export function recordedClass(facts: RecordedClass): ClassValue {
  return new PythonClass(
    {
      origin: facts.origin ?? null,
      name: facts.name,
      qualname: facts.qualname ?? facts.name,
      module: facts.module,
      bases: facts.bases,
      mro: linearize(facts.bases),
      metaclass: facts.metaclass ?? inheritedMetaclass(facts.bases),
      keywords: new Map(),
      rank: facts.rank,
      local: facts.local ?? false,
      enumeration: null,
    },
    (_, names) => {
      for (const binding of facts.namespace()) names.set(binding.name, binding);
    },
  );
}

/** `type(name, bases, namespace)`: https://docs.python.org/3/library/functions.html#type */
export function classFromCall(
  frame: Frame,
  name: Value,
  bases: Value,
  namespace: Value,
  metaclass: Value | null,
  at: Span | null,
): Value {
  const { unmade } = frame.interpreter;
  const items = iterate(frame, bases);
  if ("kind" in items) return unmade.add([], namespace, at, items);
  if (name.kind !== "str")
    return unmade.add(items, namespace, at, unknownOr(name, "the name of the class is not known", at));
  if (namespace.kind !== "dict")
    return unmade.add(items, namespace, at, unknownOr(namespace, "the names of the class are not known", at));
  const module = dictGet(namespace, str("__module__"));
  const classes = items
    .filter((item) => !(item.kind === "builtin" && item.name === "object"))
    .map((item) => classLike(item, at));
  reportOrder(frame, classes, at);
  const mro = linearize(classes);
  const made = new PythonClass(
    {
      origin: at,
      name: name.value,
      qualname: name.value,
      module: module?.kind === "str" ? module.value : frame.module,
      bases: classes,
      mro,
      metaclass: metaclass ?? inheritedMetaclass(classes),
      keywords: new Map(),
      rank: frame.ranks.next(),
      local: frame.running !== null,
      enumeration: enumerationOf(frame, mro),
    },
    (self, names) => {
      for (const { key, value } of namespace.entries) {
        const span = value.origin ?? at;
        if (key.kind === "str" && span !== null) names.set(key.value, { name: key.value, value, span });
      }
      if (self.enumeration !== null) makeMembers(frame, self, self.enumeration, names);
    },
  );
  frame.interpreter.classCreated(made);
  return made;
}

function unknownOr(value: Value, reason: string, at: Span | null): UnknownValue {
  return value.kind === "unknown" ? value : unknown(reason, at);
}

import type { Span } from "../../source/span.js";
import type { ClassDef, Expr, Stmt } from "../syntax/syntax.js";
import { callMethodIfDefined } from "./call-method.js";
import { findInClasses } from "./class-attributes.js";
import { EnumBody } from "./enum-body.js";
import { makeMembers } from "./enum-members.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { branchesOf } from "./if-chain.js";
import { args, dictOf, str, tuple, unknown } from "./make.js";
import type { PythonClass } from "./python-class.js";
import { RankCursor } from "./rank.js";
import { LocalScope } from "./scope.js";
import { executeBody } from "./statements.js";
import type { Binding, DictValue, FunctionValue, Rank, Value } from "./values.js";

/** Whether a body holds what must happen when the class statement is reached: imports, and classes that derive from something. */
export function bodyMatters(body: readonly Stmt[]): boolean {
  return body.some((statement) => {
    switch (statement.kind) {
      case "Import":
      case "ImportFrom":
        return true;
      case "ClassDef":
        return statement.name !== "Meta" && (statement.bases.length > 0 || bodyMatters(statement.body));
      case "If":
        return branchesOf(statement).some((branch) => bodyMatters(branch.body));
      case "For":
      case "While":
        return bodyMatters(statement.body) || bodyMatters(statement.orelse);
      case "Try":
      case "With":
        return bodyMatters(statement.body);
      case "Match":
        return statement.cases.some((each) => bodyMatters(each.body));
      default:
        return false;
    }
  });
}

/** Names with an annotation in a class body, in order, as far as they are fields of a dataclass or named tuple: `ClassVar` makes none. */
export function annotatedNames(body: readonly Stmt[]): readonly string[] {
  return body.flatMap((statement) =>
    statement.kind === "AnnAssign" && statement.target.kind === "Name" && !isNoField(statement.annotation)
      ? [statement.target.id]
      : [],
  );
}

/** `ClassVar`, `typing.ClassVar[int]`, the same in quotes, and the mark `KW_ONLY`. */
function isNoField(annotation: Expr): boolean {
  switch (annotation.kind) {
    case "Name":
      return annotation.id === "ClassVar" || annotation.id === "KW_ONLY";
    case "Attribute":
      return annotation.attr === "ClassVar" || annotation.attr === "KW_ONLY";
    case "Subscript":
      return isNoField(annotation.value);
    case "Constant":
      return annotation.value.type === "str" && /^\s*(?:\w+\.)?ClassVar\b/.test(annotation.value.value);
    default:
      return false;
  }
}

/** Runs a class body into the names of its class. */
export function runBody(
  frame: Frame,
  self: PythonClass,
  statement: ClassDef,
  rank: Rank,
  names: Map<string, Binding>,
): void {
  const scope = new LocalScope("class", frame.scope);
  scope.variables.set("__module__", str(frame.module));
  scope.variables.set("__qualname__", str(self.qualname));
  if (self.enumeration !== null) scope.enumBody = new EnumBody(frame, self, self.enumeration);
  self.annotated.push(...annotatedNames(statement.body));
  const inside: Frame = {
    ...frame,
    scope,
    ranks: new RankCursor(rank),
    owner: self,
    qualifier: `${self.qualname}.`,
  };
  executeBody(inside, statement.body);
  for (const [name, value] of scope.variables) {
    const span = scope.spans?.get(name);
    if (span !== undefined) names.set(name, { name, value, span });
  }
}

/**
 * What happens to the names of a class body before it becomes the class: the metaclass's own `__new__` and `__init__`, enum
 * members.
 */
export function finishBody(frame: Frame, self: PythonClass, names: Map<string, Binding>, origin: Span | null): void {
  const { interpreter } = frame;
  const maker = self.metaclass?.kind === "class" ? findInClasses(self.metaclass.mro, "__new__") : undefined;
  if (maker?.kind === "function" && self.metaclass !== null) {
    const namespace = namespaceOf(self, names);
    const before = new Map(names);
    interpreter.making.push(self);
    const given = args([self.metaclass, str(self.name), tuple([...self.bases]), namespace], self.keywords);
    const made = callFunction(frame, maker, given, origin);
    interpreter.making.pop();
    interpreter.raised = null;
    const remade = interpreter.remade.get(self);
    if (made === self && remade?.kind === "dict") adopt(names, before, remade, origin);
    else forgetMade(frame, maker, names, remade?.kind === "unknown" ? remade : made, origin);
  }
  for (const { name, value } of names.values()) {
    if (value.kind === "instance") callMethodIfDefined(frame, value, "__set_name__", [self, str(name)]);
  }
  const initializer = self.metaclass?.kind === "class" ? findInClasses(self.metaclass.mro, "__init__") : undefined;
  if (initializer?.kind === "function") {
    const given = [self, str(self.name), tuple([...self.bases]), namespaceOf(self, names)];
    callFunction(frame, initializer, args(given, self.keywords), origin);
    interpreter.raised = null;
  }
  if (self.enumeration !== null) makeMembers(frame, self, self.enumeration, names);
}

/** What a metaclass is given of a class body. */
function namespaceOf(self: PythonClass, names: ReadonlyMap<string, Binding>): DictValue {
  return dictOf([
    ["__module__", str(self.module)],
    ["__qualname__", str(self.qualname)],
    ...Array.from(names.values(), (binding) => [binding.name, binding.value] as const),
  ]);
}

/** What a metaclass whose `__new__` cannot be followed would have put into the class is unknown, not inherited. */
function forgetMade(
  frame: Frame,
  maker: FunctionValue,
  names: Map<string, Binding>,
  result: Value,
  origin: Span | null,
): void {
  const file = frame.interpreter.modules.loaded(maker.module)?.file;
  if (file === undefined || origin === null) return;
  const reason = result.kind === "unknown" ? result.reason : "the metaclass gives something else";
  const text = file.text.slice(maker.definition.start, maker.definition.end);
  const byItem = text.matchAll(/\[\s*["'](\w+)["']\s*\]\s*(?:=[^=]|\.(?:append|extend|update|add)\b)/g);
  const byAttribute = text.matchAll(/\b\w+\.(\w+)\s*=[^=]/g);
  for (const [, name] of [...byItem, ...byAttribute]) {
    if (name !== undefined)
      names.set(name, { name, value: unknown(`its metaclass cannot be followed (${reason})`, origin), span: origin });
  }
}

/**
 * Takes over the names that a metaclass passed on to `type.__new__`, and those that it has set on the class since.
 * @param before the names of the body
 */
function adopt(
  names: Map<string, Binding>,
  before: ReadonlyMap<string, Binding>,
  namespace: DictValue,
  origin: Span | null,
): void {
  if (origin === null) return;
  const set = [...names.values()].filter((binding) => before.get(binding.name) !== binding);
  names.clear();
  for (const { key, value } of namespace.entries) {
    if (key.kind !== "str" || key.value === "__module__" || key.value === "__qualname__") continue;
    const known = before.get(key.value);
    names.set(key.value, known?.value === value ? known : { name: key.value, value, span: value.origin ?? origin });
  }
  for (const binding of set) names.set(binding.name, binding);
}

import { compact } from "../../source/compact.js";
import type { Span } from "../../source/span.js";
import type { Call } from "../syntax/syntax.js";
import { readAttribute } from "./attributes.js";
import { bound } from "./bound.js";
import { givenOf } from "./builtins/given.js";
import { callMethodOf, findMethod } from "./builtins/methods.js";
import { callBuiltin } from "./builtins/table.js";
import { findInClasses } from "./class-attributes.js";
import { typeName } from "./class-tests.js";
import { classFromCall } from "./classes.js";
import { plain } from "./compare.js";
import { callEnumeration } from "./enum-calls.js";
import { callEnvironmentPackage } from "./environment-packages.js";
import { callEnvironmentValue } from "./environment-values.js";
import { evaluate } from "./expressions.js";
import { type Frame, spanOf } from "./frame.js";
import { callFunction } from "./functions.js";
import { instantiate, PythonInstance } from "./instances.js";
import { iterate } from "./iterate.js";
import { callValue, external, none, operation, unknown } from "./make.js";
import { PythonClass } from "./python-class.js";
import { raise, raiseValue } from "./raising.js";
import { readContextVariable } from "./stdlib/context-variables.js";
import { callStdlibCall } from "./stdlib/functions.js";
import { shown } from "./text.js";
import type { Argument, Arguments, BoundValue, ExternalValue, Value } from "./values.js";

/** Evaluates a call expression. */
export function evaluateCall(frame: Frame, call: Call): Value {
  const { func } = call;
  const at = spanOf(frame, call);
  if (func.kind === "Name" && func.id === "super") return superValue(frame, call, at);
  if (func.kind === "Attribute") {
    const receiver = evaluate(frame, func.value);
    if (func.attr === "add_to_class") sayUnreadOwner(frame, receiver, at);
    if (receiver.kind === "unknown") return receiver;
    const type = typeName(plain(receiver));
    const method = receiver.kind === "enum-member" ? undefined : findMethod(type, func.attr);
    if (method !== undefined) return callMethodOf(frame, method, plain(receiver), evaluateArguments(frame, call), at);
    const callee = readAttribute(frame, receiver, func.attr, spanOf(frame, func));
    if (callee.kind === "operation")
      return callUnread(frame, receiver, func.attr, callee, evaluateArguments(frame, call), at);
    return callee.kind === "unknown" ? callee : callValueOf(frame, callee, evaluateArguments(frame, call), at);
  }
  const callee = evaluate(frame, func);
  if (callee.kind === "unknown") return callee;
  return callValueOf(frame, callee, evaluateArguments(frame, call), at);
}

/** Never written to: there are no keywords to put into it. */
const NO_KEYWORDS = new Map<string, Argument>();

/** Evaluates the arguments of a call in order; `*` and `**` are expanded. */
export function evaluateArguments(frame: Frame, call: Pick<Call, "args" | "keywords">): Arguments {
  const positional: Argument[] = [];
  const keywords = call.keywords.length === 0 ? NO_KEYWORDS : new Map<string, Argument>();
  let incomplete: Arguments["incomplete"] = null;
  for (const arg of call.args) {
    const span = spanOf(frame, arg);
    if (arg.kind !== "Starred") {
      positional.push({ value: evaluate(frame, arg), span });
      continue;
    }
    const items = iterate(frame, evaluate(frame, arg.value));
    if ("kind" in items) incomplete ??= items;
    else for (const value of items) positional.push({ value, span });
  }
  for (const keyword of call.keywords) {
    const span = spanOf(frame, keyword);
    const value = evaluate(frame, keyword.value);
    if (keyword.arg !== null) {
      keywords.set(keyword.arg, { value, span });
      continue;
    }
    if (value.kind !== "dict") {
      incomplete ??=
        value.kind === "unknown" ? value : unknown(`the keywords in \`**${shown(value, 60)}\` are not known`, span);
      continue;
    }
    for (const entry of value.entries) {
      if (entry.key.kind === "str")
        keywords.set(entry.key.value, { value: entry.value, span: entry.value.origin ?? span });
      else if (entry.key.kind === "unknown") incomplete ??= entry.key;
    }
  }
  return { positional: compact(positional), keywords, incomplete };
}

/** `callee(*args, **keywords)` */
export function callValueOf(frame: Frame, callee: Value, args: Arguments, at: Span | null): Value {
  const { interpreter } = frame;
  if (interpreter.raised !== null) return interpreter.raised.unknown;
  switch (callee.kind) {
    case "function":
      return callFunction(frame, callee, args, at);
    case "builtin":
      return callBuiltin(frame, callee.name, args, at);
    case "class":
      return instantiate(frame, callee, args, at);
    case "bound":
      return callBound(frame, callee, args, at);
    case "external":
      return (
        callUnbound(frame, callee, args, at) ??
        classFromMetaclass(frame, callee, args, at) ??
        callEnvironmentPackage(frame, callee, args, at) ??
        callEnvironmentValue(frame, callee, args, at) ??
        answer(frame, interpreter.host.call(callee, args, at, frame.ranks), at) ??
        callEnumeration(frame, callee, args, at) ??
        callValue(callee, args, frame.ranks.next(), at)
      );
    case "call": {
      const given = givenOf(frame, args, at);
      const known = "kind" in given ? undefined : callStdlibCall(given, callee);
      return (
        known ??
        callEnvironmentPackage(frame, callee, args, at) ??
        interpreter.host.call(callee, args, at, frame.ranks) ??
        callValue(callee, args, frame.ranks.next(), at)
      );
    }
    case "operation":
      return (
        readContextVariable(callee, args) ??
        callEnvironmentPackage(frame, callee, args, at) ??
        answer(frame, interpreter.host.call(callee, args, at, frame.ranks), at) ??
        callValue(callee, args, frame.ranks.next(), at)
      );
    case "instance":
      return callInstance(frame, callee, args, at);
    case "unknown":
      return callee;
    default:
      return raise(frame, "TypeError", `'${callee.kind}' object is not callable`, at);
  }
}

/** `Metaclass(name, bases, namespace)` where the metaclass is not read. */
function classFromMetaclass(
  frame: Frame,
  callee: ExternalValue,
  { positional, incomplete }: Arguments,
  at: Span | null,
): Value | undefined {
  const [name, bases, namespace] = positional.map((argument) => argument.value);
  if (name === undefined || bases === undefined || namespace === undefined || incomplete !== null) return undefined;
  if (!frame.interpreter.host.isMetaclass(callee.path)) return undefined;
  return classFromCall(frame, name, bases, namespace, callee, at);
}

const NOTHING: Arguments = { positional: [], keywords: new Map(), incomplete: null };

/** What the host answers to a call; an unknown that names an exception raises it. */
function answer(frame: Frame, value: Value | undefined, at: Span | null): Value | undefined {
  if (value?.kind !== "unknown" || value.raises === undefined) return value;
  if (!value.raises.includes(".")) return raise(frame, value.raises, value.reason, at);
  const type = external(value.raises, at);
  return raiseValue(frame, callValue(type, NOTHING, [], at), type, value.reason, at);
}

function callBound(frame: Frame, callee: BoundValue, args: Arguments, at: Span | null): Value {
  const { receiver, function: fn } = callee;
  if (fn.kind === "builtin") {
    const method = findMethod(typeName(receiver), fn.name.slice(fn.name.lastIndexOf(".") + 1));
    if (method !== undefined && fn.name.includes(".") && !fn.name.startsWith("type."))
      return callMethodOf(frame, method, receiver, args, at);
  }
  if (fn.kind === "external") return callInherited(frame, receiver, fn.path, callee, args, at);
  const withReceiver: Arguments = { ...args, positional: [{ value: receiver, span: at }, ...args.positional] };
  return callValueOf(frame, fn, withReceiver, at);
}

/** A method of something that is not read. `contribute_to_class(owner, name)` puts the receiver into the class. */
function callUnread(frame: Frame, receiver: Value, name: string, callee: Value, args: Arguments, at: Span): Value {
  if (name === "contribute_to_class" && contribute(frame, receiver, args, at)) return none(at);
  return callValueOf(frame, callee, args, at);
}

/** Says that something is put into what is no class that was read. */
function sayUnreadOwner(frame: Frame, owner: Value, at: Span | null): void {
  if (owner.kind === "class" || owner.kind === "instance" || frame.interpreter.meter.exhausted) return;
  const what = owner.kind === "external" ? `\`${owner.path}\`, which was not read` : "something that is not known";
  const reason = owner.kind === "unknown" ? ` (${owner.reason})` : "";
  frame.interpreter.report("addition-unread", `A field is added to ${what}${reason}; it is missing.`, { span: at });
}

function contribute(frame: Frame, value: Value, args: Arguments, at: Span | null): boolean {
  const [owner, name] = args.positional.map((argument) => argument.value);
  if (owner !== undefined && frame.owner === null) sayUnreadOwner(frame, owner, at);
  if (!(owner instanceof PythonClass) || name?.kind !== "str") return false;
  owner.contribute(name.value, value, args.keywords, at);
  frame.interpreter.changes++;
  return true;
}

/** `Base.method(self, …)` of a base class that is not read, which is what `super().method(…)` would reach. */
function callUnbound(frame: Frame, callee: ExternalValue, args: Arguments, at: Span | null): Value | undefined {
  const [self, ...rest] = args.positional;
  if (!(self?.value instanceof PythonInstance)) return undefined;
  const base = callee.path.slice(0, callee.path.lastIndexOf("."));
  if (!self.value.class.mro.some((each) => each.kind === "external" && each.path === base)) return undefined;
  const given = { ...args, positional: rest };
  return callInherited(frame, self.value, callee.path, bound(self.value, callee, at), given, at);
}

/** `super().method(…)` that reaches a class which is not read: its `__init__` is remembered by the instance. */
function callInherited(
  frame: Frame,
  receiver: Value,
  path: string,
  callee: BoundValue,
  args: Arguments,
  at: Span | null,
): Value {
  const dot = path.lastIndexOf(".");
  const name = path.slice(dot + 1);
  if (name === "__init__" && receiver instanceof PythonInstance) {
    receiver.reach(callValue(external(path.slice(0, dot)), args, receiver.rank, at));
    return none(at);
  }
  if (name === "contribute_to_class" && contribute(frame, receiver, args, at)) return none(at);
  return frame.interpreter.host.call(callee, args, at, frame.ranks) ?? callValue(callee, args, frame.ranks.next(), at);
}

function callInstance(frame: Frame, callee: Value & { kind: "instance" }, args: Arguments, at: Span | null): Value {
  const own = findInClasses(callee.class.mro, "__call__");
  if (own?.kind === "function") {
    return callFunction(frame, own, { ...args, positional: [{ value: callee, span: at }, ...args.positional] }, at);
  }
  const read = callEnvironmentPackage(frame, callee, args, at);
  if (read !== undefined) return read;
  if (callee.external === null) return raise(frame, "TypeError", `'${callee.class.name}' object is not callable`, at);
  return frame.interpreter.host.call(callee, args, at, frame.ranks) ?? callValue(callee, args, frame.ranks.next(), at);
}

/** `super()` and `super(Class, self)`: an operation `super` on the class to look behind and the object. */
function superValue(frame: Frame, call: Call, at: Span): Value {
  const [first, second] = call.args;
  if (first !== undefined && second !== undefined)
    return operation("super", [evaluate(frame, first), evaluate(frame, second)], at);
  const { running } = frame;
  if (running === null || running.function.owner === null || running.self === null)
    return unknown("`super()` cannot be followed here", at);
  return operation("super", [running.function.owner, running.self], at);
}

import type { Span } from "../../source/span.js";
import { callValueOf } from "./calls.js";
import { readVariable } from "./environment.js";
import { castText } from "./environment-casts.js";
import type { Frame } from "./frame.js";
import { args, builtin, none, unknown } from "./make.js";
import { truth } from "./truth.js";
import type { Arguments, CallValue, Value } from "./values.js";

const MODULE = "configurations.values.";

/** The kind of text that a class of values reads from the environment; null for the text itself. Of the rest nothing is known. */
const KINDS: ReadonlyMap<string, string | null> = new Map([
  ["Value", null],
  ["BooleanValue", "bool"],
  ["IntegerValue", "int"],
  ["PositiveIntegerValue", "int"],
  ["FloatValue", "float"],
  ["ListValue", "list"],
  ["BackendsValue", "list"],
  ["TupleValue", "tuple"],
  ["EmailValue", null],
  ["URLValue", null],
  ["IPValue", null],
  ["RegexValue", null],
  ["PathValue", null],
  ["SecretValue", null],
]);

/** What a default is made into, and what stands for none. */
const CONTAINERS: ReadonlyMap<string, "list" | "tuple" | "dict"> = new Map([
  ["ListValue", "list"],
  ["BackendsValue", "list"],
  ["TupleValue", "tuple"],
  ["DictValue", "dict"],
]);

/** Parameters of `Value.__init__` in order. */
const PARAMETERS = ["default", "environ", "environ_name", "environ_prefix", "environ_required"] as const;

/**
 * `values.ListValue([…], environ_name="X")` of django-configurations where it is at once what it stands for: the variable
 * where it is given, else the default. Undefined for any other call, and for a value that waits for the name of its setting.
 * https://django-configurations.readthedocs.io/en/stable/values/
 */
export function callEnvironmentValue(
  frame: Frame,
  callee: Value,
  given: Arguments,
  at: Span | null,
): Value | undefined {
  const kind = kindOf(callee);
  if (kind === undefined) return undefined;
  const { environ, environ_name: name, default: stated } = parameters(given);
  if (isTrue(frame, given.keywords.get("late_binding")?.value, false)) return undefined;
  if (!isTrue(frame, environ, true)) return isTrue(frame, stated, false) ? stated : undefined;
  return name?.kind === "str" ? read(frame, kind, given, name.value, at) : undefined;
}

/** What a value of django-configurations is as the setting `name`; undefined where it is none. */
export function environmentValueAs(frame: Frame, value: Value, name: string): Value | undefined {
  const made: CallValue | null = value.kind === "instance" ? value.external : value.kind === "call" ? value : null;
  const kind = made === null ? undefined : kindOf(made.callee);
  if (made === null || kind === undefined) return undefined;
  const { environ, environ_name: own, default: stated } = parameters(made.arguments);
  if (!isTrue(frame, environ, true)) return stated ?? none(made.origin);
  const text = own?.kind === "str" ? own.value : name.toUpperCase();
  return read(frame, value.kind === "instance" ? OWN : kind, made.arguments, text, made.origin);
}

/** A class of the project that derives from one of the package: how it reads a text is not followed. */
const OWN = "Value of the project";

function read(frame: Frame, kind: string, given: Arguments, name: string, at: Span | null): Value {
  const { environ_prefix: prefix, environ_required: required, default: stated } = parameters(given);
  if (prefix !== undefined && prefix.kind !== "str" && prefix.kind !== "none")
    return unknown("the prefix of an environment variable is not known", at);
  const before = prefix === undefined ? "DJANGO" : prefix.kind === "str" ? prefix.value.replace(/_$/, "") : "";
  const variable = before === "" ? name : `${before}_${name}`;
  if (given.keywords.has("converter") || given.keywords.has("separator"))
    return unknown(`how a \`${kind}\` is put together from its text is not followed`, at);
  const isRequired = kind === "SecretValue" || isTrue(frame, required, false);
  const fallback = isRequired ? undefined : defaultOf(frame, kind, stated, at);
  const value = readVariable(frame, variable, fallback, at);
  if (frame.interpreter.environment.get(variable) === undefined) return value;
  const cast = KINDS.get(kind);
  return cast === undefined
    ? unknown(`a \`${kind}\` from the environment is not read`, at)
    : castText(frame, value, cast, at);
}

function defaultOf(frame: Frame, kind: string, stated: Value | undefined, at: Span | null): Value {
  const container = CONTAINERS.get(kind);
  if (container === undefined) return stated ?? none(at);
  const isStated = stated !== undefined && stated.kind !== "none";
  return callValueOf(frame, builtin(container), args(isStated ? [stated] : []), at);
}

function kindOf(callee: Value): string | undefined {
  return callee.kind === "external" && callee.path.startsWith(MODULE) ? callee.path.slice(MODULE.length) : undefined;
}

function parameters({ positional, keywords }: Arguments): Partial<Record<(typeof PARAMETERS)[number], Value>> {
  const given = PARAMETERS.flatMap((name, i) => {
    const value = keywords.get(name)?.value ?? positional[i]?.value;
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

function isTrue(frame: Frame, value: Value | undefined, otherwise: boolean): boolean {
  const said = value === undefined ? otherwise : truth(frame, value);
  return typeof said === "boolean" ? said : otherwise;
}

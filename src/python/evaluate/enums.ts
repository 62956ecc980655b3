import type { Span } from "../../source/span.js";
import { findInClasses } from "./class-attributes.js";
import { valuesEqual } from "./compare.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { args, list, none, str, tuple, unknown } from "./make.js";
import { type Enumeration, PythonClass } from "./python-class.js";
import { raise } from "./raising.js";
import { toText } from "./text.js";
import type { ClassLike, ClassValue, EnumMemberValue, Value } from "./values.js";

/** Python's own enums: https://docs.python.org/3/library/enum.html */
const OWN: ReadonlyMap<string, Enumeration> = new Map([
  ["enum.Enum", { mixin: null, choices: false, auto: "number" }],
  ["enum.ReprEnum", { mixin: null, choices: false, auto: "number" }],
  ["enum.IntEnum", { mixin: "int", choices: false, auto: "number" }],
  ["enum.StrEnum", { mixin: "str", choices: false, auto: "lower" }],
  ["enum.Flag", { mixin: null, choices: false, auto: "flag" }],
  ["enum.IntFlag", { mixin: "int", choices: false, auto: "flag" }],
]);

/** How a class with these ancestors makes members; null when it is no enum. */
export function enumerationOf(frame: Frame, mro: readonly ClassLike[]): Enumeration | null {
  let found: Enumeration | null = null;
  for (const each of mro) {
    const own =
      each instanceof PythonClass
        ? each.enumeration
        : each.kind === "external"
          ? enumerationAt(frame, each.path)
          : null;
    const recorded =
      own === null && each.kind === "class" ? hostEnumeration(frame, `${each.module}.${each.qualname}`) : own;
    if (recorded === null) continue;
    found = recorded;
    break;
  }
  if (found === null || found.mixin !== null) return found;
  for (const each of mro) {
    if (each.kind !== "external") continue;
    if (each.path === "builtins.str") return { ...found, mixin: "str" };
    if (each.path === "builtins.int") return { ...found, mixin: "int" };
  }
  return found;
}

/** How a class of this dotted name makes members; null when it is no enum. */
export function enumerationAt(frame: Frame, path: string): Enumeration | null {
  return hostEnumeration(frame, path) ?? OWN.get(path) ?? null;
}

function hostEnumeration(frame: Frame, path: string): Enumeration | null {
  const kind = frame.interpreter.host.enumeration(path);
  return kind === undefined ? null : { ...kind, auto: kind.mixin === "str" ? "name" : "number" };
}

/** Members in the order of definition; undefined when the class is no enum. */
export function enumMembers(owner: ClassValue): EnumMemberValue[] | undefined {
  return memberEntries(owner)?.flatMap(([name, member]) => (member.name === name ? [member] : []));
}

/** An enum's `__members__`: names, further names of the same member included, with members. */
export function memberEntries(owner: ClassValue): (readonly [string, EnumMemberValue])[] | undefined {
  if (!(owner instanceof PythonClass) || owner.enumeration === null) return undefined;
  const entries: (readonly [string, EnumMemberValue])[] = [];
  for (const { name, value } of owner.namespace().values()) {
    if (value.kind === "enum-member" && value.class === owner) entries.push([name, value]);
  }
  return entries;
}

/** `choices`, `values`, `labels` and `names` of Django's choices classes. */
export function choicesAttribute(owner: ClassValue, name: string, at: Span | null): Value | undefined {
  if (!(owner instanceof PythonClass) || owner.enumeration?.choices !== true) return undefined;
  if (!["choices", "values", "labels", "names"].includes(name)) return undefined;
  const members = enumMembers(owner) ?? [];
  const empty = findInClasses(owner.mro, "__empty__");
  const items = members.map((member): Value => {
    const label = member.label ?? none();
    if (name === "choices") return { ...tuple([member.value, label], member.origin), member };
    if (name === "values") return member.value;
    return name === "labels" ? label : str(member.name, member.origin);
  });
  if (empty !== undefined) {
    const first: Record<string, Value> = {
      choices: tuple([none(), empty], empty.origin),
      values: none(),
      labels: empty,
      names: str("__empty__"),
    };
    const value = first[name];
    if (value !== undefined) items.unshift(value);
  }
  return list(items, at ?? owner.origin);
}

/** `Color(value)` */
export function memberByValue(frame: Frame, owner: PythonClass, value: Value, at: Span | null): Value {
  if (value.kind === "unknown") return value;
  if (value.kind === "enum-member" && value.class === owner) return value;
  const members = enumMembers(owner) ?? [];
  const found = members.find((member) => valuesEqual(member.value, value) === true);
  if (found !== undefined) return found;
  const missing = findInClasses(owner.mro, "_missing_");
  if (missing?.kind === "function") {
    const answer = callFunction(frame, missing, args([owner, value]), at);
    if (answer.kind !== "none") return answer;
  }
  if (members.some((member) => valuesEqual(member.value, value) === undefined) || owner.enumeration?.auto === "flag") {
    return unknown(`which member of \`${owner.name}\` has this value is not known`, at);
  }
  return raise(frame, "ValueError", `${toText(value)} is not a valid ${owner.qualname}`, at);
}

/** `Color["RED"]`; undefined when the class is no enum. */
export function memberByName(frame: Frame, owner: ClassValue, key: Value, at: Span | null): Value | undefined {
  if (!(owner instanceof PythonClass) || owner.enumeration === null) return undefined;
  if (key.kind !== "str") return key.kind === "unknown" ? key : raise(frame, "KeyError", toText(key), at);
  const found = owner.namespace().get(key.value)?.value;
  return found?.kind === "enum-member" ? found : raise(frame, "KeyError", `'${key.value}'`, at);
}

/** Whether a value is among an enum's values or members. */
export function isMemberValue(owner: ClassValue, value: Value): boolean | undefined {
  const members = enumMembers(owner);
  if (members === undefined) return undefined;
  return members.some((member) => member === value || valuesEqual(member.value, value) === true);
}

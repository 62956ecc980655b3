import { findInClasses } from "./class-attributes.js";
import { valuesEqual } from "./compare.js";
import { EnumBody } from "./enum-body.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { instantiate, PythonInstance } from "./instances.js";
import { args, callValue, float, int, str, tuple, unknown } from "./make.js";
import { type Enumeration, PythonClass } from "./python-class.js";
import { toText } from "./text.js";
import type { Binding, ClassValue, EnumMemberValue, ExternalValue, Value } from "./values.js";

/** Turns the names of an enum's body into members. */
export function makeMembers(
  frame: Frame,
  self: PythonClass,
  enumeration: Enumeration,
  names: Map<string, Binding>,
): void {
  const body = new EnumBody(frame, self, enumeration);
  const made: EnumMemberValue[] = [];
  for (const [name, binding] of [...names]) {
    const value = body.stored(name, binding.value);
    if (value !== binding.value) names.set(name, { ...binding, value });
  }
  for (const binding of [...names.values()]) {
    if (!body.makes(binding)) continue;
    const member = makeMember(frame, self, enumeration, binding);
    const same = made.find((other) => valuesEqual(other.value, member.value) === true);
    if (same === undefined) made.push(member);
    names.set(binding.name, { ...binding, value: same ?? member });
  }
}

function makeMember(
  frame: Frame,
  self: PythonClass,
  enumeration: Enumeration,
  { name, value }: Binding,
): EnumMemberValue {
  const split = enumeration.choices ? splitLabel(value) : null;
  const label = enumeration.choices ? (split?.label ?? str(titled(name), value.origin)) : null;
  const given = split?.value ?? value;
  const args = given.kind === "tuple" ? given.items : [given];
  const attributes = new Map<string, Value>();
  const stored =
    constructed(frame, self, name, args, attributes) ?? mixedValue(frame, self, enumeration, given, args, attributes);
  return {
    kind: "enum-member",
    class: self,
    name,
    value: stored,
    label,
    mixed: enumeration.mixin !== null || mixinClass(self) !== undefined,
    attributes,
    origin: value.origin,
  };
}

/** Django: a last element that is text, or text to be translated, is the label. */
function splitLabel(value: Value): { readonly value: Value; readonly label: Value } | null {
  if ((value.kind !== "tuple" && value.kind !== "list") || value.items.length < 2) return null;
  const label = value.items.at(-1);
  if (label === undefined || !["str", "call", "operation", "unknown"].includes(label.kind)) return null;
  return { value: tuple(value.items.slice(0, -1), value.origin), label };
}

/** Python's `name.replace("_", " ").title()`, as Django makes labels. */
function titled(name: string): string {
  return name
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** Runs the enum's own `__new__` and `__init__`; the member's value when they set `_value_`. */
function constructed(
  frame: Frame,
  self: PythonClass,
  name: string,
  given: readonly Value[],
  attributes: Map<string, Value>,
): Value | undefined {
  const maker = findInClasses(self.mro, "__new__");
  const init = findInClasses(self.mro, "__init__");
  if (maker?.kind !== "function" && init?.kind !== "function") return undefined;
  const plainly = args(given);
  let made: Value = new PythonInstance(self, plainly, [], null);
  if (maker?.kind === "function") made = callFunction(frame, maker, args([self, ...given]), null);
  const value = made instanceof PythonInstance ? made.attributes.get("_value_") : undefined;
  if (made instanceof PythonInstance && init?.kind === "function") {
    made.attributes.set("_name_", str(name));
    made.attributes.set("name", str(name));
    const shown = value ?? (given.length === 1 ? given[0] : tuple([...given]));
    if (shown !== undefined) made.attributes.set("value", shown);
    callFunction(frame, init, args([made, ...given]), null);
    for (const temporary of ["_name_", "name", "value"]) made.attributes.delete(temporary);
  }
  frame.interpreter.raised = null;
  if (!(made instanceof PythonInstance)) return unknown("the enum's `__new__` cannot be followed");
  for (const [key, each] of made.attributes) if (key !== "_value_") attributes.set(key, each);
  return made.attributes.get("_value_") ?? value;
}

/** A member's value once the mixed-in type has made it: `str(…)`, `int(…)`, `date(1969, 7, 20)`. */
function mixedValue(
  frame: Frame,
  self: PythonClass,
  enumeration: Enumeration,
  given: Value,
  items: readonly Value[],
  attributes: Map<string, Value>,
): Value {
  const [first] = items;
  if (enumeration.mixin === "str" && items.length === 1 && first !== undefined) {
    return first.kind === "int" || first.kind === "float" || first.kind === "none"
      ? str(toText(first), first.origin)
      : first;
  }
  if (enumeration.mixin === "int" && items.length === 1 && first !== undefined)
    return first.kind === "bool" ? int(first.value ? 1 : 0) : first;
  const mixin = mixinClass(self);
  if (mixin === undefined) return given;
  if (mixin.kind === "class") {
    const made = frame.interpreter.raised === null ? instantiate(frame, mixin, args(items), given.origin) : given;
    if (made instanceof PythonInstance) for (const [name, value] of made.attributes) attributes.set(name, value);
    return made;
  }
  if (mixin.path === "builtins.float")
    return first?.kind === "int" ? float(Number(first.value), first.origin) : (first ?? given);
  if (mixin.path.startsWith("builtins."))
    return items.length === 1 && mixin.path !== "builtins.tuple" ? (first ?? given) : given;
  return callValue(mixin, args(items), frame.ranks.next(), given.origin);
}

/** A data type mixed into an enum besides `str` and `int`: a dataclass of the project, `datetime.date`, `float`. */
function mixinClass(self: ClassValue): ExternalValue | PythonClass | undefined {
  for (const each of self.mro.slice(1)) {
    if (each instanceof PythonClass && (each.isDataclass || each.tupleFields !== null)) return each;
    if (
      each.kind === "external" &&
      !/^enum\.|^builtins\.(object|str|int)$|Choices$|Enum$|Flag$|^abc\.|^typing\./.test(each.path)
    )
      return each;
  }
  return undefined;
}

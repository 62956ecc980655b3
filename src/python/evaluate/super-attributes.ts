import type { Span } from "../../source/span.js";
import { askHost } from "./ask-host.js";
import { bound } from "./bound.js";
import { isPythons } from "./class-attributes.js";
import type { Frame } from "./frame.js";
import { callFunction } from "./functions.js";
import { onInstance } from "./instance-attributes.js";
import { args, builtin, external, unknown } from "./make.js";
import type { ClassValue, Value } from "./values.js";

/** `super().name`: looked up behind `owner` in the order of the instance's (or class's) own class. */
export function superAttribute(
  frame: Frame,
  operands: readonly Value[],
  name: string,
  at: Span | null,
): Value | undefined {
  const [owner, self] = operands;
  if (owner?.kind !== "class" || self === undefined) return unknown("`super()` cannot be followed here", at);
  const start =
    metaclassBehind(owner, self) ??
    (self.kind === "class" ? self : self.kind === "instance" || self.kind === "enum-member" ? self.class : owner);
  const place = start.mro.indexOf(owner);
  for (const each of start.mro.slice(place + 1)) {
    if (each.kind === "class") {
      const found = each.namespace().get(name)?.value;
      if (found === undefined) continue;
      if (found.kind === "function" && found.wrapper === "property")
        return callFunction(frame, found, args([self]), at);
      if (self.kind === "class") return onSuperClass(found, self, name, at);
      return onInstance(found, self, start, at);
    }
    if (each.kind === "unknown") return each;
    if (isPythons(each.path) && !isType(each.path)) continue;
    if (isType(each.path) && name === "__new__") return builtin("type.__new__", at);
    if (isType(each.path) && name === "__call__") return bound(self, builtin("type.__call__"), at);
    const known = askHost(frame, each, name, at);
    if (known !== undefined && known.kind !== "unknown") return known;
    if (name === "__new__" && self.kind === "class" && isMetaclassLike(start)) return builtin("type.__new__", at);
    return bound(self, external(`${each.path}.${name}`, each.origin), at);
  }
  if (name === "__new__") return builtin(isMetaclassLike(start) ? "type.__new__" : "object.__new__", at);
  if (name.startsWith("__") && name.endsWith("__")) return bound(self, builtin(`object.${name}`), at);
  return undefined;
}

/** The class's metaclass where the method that runs is the metaclass's own. */
function metaclassBehind(owner: ClassValue, self: Value): ClassValue | undefined {
  if (self.kind !== "class" || self.mro.includes(owner)) return undefined;
  return self.metaclass?.kind === "class" && self.metaclass.mro.includes(owner) ? self.metaclass : undefined;
}

function onSuperClass(found: Value, self: ClassValue, name: string, at: Span | null): Value {
  if (found.kind !== "function" || found.wrapper === "staticmethod" || name === "__new__") return found;
  return bound(self, found, at);
}

function isType(path: string): boolean {
  return path === "builtins.type" || path === "abc.ABCMeta" || path === "enum.EnumMeta" || path === "enum.EnumType";
}

function isMetaclassLike(owner: ClassValue): boolean {
  return owner.mro.some(
    (each) => each.kind === "external" && (isType(each.path) || /(Meta|Base|Type|Metaclass)$/.test(each.path)),
  );
}

import type { Span } from "../../source/span.js";
import { makeMembers } from "./enum-members.js";
import { enumerationAt } from "./enums.js";
import type { Frame } from "./frame.js";
import { iterate } from "./iterate.js";
import { int, none, str } from "./make.js";
import { linearize } from "./mro.js";
import { type Enumeration, PythonClass } from "./python-class.js";
import { toText } from "./text.js";
import type { Arguments, ExternalValue, Value } from "./values.js";

/** `Enum("Color", "RED GREEN")`: https://docs.python.org/3/howto/enum.html#functional-api */
export function callEnumeration(
  frame: Frame,
  callee: ExternalValue,
  given: Arguments,
  at: Span | null,
): Value | undefined {
  const name = given.positional[0]?.value;
  const listed = given.positional[1]?.value ?? given.keywords.get("names")?.value;
  if (name?.kind !== "str" || listed === undefined) return undefined;
  const enumeration = enumerationAt(frame, callee.path);
  if (enumeration === null) return undefined;
  const start = given.keywords.get("start")?.value;
  const entries = functionalMembers(frame, listed, start?.kind === "int" ? start.value : 1n, enumeration);
  if (!Array.isArray(entries)) return entries as Value;
  const made = new PythonClass(
    {
      origin: at,
      name: name.value,
      qualname: name.value,
      module: frame.module,
      bases: [callee],
      mro: linearize([callee]),
      metaclass: null,
      keywords: new Map(),
      rank: frame.ranks.next(),
      local: true,
      enumeration,
    },
    (self, names) => {
      if (at === null) return;
      for (const [key, value] of entries) names.set(key, { name: key, value, span: at });
      makeMembers(frame, self, enumeration, names);
    },
  );
  frame.interpreter.classCreated(made);
  return made;
}

function functionalMembers(
  frame: Frame,
  listed: Value,
  start: bigint,
  enumeration: Enumeration,
): (readonly [string, Value])[] | Value {
  if (listed.kind === "dict") return listed.entries.map(({ key, value }) => [toText(key), value] as const);
  const items =
    listed.kind === "str"
      ? listed.value
          .split(/[\s,]+/)
          .filter(Boolean)
          .map((each) => str(each, listed.origin))
      : iterate(frame, listed);
  if ("kind" in items) return items;
  return items.map((item, i) => {
    if (item.kind === "tuple" || item.kind === "list") {
      const [key, value] = item.items;
      return [key === undefined ? "" : toText(key), value ?? none()] as const;
    }
    const name = toText(item);
    if (enumeration.auto === "name" || enumeration.auto === "lower")
      return [name, str(enumeration.auto === "name" ? name : name.toLowerCase())] as const;
    return [name, int(enumeration.auto === "flag" ? 1n << BigInt(i) : start + BigInt(i))] as const;
  });
}

import type { Span } from "../../source/span.js";
import { callValueOf } from "./calls.js";
import type { Frame } from "./frame.js";
import { args, bool, dictOf, external, list, str, tuple, unknown } from "./make.js";
import type { Value } from "./values.js";

/** What django-environ and python-decouple take for true, in lower case. */
const TRUE: ReadonlySet<string> = new Set(["true", "on", "ok", "y", "yes", "1", "t"]);

/** A variable's text as the kind of value that was asked for: a kind's name, Python's type, a function, or none. */
export function castText(frame: Frame, value: Value, cast: string | Value | null, at: Span | null): Value {
  if (value.kind !== "str" || cast === null) return value;
  const text = value.value;
  const kind = typeof cast === "string" ? cast : cast.kind === "builtin" ? cast.name : null;
  switch (kind) {
    case "str":
      return value;
    case "bool":
      return bool(TRUE.has(text.trim().toLowerCase()), at);
    case "list":
      return list(parts(text), at);
    case "tuple":
      return tuple(parts(text.replace(/^\(|\)$/g, "")), at);
    case "dict":
      return dictOf(
        text.split(",").flatMap((pair) => {
          const [key = "", ...rest] = pair.split("=");
          return rest.length === 0 ? [] : [[key.trim(), str(rest.join("=").trim())] as const];
        }),
        at,
      );
    case "int":
    case "float":
      return callValueOf(frame, { kind: "builtin", name: kind, origin: null }, args([value]), at);
    case "json":
      return callValueOf(frame, external("json.loads"), args([value]), at);
    case "bytes":
      return unknown(`a \`${kind}\` from the environment is not read`, at);
  }
  if (typeof cast === "string") return value;
  if (cast.kind === "call" && cast.callee.kind === "external" && cast.callee.path === "decouple.Csv")
    return list(parts(text), at);
  if (cast.kind === "list") return list(parts(text), at);
  return callValueOf(frame, cast, args([value]), at);
}

function parts(text: string): Value[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => str(part));
}

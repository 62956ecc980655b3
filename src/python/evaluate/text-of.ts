import type { Span } from "../../source/span.js";
import { Allowance } from "./allowance.js";
import { callMethodIfDefined } from "./call-method.js";
import type { Frame } from "./frame.js";
import { dataclassItems } from "./instances.js";
import { str, unknown } from "./make.js";
import { namedTupleItems } from "./named-tuples.js";
import { hasText, repr, shown, toText } from "./text.js";
import type { SequenceValue, Value } from "./values.js";

/** Python's `str(value)` or `repr(value)` as a value, with the project's own `__str__` and `__repr__`; unknown when it is decided elsewhere. */
export function textOf(frame: Frame, value: Value, at: Span | null, how: "str" | "repr" = "str"): Value {
  if (value.kind === "unknown") return value;
  if (!frame.interpreter.meter.charge(1)) return unknown("the evaluation budget was used up", at);
  const own = ownText(frame, value, how);
  if (own !== undefined) return own;
  if (value.kind === "instance") {
    const fields = namedTupleItems(value) ?? dataclassItems(value);
    if (fields === undefined) return unknown(`the text of \`${value.class.name}(…)\` is not known`, at);
    const parts: string[] = [];
    for (const [name, item] of fields) {
      const text = textOf(frame, item, at, "repr");
      if (text.kind !== "str") return text;
      parts.push(`${name}=${text.value}`);
    }
    return str(`${value.class.name}(${parts.join(", ")})`, at);
  }
  if (how === "str" && value.kind === "str") return value;
  if (value.kind === "list" || value.kind === "tuple") return sequenceText(frame, value, at);
  if (!isWritten(frame, value)) return unknown(`the text of \`${shown(value, 200)}\` is not known`, at);
  return str(how === "str" ? toText(value) : repr(value), at);
}

/** `hasText`, paid for. */
function isWritten({ interpreter }: Frame, value: Value): boolean {
  const allowance = new Allowance();
  const written = hasText(value, 0, allowance);
  return interpreter.meter.charge(allowance.spent) && written;
}

function ownText(frame: Frame, value: Value, how: "str" | "repr"): Value | undefined {
  if (value.kind !== "instance" && value.kind !== "enum-member") return undefined;
  return (
    (how === "str" ? callMethodIfDefined(frame, value, "__str__", []) : undefined) ??
    (value.kind === "instance" || how === "repr" ? callMethodIfDefined(frame, value, "__repr__", []) : undefined)
  );
}

function sequenceText(frame: Frame, value: SequenceValue, at: Span | null): Value {
  if (isWritten(frame, value) && !value.items.some((item) => item.kind === "enum-member" || item.kind === "instance"))
    return str(repr(value), at);
  const parts: string[] = [];
  for (const item of value.items) {
    const text = textOf(frame, item, at, "repr");
    if (text.kind !== "str") return text;
    parts.push(text.value);
  }
  const inner = parts.join(", ");
  if (value.kind === "list") return str(`[${inner}]`, at);
  return str(parts.length === 1 ? `(${inner},)` : `(${inner})`, at);
}

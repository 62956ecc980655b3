import type { Span } from "../../source/span.js";
import type { BoundValue, Value } from "./values.js";

/** A function bound to its first argument. */
export function bound(receiver: Value, fn: Value, at: Span | null): BoundValue {
  return { kind: "bound", receiver, function: fn, origin: at };
}

import type { Span } from "../../source/span.js";
import type { Frame } from "./frame.js";
import type { Value } from "./values.js";

/** What the host says that an attribute is; undefined when it has nothing to say. */
export function askHost(frame: Frame, value: Value, name: string, at: Span | null): Value | undefined {
  return frame.interpreter.host.attribute(value, name, at);
}

/** An answer of the host; undefined when it says that there is no such attribute. */
export function missing(answer: Value | undefined, otherwise: () => Value | undefined): Value | undefined {
  if (answer === undefined) return otherwise();
  return answer.kind === "unknown" && answer.raises === "AttributeError" ? undefined : answer;
}

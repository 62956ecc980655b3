import type { Span } from "../../source/span.js";
import { isNumber, numberOf, plain } from "./compare.js";
import { pad, parseSpec } from "./format-spec.js";
import type { Frame } from "./frame.js";
import { str, unknown } from "./make.js";
import { formatNumber } from "./number-format.js";
import { raise } from "./raising.js";
import { textOf } from "./text-of.js";
import type { Value } from "./values.js";

/** Python's `format(value, spec)`; an unknown when it cannot be known, and ValueError where Python raises it. */
export function format(frame: Frame, given: Value, spec: string, at: Span | null): Value {
  if (given.kind === "unknown") return given;
  if (spec === "") return textOf(frame, given, at);
  const value = given.kind === "enum-member" ? plain(given) : given;
  const parsed = parseSpec(spec);
  if (parsed === undefined || parsed.width > 100_000 || (parsed.precision ?? 0) > 10_000) {
    if (value.kind === "instance" || value.kind === "call" || value.kind === "external" || value.kind === "operation") {
      return unknown("its format is defined outside the project", at);
    }
    return raise(frame, "ValueError", "Invalid format specifier", at);
  }
  if (isNumber(value)) return str(formatNumber(numberOf(value), value.kind === "float", parsed), at);
  if (value.kind === "str") {
    const text = parsed.precision === null ? value.value : [...value.value].slice(0, parsed.precision).join("");
    return str(pad(text, parsed, "<"), at);
  }
  if (value.kind === "enum-member") {
    const text = textOf(frame, value, at);
    return text.kind === "str" ? str(pad(text.value, parsed, "<"), at) : text;
  }
  return unknown("its format is defined outside the project", at);
}

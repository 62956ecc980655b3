import type { Span } from "../../source/span.js";
import { isNumber, numberOf, plain } from "./compare.js";
import { type FormatSpec, pad } from "./format-spec.js";
import type { Frame } from "./frame.js";
import { str, unknown } from "./make.js";
import { formatNumber, signed } from "./number-format.js";
import { raise } from "./raising.js";
import { textOf } from "./text-of.js";
import type { Value } from "./values.js";

/** Python's `template % value` for strings: https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting */
export function percentFormat(frame: Frame, template: string, value: Value, at: Span | null): Value {
  const items = value.kind === "tuple" ? value.items : [value];
  let next = 0;
  let failed: Value | undefined;
  const text = template.replace(
    /%(?:\((.*?)\))?([-+ #0]*)(\*|\d+)?(?:\.(\d+))?[hlL]?(.)/gs,
    (
      whole,
      name: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      type: string,
    ) => {
      if (failed !== undefined) return whole;
      if (type === "%") return "%";
      const item = name === undefined ? items[next++] : named(frame, value, name, at);
      if (item === undefined) {
        failed = raise(frame, "TypeError", "not enough arguments for format string", at);
        return whole;
      }
      const result = percentItem(
        frame,
        item,
        flags,
        Number(width ?? 0),
        precision === undefined ? null : Number(precision),
        type,
        at,
      );
      if (result.kind === "str") return result.value;
      failed = result;
      return whole;
    },
  );
  if (failed !== undefined) return failed;
  if (value.kind === "tuple" && next < items.length) {
    return raise(frame, "TypeError", "not all arguments converted during string formatting", at);
  }
  return str(text, at);
}

function named(frame: Frame, mapping: Value, name: string, at: Span | null): Value {
  if (mapping.kind === "dict") {
    const entry = mapping.entries.find(({ key }) => key.kind === "str" && key.value === name);
    return entry?.value ?? raise(frame, "KeyError", `'${name}'`, at);
  }
  return mapping.kind === "unknown" ? mapping : unknown("what is formatted is not known", at);
}

function percentItem(
  frame: Frame,
  item: Value,
  flags: string,
  width: number,
  precision: number | null,
  type: string,
  at: Span | null,
): Value {
  if (width > 100_000 || (precision ?? 0) > 10_000) return unknown("the format is too wide", at);
  const spec: FormatSpec = {
    fill: flags.includes("0") && !flags.includes("-") && type !== "s" ? "0" : " ",
    align: flags.includes("-") ? "<" : flags.includes("0") && type !== "s" && type !== "r" ? "=" : ">",
    sign: flags.includes("+") ? "+" : flags.includes(" ") ? " " : "-",
    alternate: flags.includes("#"),
    width,
    grouping: "",
    precision,
    type,
  };
  if (type === "s" || type === "r" || type === "a") {
    const text = textOf(frame, item, at, type === "s" ? "str" : "repr");
    if (text.kind !== "str") return text;
    return str(pad(precision === null ? text.value : text.value.slice(0, precision), spec, ">"), at);
  }
  const value = plain(item);
  if (!isNumber(value)) {
    return value.kind === "unknown" ? value : raise(frame, "TypeError", `%${type} format: a number is required`, at);
  }
  const number = numberOf(value);
  if ("diu".includes(type)) {
    const whole = typeof number === "bigint" ? number : BigInt(Math.trunc(number));
    const digits = (whole < 0n ? -whole : whole).toString().padStart(precision ?? 0, "0");
    return str(pad(signed(whole < 0n, digits, spec), spec, ">"), at);
  }
  return str(formatNumber(number, value.kind === "float", spec), at);
}

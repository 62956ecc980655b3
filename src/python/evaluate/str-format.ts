import type { Span } from "../../source/span.js";
import { format } from "./formatting.js";
import type { Frame } from "./frame.js";
import { str, unknown } from "./make.js";
import { raise } from "./raising.js";
import { quote } from "./text.js";
import { textOf } from "./text-of.js";
import type { Value } from "./values.js";

/** Python's `template.format(*args, **kwargs)`. */
export function strFormat(
  frame: Frame,
  template: string,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  readField: (base: Value, path: string) => Value,
  at: Span | null,
): Value {
  let out = "";
  let automatic = 0;
  for (let i = 0; i < template.length; i++) {
    const char = template[i] ?? "";
    if (char === "{" || char === "}") {
      if (template[i + 1] === char) {
        out += char;
        i++;
        continue;
      }
      const end = char === "{" ? closing(template, i) : -1;
      if (end === -1) return raise(frame, "ValueError", `Single '${char}' encountered in format string`, at);
      const field = /^([^.[!:]*)((?:\.[^.[!:]+|\[[^\]]*\])*)(?:!([rsa]))?(?::(.*))?$/s.exec(template.slice(i + 1, end));
      i = end;
      if (field === null) return raise(frame, "ValueError", "bad replacement field", at);
      const [, name = "", path = "", conversion, spec = ""] = field;
      const index = name === "" ? automatic++ : /^\d+$/.test(name) ? Number(name) : undefined;
      const base = index === undefined ? keywords.get(name) : positional[index];
      if (base === undefined) {
        return index === undefined
          ? raise(frame, "KeyError", quote(name), at)
          : raise(frame, "IndexError", "Replacement index out of range for positional args tuple", at);
      }
      let value = path === "" ? base : readField(base, path);
      if (conversion !== undefined) value = textOf(frame, value, at, conversion === "s" ? "str" : "repr");
      const nested = spec.includes("{")
        ? strFormat(frame, spec, positional.slice(automatic), keywords, readField, at)
        : str(spec);
      if (nested.kind !== "str") return nested;
      if (spec.includes("{")) automatic += (spec.match(/\{\}/g) ?? []).length;
      const text = format(frame, value, nested.value, at);
      if (text.kind !== "str") return text;
      out += text.value;
    } else out += char;
    if (out.length > 1_000_000) return unknown("the text is too long", at);
  }
  return str(out, at);
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let i = open; i < template.length; i++) {
    if (template[i] === "{") depth++;
    else if (template[i] === "}" && --depth === 0) return i;
  }
  return -1;
}

import type { PlainValue } from "../django/expression.js";
import type { Literal } from "../schema/literal.js";

/** A Python value as a literal; a text is the reason why there is none. */
export type LiteralOrReason = { readonly literal: Literal } | { readonly reason: string };

const found = (literal: Literal): LiteralOrReason => ({ literal });

/** The value as data of no particular language. Callables, expressions and what is unknown have none. */
export function literalOf(value: PlainValue): LiteralOrReason {
  switch (value.kind) {
    case "none":
      return found({ kind: "null" });
    case "bool":
      return found({ kind: "boolean", value: value.value });
    case "int":
      return found({ kind: "integer", value: value.value });
    case "float":
      return found({ kind: "float", value: value.value });
    case "str":
      return found({ kind: "string", value: value.value });
    case "bytes":
      return found({ kind: "binary", hex: value.hex });
    case "decimal":
      return found({ kind: "decimal", text: value.text });
    case "timedelta":
      return found({ kind: "duration", seconds: value.seconds });
    case "date":
    case "time":
      return found({ kind: value.kind, iso: value.iso });
    case "datetime":
      return found({ kind: "timestamp", iso: value.iso });
    case "uuid":
      return found({ kind: "uuid", value: value.value });
    case "list":
    case "tuple":
    case "set":
      return all(value.items.map(literalOf), (items) => ({ kind: "array", items }));
    case "dict":
      return all(
        value.entries.map((entry) => literalOf(entry.value)),
        (values) => ({
          kind: "object",
          entries: value.entries.flatMap(({ key }, index) => {
            const of = values[index];
            return of === undefined ? [] : [{ key: pythonText(key), value: of }];
          }),
        }),
      );
    case "callable":
      return { reason: `\`${value.path}\` is code` };
    case "expression":
      return { reason: "it is a query expression" };
    case "unknown":
      return { reason: value.reason };
  }
}

function all(parts: readonly LiteralOrReason[], make: (literals: readonly Literal[]) => Literal): LiteralOrReason {
  const literals: Literal[] = [];
  for (const part of parts) {
    if ("reason" in part) return part;
    literals.push(part.literal);
  }
  return found(make(literals));
}

/** `str(value)` for the values that stand as keys and in text. */
export function pythonText(value: PlainValue): string {
  switch (value.kind) {
    case "str":
    case "uuid":
      return value.value;
    case "none":
      return "None";
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return String(value.value);
    case "float":
      return Number.isInteger(value.value) && Math.abs(value.value) < 1e16
        ? value.value.toFixed(1)
        : String(value.value);
    case "decimal":
      return value.text;
    case "date":
    case "time":
      return value.iso;
    case "datetime":
      return value.iso.replace("T", " ");
    case "timedelta":
      return String(value.seconds);
    case "bytes":
      return value.hex;
    case "callable":
      return value.path;
    case "list":
    case "tuple":
    case "set":
      return `(${value.items.map(pythonText).join(", ")})`;
    case "dict":
      return `{${value.entries.map((e) => `${pythonText(e.key)}: ${pythonText(e.value)}`).join(", ")}}`;
    case "expression":
    case "unknown":
      return "";
  }
}

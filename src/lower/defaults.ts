import type { PlainValue } from "../django/expression.js";
import type { Field } from "../django/project.js";
import type { ApplicationDefault } from "../schema/schema.js";
import { literalOf } from "./literal.js";

/** Callables that mean something in every language. */
const CALLABLES: Readonly<Record<string, ApplicationDefault>> = {
  "django.utils.timezone.now": { kind: "now" },
  "datetime.datetime.now": { kind: "now" },
  "datetime.datetime.utcnow": { kind: "now" },
  "datetime.datetime.today": { kind: "now" },
  "datetime.date.today": { kind: "now" },
  "uuid.uuid4": { kind: "uuid" },
  "builtins.dict": { kind: "literal", value: { kind: "object", entries: [] } },
  "builtins.list": { kind: "literal", value: { kind: "array", items: [] } },
  "builtins.set": { kind: "literal", value: { kind: "array", items: [] } },
  "builtins.tuple": { kind: "literal", value: { kind: "array", items: [] } },
  "builtins.str": { kind: "literal", value: { kind: "string", value: "" } },
  "builtins.int": { kind: "literal", value: { kind: "integer", value: 0n } },
  "builtins.float": { kind: "literal", value: { kind: "float", value: 0 } },
  "builtins.bool": { kind: "literal", value: { kind: "boolean", value: false } },
};

/** What the application fills in for a field that is not given: `default`, `auto_now` and `auto_now_add`; null for nothing. */
export function lowerDefaultValue(field: Field): ApplicationDefault | null {
  if (field.autoNow || field.autoNowAdd) return { kind: "now" };
  return field.default === null ? null : lowerFilledIn(field.default);
}

/** A value that is filled in, or what makes it. */
export function lowerFilledIn(value: PlainValue): ApplicationDefault {
  if (value.kind === "callable") {
    const path = value.path.includes(".") ? value.path : `builtins.${value.path}`;
    const known = Object.hasOwn(CALLABLES, path) ? CALLABLES[path] : undefined;
    return known ?? { kind: "code", name: value.path, source: value.source };
  }
  const literal = literalOf(value);
  if ("literal" in literal) return { kind: "literal", value: literal.literal };
  return { kind: "code", name: literal.reason, source: null };
}

/** Internal types of Django's fields with `empty_strings_allowed`. */
const EMPTY_TEXTS: ReadonlySet<string> = new Set([
  "BinaryField",
  "CharField",
  "FileField",
  "FilePathField",
  "SearchQueryField",
  "SearchVectorField",
  "SlugField",
  "TextField",
]);

/** Whether Django stores the empty text for a field that is not given, rather than NULL. Mirrors `Field._get_default`. */
export function storesEmptyText(field: Field): boolean {
  if (field.null || field.default !== null || field.dbDefault !== null || field.generated !== null) return false;
  return EMPTY_TEXTS.has(field.internalType);
}

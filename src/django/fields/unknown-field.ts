import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { CallValue, InstanceValue, Value } from "../../python/evaluate/values.js";
import { isPlainAttribute } from "../libraries/registry.js";
import type { FieldContext, UnknownFieldDeclaration } from "./field-declaration.js";
import { NOTHING_GIVEN } from "./given-options.js";

/** A field of a class that is not known: reported, and kept as a column of unknown type. */
export function unknownField(value: CallValue | InstanceValue, context: FieldContext): UnknownFieldDeclaration {
  const className = classNameOf(value);
  const reason = `its class \`${className}\` is not known`;
  context.report(
    diagnostic("unknown-field-class", `Field class \`${className}\` is not known; the field was left out`, {
      span: value.origin,
    }),
  );
  return {
    kind: "unknown",
    className,
    rank: value.rank,
    origin: value.origin,
    provenance: {},
    given: NOTHING_GIVEN,
    reason,
  };
}

function classNameOf(value: CallValue | InstanceValue): string {
  if (value.kind === "instance") return `${value.class.module}.${value.class.qualname}`;
  return value.callee.kind === "external" ? value.callee.path : "?";
}

/** Python's own modules whose calls make no fields. */
const STANDARD =
  /^(re|logging|uuid|datetime|decimal|functools|collections|threading|operator|enum|typing|dataclasses|itertools|string|random|os|pathlib|json|hashlib|contextlib|builtins|abc|types|copy|weakref|warnings|zoneinfo)\./;

/**
 * Says that an attribute could be a field, or make fields and tables, for all that is known: its value is unknown, or a
 * package that is not read makes it (`HistoricalRecords()`). Constants and private names are taken for what they look. A warning where Python itself would
 * have failed, else a remark.
 */
export function reportUnknownAttribute(name: string, value: Value, { report }: FieldContext): void {
  if (name.startsWith("_") || name === name.toUpperCase()) return;
  const reason = unknownReason(value);
  if (reason === null) return;
  const message = `\`${name}\` could be a field: ${reason}; it was left out`;
  const isFailure = value.kind === "unknown" && value.raises !== undefined;
  report(
    diagnostic("unknown-attribute", message, { span: value.origin, ...(isFailure ? { severity: "warning" } : {}) }),
  );
}

function unknownReason(value: Value): string | null {
  if (value.kind === "unknown") return value.reason;
  if (value.kind !== "call" || value.callee.kind !== "external") return null;
  const { path } = value.callee;
  if (isPlainAttribute(path)) return null;
  return path.startsWith("django.") || STANDARD.test(path) ? null : `what \`${path}(…)\` makes is not known`;
}

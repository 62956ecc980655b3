import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Value } from "../../python/evaluate/values.js";
import type { Expression } from "../expression.js";
import type { ConstraintDeclaration, FieldContext } from "../fields/field-declaration.js";
import { FieldOptions } from "../fields/field-options.js";
import type { Deferrable } from "../project.js";
import { expressionOf } from "../values/expressions.js";
import { unknownInExpression } from "../values/unknowns.js";
import { constructorCall, readCondition, readExpressions, unreadable } from "./indexes.js";

type Kind = ConstraintDeclaration["kind"];

/** Canonical dotted name → kind. https://docs.djangoproject.com/en/5.2/ref/models/constraints/ */
const CONSTRAINT_CLASSES: Readonly<Record<string, Kind>> = {
  "django.db.models.CheckConstraint": "check",
  "django.db.models.UniqueConstraint": "unique",
  "django.contrib.postgres.constraints.ExclusionConstraint": "exclusion",
};

const COMMON = ["name", "violation_error_message", "violation_error_code"] as const;
const OPTIONS = {
  check: [...COMMON, "check", "condition"],
  unique: [...COMMON, "fields", "condition", "deferrable", "include", "opclasses", "nulls_distinct"],
  exclusion: [...COMMON, "expressions", "index_type", "condition", "deferrable", "include", "opclasses"],
} as const satisfies Record<Kind, readonly string[]>;

/**
 * An entry of `Meta.constraints`; its name is as written (`%(class)s` is kept). Null, with a report, when it is no
 * constraint that is known or has no name or condition.
 */
export function readConstraint(value: Value, context: FieldContext): ConstraintDeclaration | null {
  const call = constructorCall(value, CONSTRAINT_CLASSES);
  if (call === null) return unreadable(value, context, "constraint");
  const kind = call.row;
  const table = { positional: [], options: OPTIONS[kind], isField: false, defaults: {}, fixed: {} };
  const options = new FieldOptions(call.arguments, table, context, value.origin, call.path);
  const name = options.text("name");
  if (name === null) return missing(value, context, "a name");
  const head = { name, origin: value.origin };
  switch (kind) {
    case "check": {
      const condition = readCondition(options, options.has("check") ? "check" : "condition");
      return condition === null ? missing(value, context, "a condition") : { ...head, kind, condition };
    }
    case "unique":
      return {
        ...head,
        kind,
        fields: options.names("fields"),
        expressions: readExpressions(options, context),
        condition: readCondition(options, "condition"),
        deferrable: readDeferrable(options),
        include: options.names("include"),
        opclasses: options.names("opclasses"),
        nullsDistinct: options.optionalFlag("nulls_distinct"),
      };
    case "exclusion": {
      const opclasses = options.value("opclasses");
      if (options.names("opclasses").length > 0 && opclasses !== undefined) {
        options.unreadable(
          "opclasses",
          opclasses,
          "it was left out",
          null,
          "Django 5.0 has no such option; write `OpClass()` around the expressions",
        );
      }
      return {
        ...head,
        kind,
        expressions: readExclusions(options, context),
        indexType: options.text("index_type") ?? "GIST",
        condition: readCondition(options, "condition"),
        deferrable: readDeferrable(options),
        include: options.names("include"),
      };
    }
  }
}

function missing(value: Value, context: FieldContext, what: string): null {
  context.report(
    diagnostic("index-unreadable", `The constraint has not ${what} that could be read; it was left out`, {
      span: value.origin,
    }),
  );
  return null;
}

function readDeferrable(options: FieldOptions): Deferrable | null {
  const value = options.value("deferrable");
  if (value === undefined || value.kind === "none") return null;
  const name = value.kind === "external" ? /\bDeferrable\.(DEFERRED|IMMEDIATE)$/.exec(value.path)?.[1] : undefined;
  if (name === "DEFERRED" || name === "IMMEDIATE") return name;
  return options.unreadable("deferrable", value, "it was left out", null);
}

/** Pairs of expression and operator; a string in expression place stays one, and names a field. */
function readExclusions(
  options: FieldOptions,
  context: FieldContext,
): readonly { expression: Expression; operator: string }[] {
  const value = options.value("expressions");
  const pairs = value === undefined ? [] : context.program.iterate(value);
  if (value === undefined || "kind" in pairs)
    return value === undefined ? [] : options.unreadable("expressions", value, "they were left out", []);
  return pairs.flatMap((pair) => {
    const parts = context.program.iterate(pair);
    const [expression, operator] = "kind" in parts ? [] : parts;
    if (expression === undefined || operator?.kind !== "str")
      return options.unreadable("expressions", pair, "one was left out", []);
    const read = expressionOf(expression);
    const reason = unknownInExpression(read);
    if (reason !== undefined) options.unreadable("expressions", expression, "a part of it is missing", null, reason);
    return [{ expression: read, operator: operator.value }];
  });
}

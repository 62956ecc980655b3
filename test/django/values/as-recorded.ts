import type { Expression, LookupCondition, PlainValue } from "../../../src/django/expression.js";
import type {
  ColumnDeclaration,
  ConstraintDeclaration,
  FieldDeclaration,
  IndexDeclaration,
  RelationDeclaration,
  RelationTarget,
} from "../../../src/django/fields/field-declaration.js";
import type { OnDelete } from "../../../src/django/project.js";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A plain value as `plain()` of `record.py` prints it. */
export function plainRecord(value: PlainValue): Json {
  switch (value.kind) {
    case "none":
      return { literal: null };
    case "int":
      return value.value > -(2n ** 53n) && value.value < 2n ** 53n
        ? { literal: Number(value.value) }
        : { int: value.value.toString() };
    case "bool":
    case "float":
    case "str":
      return { literal: value.value };
    case "bytes":
      return { bytes: value.hex };
    case "decimal":
      return { decimal: value.text };
    case "timedelta":
      return { seconds: value.seconds };
    case "date":
    case "time":
    case "datetime":
      return { iso: value.iso };
    case "uuid":
      return { uuid: value.value };
    case "list":
    case "tuple":
    case "set":
      return { literal: value.items.map(inner) };
    case "dict":
      return {
        literal: Object.fromEntries(value.entries.map((entry) => [String(inner(entry.key)), inner(entry.value)])),
      };
    case "callable":
      return { callable: value.path };
    case "expression":
      return { expression: expressionRecord(value.expression) };
    case "unknown":
      return { unknown: value.reason };
  }
}

function inner(value: PlainValue): Json {
  const record = plainRecord(value);
  return typeof record === "object" && record !== null && "literal" in record ? (record.literal ?? null) : record;
}

/** An expression as `tree()` of `record.py` prints it. */
export function expressionRecord(expression: Expression | LookupCondition): Json {
  switch (expression.kind) {
    case "value":
      return inner(expression.value);
    case "list":
      return expression.items.map(expressionRecord);
    case "lookup":
      return [expression.lookup, expressionRecord(expression.value)];
    case "q":
      return {
        q: expression.connector,
        negated: expression.negated,
        children: expression.children.map(expressionRecord),
      };
    case "combined":
      return call("CombinedExpression", [
        expressionRecord(expression.left),
        expression.operator,
        expressionRecord(expression.right),
      ]);
    case "call":
      return call(
        expression.name,
        expression.args.map(expressionRecord),
        Object.fromEntries(Object.entries(expression.kwargs).map(([name, value]) => [name, expressionRecord(value)])),
      );
  }
}

function call(name: string, args: readonly Json[], kwargs: Readonly<Record<string, Json>> = {}): Json {
  const kept = Object.entries(kwargs).filter(
    ([key, value]) =>
      !key.startsWith("violation_error") && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { call: name, args, kwargs: Object.fromEntries(kept) };
}

/** A field as `field()` of `record.py` prints it. */
export function fieldRecord(field: FieldDeclaration): Json {
  switch (field.kind) {
    case "column":
      return { kind: field.kind, ...columnRecord(field) };
    case "relation":
      return {
        kind: field.kind,
        ...columnRecord(field),
        to: target(field.to),
        related_name: field.relatedName,
        related_query_name: field.relatedQueryName,
        limit_choices_to: limit(field.limitChoicesTo),
        on_delete: onDelete(field.onDelete),
        to_field: field.toField,
        parent_link: field.parentLink,
        db_constraint: field.dbConstraint,
        one_to_one: field.oneToOne,
      };
    case "many-to-many":
      return {
        kind: field.kind,
        to: target(field.to),
        related_name: field.relatedName,
        related_query_name: field.relatedQueryName,
        limit_choices_to: limit(field.limitChoicesTo),
        through: field.through === null ? null : target(field.through),
        through_fields: field.throughFields,
        // Django's rule, which belongs to the model: only the literal "self" is symmetrical by default.
        symmetrical: field.symmetrical ?? (field.to.kind === "name" && field.to.name === "self"),
        table: field.table,
        db_constraint: field.dbConstraint,
        blank: field.blank,
        help_text: field.helpText ?? "",
        verbose_name: field.verboseName,
      };
    case "foreign-object":
      return { kind: field.kind, to: target(field.to), related_name: field.relatedName };
    case "generic-key":
      return {
        kind: field.kind,
        content_type: field.contentType,
        object_id: field.objectId,
        for_concrete_model: field.forConcreteModel,
      };
    case "generic-relation":
      return {
        kind: field.kind,
        to: target(field.to),
        content_type: field.contentType,
        object_id: field.objectId,
        related_query_name: field.relatedQueryName,
      };
    case "composite-primary-key":
      return { kind: field.kind, fields: field.fieldNames };
    case "unknown":
      return { kind: field.kind, reason: field.reason };
  }
}

function columnRecord(field: ColumnDeclaration | RelationDeclaration): Readonly<Record<string, Json>> {
  return {
    internal_type: field.internalType,
    primary_key: field.primaryKey,
    unique: field.unique,
    db_index: field.dbIndex,
    null: field.null,
    blank: field.blank,
    editable: field.editable,
    max_length: field.maxLength,
    max_digits: field.maxDigits,
    decimal_places: field.decimalPlaces,
    default: field.default === null ? null : plainRecord(field.default),
    db_default: field.dbDefault === null ? null : topLevel(field.dbDefault),
    db_comment: field.dbComment,
    db_collation: field.dbCollation,
    db_column: field.columnGiven,
    db_tablespace: field.dbTablespace,
    auto_now: field.autoNow,
    auto_now_add: field.autoNowAdd,
    choices: field.choices?.map(({ value, label }) => [inner(value), label]) ?? null,
    help_text: field.helpText ?? "",
    verbose_name: field.verboseName,
    ...(field.element === null
      ? {}
      : { element: { field: fieldRecord(field.element.field), size: field.element.size } }),
    ...(field.generated === null
      ? {}
      : {
          generated: {
            expression: expressionRecord(field.generated.expression),
            output: fieldRecord(field.generated.outputField),
            stored: field.generated.stored,
          },
        }),
    ...(field.customDbType === null ? {} : { db_type: field.customDbType }),
  };
}

/** `plain()` of what stands in `db_default`. */
function topLevel(expression: Expression): Json {
  return expression.kind === "value" ? plainRecord(expression.value) : { expression: expressionRecord(expression) };
}

function target(to: RelationTarget): Json {
  return to.kind === "class" ? to.value.name : to.kind === "unknown" ? { unknown: to.reason } : to.name;
}

function limit(value: Expression | PlainValue | null): Json {
  if (value === null) return null;
  return value.kind === "q" || value.kind === "call" || value.kind === "combined" || value.kind === "value"
    ? expressionRecord(value)
    : plainRecord(value as PlainValue);
}

function onDelete(value: OnDelete): Json {
  if (value.kind === "SET") return { set: plainRecord(value.value) };
  return value.kind === "custom" ? value.callable : value.kind;
}

/** An index as `tree()` of `record.py` prints it. */
export function indexRecord(index: IndexDeclaration): Json {
  const options = Object.entries(index.options).map(([name, value]) => [name, inner(value)] as const);
  return call(index.type, index.expressions.map(expressionRecord), {
    // Django gives an unnamed index the empty name.
    name: index.name ?? "",
    fields: index.fields.map(({ name, descending }) => (descending ? `-${name}` : name)),
    db_tablespace: index.dbTablespace,
    opclasses: index.opclasses,
    condition: index.condition === null ? null : expressionRecord(index.condition),
    include: index.include,
    ...Object.fromEntries(options),
  });
}

/** A constraint as `tree()` of `record.py` prints it. */
export function constraintRecord(constraint: ConstraintDeclaration): Json {
  const { name } = constraint;
  switch (constraint.kind) {
    case "check":
      return call("CheckConstraint", [], { name, condition: expressionRecord(constraint.condition) });
    case "unique":
      return call("UniqueConstraint", constraint.expressions.map(expressionRecord), {
        name,
        fields: constraint.fields,
        condition: constraint.condition === null ? null : expressionRecord(constraint.condition),
        deferrable: constraint.deferrable?.toLowerCase() ?? null,
        include: constraint.include,
        opclasses: constraint.opclasses,
        nulls_distinct: constraint.nullsDistinct,
      });
    case "exclusion":
      return call("ExclusionConstraint", [], {
        name,
        expressions: constraint.expressions.map(({ expression, operator }) => [expressionRecord(expression), operator]),
        index_type: constraint.indexType === "GIST" ? null : constraint.indexType,
        condition: constraint.condition === null ? null : expressionRecord(constraint.condition),
        deferrable: constraint.deferrable?.toLowerCase() ?? null,
        include: constraint.include,
      });
  }
}

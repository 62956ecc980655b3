import type { Expression, PlainValue } from "../../django/expression.js";
import { pythonText } from "../literal.js";
import { compileOperand } from "./compile.js";
import { type Compiled, type Condition, directValue, type ExpressionScope, listOf } from "./expression-scope.js";
import { rightSide } from "./lookups.js";
import { RANGE_OF } from "./transforms.js";
import { isInteger, isRange, plainField } from "./typed-field.js";

const RANGE_LOOKUPS = [
  "contains",
  "contained_by",
  "overlap",
  "fully_lt",
  "fully_gt",
  "not_lt",
  "not_gt",
  "adjacent_to",
];
const KEY_LOOKUPS = ["has_key", "has_keys", "has_any_keys"];
/** The range type that a scalar is looked for in (`RangeContainedBy.type_mapping`). */
const RANGE_FOR: Readonly<Record<string, string>> = {
  SmallIntegerField: "IntegerRangeField",
  PositiveSmallIntegerField: "IntegerRangeField",
  IntegerField: "IntegerRangeField",
  PositiveIntegerField: "IntegerRangeField",
  AutoField: "IntegerRangeField",
  SmallAutoField: "IntegerRangeField",
  BigIntegerField: "BigIntegerRangeField",
  PositiveBigIntegerField: "BigIntegerRangeField",
  BigAutoField: "BigIntegerRangeField",
  FloatField: "DecimalRangeField",
  DecimalField: "DecimalRangeField",
  DateField: "DateRangeField",
  DateTimeField: "DateTimeRangeField",
};

/** Whether a lookup works on what its operand contains (arrays, documents, `hstore`, ranges) and not on its text. */
export function isContainerLookup(lookup: string, left: Compiled): boolean {
  const kind = left.field?.kind ?? "";
  if (isRange(left.field)) return RANGE_LOOKUPS.includes(lookup);
  if (kind === "ArrayField") return ["contains", "contained_by", "overlap", "exact"].includes(lookup);
  if (kind === "JSONField" || kind === "HStoreField") {
    return lookup === "contains" || lookup === "contained_by" || KEY_LOOKUPS.includes(lookup);
  }
  return lookup === "contained_by" && Object.hasOwn(RANGE_FOR, kind);
}

/** Lookups of contrib.postgres and of JSONField that are one operator: `PostgresOperatorLookup`. */
export function compileContainerLookup(
  lookup: string,
  left: Compiled,
  right: Expression,
  scope: ExpressionScope,
): Condition {
  const { arrays } = scope.sql;
  const operator = lookup === "exact" ? "=" : arrays?.operators[lookup];
  if (arrays === null || operator === undefined) return scope.refuse(`the dialect has no lookup \`${lookup}\``);
  const [leftSql, rightSql] = operands(lookup, left, right, scope);
  return { sql: `${leftSql} ${operator} ${rightSql}`, field: plainField("BooleanField", scope.lower), is: "condition" };
}

function operands(
  lookup: string,
  left: Compiled,
  right: Expression,
  scope: ExpressionScope,
): readonly [left: string, right: string] {
  if (left.field?.kind === "ArrayField") return [left.sql, arrayOperand(left, right, scope)];
  if (KEY_LOOKUPS.includes(lookup)) return [left.sql, keyOperand(lookup, right, scope)];
  if (isRange(left.field)) return [left.sql, rangeOperand(lookup, left, right, scope)];
  const value = directValue(right);
  if (lookup === "contained_by" && left.field !== null && Object.hasOwn(RANGE_FOR, left.field.kind)) {
    return scalarInRange(left, right, scope);
  }
  return [left.sql, value === undefined ? rightSide(right, scope).sql : scope.literal(value, left.field)];
}

/** `ArrayRHSMixin`. */
function arrayOperand(left: Compiled, right: Expression, scope: ExpressionScope): string {
  const type = left.field?.type;
  if (type === undefined || type === null) return scope.refuse("the array's type is not known").sql;
  const cast = `::${scope.lower.dialect.types.print(type)}`;
  const items = listOf(right);
  if (items === undefined) return rightSide(right, scope).sql + cast;
  if (items.every((item) => directValue(item)?.kind === "none")) {
    return scope.literal({ kind: "list", items: items.map((): PlainValue => ({ kind: "none" })) }, null) + cast;
  }
  const texts = items.map((item) => {
    const value = directValue(item);
    return value === undefined ? compileOperand(item, scope).sql : scope.literal(value, left.field?.element ?? null);
  });
  return `(${scope.sql.arrays?.of(texts) ?? ""})${cast}`;
}

function keyOperand(lookup: string, right: Expression, scope: ExpressionScope): string {
  const keys = lookup === "has_key" ? undefined : listOf(right);
  const text = (value: PlainValue): PlainValue => ({ kind: "str", value: pythonText(value) });
  if (keys !== undefined) {
    const values = keys.map((key) => directValue(key));
    if (values.some((value) => value === undefined)) return scope.refuse("its keys are expressions").sql;
    return scope.literal({ kind: "list", items: values.flatMap((value) => (value ? [text(value)] : [])) }, null);
  }
  const value = directValue(right);
  if (value === undefined || lookup !== "has_key") return scope.refuse("its keys are no plain texts").sql;
  return scope.literal(value, null);
}

function rangeOperand(lookup: string, left: Compiled, right: Expression, scope: ExpressionScope): string {
  const value = directValue(right);
  const base = plainField(RANGE_OF[left.field?.kind ?? ""] ?? "IntegerField", scope.lower);
  const isPair = value?.kind === "list" || value?.kind === "tuple";
  if (isPair) return scope.literal(value, left.field);
  if (value !== undefined && lookup !== "contains") return scope.refuse("a range is compared with no range").sql;
  const element = lookup === "contains" ? base.type : null;
  const isMoment = base.kind === "DateField" || base.kind === "DateTimeField";
  if (value !== undefined) {
    const literal = isMoment ? scope.literal(value, null) : scope.literal(value, base);
    if (element === null) return literal;
    return isMoment ? `${literal}::${scope.lower.dialect.types.print(element)}` : scope.sql.cast(literal, element);
  }
  const { sql, right: compiled } = rightSide(right, scope);
  if (element === null) return sql;
  if (!isMoment) return scope.sql.cast(compiled.sql, element);
  const needsCast = compiled.field !== null && compiled.field.kind !== left.field?.kind;
  return needsCast ? `${sql}::${scope.lower.dialect.types.print(element)}` : sql;
}

/** `RangeContainedBy`: a scalar within a range. */
function scalarInRange(left: Compiled, right: Expression, scope: ExpressionScope): readonly [string, string] {
  const kind = left.field?.kind ?? "";
  const range = plainField(RANGE_FOR[kind] ?? "IntegerRangeField", scope.lower);
  // Django itself fails on a pair here: it wants one of the driver's range objects, or an expression.
  if (directValue(right) !== undefined) return [left.sql, scope.refuse("it is compared with no range").sql];
  const { sql } = rightSide(right, scope);
  const small = kind === "SmallIntegerField" || kind === "PositiveSmallIntegerField" || kind === "SmallAutoField";
  const cast = kind === "FloatField" ? "::numeric" : small && isInteger(left.field) ? "::integer" : "";
  const type = range.type === null ? "" : `::${scope.lower.dialect.types.print(range.type)}`;
  return [left.sql + cast, sql + type];
}

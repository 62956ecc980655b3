import type { OperatorLookup } from "../../dialects/expression-dialect.js";
import type { Expression, PlainValue } from "../../django/expression.js";
import { atLeast } from "../../django/version.js";
import { pythonText } from "../literal.js";
import { compileOperand } from "./compile.js";
import { compileContainerLookup, isContainerLookup } from "./container-lookups.js";
import { type Compiled, type Condition, directValue, type ExpressionScope, listOf } from "./expression-scope.js";
import { integerBounds } from "./integer-bounds.js";
import { asJsonText, compileTransform } from "./transforms.js";
import { isInteger, isRange, plainField } from "./typed-field.js";
import { compileYearLookup, isYearLookup } from "./year-lookups.js";

const PATTERNS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  contains: ["%", "%"],
  icontains: ["%", "%"],
  startswith: ["", "%"],
  istartswith: ["", "%"],
  endswith: ["%", ""],
  iendswith: ["%", ""],
};
const COMPARISONS = ["exact", "iexact", "gt", "gte", "lt", "lte", "regex", "iregex"];
const LOOKUPS = new Set([...COMPARISONS, ...Object.keys(PATTERNS), "in", "range", "isnull"]);
/** Lookups on a key of a JSON document that read it as text. */
const JSON_TEXT = new Set("iexact icontains startswith istartswith endswith iendswith regex iregex".split(" "));

/** `Query.build_lookup`: which of the names after a field's are transforms, and which lookup ends them. */
export function resolveLookup(
  column: Compiled,
  path: readonly string[],
  whole: string,
  scope: ExpressionScope,
): { readonly operand: Compiled; readonly lookup: string } {
  const names = path.length === 0 ? ["exact"] : [...path];
  const last = names.pop() ?? "exact";
  const through = (source: Compiled, name: string): Compiled =>
    compileTransform(name, source, scope) ?? scope.refuse(`\`${whole}\` has no lookup or transform \`${name}\``);
  const operand = names.reduce(through, column);
  if (hasLookup(last, operand)) return { operand, lookup: last };
  return { operand: through(operand, last), lookup: "exact" };
}

function hasLookup(name: string, operand: Compiled): boolean {
  if (isRange(operand.field) && (name === "startswith" || name === "endswith")) return false;
  return LOOKUPS.has(name) || isContainerLookup(name, operand);
}

/** One lookup between an operand and what it is compared with: `Lookup.as_sql`. */
export function compileLookup(lookup: string, left: Compiled, right: Expression, scope: ExpressionScope): Condition {
  const value = directValue(right);
  if (lookup === "isnull") return isNull(left, value, scope);
  const isDocument = left.field?.kind === "JSONField";
  if (isDocument && !scope.lower.dialect.backend.features.has("has_native_json_field")) {
    return scope.refuse("it compares a JSON document, which this database holds as text");
  }
  if (value?.kind === "none" && !(isDocument && lookup === "exact")) {
    if (lookup === "exact" || lookup === "iexact") return isNull(left, { kind: "bool", value: true }, scope);
    return scope.refuse("`None` is compared");
  }
  const standsAlone = scope.sql.booleansStandAlone || left.is === "condition";
  if (lookup === "exact" && value?.kind === "bool" && left.field?.kind === "BooleanField" && standsAlone) {
    return condition(value.value ? left.sql : `NOT ${left.sql}`, scope);
  }
  if (isYearLookup(lookup, left) && value !== undefined) return compileYearLookup(lookup, left, value, scope);
  if (isContainerLookup(lookup, left)) return compileContainerLookup(lookup, left, right, scope);
  if (left.field?.kind === "SearchVectorField") return scope.refuse("it searches in a text search vector");
  const operand = left.json !== undefined && JSON_TEXT.has(lookup) ? asJsonText(left, scope) : left;
  if (lookup === "in") return isIn(operand, right, scope);
  if (lookup === "range") return isBetween(operand, right, scope);
  if (Object.hasOwn(PATTERNS, lookup)) return matches(lookup as OperatorLookup, operand, right, scope);
  if (!COMPARISONS.includes(lookup)) return scope.refuse(`there is no lookup \`${lookup}\``);
  return compare(lookup as OperatorLookup, operand, right, scope);
}

function condition(sql: string, scope: ExpressionScope): Compiled {
  return { sql, field: plainField("BooleanField", scope.lower), is: "condition" };
}

/** `BuiltinLookup.process_lhs`. */
function leftSide(lookup: string, left: Compiled, scope: ExpressionScope): string {
  const sql = left.is === "condition" ? `(${left.sql})` : left.sql;
  return scope.sql.lookupOperand(lookup, left.field?.kind ?? "", sql);
}

/** `Lookup.process_rhs` for an expression: in parentheses since Django 4.0, unless it is a value or has them. */
export function rightSide(
  right: Expression,
  scope: ExpressionScope,
): { readonly sql: string; readonly right: Compiled } {
  const compiled = compileOperand(right, scope);
  const bare = compiled.is === "value" || compiled.sql.startsWith("(") || !atLeast(scope.lower.project.django, "4.0");
  return { sql: bare ? compiled.sql : `(${compiled.sql})`, right: compiled };
}

function isNull(left: Compiled, value: PlainValue | undefined, scope: ExpressionScope): Condition {
  if (value?.kind !== "bool") return scope.refuse("`isnull` takes True or False");
  if (left.is === "value") return (left.sql === "NULL") === value.value ? "always" : "never";
  const { jsonPresence } = scope.sql;
  const isKey = left.json !== undefined && jsonPresence !== null;
  const operand = isKey ? jsonPresence(left.json.document, left.json.path) : leftSide("isnull", left, scope);
  return condition(`${operand} IS ${value.value ? "" : "NOT "}NULL`, scope);
}

function compare(lookup: OperatorLookup, left: Compiled, right: Expression, scope: ExpressionScope): Condition {
  const value = directValue(right);
  const leftSql = leftSide(lookup, left, scope);
  if (value === undefined) {
    return condition(scope.sql.compare(lookup, leftSql, rightSide(right, scope).sql), scope);
  }
  const isText = lookup === "iexact" || lookup === "regex" || lookup === "iregex";
  const range = scope.sql.integerRanges[left.field?.kind ?? ""];
  const rounded = isInteger(left.field) ? integerBounds(lookup, value, range) : value;
  if (rounded === "always" || rounded === "never") return rounded;
  const text = lookup === "iexact" ? scope.sql.escapeExact(pythonText(rounded)) : pythonText(rounded);
  const operand = isText ? scope.literal({ kind: "str", value: text }, null) : scope.literal(rounded, left.field);
  return condition(scope.sql.compare(lookup, leftSql, operand), scope);
}

function matches(lookup: OperatorLookup, left: Compiled, right: Expression, scope: ExpressionScope): Condition {
  const value = directValue(right);
  const leftSql = leftSide(lookup, left, scope);
  if (value === undefined) {
    return condition(scope.sql.comparePattern(lookup, leftSql, rightSide(right, scope).sql), scope);
  }
  const [before, after] = PATTERNS[lookup] ?? ["", ""];
  const pattern = before + scope.sql.escapePattern(pythonText(value)) + after;
  const operand = scope.literal({ kind: "str", value: pattern }, null);
  return condition(scope.sql.compare(lookup, leftSql, operand), scope);
}

function isIn(left: Compiled, right: Expression, scope: ExpressionScope): Condition {
  const members = listOf(right);
  if (members === undefined) return scope.refuse("`in` is not given a list");
  const known = members.filter((member) => directValue(member)?.kind !== "none");
  if (known.length === 0) return "never";
  const texts = new Set(known.map((member) => operandOf(member, left, scope)));
  return condition(`${leftSide("in", left, scope)} IN (${[...texts].join(", ")})`, scope);
}

function isBetween(left: Compiled, right: Expression, scope: ExpressionScope): Condition {
  const [low, high, more] = listOf(right) ?? [];
  if (low === undefined || high === undefined || more !== undefined) {
    return scope.refuse("`range` is not given a pair");
  }
  const ends = `${operandOf(low, left, scope)} AND ${operandOf(high, left, scope)}`;
  return condition(`${leftSide("range", left, scope)} BETWEEN ${ends}`, scope);
}

/** A member of a list: a value as the left side's field stores it, or an expression. */
function operandOf(member: Expression, left: Compiled, scope: ExpressionScope): string {
  const value = directValue(member);
  return value === undefined ? compileOperand(member, scope).sql : scope.literal(value, left.field);
}

import type { FunctionName } from "../../dialects/expression-dialect.js";
import type { Expression } from "../../django/expression.js";
import { pythonText } from "../literal.js";
import { compileCase } from "./case.js";
import { combine, compile, compileOperand, compileValue, settled } from "./compile.js";
import { decimalResult } from "./decimal-result.js";
import { type Compiled, directValue, type ExpressionScope, listOf } from "./expression-scope.js";
import { FUNCTIONS, KEYWORDS, renderFunction } from "./functions.js";
import { compileLookup } from "./lookups.js";
import { compileReference } from "./references.js";
import { compileRaw, compileTemplate } from "./templates.js";
import { compileExtract, compileTrunc, jsonKey } from "./transforms.js";
import { fieldOfExpression, isText, plainField, type TypedField } from "./typed-field.js";

export type Call = Extract<Expression, { kind: "call" }>;

const isFunction = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);
/** What an argument that is not given comes to. */
export const none: Expression = { kind: "value", value: { kind: "none" } };

/** Lookup classes that stand as expressions (`GreaterThan(F("a"), 1)`), by name. */
const LOOKUP_CLASSES: Readonly<Record<string, string>> = {
  Exact: "exact",
  IExact: "iexact",
  GreaterThan: "gt",
  GreaterThanOrEqual: "gte",
  LessThan: "lt",
  LessThanOrEqual: "lte",
  In: "in",
  Contains: "contains",
  IContains: "icontains",
  StartsWith: "startswith",
  IStartsWith: "istartswith",
  EndsWith: "endswith",
  IEndsWith: "iendswith",
  Range: "range",
  IsNull: "isnull",
  Regex: "regex",
  IRegex: "iregex",
};

/** Parts that `ExtractYear` and its kin stand for; `TruncYear` and its kin share them. */
const PARTS: Readonly<Record<string, string>> = {
  Year: "year",
  IsoYear: "iso_year",
  Month: "month",
  Day: "day",
  Week: "week",
  WeekDay: "week_day",
  IsoWeekDay: "iso_week_day",
  Quarter: "quarter",
  Hour: "hour",
  Minute: "minute",
  Second: "second",
  Date: "date",
  Time: "time",
};

/** An expression class with its arguments. A class of the project is what its ancestor in Django is, when that is known. */
export function compileCall(call: Call, scope: ExpressionScope): Compiled {
  if (call.definedAs !== undefined) return compileTemplate(call, scope);
  if (!call.path.startsWith("django.")) return scope.refuse(`\`${call.name}\` is a class of the project`);
  const output = fieldOfExpression(call.kwargs.output_field, scope.lower);
  const first = call.args[0] ?? call.kwargs.expression ?? none;
  if (isFunction(call.name)) return compileFunction(call.name, call, output, scope);
  if (Object.hasOwn(LOOKUP_CLASSES, call.name)) {
    const left = compileOperand(first, scope);
    return settled(compileLookup(LOOKUP_CLASSES[call.name] ?? "", left, call.args[1] ?? none, scope), scope);
  }
  const dated = /^(Extract|Trunc)([A-Z]\w*)$/.exec(call.name);
  const part = dated === null ? undefined : PARTS[dated[2] ?? ""];
  if (part !== undefined) return compileDated(dated?.[1] ?? "", part, call, output, scope);
  switch (call.name) {
    case "F":
      return compileReference(textOf(call.args[0] ?? call.kwargs.name) ?? "", scope);
    case "Value":
      return compileValue(
        call.args[0] ?? call.kwargs.value ?? none,
        fieldOfExpression(call.args[1], scope.lower) ?? output,
        scope,
      );
    case "CombinedSearchVector":
    case "CombinedExpression": {
      const [left = none, operator = none, right = none] = call.args;
      return combine(compileOperand(left, scope), textOf(operator) ?? "", compileOperand(right, scope), scope);
    }
    case "ExpressionWrapper": {
      const field = output ?? fieldOfExpression(call.args[1], scope.lower);
      return decimalResult({ ...compileOperand(first, scope), field }, scope);
    }
    case "NegatedExpression":
      return {
        sql: `NOT ${compileOperand(first, scope).sql}`,
        field: plainField("BooleanField", scope.lower),
        is: "condition",
      };
    case "Cast":
      return compileCast(compile(first, scope), output ?? fieldOfExpression(call.args[1], scope.lower), scope);
    case "Collate": {
      const source = compile(first, scope);
      const collation = textOf(call.args[1] ?? call.kwargs.collation) ?? "";
      return { sql: scope.sql.collate(source.sql, collation), field: source.field, is: "other" };
    }
    case "Concat":
      return concat(
        call.args.map((arg) => compile(arg, scope)),
        output,
        scope,
      );
    case "Case":
      return compileCase(call, output, scope);
    case "Extract":
    case "Trunc": {
      const kind = textOf(call.args[1] ?? call.kwargs.lookup_name ?? call.kwargs.kind) ?? "";
      return compileDated(call.name, kind, call, output ?? fieldOfExpression(call.args[2], scope.lower), scope);
    }
    case "RawSQL":
      return compileRaw(call, output, scope);
    case "Func":
      return compileTemplate(call, scope);
    case "KeyTransform":
    case "KeyTextTransform": {
      const as = call.name === "KeyTextTransform" ? "text" : "json";
      const key = directValue(first);
      return jsonKey(compile(call.args[1] ?? none, scope), key === undefined ? "" : pythonText(key), as, scope);
    }
    case "KT": {
      const [column = "", ...keys] = (textOf(call.args[0] ?? call.kwargs.lookup) ?? "").split("__");
      return keys.reduce((source, key) => jsonKey(source, key, "text", scope), compileReference(column, scope));
    }
    case "SearchVector":
      return searchVector(call, scope);
    case "RangeBoundary":
      return rangeBoundary(call, scope);
    default:
      return scope.refuse(`\`${call.name}\` is not known`);
  }
}

/** The text that an argument is; undefined when it is none. */
export function textOf(expression: Expression | undefined): string | undefined {
  const value = expression === undefined ? undefined : directValue(expression);
  return value?.kind === "str" ? value.value : undefined;
}

function compileFunction(name: FunctionName, call: Call, output: TypedField | null, scope: ExpressionScope): Compiled {
  const keywords = (KEYWORDS[name] ?? ["expression"]).slice(call.args.length);
  const args = [...call.args, ...keywords.flatMap((keyword) => call.kwargs[keyword] ?? [])].map((arg) =>
    compile(arg, scope),
  );
  const filled = [...args];
  // What Django fills in: a blank to pad with, nothing to replace with, no digits after the point.
  const fill = (value: string) => compileValue({ kind: "value", value: { kind: "str", value } }, null, scope);
  if ((name === "LPad" || name === "RPad") && args.length === 2) filled.push(fill(" "));
  if (name === "Replace" && args.length === 2) filled.push(fill(""));
  if (name === "Round" && args.length === 1) {
    filled.push(compileValue({ kind: "value", value: { kind: "int", value: 0n } }, null, scope));
  }
  return renderFunction(name, filled, output, scope);
}

function compileCast(source: Compiled, field: TypedField | null, scope: ExpressionScope): Compiled {
  if (field === null || field.type === null) return scope.refuse("the type of a `Cast` is not known");
  return { sql: scope.sql.cast(source.sql, field.type), field, is: "other" };
}

/** `ConcatPair`s from the right, NULL as nothing. */
function concat(args: readonly Compiled[], output: TypedField | null, scope: ExpressionScope): Compiled {
  const [first, ...rest] = args;
  if (first === undefined || rest.length === 0) return scope.refuse("`Concat` has fewer than two arguments");
  const second = rest.length === 1 ? rest[0] : concat(rest, output, scope);
  const { operands, join } = scope.sql.concatenation;
  const operand = (part: Compiled | undefined): string => {
    if (part === undefined || operands === "any") return part?.sql ?? "";
    return operands === "text" ? notNullText(part, scope) : notNull(part.sql, scope);
  };
  return { sql: join(operand(first), operand(second)), field: output ?? first.field, is: "other" };
}

/** `COALESCE(x, '')` with what is no text cast to it. */
function notNullText(source: Compiled, scope: ExpressionScope): string {
  const text = plainField("TextField", scope.lower);
  const sql = isText(source.field) || text.type === null ? source.sql : scope.sql.cast(source.sql, text.type);
  return notNull(sql, scope);
}

/** `Coalesce(x, Value(""))`. */
function notNull(sql: string, scope: ExpressionScope): string {
  return scope.sql.functions.Coalesce?.([sql, scope.literal({ kind: "str", value: "" }, null)]) ?? sql;
}

function compileDated(
  kind: string,
  part: string,
  call: Call,
  output: TypedField | null,
  scope: ExpressionScope,
): Compiled {
  if (call.kwargs.tzinfo !== undefined) return scope.refuse("it converts to another time zone");
  const source = compile(call.args[0] ?? call.kwargs.expression ?? none, scope);
  return kind === "Extract" ? compileExtract(part, source, scope) : compileTrunc(part, source, output, scope);
}

function searchVector(call: Call, scope: ExpressionScope): Compiled {
  const { textSearch } = scope.sql;
  if (textSearch === null) return scope.refuse("the dialect has no text search vectors");
  const parts = call.args.map((arg) => notNullText(compile(arg, scope), scope));
  const given = (name: string) => {
    const argument = call.kwargs[name];
    return argument === undefined || directValue(argument)?.kind === "none" ? null : compileOperand(argument, scope);
  };
  const config = given("config");
  const vector = textSearch.vector(config && textSearch.config(config.sql), textSearch.joinDocument(parts));
  const weight = given("weight");
  const sql = weight === null ? vector : textSearch.weigh(vector, weight.sql);
  return { sql, field: plainField("SearchVectorField", scope.lower), is: "other" };
}

/** `RangeBoundary(inclusive_lower=True, inclusive_upper=False)`. */
function rangeBoundary(call: Call, scope: ExpressionScope): Compiled {
  const flag = (position: number, name: string, fallback: boolean) => {
    const value = call.args[position] ?? call.kwargs[name];
    const plain = value === undefined ? undefined : directValue(value);
    return plain?.kind === "bool" ? plain.value : fallback;
  };
  const bounds = `${flag(0, "inclusive_lower", true) ? "[" : "("}${flag(1, "inclusive_upper", false) ? "]" : ")"}`;
  return { sql: scope.sql.literal({ kind: "string", value: bounds }, null) ?? "", field: null, is: "other" };
}

/** Arguments that are one list (`params=[…]`), as separate expressions. */
export function itemsOf(expression: Expression | undefined): readonly Expression[] {
  return expression === undefined ? [] : (listOf(expression) ?? []);
}

import type { FunctionName } from "../../dialects/expression-dialect.js";
import { decimalResult } from "./decimal-result.js";
import type { Compiled, ExpressionScope } from "./expression-scope.js";
import { isInteger, plainField, type TypedField } from "./typed-field.js";

/** What a function's result is: a kind of its own, its first argument's, or a number as `NumericOutputFieldMixin` has it. */
type Output = { readonly kind: string } | "first" | "numeric";

interface FunctionRule {
  /** Least and greatest number of arguments. */
  readonly arity: readonly [number, number];
  readonly output: Output;
}

const text: Output = { kind: "CharField" };
const whole: Output = { kind: "IntegerField" };
const rule = (least: number, greatest: number, output: Output): FunctionRule => ({ arity: [least, greatest], output });
const numeric = rule(1, 1, "numeric");
const same = rule(1, 1, "first");
const moment = rule(0, 0, { kind: "DateTimeField" });
const identifier = rule(0, 0, { kind: "UUIDField" });

/** Django's own functions (django/db/models/functions, django/contrib/postgres/functions.py): what they take and give. */
export const FUNCTIONS: Readonly<Record<FunctionName, FunctionRule>> = {
  Abs: same,
  ACos: numeric,
  ASin: numeric,
  ATan: numeric,
  ATan2: rule(2, 2, "numeric"),
  Ceil: same,
  Chr: rule(1, 1, text),
  Coalesce: rule(2, Number.POSITIVE_INFINITY, "first"),
  Cos: numeric,
  Cot: numeric,
  Degrees: numeric,
  Exp: numeric,
  Floor: same,
  Greatest: rule(2, Number.POSITIVE_INFINITY, "first"),
  Least: rule(2, Number.POSITIVE_INFINITY, "first"),
  Left: rule(2, 2, text),
  Length: rule(1, 1, whole),
  Ln: numeric,
  Log: rule(2, 2, "numeric"),
  Lower: same,
  LPad: rule(2, 3, text),
  LTrim: same,
  MD5: same,
  Mod: rule(2, 2, "numeric"),
  Now: moment,
  NullIf: rule(2, 2, "first"),
  Ord: rule(1, 1, whole),
  Pi: rule(0, 0, { kind: "FloatField" }),
  Power: rule(2, 2, "numeric"),
  Radians: numeric,
  Random: rule(0, 0, { kind: "FloatField" }),
  RandomUUID: identifier,
  Repeat: rule(2, 2, text),
  Replace: rule(2, 3, "first"),
  Reverse: same,
  Right: rule(2, 2, text),
  Round: rule(1, 2, "first"),
  RPad: rule(2, 3, text),
  RTrim: same,
  SHA1: same,
  SHA224: same,
  SHA256: same,
  SHA384: same,
  SHA512: same,
  Sign: same,
  Sin: numeric,
  Sqrt: numeric,
  StrIndex: rule(2, 2, whole),
  Substr: rule(2, 3, text),
  Tan: numeric,
  TransactionNow: moment,
  Trim: same,
  UUID4: identifier,
  UUID7: identifier,
  Upper: same,
};

/** Names of the arguments that may be given by keyword, in order. */
export const KEYWORDS: Partial<Record<FunctionName, readonly string[]>> = {
  Left: ["expression", "length"],
  Right: ["expression", "length"],
  LPad: ["expression", "length", "fill_text"],
  RPad: ["expression", "length", "fill_text"],
  Repeat: ["expression", "number"],
  Replace: ["expression", "text", "replacement"],
  Round: ["expression", "precision"],
  Substr: ["expression", "pos", "length"],
};

/** Writes a function of Django's with its arguments. */
export function renderFunction(
  name: FunctionName,
  args: readonly Compiled[],
  output: TypedField | null,
  scope: ExpressionScope,
): Compiled {
  const { arity } = FUNCTIONS[name];
  if (args.length < arity[0] || args.length > arity[1]) return scope.refuse(`\`${name}\` has ${args.length} arguments`);
  const decimal = { kind: "numeric", precision: 1000, scale: 15 } as const;
  const texts = args.map((arg) =>
    scope.sql.wantsDecimal.has(name) && arg.field?.kind === "FloatField" ? scope.sql.cast(arg.sql, decimal) : arg.sql,
  );
  const render = scope.sql.functions[name];
  if (render === null) return scope.refuse(`the database has no \`${name}\``);
  const written: Compiled = { sql: render(texts), field: output ?? outputOf(name, args, scope), is: "other" };
  return scope.sql.decimalResult?.except.has(name) === true ? written : decimalResult(written, scope);
}

function outputOf(name: FunctionName, args: readonly Compiled[], scope: ExpressionScope): TypedField | null {
  const { output } = FUNCTIONS[name];
  if (typeof output === "object") return plainField(output.kind, scope.lower);
  const fields = args.map((arg) => arg.field);
  if (output === "numeric") {
    if (fields.some((field) => field?.kind === "DecimalField")) return plainField("DecimalField", scope.lower);
    if (fields.some(isInteger)) return plainField("FloatField", scope.lower);
  }
  return fields.find((field) => field !== null) ?? null;
}

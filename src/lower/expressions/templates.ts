import type { Expression } from "../../django/expression.js";
import { pythonText } from "../literal.js";
import { type Call, compileCall, itemsOf, textOf } from "./calls.js";
import { compile } from "./compile.js";
import { decimalResult } from "./decimal-result.js";
import { type Compiled, directValue, type ExpressionScope } from "./expression-scope.js";
import { fieldOfExpression, type TypedField } from "./typed-field.js";

const FUNC_BASES = new Set(["Func", "Transform"]);

/**
 * `Func` and the project's own subclasses of it: a function's name and a template of Python's `%` kind. A subclass of
 * another class of Django's is that class, when it changes nothing of what is written.
 */
export function compileTemplate(call: Call, scope: ExpressionScope): Compiled {
  const attributes = call.definedAs?.attributes ?? {};
  const base = call.definedAs?.path ?? call.path;
  const baseName = base.slice(base.lastIndexOf(".") + 1);
  if (!FUNC_BASES.has(baseName)) {
    const changed = Object.keys(attributes).some((name) => ["function", "template", "arg_joiner"].includes(name));
    if (changed) return scope.refuse(`\`${call.name}\` changes what \`${baseName}\` writes`);
    const { definedAs: _, ...rest } = call;
    return compileCall({ ...rest, path: base, name: baseName }, scope);
  }
  const said = (name: string) => textOf(call.kwargs[name]) ?? textOf(attributes[name]);
  const args = call.args.map((arg) => compile(arg, scope));
  const values: Record<string, string> = {
    function: said("function") ?? "",
    expressions: args.map((arg) => arg.sql).join(said("arg_joiner") ?? ", "),
  };
  for (const [name, value] of Object.entries({ ...attributes, ...call.kwargs })) {
    const plain = directValue(value);
    if (plain !== undefined && !Object.hasOwn(values, name)) values[name] = pythonText(plain);
  }
  const template = said("template") ?? "%(function)s(%(expressions)s)";
  if (values.function === "" && template.includes("%(function)s")) {
    return scope.refuse(`\`${call.name}\` names no function`);
  }
  const sql = template.replace(/%\((\w+)\)s|%%/g, (whole, name: string | undefined) =>
    name === undefined ? "%" : (values[name] ?? whole),
  );
  const field =
    fieldOfExpression(call.kwargs.output_field, scope.lower) ??
    fieldOfExpression(attributes.output_field, scope.lower) ??
    args.find((arg) => arg.field !== null)?.field ??
    null;
  return decimalResult({ sql, field, is: "other" }, scope);
}

/** `RawSQL(sql, params)`: in parentheses, the values written in. */
export function compileRaw(call: Call, output: TypedField | null, scope: ExpressionScope): Compiled {
  const sql = textOf(call.args[0] ?? call.kwargs.sql);
  const params = itemsOf(call.args[1] ?? call.kwargs.params);
  if (sql === undefined) return scope.refuse("the text of `RawSQL` is not known");
  const literals = params.map((param: Expression) => {
    const value = directValue(param);
    return value === undefined
      ? scope.refuse("a parameter of `RawSQL` is an expression").sql
      : scope.literal(value, null);
  });
  let used = 0;
  const filled = sql.replace(/%s|%%/g, (mark) => (mark === "%%" ? "%" : (literals[used++] ?? mark)));
  if (used !== literals.length) return scope.refuse("`RawSQL` has more or fewer parameters than places for them");
  mentionColumns(sql, scope);
  return { sql: `(${filled})`, field: output, is: "other" };
}

/** The model's columns that stand in a text as words: what raw SQL most likely refers to. */
function mentionColumns(sql: string, scope: ExpressionScope): void {
  const words = new Set(sql.match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []);
  for (const field of scope.lower.models.concrete(scope.model).fields) {
    if (words.has(field.column)) scope.mention(field.column);
  }
}

import { diagnostic } from "../../diagnostics/diagnostic.js";
import type { Arguments, Value } from "../../python/evaluate/values.js";
import type { Expression, PlainValue } from "../expression.js";
import type { FieldContext, IndexDeclaration } from "../fields/field-declaration.js";
import { FieldOptions } from "../fields/field-options.js";
import { expressionOf } from "../values/expressions.js";
import { plainValue } from "../values/plain-value.js";
import { unknownInExpression } from "../values/unknowns.js";

/** `Index.suffix` and the options of one index class. */
interface IndexClass {
  readonly suffix: string;
  readonly options: readonly string[];
}

const COMMON = ["fields", "name", "db_tablespace", "opclasses", "condition", "include"] as const;
const POSTGRES = "django.contrib.postgres.indexes";

/** Canonical dotted name → class. https://docs.djangoproject.com/en/5.2/ref/contrib/postgres/indexes/ */
const INDEX_CLASSES: Readonly<Record<string, IndexClass>> = {
  "django.db.models.Index": { suffix: "idx", options: [] },
  [`${POSTGRES}.PostgresIndex`]: { suffix: "idx", options: [] },
  [`${POSTGRES}.BloomIndex`]: { suffix: "bloom", options: ["length", "columns"] },
  [`${POSTGRES}.BrinIndex`]: { suffix: "brin", options: ["autosummarize", "pages_per_range"] },
  [`${POSTGRES}.BTreeIndex`]: { suffix: "btree", options: ["fillfactor", "deduplicate_items"] },
  [`${POSTGRES}.GinIndex`]: { suffix: "gin", options: ["fastupdate", "gin_pending_list_limit"] },
  [`${POSTGRES}.GistIndex`]: { suffix: "gist", options: ["buffering", "fillfactor"] },
  [`${POSTGRES}.HashIndex`]: { suffix: "hash", options: ["fillfactor"] },
  [`${POSTGRES}.SpGistIndex`]: { suffix: "spgist", options: ["fillfactor"] },
};

/**
 * An entry of `Meta.indexes`. Null, with a report, when it is no index that is known. An index of a class of the
 * project's own is read as the one it derives from, with its own `suffix`.
 */
export function readIndex(value: Value, context: FieldContext): IndexDeclaration | null {
  const call = constructorCall(value, INDEX_CLASSES);
  if (call === null) return unreadable(value, context, "index");
  const suffix = ownSuffix(value, context) ?? call.row.suffix;
  const table = { positional: [], options: [...COMMON, ...call.row.options], isField: false, defaults: {}, fixed: {} };
  const options = new FieldOptions(call.arguments, table, context, value.origin, call.path);
  return {
    type: call.path.slice(call.path.lastIndexOf(".") + 1),
    name: options.text("name") || null,
    suffix,
    fields: options.names("fields").map(fieldOrder),
    expressions: readExpressions(options, context),
    condition: readCondition(options, "condition"),
    include: options.names("include"),
    opclasses: options.names("opclasses"),
    dbTablespace: options.text("db_tablespace"),
    options: ownOptions(options, call.row.options),
    origin: value.origin,
  };
}

/** A call of one of the classes of a table, or of a project's class that derives from one. */
export function constructorCall<Row>(
  value: Value,
  classes: Readonly<Record<string, Row>>,
): { readonly path: string; readonly row: Row; readonly arguments: Arguments } | null {
  if (value.kind === "call" && value.callee.kind === "external") {
    const row = Object.hasOwn(classes, value.callee.path) ? classes[value.callee.path] : undefined;
    return row === undefined ? null : { path: value.callee.path, row, arguments: value.arguments };
  }
  if (value.kind !== "instance") return null;
  for (const base of value.class.mro) {
    const row = base.kind === "external" && Object.hasOwn(classes, base.path) ? classes[base.path] : undefined;
    if (base.kind === "external" && row !== undefined) {
      return { path: base.path, row, arguments: value.external?.arguments ?? value.arguments };
    }
  }
  return null;
}

/** Expressions given by position; a string among them is the name of a field, as in Django. */
export function readExpressions(options: FieldOptions, context: FieldContext): readonly Expression[] {
  return options.rest.map(({ value, span }) => {
    const expression = expressionOf(value);
    const reason = unknownInExpression(expression);
    if (reason !== undefined) {
      context.report(
        diagnostic("index-unreadable", `An expression could not be read: ${reason}`, { span: value.origin ?? span }),
      );
    }
    return asField(expression);
  });
}

/** A string in expression place is `F(string)`. */
function asField(expression: Expression): Expression {
  if (expression.kind !== "value" || expression.value.kind !== "str") return expression;
  return { kind: "call", path: "django.db.models.F", name: "F", args: [expression], kwargs: {}, origin: null };
}

/** A condition; null for None and when not given. */
export function readCondition(options: FieldOptions, name: string): Expression | null {
  const value = options.value(name);
  return value === undefined || value.kind === "none" ? null : options.expression(name);
}

/** Reports an entry that is no index or constraint that is known. */
export function unreadable(value: Value, context: FieldContext, what: "index" | "constraint"): null {
  const plain = plainValue(value);
  const reason = plain.kind === "unknown" ? plain.reason : `it is no ${what}`;
  context.report(
    diagnostic("index-unreadable", `The ${what} could not be read: ${reason}; it was left out`, { span: value.origin }),
  );
  return null;
}

function fieldOrder(name: string): { name: string; descending: boolean } {
  const descending = name.startsWith("-");
  return { name: descending ? name.slice(1) : name, descending };
}

function ownOptions(options: FieldOptions, names: readonly string[]): Readonly<Record<string, PlainValue>> {
  const own: Record<string, PlainValue> = {};
  for (const name of names) {
    const value = options.plain(name);
    if (value !== null && value.kind !== "none") own[name] = value;
  }
  return own;
}

function ownSuffix(value: Value, context: FieldContext): string | null {
  if (
    value.kind !== "instance" ||
    !value.class.mro.some((each) => each.kind === "class" && each.namespace().has("suffix"))
  )
    return null;
  const suffix = context.program.attribute(value, "suffix", value.origin);
  return suffix.kind === "str" ? suffix.value : null;
}

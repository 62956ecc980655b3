import { args, external } from "../python/evaluate/make.js";
import type { Arguments, InstanceValue, Value } from "../python/evaluate/values.js";
import { fieldClass } from "./field-classes.js";
import type { FieldContext, FieldDeclaration } from "./field-declaration.js";
import { FieldOptions } from "./field-options.js";
import { readDeclared, unknownField } from "./fields.js";
import { instanceLooksLikeField } from "./values/field-likeness.js";

/** What a project's own field class says besides what its `__init__` hands on to Django's. */
export interface CustomField {
  /** What its `get_internal_type()` gives; null where it has none of its own. */
  readonly internalType: string | null;
  /** What its `db_type()` gives; null where it has none of its own, or one that cannot be followed. */
  readonly databaseType: string | null;
}

/** Attributes that `Field.__init__` sets, which are named as the options they hold: they may be set again afterwards. */
const ATTRIBUTES = [
  "max_length",
  "null",
  "blank",
  "unique",
  "db_index",
  "default",
  "editable",
  "choices",
  "help_text",
  "primary_key",
  "db_column",
  "verbose_name",
  "db_collation",
  "max_digits",
  "decimal_places",
] as const;

/**
 * A field of a class that the project defines: read as the Django class it derives from, with the arguments that reached
 * that class's `__init__`. Null when the class is no field, or one without a column; `unknown` when it derives from one that is not known.
 */
export function readCustomField(name: string, value: InstanceValue, context: FieldContext): FieldDeclaration | null {
  const base = value.class.mro.find((each) => each.kind === "external" && fieldClass(each.path) !== undefined);
  const row = base?.kind === "external" ? fieldClass(base.path) : undefined;
  if (row === undefined) return instanceLooksLikeField(value) ? unknownField(value, context) : null;
  if (hasNoColumn(value, context)) return null;
  const reached = withAttributes(value.external?.arguments ?? value.arguments, value);
  return readDeclared(name, row, {
    className: `${value.class.module}.${value.class.qualname}`,
    rank: value.rank,
    origin: value.origin,
    options: new FieldOptions(reached, row, context, value.origin),
    custom: {
      internalType: textFrom(value, "get_internal_type", [], context),
      databaseType: textFrom(value, "db_type", [external("django.db.connection")], context),
    },
    context,
  });
}

/** Options that the class's `__init__` set as attributes; what was handed on to Django's `__init__` wins. */
function withAttributes(reached: Arguments, value: InstanceValue): Arguments {
  const set = [...value.attributes].filter(([name]) => !reached.keywords.has(name));
  return withSetAttributes(reached, new Map(set));
}

/** The arguments that a field would have been made with, had the attributes set on it since been its options. */
export function withSetAttributes(args: Arguments, attributes: ReadonlyMap<string, Value>): Arguments {
  const keywords = new Map(args.keywords);
  for (const option of ATTRIBUTES) {
    const set = attributes.get(option === "unique" ? "_unique" : option) ?? attributes.get(option);
    if (set !== undefined) keywords.set(option, { value: set, span: set.origin });
  }
  return { ...args, keywords };
}

/** Whether the class's own `get_attname_column()` says that there is no column: then the field is none of the table's. */
function hasNoColumn(value: InstanceValue, context: FieldContext): boolean {
  const names = ownResult(value, "get_attname_column", [], context);
  return names?.kind === "tuple" && names.items[1]?.kind === "none";
}

/** What a method of the project's class gives, when it is a string. */
function textFrom(value: InstanceValue, method: string, given: readonly Value[], context: FieldContext): string | null {
  const result = ownResult(value, method, given, context);
  return result?.kind === "str" ? result.value : null;
}

/** What a method gives that the project's class defines; undefined when it defines none of that name. */
function ownResult(
  value: InstanceValue,
  method: string,
  given: readonly Value[],
  { program }: FieldContext,
): Value | undefined {
  const own = value.class.mro.find((each) => each.kind === "class" && each.namespace().has(method));
  if (own === undefined) return undefined;
  return program.call(program.attribute(value, method, value.origin), args(given), value.origin);
}

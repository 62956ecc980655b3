import { atLeast } from "../version.js";
import { readChoices } from "./choices.js";
import type { FieldClass } from "./field-classes.js";
import type { ColumnDeclaration, ColumnOptions, Declared, FieldDeclaration } from "./field-declaration.js";
import type { FieldSource } from "./field-source.js";

const DATE_TYPES = new Set(["DateField", "DateTimeField", "TimeField"]);
const GEOMETRY = ["srid", "dim", "geography", "spatial_index", "extent", "tolerance"] as const;

/** A field with a column of its own that is no relation. */
export function readColumn(row: FieldClass, source: FieldSource): ColumnDeclaration {
  return declareColumn("column", row, source);
}

/** `get_internal_type()` in the version that is followed, unless the project's class has its own. */
function internalType(row: FieldClass, { className, context }: FieldSource): string {
  const { formerly } = row;
  const old = formerly !== null && atLeast(formerly.until, context.django);
  return (old ? formerly.internalType : row.internalType) ?? className.slice(className.lastIndexOf(".") + 1);
}

/** What a field with a column declares, whether it is a relation or not. */
export type DeclaredColumn<Kind extends FieldDeclaration["kind"]> = Declared &
  ColumnOptions & { readonly kind: Kind; readonly internalType: string };

/**
 * What every field with a column declares, with the class's presets where options are not given. Made in one literal:
 * with spreads, a project's fields cost several times as much.
 */
export function declareColumn<Kind extends FieldDeclaration["kind"]>(
  kind: Kind,
  row: FieldClass,
  source: FieldSource,
): DeclaredColumn<Kind> {
  const { className, rank, origin, options, custom } = source;
  const type = internalType(row, source);
  const dates = DATE_TYPES.has(type);
  const autoNow = dates && options.flag("auto_now");
  const autoNowAdd = dates && options.flag("auto_now_add");
  const element = readElement(source);
  const isOwnType = row.internalType === null && custom !== null;
  const { choices, choicesName } = readChoicesOf(source);
  const generated = readGenerated(source);
  const inherited = generated === null ? null : internalTypeOf(generated.outputField);
  const column: DeclaredColumn<Kind> = {
    kind,
    className,
    rank,
    origin,
    provenance: options.provenance(),
    given: options.given(),
    columnGiven: custom?.column ?? options.text("db_column"),
    customDbType: custom?.databaseType ?? row.library?.databaseType ?? (isOwnType ? row.postgresType : null),
    primaryKey: options.flag("primary_key"),
    unique: options.flag("unique"),
    dbIndex: options.flag("db_index"),
    null: options.flag("null"),
    blank: autoNow || autoNowAdd || options.flag("blank"),
    editable: !autoNow && !autoNowAdd && options.flag("editable", true),
    maxLength: options.integer("max_length") ?? lengthOfChoices(row, source, choices),
    maxDigits: options.integer("max_digits"),
    decimalPlaces: options.integer("decimal_places"),
    default: isNotProvided(source, "default") ? null : options.plain("default"),
    dbDefault: isNotProvided(source, "db_default") ? null : options.expression("db_default"),
    generated,
    dbComment: options.text("db_comment") || null,
    dbCollation: options.text("db_collation") ?? (element?.field.kind === "column" ? element.field.dbCollation : null),
    dbTablespace: options.text("db_tablespace") || null,
    autoNow,
    autoNowAdd,
    choices,
    choicesName,
    helpText: options.text("help_text") || null,
    verboseName: options.text("verbose_name"),
    element,
    parameters: readParameters(row, source),
    internalType: custom?.internalType ?? inherited ?? type,
  };
  if (custom === null) return column;
  return {
    ...column,
    keys: { type: custom.keyType, kind: row.internalType === null ? "Field" : type },
    ...(custom.attname === null ? {} : { attname: custom.attname }),
    ...(custom.columnless ? { columnless: true } : {}),
  };
}

/** The `max_length` that a package's class works out of its choices; null for other classes, and where the choices are not known. */
function lengthOfChoices(row: FieldClass, { options }: FieldSource, choices: ColumnOptions["choices"]): number | null {
  const empty = row.library?.lengthOfChoices;
  if (empty === undefined) return null;
  if (choices === null) return options.value("choices") === undefined ? empty : null;
  if (choices.length === 0) return empty;
  const values = choices.map(({ value }) =>
    value.kind === "str" || value.kind === "int" ? String(value.value) : null,
  );
  return values.some((each) => each === null) ? null : values.join(",").length;
}

/** `models.NOT_PROVIDED` given in so many words counts as nothing given. */
function isNotProvided({ options }: FieldSource, name: string): boolean {
  const value = options.value(name);
  return (
    value === undefined || (value.kind === "external" && /^django\.db\.models\b.*\.NOT_PROVIDED$/.test(value.path))
  );
}

function readChoicesOf({ options, context }: FieldSource): Pick<ColumnOptions, "choices" | "choicesName"> {
  const value = options.value("choices");
  if (value === undefined) return { choices: null, choicesName: null };
  const read = readChoices(value, context.program, options.place("choices"));
  if (read.problem !== null) {
    const check = read.djangoId === null ? {} : { djangoId: read.djangoId };
    options.unreadable("choices", value, "they were left out", null, read.problem, check);
  }
  return { choices: read.choices, choicesName: read.name };
}

function readElement({ options, readPart }: FieldSource): ColumnOptions["element"] {
  const value = options.value("base_field");
  if (value === undefined) return null;
  const field = readPart(value);
  if (field !== null) return { field, size: options.integer("size") };
  return options.unreadable("base_field", value, "the element type is not known", null);
}

function readGenerated({ options, readPart }: FieldSource): ColumnOptions["generated"] {
  const output = options.value("output_field");
  const expression = options.expression("expression");
  if (output === undefined || expression === null) return null;
  const outputField = readPart(output);
  if (outputField === null) return options.unreadable("output_field", output, "the column's type is not known", null);
  return { expression, outputField, stored: options.flag("db_persist") };
}

function readParameters(row: FieldClass, { options }: FieldSource): ColumnOptions["parameters"] {
  const taken = new Set([...row.positional, ...row.options]);
  if (!taken.has("srid")) return {};
  const parameters: Record<string, NonNullable<ReturnType<typeof options.plain>>> = {
    srid: { kind: "int", value: 4326n },
  };
  for (const parameter of GEOMETRY) {
    const value = taken.has(parameter) ? options.plain(parameter) : null;
    if (value !== null) parameters[parameter] = value;
  }
  return parameters;
}

function internalTypeOf(field: FieldDeclaration): string | null {
  return field.kind === "column" || field.kind === "relation" ? field.internalType : null;
}

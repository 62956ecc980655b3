import { diagnostic } from "../../diagnostics/diagnostic.js";
import { args, external, str } from "../../python/evaluate/make.js";
import type { Arguments, InstanceValue, Value } from "../../python/evaluate/values.js";
import { classPath, libraryField } from "../libraries/registry.js";
import { instanceLooksLikeField } from "../values/field-likeness.js";
import { readDeclaredField } from "./declared-field.js";
import { type FieldClass, fieldClass } from "./field-classes.js";
import type { FieldContext, FieldDeclaration } from "./field-declaration.js";
import { FieldOptions } from "./field-options.js";
import type { CustomField, FieldSource } from "./field-source.js";
import { withSetAttributes } from "./set-attributes.js";
import { statedRank } from "./stated-rank.js";
import { unknownField } from "./unknown-field.js";

/**
 * A field of a class that the project defines: read as the Django class it derives from, with the arguments that reached
 * that class's `__init__`. Null when the class is no field, or one without a column; `unknown` when it derives from one that is not known.
 */
export function readCustomField(
  value: InstanceValue,
  name: string | null,
  context: FieldContext,
  readPart: FieldSource["readPart"],
): FieldDeclaration | null {
  const external = ancestor(value);
  if (external === undefined) return instanceLooksLikeField(value) ? unknownField(value, context) : null;
  const names = ownNames(value, name, context);
  if (names.hasNoColumn) return null;
  const row = external.library === null ? withReadLibrary(external, value) : external;
  const reached = withAttributes(value.external?.arguments ?? value.arguments, value);
  return readDeclaredField(row, {
    className: `${value.class.module}.${value.class.qualname}`,
    rank: statedRank(value) ?? value.rank,
    origin: value.origin,
    options: new FieldOptions(reached, row, context, value.origin, value.class.name),
    custom: { ...customField(value, context), attname: names.attname, column: names.column },
    context,
    readPart,
  });
}

/** The class that is not read and decides what the field is: plain `Field` only where there is no other. */
function ancestor(value: InstanceValue): FieldClass | undefined {
  const paths = value.class.mro.flatMap((each) =>
    each.kind === "external" && fieldClass(each.path) ? [each.path] : [],
  );
  const path = paths.find((each) => each !== "django.db.models.Field") ?? paths[0];
  return path === undefined ? undefined : fieldClass(path);
}

/** Adds what is known of a package's class that was read; what its source was seen to set wins. */
function withReadLibrary(row: FieldClass, value: InstanceValue): FieldClass {
  for (const each of value.class.mro) {
    const path = classPath(each);
    const library = path === undefined ? undefined : libraryField(path);
    if (library !== undefined) {
      const presets = library.presets.filter(({ name }) => !library.fixed.includes(name));
      return { ...row, library, presets };
    }
  }
  return row;
}

/** Options that were set as attributes; what was handed on to Django's `__init__` wins over what was set before that. */
function withAttributes(reached: Arguments, value: InstanceValue): Arguments {
  const { before } = value;
  const set = [...value.attributes].filter(([name, each]) => !reached.keywords.has(name) || before.get(name) !== each);
  return withSetAttributes(reached, new Map(set));
}

interface OwnNames extends Pick<CustomField, "attname" | "column"> {
  /** Whether the class's own `get_attname_column()` says that there is no column: then the field is none of the table's. */
  readonly hasNoColumn: boolean;
}

const DJANGOS_NAMES: OwnNames = { attname: null, column: null, hasNoColumn: false };

/** What the class's own `get_attname()` and `get_attname_column()` make of the field's name. */
function ownNames(value: InstanceValue, name: string | null, context: FieldContext): OwnNames {
  const methods = ["get_attname_column", "get_attname"].filter((method) => defines(value, method));
  if (methods.length === 0) return DJANGOS_NAMES;
  const before = value.attributes.get("name");
  if (name !== null) value.attributes.set("name", str(name));
  const [both, attname] = ["get_attname_column", "get_attname"].map((each) => ownResult(value, each, [], context));
  if (before === undefined) value.attributes.delete("name");
  else value.attributes.set("name", before);
  if (both === undefined) return { ...DJANGOS_NAMES, attname: followed("get_attname", attname, value, context) };
  const [first, second] = both.kind === "tuple" ? both.items : [];
  if (second?.kind === "none") return { ...DJANGOS_NAMES, hasNoColumn: true };
  const isKnown = first?.kind === "str" && second?.kind === "str";
  if (!isKnown) return { ...DJANGOS_NAMES, attname: followed("get_attname_column", both, value, context) };
  return { attname: first.value, column: second.value, hasNoColumn: false };
}

/** The name that a method gives; null, with a report, where it could not be followed. */
function followed(
  method: string,
  result: Value | undefined,
  value: InstanceValue,
  context: FieldContext,
): string | null {
  if (result?.kind === "str") return result.value;
  const reason = result?.kind === "unknown" ? `: ${result.reason}` : "";
  const message = `\`${value.class.name}.${method}()\` could not be followed${reason}; Django's own names were taken`;
  context.report(diagnostic("option-unreadable", message, { span: value.origin }));
  return null;
}

/** What `db_type()` and `rel_db_type()` are given. */
const CONNECTION: readonly Value[] = [external("django.db.connection")];

function customField(value: InstanceValue, context: FieldContext): Omit<CustomField, "attname" | "column"> {
  const internalType = ownResult(value, "get_internal_type", [], context);
  const databaseType = ownResult(value, "db_type", CONNECTION, context);
  reportUnfollowed("get_internal_type", internalType, value, context);
  if (databaseType?.kind !== "none") reportUnfollowed("db_type", databaseType, value, context);
  const keyType = ownResult(value, "rel_db_type", CONNECTION, context);
  reportUnfollowed("rel_db_type", keyType, value, context, "the type of keys to it");
  return {
    internalType: internalType?.kind === "str" ? internalType.value : null,
    databaseType: databaseType?.kind === "str" ? databaseType.value : null,
    keyType: keyType?.kind === "str" ? keyType.value : null,
    columnless: databaseType?.kind === "none",
  };
}

/** Says that a method of the project's class, which decides a type, could not be followed. */
function reportUnfollowed(
  method: string,
  result: Value | undefined,
  value: InstanceValue,
  context: FieldContext,
  what = "the column's type",
): void {
  if (result === undefined || result.kind === "str") return;
  const reason = result.kind === "unknown" ? `: ${result.reason}` : "";
  const message = `\`${value.class.name}.${method}()\` could not be followed${reason}; ${what} was told from the class it derives from`;
  context.report(diagnostic("option-unreadable", message, { span: value.origin }));
}

/** What a method gives that the project's class defines; undefined when it defines none of that name. */
function ownResult(
  value: InstanceValue,
  method: string,
  given: readonly Value[],
  { program }: FieldContext,
): Value | undefined {
  if (!defines(value, method)) return undefined;
  return program.call(program.attribute(value, method, value.origin), args(given), value.origin);
}

function defines(value: InstanceValue, method: string): boolean {
  return value.class.mro.some((each) => each.kind === "class" && each.namespace().has(method));
}

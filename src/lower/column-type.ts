import type { Dialect, StorageKind, StorageParameters } from "../dialects/dialect.js";
import type { Field, Project } from "../django/project.js";
import type { Column } from "../schema/schema.js";
import type { SqlType } from "../schema/sql-type.js";
import type { ModelIndex } from "./model-index.js";

/** What a column holds, and by which of Django's storage kinds. */
export interface ColumnType {
  readonly type: SqlType;
  /** `get_internal_type()` of the field whose values it holds: of the target, for a foreign key. */
  readonly kind: string;
  /** Why the type had to be assumed; null when it is known. */
  readonly assumed: "unknown field class" | "missing target" | null;
}

/** What is needed to tell the type of a column. */
export interface TypeScope {
  readonly project: Project;
  readonly models: ModelIndex;
  readonly dialect: Dialect;
}

/** The part of a field that decides its type. */
export type TypedPart = Pick<
  Field,
  "internalType" | "customDbType" | "maxLength" | "maxDigits" | "decimalPlaces" | "parameters"
> & { readonly element: { readonly field: TypedPart; readonly size: number | null } | null };

/** Keys are stored without what makes their target number itself (`rel_db_type`). */
const RELATED: Readonly<Record<string, StorageKind>> = {
  AutoField: "IntegerField",
  BigAutoField: "BigIntegerField",
  SmallAutoField: "SmallIntegerField",
};

/** Nor, but for databases that want both sides of a key to be the same, without its sign (`PositiveIntegerRelDbTypeMixin`). */
const RELATED_UNSIGNED: Readonly<Record<string, StorageKind>> = {
  PositiveBigIntegerField: "BigIntegerField",
  PositiveIntegerField: "IntegerField",
  PositiveSmallIntegerField: "SmallIntegerField",
};

/** The storage kind of a key to a field of this kind; undefined where it is the field's own. */
function relatedKind(kind: string, { features }: Dialect["backend"]): StorageKind | undefined {
  if (Object.hasOwn(RELATED, kind)) return RELATED[kind];
  const matches = features.has("related_fields_match_type");
  return !matches && Object.hasOwn(RELATED_UNSIGNED, kind) ? RELATED_UNSIGNED[kind] : undefined;
}

/**
 * The type of a field's column: `Field.db_type()`, and for a foreign key the `rel_db_type()` of the field it refers
 * to, through any number of keys.
 */
export function columnType(field: Field, scope: TypeScope): ColumnType {
  let current = field;
  for (const seen = new Set<Field>(); current.relation !== null; ) {
    seen.add(current);
    const target = scope.models.target(current);
    if (target === undefined || seen.has(target.field)) return { ...assumedKey(scope), assumed: "missing target" };
    current = target.field;
  }
  const stored = current.generated?.outputField ?? current;
  if (stored !== current && stored.relation !== null) return columnType(stored, scope);
  const own = storedType(stored, scope);
  if (current === field) return own;
  const { keys } = stored;
  if (keys !== undefined && keys.type !== null)
    return { type: scope.dialect.types.parse(keys.type), kind: own.kind, assumed: null };
  const related = relatedKind(keys?.kind ?? own.kind, scope.dialect.backend);
  if (related === undefined) return own;
  return storedType({ ...NO_PARAMETERS, internalType: related }, scope);
}

const AUTOMATIC = new Set(["AutoField", "BigAutoField", "SmallAutoField"]);

/** How the database numbers a column's rows by itself: Django's automatic keys only. */
export function numbering({ kind }: ColumnType, scope: TypeScope): Column["identity"] {
  return AUTOMATIC.has(kind) ? scope.dialect.types.numbering(scope.project.django) : null;
}

/** The type of a field that refers to nothing. A class that is unknown and says no type of its own is assumed to be text. */
export function storedType(field: TypedPart, scope: TypeScope): ColumnType {
  const { types } = scope.dialect;
  // `ArrayField.db_type()` holds for every class that derives from it; the class's own name is its internal type.
  const kind = field.element === null ? field.internalType : "ArrayField";
  if (field.customDbType !== null) return { type: types.parse(field.customDbType), kind, assumed: null };
  if (!Object.hasOwn(types.storage, kind)) {
    return { type: { kind: "text" }, kind, assumed: "unknown field class" };
  }
  const element = field.element === null ? null : storedType(field.element.field, scope);
  const type = types.storage[kind as StorageKind](parameters(field, element?.type ?? null, scope));
  return { type, kind, assumed: element?.assumed ?? null };
}

function parameters(field: TypedPart, element: SqlType | null, { project }: TypeScope): StorageParameters {
  const number = (name: string, fallback: number) => {
    const value = field.parameters[name];
    return value?.kind === "int" ? Number(value.value) : fallback;
  };
  const geography = field.parameters.geography;
  return {
    maxLength: field.maxLength,
    maxDigits: field.maxDigits,
    decimalPlaces: field.decimalPlaces,
    element,
    size: field.element?.size ?? null,
    srid: number("srid", 4326),
    dimensions: number("dim", 2),
    geography: geography?.kind === "bool" && geography.value,
    django: project.django,
  };
}

/** What a key is taken to hold whose target is missing: the project's usual automatic key. */
function assumedKey(scope: TypeScope): { readonly type: SqlType; readonly kind: string } {
  const name = scope.project.settings.defaultAutoField.split(".").at(-1) ?? "";
  const kind = RELATED[name] ?? "BigIntegerField";
  return storedType({ ...NO_PARAMETERS, internalType: kind }, scope);
}

/** A field's type-deciding part with nothing said. */
export const NO_PARAMETERS: Omit<TypedPart, "internalType"> = {
  customDbType: null,
  maxLength: null,
  maxDigits: null,
  decimalPlaces: null,
  parameters: {},
  element: null,
};

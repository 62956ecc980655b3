import type { Literal } from "../schema/literal.js";
import type { Column, Deferrability, DialectName, Index, Table } from "../schema/schema.js";
import type { SqlType } from "../schema/sql-type.js";

/**
 * What one database system contributes to a schema: how it stores, names, says and makes things. The words on the left
 * side of its tables (storage kinds, function and lookup names) are Django's, as plain strings; a dialect imports
 * nothing but the schema's types.
 */
export interface Dialect {
  readonly name: DialectName;
  /** Django's backend for it: what `Meta.required_db_vendor` and `Meta.required_db_features` are held against. */
  readonly backend: { readonly vendor: string; readonly features: ReadonlySet<string> };
  readonly limits: Limits;
  readonly types: Types;
  readonly expressions: ExpressionDialect;
  /** How a foreign key of Django's is checked. */
  readonly foreignKeys: Deferrability | null;
  /** Whether the database computes generated columns on reading (`VIRTUAL`). */
  readonly virtualColumns: boolean;
  /** Whether equal unique constraints inside one `CREATE TABLE` become one. */
  readonly mergesEqualUniques: boolean;
  /** What Django's index classes create here, by class name (`GinIndex`); null for a class that is not known. */
  indexMethod(type: string): IndexMethod | null;
  /** The index that Django makes of a geometry column by itself; null for columns of other kinds. */
  spatialIndex(kind: string, column: string, shape: Shape): Pick<Index, "method" | "parts"> | null;
  /** Fills in, for tables in the order they are made, the names that the database gives by itself. */
  nameImplicit(tables: readonly Table[]): readonly Table[];
  /** The statements that make the tables, in an order that works: tables and comments first, then what refers to them. Tables that somebody else manages are left out. */
  statements(tables: readonly Table[]): readonly Statement[];
}

/** An access method and how Django's options become storage parameters. */
export interface IndexMethod {
  readonly name: string;
  parameters(options: Readonly<Record<string, number | boolean | readonly number[]>>): Readonly<Record<string, string>>;
}

/** What of a geometry decides how it is indexed. */
export interface Shape {
  readonly dimensions: number;
  readonly geography: boolean;
}

/** One SQL statement without its semicolon, and the table it belongs to. */
export interface Statement {
  readonly sql: string;
  readonly table: string;
}

export interface Limits {
  /** What Django takes as the longest name (`max_name_length()`), in characters. */
  readonly nameLength: number;
  /** The name as the database keeps it: what is too long is cut off. */
  clip(name: string): string;
}

/**
 * What Django stores, by `Field.get_internal_type()`: the key into each backend's `data_types`
 * (django/db/backends/<vendor>/base.py) and, for the fields that answer `db_type()` themselves, their class name.
 */
export type StorageKind =
  | "AutoField"
  | "BigAutoField"
  | "SmallAutoField"
  | "BinaryField"
  | "BooleanField"
  | "NullBooleanField"
  | "CharField"
  | "DateField"
  | "DateTimeField"
  | "DecimalField"
  | "DurationField"
  | "FileField"
  | "FilePathField"
  | "FloatField"
  | "IntegerField"
  | "BigIntegerField"
  | "SmallIntegerField"
  | "PositiveIntegerField"
  | "PositiveBigIntegerField"
  | "PositiveSmallIntegerField"
  | "IPAddressField"
  | "GenericIPAddressField"
  | "JSONField"
  | "SlugField"
  | "TextField"
  | "TimeField"
  | "UUIDField"
  | "ArrayField"
  | "HStoreField"
  | "CICharField"
  | "CIEmailField"
  | "CITextField"
  | "SearchVectorField"
  | "SearchQueryField"
  | "IntegerRangeField"
  | "BigIntegerRangeField"
  | "DecimalRangeField"
  | "DateTimeRangeField"
  | "DateRangeField"
  | "GeometryField"
  | "PointField"
  | "LineStringField"
  | "PolygonField"
  | "MultiPointField"
  | "MultiLineStringField"
  | "MultiPolygonField"
  | "GeometryCollectionField"
  | "RasterField"
  | "OidField";

/** What a storage kind needs to know to become a type. */
export interface StorageParameters {
  readonly maxLength: number | null;
  readonly maxDigits: number | null;
  readonly decimalPlaces: number | null;
  /** Type of an array's elements, and how many it is declared to hold. */
  readonly element: SqlType | null;
  readonly size: number | null;
  readonly srid: number;
  readonly dimensions: number;
  readonly geography: boolean;
}

export interface Types {
  /** Django's `data_types`. */
  readonly storage: Readonly<Record<StorageKind, (parameters: StorageParameters) => SqlType>>;
  /** The type in SQL as Django writes it. */
  print(type: SqlType): string;
  /** The type that a piece of SQL names; `opaque` when it is none of the union's. Never fails. */
  parse(sql: string): SqlType;
  /** How Django's automatic keys are numbered, by Django's version (`5.2`). */
  numbering(django: string): Exclude<Column["identity"], null>;
  /** Django's `data_type_check_constraints`: the condition that a column of this kind always has. */
  check(kind: string, column: string): string | null;
  /** Operator class of the second index that Django makes so that `LIKE 'x%'` can use one; null where it makes none. */
  patternOpclass(type: SqlType, collation: string | null): string | null;
  /** Whether a collation is one that the database brings along, so that what Django would ask the database is known. */
  knowsCollation(collation: string): boolean;
}

/** Django's functions by class name (`django.db.models.functions`, `django.contrib.postgres`), those that need no more than their arguments. */
export type FunctionName =
  | "Abs"
  | "ACos"
  | "ASin"
  | "ATan"
  | "ATan2"
  | "Ceil"
  | "Chr"
  | "Coalesce"
  | "Cos"
  | "Cot"
  | "Degrees"
  | "Exp"
  | "Floor"
  | "Greatest"
  | "Least"
  | "Left"
  | "Length"
  | "Ln"
  | "Log"
  | "Lower"
  | "LPad"
  | "LTrim"
  | "MD5"
  | "Mod"
  | "Now"
  | "NullIf"
  | "Ord"
  | "Pi"
  | "Power"
  | "Radians"
  | "Random"
  | "RandomUUID"
  | "Repeat"
  | "Replace"
  | "Reverse"
  | "Right"
  | "Round"
  | "RPad"
  | "RTrim"
  | "SHA1"
  | "SHA224"
  | "SHA256"
  | "SHA384"
  | "SHA512"
  | "Sign"
  | "Sin"
  | "Sqrt"
  | "StrIndex"
  | "Substr"
  | "Tan"
  | "TransactionNow"
  | "Trim"
  | "UUID4"
  | "UUID7"
  | "Upper";

/** Lookups that are an operator between two operands (`DatabaseWrapper.operators`). */
export type OperatorLookup =
  | "exact"
  | "iexact"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "contains"
  | "icontains"
  | "startswith"
  | "istartswith"
  | "endswith"
  | "iendswith"
  | "regex"
  | "iregex";

/** The dialect's half of Django's query expressions: texts; what is combined, and how, is `lower/expressions`' half. */
export interface ExpressionDialect {
  /** The identifier in quotes; one that already has them stays as it is. */
  quote(identifier: string): string;
  /** The value as the driver writes it into a statement; `type` where the column's type changes that (JSON, ranges). */
  literal(value: Literal, type: SqlType | null): string;
  readonly functions: Readonly<Record<FunctionName, (args: readonly string[]) => string>>;
  /** Functions that do not take floating point where Django's do (`FixDecimalInputMixin`): their arguments are cast. */
  readonly wantsDecimal: ReadonlySet<FunctionName>;
  cast(sql: string, type: SqlType): string;
  /** Text concatenation of two operands that are never null. */
  concatenate(left: string, right: string): string;
  /** The right hand side and its operator: `= %s` with the operand put in. */
  compare(lookup: OperatorLookup, operand: string): string;
  /** The same where the operand is an expression and its wildcards have to be escaped by the database (`pattern_ops`). */
  comparePattern(lookup: OperatorLookup, operand: string): string;
  /** A text pattern with the wildcards in `text` escaped (`prep_for_like_query`). */
  escapePattern(text: string): string;
  /** The left operand of a lookup, cast where the lookup only works on text (`lookup_cast`). */
  lookupOperand(lookup: string, kind: string, sql: string): string;
  /** One branch type of a `CASE` that would not be found by itself (`unification_cast_sql`). */
  unify(sql: string, kind: string, type: SqlType | null): string;
  /** `EXTRACT` by Django's lookup name (`year`, `week_day`…); null for a part it does not know. */
  extract(part: string, sql: string, of: "date" | "datetime" | "time"): string | null;
  truncate(part: string, sql: string, to: "date" | "datetime" | "time"): string;
  atTimeZone(sql: string, zone: string): string;
  subtractDates(left: string, right: string): string;
  collate(sql: string, collation: string): string;
  /** Value of a JSON document at a path of keys and indexes, as JSON or as text. */
  jsonPath(sql: string, path: readonly string[], as: "json" | "text"): string;
  readonly arrays: ArrayDialect | null;
  readonly textSearch: TextSearchDialect | null;
}

/** What only a database with arrays, ranges and `hstore` can say. */
export interface ArrayDialect {
  of(items: readonly string[]): string;
  length(sql: string): string;
  item(sql: string, index: number): string;
  slice(sql: string, start: number, end: number): string;
  storeKey(sql: string, key: string): string;
  storeKeys(sql: string): string;
  storeValues(sql: string): string;
  /** Parts of a range by Django's transform name. */
  readonly rangeParts: Readonly<Record<string, (sql: string) => string>>;
  /** Operators by Django's lookup name (`contained_by`, `overlap`, `fully_lt`, `has_key`). */
  readonly operators: Readonly<Record<string, string>>;
}

export interface TextSearchDialect {
  config(sql: string): string;
  vector(config: string | null, document: string): string;
  joinDocument(parts: readonly string[]): string;
  weigh(vector: string, weight: string): string;
  joinVectors(left: string, right: string): string;
}

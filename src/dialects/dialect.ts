import type {
  Check,
  Column,
  Deferrability,
  DialectName,
  Exclusion,
  ForeignKey,
  Index,
  PrimaryKey,
  Table,
  Unique,
} from "../schema/schema.js";
import type { SqlType } from "../schema/sql-type.js";
import type { UncarriedFact } from "../schema/uncarried-fact.js";
import type { ExpressionDialect } from "./expression-dialect.js";
import type { LiveDialect } from "./live-dialect.js";
import type { StandaloneDialect } from "./standalone-dialect.js";

/**
 * What one database system contributes to a schema: how it stores, names, says and makes things. The words on the left
 * side of its tables (storage kinds, function and lookup names) are Django's, as plain strings; a dialect imports
 * nothing but the schema's types.
 */
export interface Dialect {
  readonly name: DialectName;
  readonly backend: DjangoBackend;
  readonly limits: Limits;
  readonly types: Types;
  readonly expressions: ExpressionDialect;
  readonly standalone: StandaloneDialect;
  /** How Django makes its foreign keys: when they are checked, and whether it names them. */
  readonly foreignKeys: { readonly deferrable: Deferrability | null; readonly named: boolean };
  /** What Django makes of a unique that is added to a table that is there (`sql_create_unique`). */
  readonly addedUniques: "constraint" | "index";
  /** Whether equal unique constraints inside one `CREATE TABLE` become one. */
  readonly mergesEqualUniques: boolean;
  /** Whether indexes have operator classes, and `ExclusionConstraint` something to become. */
  readonly contribPostgres: boolean;
  /** What Django's index classes create here, by class name (`GinIndex`); null for a class that is not known. */
  indexMethod(type: string): IndexMethod | null;
  /** The index that Django makes of a geometry column by itself; null for columns of other kinds. */
  spatialIndex(kind: string, column: string, shape: Shape): Pick<Index, "method" | "parts"> | null;
  /** Whether a field with `db_index` gets an index of its own: what `_field_should_be_indexed` adds to it. */
  indexesField(field: IndexedField): boolean;
  /** A table that says no operator class which a column has by itself, as code that was made of a database does. */
  withoutUsualOpclasses(table: Table): Table;
  /** Whether the database refuses a key over the whole of a column of this type. */
  refusesKey(type: SqlType): boolean;
  /** What Django's own checks say of a column's type on this database: `DatabaseValidation.check_field_type`. */
  checkField(field: CheckedField): readonly FieldRemark[];
  /** Fills in, for tables in the order they are made, the names that the database gives by itself. */
  nameImplicit(tables: readonly Table[]): readonly Table[];
  /**
   * The statements that make the tables, in an order that works: tables and comments first, then what refers to them. Tables that somebody else manages are left out.
   * @param django version (`5.2`) whose spelling is followed; the database is the same with every one
   */
  statements(tables: readonly Table[], django?: string): readonly Statement[];
  /** The statement that gives a table which is there a part that it lacks, or lets a column be as it should; null where the database has none. */
  adding(table: Table, part: TablePart): string | null;
  /** What the statements need to find there: extensions, schemas. Safe to run again. */
  preparations(tables: readonly Table[]): readonly string[];
  /** What brings tables that lack some facts to hold them; null where the database cannot change tables so. */
  readonly finish: ((facts: readonly UncarriedFact[], tables: readonly Table[]) => Finishing) | null;
  /** What reads a live database. */
  readonly live: LiveDialect;
}

/** A part of a table. */
export type TablePart =
  | { readonly kind: "column"; readonly column: Column; readonly isThere: boolean }
  | { readonly kind: "primary key"; readonly key: PrimaryKey }
  | { readonly kind: "foreign key"; readonly key: ForeignKey }
  | { readonly kind: "unique"; readonly unique: Unique }
  | { readonly kind: "index"; readonly index: Index }
  | { readonly kind: "check"; readonly check: Check }
  | { readonly kind: "exclusion"; readonly exclusion: Exclusion };

/** How facts that a target could not carry come into a database that it made. What no database holds is in neither list. */
export interface Finishing {
  /** In the order of the facts. */
  readonly settled: readonly SettledFact[];
  /** What no statement settles; the tables have to be made by the dialect's own `statements`. */
  readonly unsettled: readonly UncarriedFact[];
}

/** A fact, and the statements that bring it into the database. They may be those of another fact, too. */
export interface SettledFact {
  readonly fact: UncarriedFact;
  /** One after the other. Safe to run again: each changes only what is not as it should be. */
  readonly statements: readonly string[];
}

/** Django's backend for a database. */
export interface DjangoBackend {
  /** `connection.vendor`, which `Meta.required_db_vendor` is held against. */
  readonly vendor: string;
  /** `connection.display_name`. */
  readonly displayName: string;
  /** `connection.ops.max_name_length()`, in characters; null where there is no limit. */
  readonly maxNameLength: number | null;
  /** The flags of `connection.features` that are true: `Meta.required_db_features` is held against them. */
  readonly features: ReadonlySet<string>;
  /** `connection.features.test_collations`: names of collations by what they are good for. */
  readonly testCollations: Readonly<Record<string, string>>;
}

/** What of a field decides whether `db_index` makes an index. */
export interface IndexedField {
  readonly type: SqlType;
  /** Whether it is a `ForeignKey` with a constraint in the database. */
  readonly enforcedKey: boolean;
}

/** What of a field decides whether the database may dislike it. */
export interface CheckedField {
  readonly type: SqlType;
  readonly unique: boolean;
  readonly indexed: boolean;
}

/** A check of Django's that speaks: its id and its sentence. */
export interface FieldRemark {
  readonly djangoId: string;
  readonly message: string;
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
  /** The longest name that Django makes up for an index or constraint, in characters: `max_name_length() or 200`. */
  readonly nameLength: number;
  /** The mark that a `db_table` or `db_column` carries around it when it is quoted by the author. */
  readonly quote: '"' | "`";
  /** The longest name that the database takes, in characters; null where it cuts names off or has no limit. */
  readonly longest: number | null;
  /** The name as the database keeps it: what is too long is cut off. */
  clip(name: string): string;
  /** What names of columns and keys have in common that are one to the database, once they are cut. */
  fold(name: string): string;
  /** Kinds of things in a table whose names must differ from one another. */
  readonly distinct: readonly (readonly NamedKind[])[];
}

/** What has a name within a table, besides its columns. */
export type NamedKind = "uniques" | "indexes" | "foreignKeys" | "checks" | "exclusions";

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
  /** Django's version (`5.2`): what it has a type for of a database's own. */
  readonly django: string;
}

export interface Types {
  /** Django's `data_types`. */
  readonly storage: Readonly<Record<StorageKind, (parameters: StorageParameters) => SqlType>>;
  /** The kinds that only another database can store; they are printed as Django does, and the database refuses them. */
  readonly unstorable: ReadonlySet<StorageKind>;
  /** The type in SQL as Django writes it. */
  print(type: SqlType): string;
  /** The type as it stands in a column's definition: numbering may be part of it (`serial`). */
  printColumn(column: Pick<Column, "type" | "identity">): string;
  /** The type that a piece of SQL names; `opaque` when it is none of the union's. Never fails. */
  parse(sql: string): SqlType;
  /** The same in any spelling that the database takes for the type: other names, letter case, blanks. Never fails. */
  recognize(sql: string): SqlType;
  /**
   * Whether a column of one type holds what Django stores in another, though their names differ: where the database
   * goes by classes of types.
   */
  holds(type: SqlType, stored: SqlType): boolean;
  /** A value as it stands in a `DEFAULT` clause (`_column_default_sql`). */
  defaultValue(sql: string, type: SqlType): string;
  /** How Django's automatic keys are numbered, by Django's version (`5.2`). */
  numbering(django: string): Exclude<Column["identity"], null>;
  /** Django's `data_type_check_constraints`: the condition that a column of this kind always has. */
  check(kind: string, column: string): string | null;
  /** Operator class of the second index that Django makes so that `LIKE 'x%'` can use one; null where it makes none. */
  patternOpclass(type: SqlType, collation: string | null): string | null;
  /** Whether a collation is one that the database brings along, so that what Django would ask the database is known. */
  knowsCollation(collation: string): boolean;
}

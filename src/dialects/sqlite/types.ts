import type { SqlType } from "../../schema/sql-type.js";
import type { StorageKind, StorageParameters, Types } from "../dialect.js";
import { quoteName } from "./quote.js";

const varchar = (p: StorageParameters): SqlType => ({ kind: "varchar", length: p.maxLength });
const always = (type: SqlType) => (): SqlType => type;
const opaque = (sql: string) => always({ kind: "opaque", sql });

/** Django's `data_types` (django/db/backends/sqlite3/base.py); what only contrib.postgres and gis can store as they name it. */
const storage: Record<StorageKind, (parameters: StorageParameters) => SqlType> = {
  AutoField: always({ kind: "integer" }),
  BigAutoField: always({ kind: "integer" }),
  SmallAutoField: always({ kind: "integer" }),
  BinaryField: always({ kind: "binary" }),
  BooleanField: always({ kind: "boolean" }),
  NullBooleanField: always({ kind: "boolean" }),
  CharField: varchar,
  DateField: always({ kind: "date" }),
  DateTimeField: always({ kind: "timestamp", withTimezone: false, precision: null }),
  DecimalField: (p) => ({ kind: "numeric", precision: p.maxDigits, scale: p.decimalPlaces }),
  DurationField: always({ kind: "interval" }),
  FileField: varchar,
  FilePathField: varchar,
  FloatField: always({ kind: "real" }),
  IntegerField: always({ kind: "integer" }),
  BigIntegerField: always({ kind: "bigint" }),
  SmallIntegerField: always({ kind: "smallint" }),
  PositiveIntegerField: always({ kind: "integer", unsigned: true }),
  PositiveBigIntegerField: always({ kind: "bigint", unsigned: true }),
  PositiveSmallIntegerField: always({ kind: "smallint", unsigned: true }),
  IPAddressField: always({ kind: "char", length: 15 }),
  GenericIPAddressField: always({ kind: "inet" }),
  JSONField: always({ kind: "json" }),
  SlugField: varchar,
  TextField: always({ kind: "text" }),
  TimeField: always({ kind: "time", withTimezone: false, precision: null }),
  UUIDField: always({ kind: "uuid" }),
  ArrayField: (p) => ({ kind: "opaque", sql: `${print(p.element ?? { kind: "text" })}[${p.size ?? ""}]` }),
  HStoreField: opaque("hstore"),
  CICharField: opaque("citext"),
  CIEmailField: opaque("citext"),
  CITextField: opaque("citext"),
  SearchVectorField: opaque("tsvector"),
  SearchQueryField: opaque("tsquery"),
  IntegerRangeField: opaque("int4range"),
  BigIntegerRangeField: opaque("int8range"),
  DecimalRangeField: opaque("numrange"),
  DateTimeRangeField: opaque("tstzrange"),
  DateRangeField: opaque("daterange"),
  GeometryField: opaque("GEOMETRY"),
  PointField: opaque("POINT"),
  LineStringField: opaque("LINESTRING"),
  PolygonField: opaque("POLYGON"),
  MultiPointField: opaque("MULTIPOINT"),
  MultiLineStringField: opaque("MULTILINESTRING"),
  MultiPolygonField: opaque("MULTIPOLYGON"),
  GeometryCollectionField: opaque("GEOMETRYCOLLECTION"),
  RasterField: opaque("raster"),
  OidField: opaque("oid"),
};

/** What needs another database, or SpatiaLite with `AddGeometryColumn()`. */
const UNSTORABLE: ReadonlySet<StorageKind> = new Set([
  "ArrayField",
  "HStoreField",
  "CICharField",
  "CIEmailField",
  "CITextField",
  "SearchVectorField",
  "SearchQueryField",
  "IntegerRangeField",
  "BigIntegerRangeField",
  "DecimalRangeField",
  "DateTimeRangeField",
  "DateRangeField",
  "GeometryField",
  "PointField",
  "LineStringField",
  "PolygonField",
  "MultiPointField",
  "MultiLineStringField",
  "MultiPolygonField",
  "GeometryCollectionField",
  "RasterField",
  "OidField",
]);

/** SQLite keeps a column's type as it was written, and takes from it only which values it prefers. */
function print(type: SqlType): string {
  switch (type.kind) {
    case "smallint":
    case "integer":
    case "bigint":
      return `${type.kind}${type.unsigned === true ? " unsigned" : ""}`;
    case "boolean":
      return "bool";
    case "varchar":
      return type.length === null ? "varchar" : `varchar(${type.length})`;
    case "char":
      return `char(${type.length})`;
    case "numeric":
      return "decimal";
    case "double":
      return "real";
    case "timestamp":
      return "datetime";
    case "interval":
      return "bigint";
    case "uuid":
      return "char(32)";
    case "inet":
      return "char(39)";
    case "json":
    case "jsonb":
      return "text";
    case "binary":
      return "BLOB";
    case "range":
      return `${type.of}range`;
    case "array":
      return `${print(type.of)}[${type.size ?? ""}]`;
    case "opaque":
      return type.sql;
    default:
      return type.kind;
  }
}

/** Types without parameters, by the text that Django writes for them. */
const PLAIN: readonly SqlType[] = [
  ...(["smallint", "integer", "bigint"] as const).flatMap((kind): SqlType[] => [{ kind }, { kind, unsigned: true }]),
  { kind: "boolean" },
  { kind: "varchar", length: null },
  { kind: "numeric", precision: null, scale: null },
  { kind: "real" },
  { kind: "date" },
  { kind: "time", withTimezone: false, precision: null },
  { kind: "timestamp", withTimezone: false, precision: null },
  { kind: "text" },
  { kind: "binary" },
];
const BY_TEXT: ReadonlyMap<string, SqlType> = new Map(PLAIN.map((type) => [print(type), type]));

/** A type is one of the union's only where it is printed as it was written: SQLite tells `INTEGER` from `integer`. */
function parse(sql: string): SqlType {
  const sized = /^(varchar|char)\((\d+)\)$/.exec(sql);
  if (sized?.[1] === "varchar") return { kind: "varchar", length: Number(sized[2]) };
  if (sized?.[1] === "char") return { kind: "char", length: Number(sized[2]) };
  return BY_TEXT.get(sql) ?? { kind: "opaque", sql };
}

/** Names that other tools have for the same types. */
const SYNONYMS: Readonly<Record<string, string>> = {
  int: "integer",
  boolean: "bool",
  numeric: "decimal",
  double: "real",
};

function recognize(sql: string): SqlType {
  const text = sql.trim().toLowerCase().replace(/\s+/g, " ");
  const exact = parse(text);
  if (exact.kind !== "opaque") return exact;
  if (text === "blob") return { kind: "binary" };
  const [, before = text, size = ""] = /^([^(]*?) ?(\(.*\))?$/.exec(text) ?? [];
  const usual = Object.hasOwn(SYNONYMS, before) ? (SYNONYMS[before] ?? before) : before;
  if (usual === "decimal") return { kind: "numeric", precision: null, scale: null };
  const found = parse(usual + size);
  return found.kind === "opaque" ? { kind: "opaque", sql: sql.trim() } : found;
}

/** Which of SQLite's own classes keeps a value as Django stores it: https://sqlite.org/datatype3.html */
const CLASSES: Readonly<Record<string, readonly SqlType["kind"][]>> = {
  integer: ["smallint", "integer", "bigint", "boolean", "interval"],
  text: ["varchar", "char", "text", "date", "time", "timestamp", "json", "jsonb", "uuid", "inet"],
  real: ["double", "real", "numeric"],
  decimal: ["numeric", "double", "real", "boolean"],
};

/** A text that states a length (`text(40)`, which SQLite does not look at) stands for the same length alone. */
function holds(type: SqlType, stored: SqlType): boolean {
  const [, length] = /^text ?\((\d+)\)$/i.exec(print(type)) ?? [];
  if (length === undefined) return CLASSES[print(type)]?.includes(stored.kind) ?? false;
  const isSized = stored.kind === "varchar" || stored.kind === "char";
  return isSized ? stored.length === Number(length) : (CLASSES.text?.includes(stored.kind) ?? false);
}

/** Django's `data_type_check_constraints`. */
function check(kind: string, column: string): string | null {
  const name = quoteName(column);
  if (kind === "JSONField") return `(JSON_VALID(${name}) OR ${name} IS NULL)`;
  return POSITIVE.has(kind) ? `${name} >= 0` : null;
}

const POSITIVE = new Set(["PositiveBigIntegerField", "PositiveIntegerField", "PositiveSmallIntegerField"]);

export const types: Types = {
  storage,
  unstorable: UNSTORABLE,
  print,
  printColumn: ({ type }) => print(type),
  parse,
  recognize,
  holds,
  defaultValue: (sql) => sql,
  numbering: () => "autoincrement",
  check,
  patternOpclass: () => null,
  knowsCollation: () => true,
};

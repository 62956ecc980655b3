import type { Column } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import type { StorageKind, StorageParameters, Types } from "../dialect.js";
import type { Flavour } from "./flavour.js";
import { parseType, recognizeType } from "./parse-type.js";
import { quoteName } from "./quote.js";

const varchar = (p: StorageParameters): SqlType => ({ kind: "varchar", length: p.maxLength });
const always = (type: SqlType) => (): SqlType => type;
const opaque = (sql: string) => always({ kind: "opaque", sql });

/** Django's `data_types` (django/db/backends/mysql/base.py); what only contrib.postgres and gis can store as they name it. */
const storageOf = ({ nativeUuid }: Flavour): Record<StorageKind, (parameters: StorageParameters) => SqlType> => ({
  AutoField: always({ kind: "integer" }),
  BigAutoField: always({ kind: "bigint" }),
  SmallAutoField: always({ kind: "smallint" }),
  BinaryField: always({ kind: "binary" }),
  BooleanField: always({ kind: "boolean" }),
  NullBooleanField: always({ kind: "boolean" }),
  CharField: varchar,
  DateField: always({ kind: "date" }),
  DateTimeField: always({ kind: "timestamp", withTimezone: false, precision: 6 }),
  DecimalField: (p) => ({ kind: "numeric", precision: p.maxDigits, scale: p.decimalPlaces }),
  DurationField: always({ kind: "bigint" }),
  FileField: varchar,
  FilePathField: varchar,
  FloatField: always({ kind: "double" }),
  IntegerField: always({ kind: "integer" }),
  BigIntegerField: always({ kind: "bigint" }),
  SmallIntegerField: always({ kind: "smallint" }),
  PositiveIntegerField: always({ kind: "integer", unsigned: true }),
  PositiveBigIntegerField: always({ kind: "bigint", unsigned: true }),
  PositiveSmallIntegerField: always({ kind: "smallint", unsigned: true }),
  IPAddressField: always({ kind: "char", length: 15 }),
  GenericIPAddressField: always({ kind: "char", length: 39 }),
  JSONField: always({ kind: "json" }),
  SlugField: varchar,
  TextField: always({ kind: "text" }),
  TimeField: always({ kind: "time", withTimezone: false, precision: 6 }),
  UUIDField: ({ django }) =>
    nativeUuid && Number.parseInt(django, 10) >= 5 ? { kind: "uuid" } : { kind: "char", length: 32 },
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
});

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
  "RasterField",
  "OidField",
]);

function print(type: SqlType): string {
  switch (type.kind) {
    case "smallint":
    case "integer":
    case "bigint":
      return `${type.kind}${type.unsigned === true ? " UNSIGNED" : ""}`;
    case "boolean":
      return "bool";
    case "varchar":
      return `varchar(${type.length ?? 255})`;
    case "char":
      return `char(${type.length})`;
    case "text":
      return "longtext";
    case "binary":
      return "longblob";
    case "numeric":
      if (type.precision === null) return "numeric";
      return type.scale === null ? `numeric(${type.precision})` : `numeric(${type.precision}, ${type.scale})`;
    case "double":
      return "double precision";
    case "time":
      return `time${type.precision === null ? "" : `(${type.precision})`}`;
    case "timestamp":
      return `datetime${type.precision === null ? "" : `(${type.precision})`}`;
    case "jsonb":
      return "json";
    case "opaque":
      return type.sql;
    default:
      return type.kind;
  }
}

function printColumn(column: Pick<Column, "type" | "identity">): string {
  return column.identity === "autoincrement" ? `${print(column.type)} AUTO_INCREMENT` : print(column.type);
}

/** The type inside a `CAST`: `cast_data_types`, else the column's. */
export function castType(type: SqlType): string {
  switch (type.kind) {
    case "smallint":
    case "integer":
    case "bigint":
      return type.unsigned === true ? "unsigned integer" : "signed integer";
    case "varchar":
      return type.length === null ? "char" : `char(${type.length})`;
    case "text":
      return "char";
    case "numeric":
      return `decimal${print(type).slice("numeric".length)}`;
    default:
      return print(type);
  }
}

/** `_limited_data_types`: no index over their whole width; MySQL wants their defaults in parentheses. */
export function isLimited(type: SqlType): boolean {
  return LIMITED.has(print(type).toLowerCase());
}

const LIMITED = new Set("tinyblob blob mediumblob longblob tinytext text mediumtext longtext json".split(" "));
const POSITIVE = new Set(["PositiveBigIntegerField", "PositiveIntegerField", "PositiveSmallIntegerField"]);

export function typesOf(flavour: Flavour): Types {
  return {
    storage: storageOf(flavour),
    unstorable: UNSTORABLE,
    print,
    printColumn,
    parse: (sql) => parseType(sql, print),
    recognize: recognizeType,
    holds: () => false,
    defaultValue: (sql, type) => (!flavour.mariadb && isLimited(type) ? `(${sql})` : sql),
    numbering: () => "autoincrement",
    check: (kind, column) => (POSITIVE.has(kind) ? `${quoteName(column)} >= 0` : null),
    patternOpclass: () => null,
    knowsCollation: () => true,
  };
}

import type { Column } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import type { StorageKind, StorageParameters, Types } from "../dialect.js";
import { quoteName } from "./quote.js";

const varchar = (p: StorageParameters): SqlType => ({ kind: "varchar", length: p.maxLength });
const always = (type: SqlType) => (): SqlType => type;

/** PostGIS's `geo_db_type`: the shape and its spatial reference system inside the type. */
const geometry =
  (shape: string) =>
  (p: StorageParameters): SqlType => ({
    kind: "opaque",
    sql: `${p.geography ? "geography" : "geometry"}(${shape}${p.dimensions === 3 ? "Z" : ""},${p.srid})`,
  });

/** Django's `data_types` (django/db/backends/postgresql/base.py) and the types that contrib.postgres and gis fields answer. */
const storage: Record<StorageKind, (parameters: StorageParameters) => SqlType> = {
  AutoField: always({ kind: "integer" }),
  BigAutoField: always({ kind: "bigint" }),
  SmallAutoField: always({ kind: "smallint" }),
  BinaryField: always({ kind: "binary" }),
  BooleanField: always({ kind: "boolean" }),
  NullBooleanField: always({ kind: "boolean" }),
  CharField: varchar,
  DateField: always({ kind: "date" }),
  DateTimeField: always({ kind: "timestamp", withTimezone: true, precision: null }),
  DecimalField: (p) => ({ kind: "numeric", precision: p.maxDigits, scale: p.decimalPlaces }),
  DurationField: always({ kind: "interval" }),
  FileField: varchar,
  FilePathField: varchar,
  FloatField: always({ kind: "double" }),
  IntegerField: always({ kind: "integer" }),
  BigIntegerField: always({ kind: "bigint" }),
  SmallIntegerField: always({ kind: "smallint" }),
  PositiveIntegerField: always({ kind: "integer" }),
  PositiveBigIntegerField: always({ kind: "bigint" }),
  PositiveSmallIntegerField: always({ kind: "smallint" }),
  IPAddressField: always({ kind: "inet" }),
  GenericIPAddressField: always({ kind: "inet" }),
  JSONField: always({ kind: "jsonb" }),
  SlugField: varchar,
  TextField: always({ kind: "text" }),
  TimeField: always({ kind: "time", withTimezone: false, precision: null }),
  UUIDField: always({ kind: "uuid" }),
  ArrayField: (p) => ({ kind: "array", of: p.element ?? { kind: "text" }, size: p.size }),
  HStoreField: always({ kind: "hstore" }),
  CICharField: always({ kind: "citext" }),
  CIEmailField: always({ kind: "citext" }),
  CITextField: always({ kind: "citext" }),
  SearchVectorField: always({ kind: "tsvector" }),
  SearchQueryField: always({ kind: "opaque", sql: "tsquery" }),
  IntegerRangeField: always({ kind: "range", of: "int4" }),
  BigIntegerRangeField: always({ kind: "range", of: "int8" }),
  DecimalRangeField: always({ kind: "range", of: "num" }),
  DateTimeRangeField: always({ kind: "range", of: "tstz" }),
  DateRangeField: always({ kind: "range", of: "date" }),
  GeometryField: geometry("GEOMETRY"),
  PointField: geometry("POINT"),
  LineStringField: geometry("LINESTRING"),
  PolygonField: geometry("POLYGON"),
  MultiPointField: geometry("MULTIPOINT"),
  MultiLineStringField: geometry("MULTILINESTRING"),
  MultiPolygonField: geometry("MULTIPOLYGON"),
  GeometryCollectionField: geometry("GEOMETRYCOLLECTION"),
  RasterField: always({ kind: "opaque", sql: "raster" }),
  OidField: always({ kind: "opaque", sql: "oid" }),
};

function print(type: SqlType): string {
  switch (type.kind) {
    case "varchar":
      return type.length === null ? "varchar" : `varchar(${type.length})`;
    case "char":
      return `char(${type.length})`;
    case "numeric":
      if (type.precision === null) return "numeric";
      return type.scale === null ? `numeric(${type.precision})` : `numeric(${type.precision}, ${type.scale})`;
    case "double":
      return "double precision";
    case "time":
    case "timestamp": {
      const precision = type.precision === null ? "" : `(${type.precision})`;
      return `${type.kind}${precision}${type.withTimezone ? " with time zone" : ""}`;
    }
    case "binary":
      return "bytea";
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

const SERIAL: Readonly<Record<string, string>> = { smallint: "smallserial", integer: "serial", bigint: "bigserial" };

function printColumn(column: Pick<Column, "type" | "identity">): string {
  const serial = column.identity === "serial" ? SERIAL[column.type.kind] : undefined;
  return serial ?? print(column.type);
}

/** Types without parameters, by every name PostgreSQL has for them. */
const PLAIN: Readonly<Record<string, SqlType>> = {
  smallint: { kind: "smallint" },
  int2: { kind: "smallint" },
  integer: { kind: "integer" },
  int: { kind: "integer" },
  int4: { kind: "integer" },
  bigint: { kind: "bigint" },
  int8: { kind: "bigint" },
  boolean: { kind: "boolean" },
  bool: { kind: "boolean" },
  varchar: { kind: "varchar", length: null },
  "character varying": { kind: "varchar", length: null },
  char: { kind: "char", length: 1 },
  character: { kind: "char", length: 1 },
  text: { kind: "text" },
  numeric: { kind: "numeric", precision: null, scale: null },
  decimal: { kind: "numeric", precision: null, scale: null },
  "double precision": { kind: "double" },
  float8: { kind: "double" },
  real: { kind: "real" },
  float4: { kind: "real" },
  date: { kind: "date" },
  interval: { kind: "interval" },
  uuid: { kind: "uuid" },
  json: { kind: "json" },
  jsonb: { kind: "jsonb" },
  bytea: { kind: "binary" },
  inet: { kind: "inet" },
  citext: { kind: "citext" },
  hstore: { kind: "hstore" },
  tsvector: { kind: "tsvector" },
  int4range: { kind: "range", of: "int4" },
  int8range: { kind: "range", of: "int8" },
  numrange: { kind: "range", of: "num" },
  daterange: { kind: "range", of: "date" },
  tsrange: { kind: "range", of: "ts" },
  tstzrange: { kind: "range", of: "tstz" },
};

function parse(sql: string): SqlType {
  const text = sql.trim().toLowerCase().replace(/\s+/g, " ");
  const array = /^(.*)\[(\d*)\]$/.exec(text);
  if (array?.[1] !== undefined) {
    return { kind: "array", of: parse(array[1]), size: array[2] ? Number(array[2]) : null };
  }
  const plain = Object.hasOwn(PLAIN, text) ? PLAIN[text] : undefined;
  if (plain !== undefined) return plain;
  const sized = /^(varchar|character varying|char|character) ?\((\d+)\)$/.exec(text);
  if (sized) {
    const length = Number(sized[2]);
    return sized[1]?.includes("var") ? { kind: "varchar", length } : { kind: "char", length };
  }
  const numeric = /^(?:numeric|decimal) ?\((\d+)(?: ?, ?(\d+))?\)$/.exec(text);
  if (numeric) {
    return {
      kind: "numeric",
      precision: Number(numeric[1]),
      scale: numeric[2] === undefined ? null : Number(numeric[2]),
    };
  }
  const clock = /^(timestamptz|timetz|timestamp|time) ?(?:\((\d+)\))?( with(?:out)? time zone)?$/.exec(text);
  if (clock?.[1] !== undefined) {
    return {
      kind: clock[1].startsWith("timestamp") ? "timestamp" : "time",
      withTimezone: clock[1].endsWith("tz") || clock[3] === " with time zone",
      precision: clock[2] === undefined ? null : Number(clock[2]),
    };
  }
  return { kind: "opaque", sql: sql.trim() };
}

/** Collations that come with every PostgreSQL (ICU's, the C library's by their usual names, the built-in ones): all deterministic. */
const BUNDLED =
  /^(default|C|POSIX|ucs_basic|unicode|pg_c_utf8|pg_unicode_fast|.+-x-icu|[a-z]{2,3}(_[A-Z]{2})?(\.[\w-]+)?(@\w+)?)$/i;

/** `DatabaseSchemaEditor._create_like_index_sql`: none for collations that Django would find non-deterministic or missing. */
function patternOpclass(type: SqlType, collation: string | null): string | null {
  if (collation !== null && !BUNDLED.test(collation)) return null;
  if (type.kind === "varchar") return "varchar_pattern_ops";
  return type.kind === "text" ? "text_pattern_ops" : null;
}

const POSITIVE = new Set(["PositiveBigIntegerField", "PositiveIntegerField", "PositiveSmallIntegerField"]);

export const types: Types = {
  storage,
  unstorable: new Set(),
  print,
  printColumn,
  parse,
  recognize: parse,
  holds: () => false,
  defaultValue: (sql) => sql,
  /** Identity columns since Django 4.1, `serial` before. */
  numbering: (django) => {
    const [major = 0, minor = 0] = django.split(".").map(Number);
    return major > 4 || (major === 4 && minor >= 1) ? "by default" : "serial";
  },
  check: (kind, column) => (POSITIVE.has(kind) ? `${quoteName(column)} >= 0` : null),
  patternOpclass,
  knowsCollation: (collation) => BUNDLED.test(collation),
};

import type { Column, DialectName } from "../../../schema/schema.js";
import type { Value } from "../../../typescript/read/values.js";
import { isTrue, numberOf, propertyOf, textOf } from "../../plan/read/arguments.js";
import type { Release } from "../release.js";

/** What a builder of drizzle-orm makes of its options. */
export interface BuiltType {
  /** The type in SQL, as the builder's `getSQLType()` has it. */
  readonly sql: string;
  readonly identity?: Column["identity"];
  /** Whether the builder alone makes the column unique, or keeps NULL out. */
  readonly unique?: true;
  readonly notNull?: true;
}

type Builder = (config: Value | undefined, release: Release) => BuiltType;

const plain =
  (sql: string): Builder =>
  () => ({ sql });

/** `varchar(100)`, with the option that holds the length. */
const sized =
  (type: string, option = "length"): Builder =>
  (config) => {
    const size = numberOf(propertyOf(config, option));
    return { sql: size === undefined ? type : `${type}(${size})` };
  };

const numeric =
  (type: string, comma: string): Builder =>
  (config) => {
    const precision = numberOf(propertyOf(config, "precision"));
    const scale = numberOf(propertyOf(config, "scale"));
    if (precision === undefined) return { sql: type };
    return { sql: `${type}(${precision}${scale === undefined ? "" : `${comma}${scale}`})` };
  };

const zoned =
  (type: string): Builder =>
  (config, release) => {
    const zone = isTrue(propertyOf(config, "withTimezone")) ? " with time zone" : "";
    return { sql: `${sized(type, "precision")(config, release).sql}${zone}` };
  };

const unsigned = (config: Value | undefined): string => (isTrue(propertyOf(config, "unsigned")) ? " unsigned" : "");
const countable =
  (builder: Builder): Builder =>
  (config, release) => ({ sql: `${builder(config, release).sql}${unsigned(config)}` });
const serial =
  (sql: string): Builder =>
  () => ({ sql, identity: "serial", notNull: true });

const PLAIN_POSTGRES = [
  ...["smallint", "integer", "bigint", "boolean", "text", "date", "real", "uuid", "json", "jsonb", "inet", "cidr"],
  ...["macaddr", "macaddr8", "line", "point", "bytea"],
];

/** https://orm.drizzle.team/docs/column-types/pg */
const postgres: Readonly<Record<string, Builder>> = {
  ...Object.fromEntries(PLAIN_POSTGRES.map((type) => [type, plain(type)])),
  doublePrecision: plain("double precision"),
  serial: serial("integer"),
  smallserial: serial("smallint"),
  bigserial: serial("bigint"),
  varchar: sized("varchar"),
  char: sized("char"),
  numeric: numeric("numeric", ", "),
  decimal: numeric("numeric", ", "),
  time: zoned("time"),
  timestamp: zoned("timestamp"),
  interval: (config) => {
    const fields = textOf(propertyOf(config, "fields"));
    const precision = numberOf(propertyOf(config, "precision"));
    return { sql: `interval${fields === undefined ? "" : ` ${fields}`}${precision ? `(${precision})` : ""}` };
  },
  geometry: (config, { geometryHasSrid }) => {
    const srid = geometryHasSrid ? numberOf(propertyOf(config, "srid")) : undefined;
    return { sql: `geometry(point${srid === undefined ? "" : `,${srid}`})` };
  },
  vector: sized("vector", "dimensions"),
  halfvec: sized("halfvec", "dimensions"),
  sparsevec: sized("sparsevec", "dimensions"),
  bit: sized("bit", "dimensions"),
};

/** https://orm.drizzle.team/docs/column-types/mysql */
const mysql: Readonly<Record<string, Builder>> = {
  ...Object.fromEntries(
    ["boolean", "date", "json", "text", "tinytext", "mediumtext", "longtext", "year"].map((type) => [
      type,
      plain(type),
    ]),
  ),
  ...Object.fromEntries(["blob", "tinyblob", "mediumblob", "longblob"].map((type) => [type, plain(type)])),
  ...Object.fromEntries(
    ["int", "tinyint", "smallint", "mediumint", "bigint"].map((type) => [type, countable(plain(type))]),
  ),
  serial: () => ({ sql: "bigint unsigned", identity: "autoincrement", notNull: true, unique: true }),
  varchar: sized("varchar"),
  char: sized("char"),
  binary: sized("binary"),
  varbinary: sized("varbinary"),
  decimal: countable(numeric("decimal", ",")),
  real: numeric("real", ", "),
  double: countable(numeric("double", ",")),
  float: countable(numeric("float", ",")),
  time: sized("time", "fsp"),
  timestamp: sized("timestamp", "fsp"),
  datetime: sized("datetime", "fsp"),
};

/** https://orm.drizzle.team/docs/column-types/sqlite */
const sqlite: Readonly<Record<string, Builder>> = {
  integer: plain("integer"),
  int: plain("integer"),
  real: plain("real"),
  numeric: plain("numeric"),
  blob: plain("blob"),
  text: (config) => {
    const length = textOf(propertyOf(config, "mode")) === "json" ? undefined : numberOf(propertyOf(config, "length"));
    return { sql: length ? `text(${length})` : "text" };
  },
};

const BUILDERS: Readonly<Record<DialectName, Readonly<Record<string, Builder>>>> = {
  ...{ postgres, mysql, sqlite },
  mariadb: mysql,
};

/** What a builder makes of its options; undefined for a name that is no builder of the dialect's. */
export function builtType(
  dialect: DialectName,
  release: Release,
  builder: string,
  config: Value | undefined,
): BuiltType | undefined {
  const builders = BUILDERS[dialect];
  return Object.hasOwn(builders, builder) ? builders[builder]?.(config, release) : undefined;
}

/** Names of the builders of a dialect that any release has, sorted. */
export function builderNames(dialect: DialectName): readonly string[] {
  return Object.keys(BUILDERS[dialect]).sort();
}

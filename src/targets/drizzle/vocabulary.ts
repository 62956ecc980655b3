import type { SqlType, SqlTypeKind } from "../../schema/sql-type.js";

/** What a column holds in TypeScript, when nothing narrows it. `any`: whatever the driver gives. */
export type ValueKind = "number" | "bigint" | "string" | "boolean" | "Date" | "Uint8Array" | "json" | "any";

/** How one SQL type is said in Drizzle: a builder, where it comes from, and its options. Read in both directions. */
export interface TypeWord {
  readonly builder: string;
  /** `columns`: declared in the emitted `columns.ts`, because Drizzle has no builder for it. */
  readonly from: "pg-core" | "columns";
  readonly value: ValueKind;
  /** Property of the `SqlType` → option of the builder. Null, undefined and false are left out. */
  readonly options: Readonly<Record<string, string>>;
}

function word(builder: string, value: ValueKind, options: Readonly<Record<string, string>> = {}): TypeWord {
  return { builder, from: "pg-core", value, options };
}

function custom(builder: string, value: ValueKind, options: Readonly<Record<string, string>> = {}): TypeWord {
  return { builder, from: "columns", value, options };
}

/**
 * PostgreSQL's types in Drizzle 0.45. What is a choice here, and why:
 * - `bigint`: `mode: "number"` for keys that the database counts and for the columns that refer to them (2^53 rows do not
 *   happen; keys that cannot be compared or put into JSON do), `mode: "bigint"` for every other column (2^53 does happen
 *   there, and a number would round it in silence). The mode is added by `emit-column.ts`.
 * - `timestamp`: `Date`, Drizzle's own default. A `Date` has milliseconds where PostgreSQL has microseconds: compare and
 *   page by key, not by a timestamp that was read.
 * - `date`, `time`, `interval`, `numeric`, ranges: strings, which lose nothing and know no time zone.
 */
export const WORDS = {
  smallint: word("smallint", "number"),
  integer: word("integer", "number"),
  bigint: word("bigint", "bigint"),
  boolean: word("boolean", "boolean"),
  varchar: word("varchar", "string", { length: "length" }),
  char: word("char", "string", { length: "length" }),
  text: word("text", "string"),
  numeric: word("numeric", "string", { precision: "precision", scale: "scale" }),
  double: word("doublePrecision", "number"),
  real: word("real", "number"),
  date: word("date", "string"),
  time: word("time", "string", { withTimezone: "withTimezone", precision: "precision" }),
  timestamp: word("timestamp", "Date", { withTimezone: "withTimezone", precision: "precision" }),
  interval: word("interval", "string"),
  uuid: word("uuid", "string"),
  json: word("json", "json"),
  jsonb: word("jsonb", "json"),
  binary: custom("bytea", "Uint8Array"),
  inet: word("inet", "string"),
  citext: custom("citext", "string"),
  hstore: custom("hstore", "string"),
  tsvector: custom("tsvector", "string"),
  opaque: custom("sqlType", "any", { sql: "type" }),
} as const satisfies Record<Exclude<SqlTypeKind, "array" | "range">, TypeWord>;

/** The range types, by what they range over. */
export const RANGE_WORDS = {
  int4: custom("int4range", "string"),
  int8: custom("int8range", "string"),
  num: custom("numrange", "string"),
  date: custom("daterange", "string"),
  ts: custom("tsrange", "string"),
  tstz: custom("tstzrange", "string"),
} as const satisfies Record<(SqlType & { kind: "range" })["of"], TypeWord>;

/** Integer columns that a sequence of their own numbers, as before identity columns. */
export const SERIAL_WORDS = {
  smallint: word("smallserial", "number"),
  integer: word("serial", "number"),
  bigint: word("bigserial", "bigint"),
} as const satisfies Partial<Record<SqlTypeKind, TypeWord>>;

/** Text with a collation of its own: the type's text and the collation's name are its options. */
export const COLLATED_WORD = custom("collated", "string");

/** Names of `drizzle-orm/pg-core` besides the type builders that emitted code mentions. */
export const PG_CORE_NAMES = [
  "check",
  "customType",
  "foreignKey",
  "index",
  "pgSchema",
  "pgTable",
  "primaryKey",
  "unique",
  "uniqueIndex",
] as const;

/** Names of `drizzle-orm` that emitted code mentions. */
export const ORM_NAMES = ["relations", "sql"] as const;

/** Module specifiers of Drizzle. */
export const ORM_MODULE = "drizzle-orm";
export const PG_CORE_MODULE = "drizzle-orm/pg-core";

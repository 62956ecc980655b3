import type { SqlType } from "../../../schema/sql-type.js";
import { custom, type TypeWord, type Vocabulary, word } from "./words.js";

/**
 * PostgreSQL's types in Drizzle. What is a choice here, and why:
 * - `bigint`: `mode: "number"` for keys that the database counts and for the columns that refer to them (2^53 rows do not
 *   happen; keys that cannot be compared or put into JSON do), `mode: "bigint"` for every other column (2^53 does happen
 *   there, and a number would round it in silence).
 * - `timestamp`: `Date`, Drizzle's own default. A `Date` has milliseconds where PostgreSQL has microseconds: compare and
 *   page by key, not by a timestamp that was read.
 * - `date`, `time`, `interval`, `numeric`, ranges: strings, which lose nothing and know no time zone.
 */
export const postgresVocabulary = {
  words: {
    smallint: word("smallint", "number"),
    integer: word("integer", "number"),
    bigint: big("bigint"),
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
  },
  ranges: {
    int4: custom("int4range", "string"),
    int8: custom("int8range", "string"),
    num: custom("numrange", "string"),
    date: custom("daterange", "string"),
    ts: custom("tsrange", "string"),
    tstz: custom("tstzrange", "string"),
  },
  numbered: {
    // Integer columns that a sequence of their own numbers, as before identity columns.
    serial: {
      smallint: word("smallserial", "number"),
      integer: word("serial", "number"),
      bigint: big("bigserial"),
    },
  },
  collated: custom("collated", "string"),
  collatable: collatableText,
  enumerable: new Set(["varchar", "char", "text"]),
} as const satisfies Vocabulary;

function big(builder: string): TypeWord {
  const counted = word(builder, "number", {}, { mode: "number" });
  return { ...word(builder, "bigint", {}, { mode: "bigint" }), counted };
}

function collatableText(type: SqlType): string | null {
  if (type.kind === "varchar") return type.length === null ? "varchar" : `varchar(${type.length})`;
  if (type.kind === "char") return `char(${type.length})`;
  if (type.kind === "text" || type.kind === "citext") return type.kind;
  return type.kind === "opaque" ? type.sql : null;
}

import type { SqlType } from "../../../schema/sql-type.js";
import { custom, foreign, NO_RANGES, type TypeWord, type Vocabulary, word } from "./words.js";

const UNSIGNED = { unsigned: "unsigned" };

/**
 * MySQL's types in Drizzle, each the one that Django's backend asks for (`data_types`, django/db/backends/mysql/base.py):
 * text is `longtext`, binary data `longblob`, a UUID `char(32)` without its dashes, a duration `bigint` in microseconds.
 * Values are chosen as for PostgreSQL (`vocabulary/postgres.ts`).
 */
export const mysqlVocabulary = {
  words: {
    smallint: word("smallint", "number", UNSIGNED),
    integer: word("int", "number", UNSIGNED),
    bigint: big(),
    boolean: word("boolean", "boolean"),
    varchar: word("varchar", "string", { length: "length" }, { length: 255 }),
    char: word("char", "string", { length: "length" }),
    text: word("longtext", "string"),
    numeric: word("decimal", "string", { precision: "precision", scale: "scale" }),
    double: word("double", "number"),
    real: word("real", "number"),
    date: word("date", "string", {}, { mode: "string" }),
    time: word("time", "string", { precision: "fsp" }),
    timestamp: word("datetime", "Date", { precision: "fsp" }),
    interval: big(),
    uuid: custom("uuid", "string"),
    json: word("json", "json"),
    jsonb: word("json", "json"),
    binary: custom("longblob", "Uint8Array"),
    inet: word("char", "string", {}, { length: 39 }),
    citext: foreign("citext"),
    hstore: foreign("hstore"),
    tsvector: foreign("tsvector"),
    opaque: custom("sqlType", "any", { sql: "type" }),
  },
  ranges: NO_RANGES,
  numbered: {},
  collated: custom("collated", "string"),
  collatable: collatableText,
  enumerable: new Set(["varchar", "char", "longtext"]),
} as const satisfies Vocabulary;

/**
 * MariaDB's, where they are not MySQL's: a UUID has a type of its own, and JSON is text to the driver, which does not
 * take it apart.
 */
export const mariadbVocabulary = {
  ...mysqlVocabulary,
  words: {
    ...mysqlVocabulary.words,
    uuid: custom("nativeUuid", "string"),
    json: custom("jsonText", "json"),
    jsonb: custom("jsonText", "json"),
  },
} as const satisfies Vocabulary;

function big(): TypeWord {
  const counted = word("bigint", "number", UNSIGNED, { mode: "number" });
  return { ...word("bigint", "bigint", UNSIGNED, { mode: "bigint" }), counted };
}

function collatableText(type: SqlType): string | null {
  if (type.kind === "varchar") return `varchar(${type.length ?? 255})`;
  if (type.kind === "char") return `char(${type.length})`;
  if (type.kind === "text") return "longtext";
  return type.kind === "opaque" ? type.sql : null;
}

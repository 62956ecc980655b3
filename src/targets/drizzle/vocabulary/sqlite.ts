import type { SqlType } from "../../../schema/sql-type.js";
import { custom, foreign, NO_RANGES, type TypeWord, type Vocabulary, word } from "./words.js";

const UNSIGNED = { unsigned: "unsigned" };

/**
 * SQLite's types in Drizzle. A column's declared type is kept to the letter, as Django writes it (`data_types`,
 * django/db/backends/sqlite3/base.py), so that most words are declared in the emitted `columns.ts`; those also turn
 * Django's way of storing a value (a bool as 0 or 1, an instant as text in UTC, a UUID without its dashes, a decimal as a
 * number, a duration in microseconds) into a value of TypeScript's and back.
 */
export const sqliteVocabulary = {
  words: {
    smallint: custom("smallint", "number", UNSIGNED),
    integer: { ...word("integer", "number"), unsigned: custom("integerUnsigned", "number") },
    bigint: big(),
    boolean: custom("bool", "boolean"),
    varchar: custom("varchar", "string", { length: "length" }),
    char: custom("char", "string", { length: "length" }),
    text: word("text", "string"),
    numeric: custom("decimal", "string", { scale: "scale" }),
    double: word("real", "number"),
    real: word("real", "number"),
    date: custom("date", "string"),
    time: custom("time", "string"),
    timestamp: custom("datetime", "Date"),
    interval: big(),
    uuid: custom("uuid", "string"),
    json: word("text", "json", {}, { mode: "json" }),
    jsonb: word("text", "json", {}, { mode: "json" }),
    binary: custom("blob", "Uint8Array"),
    inet: custom("char", "string", {}, { length: 39 }),
    citext: foreign("citext"),
    hstore: foreign("hstore"),
    tsvector: foreign("tsvector"),
    opaque: custom("sqlType", "any", { sql: "type" }),
  },
  ranges: NO_RANGES,
  numbered: {
    // SQLite counts a column only where its declared type is exactly this.
    autoincrement: {
      smallint: word("integer", "number"),
      integer: word("integer", "number"),
      bigint: word("integer", "number"),
    },
  },
  collated: custom("collated", "string"),
  collatable: collatableText,
  enumerable: new Set(["text"]),
} as const satisfies Vocabulary;

function big(): TypeWord {
  const counted = custom("bigintKey", "number", UNSIGNED);
  return { ...custom("bigint", "bigint", UNSIGNED), counted };
}

function collatableText(type: SqlType): string | null {
  if (type.kind === "varchar") return type.length === null ? "varchar" : `varchar(${type.length})`;
  if (type.kind === "char") return `char(${type.length})`;
  if (type.kind === "text") return "text";
  return type.kind === "opaque" ? type.sql : null;
}

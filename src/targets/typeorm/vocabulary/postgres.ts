import { RANGES, type TypeWord, type Vocabulary, word } from "./words.js";

const PRECISION = { options: { precision: "precision" } };

/**
 * PostgreSQL's types in TypeORM (https://typeorm.io/docs/entity/entities#column-types-for-postgres). What is a choice
 * here, and why:
 * - `bigint`: `string`, as TypeORM documents it. It compares keys as the driver gives them, so that a number made of them
 *   would be taken for another key; and 2^53 does happen in columns that are no keys.
 * - `timestamp`: `Date`, which has milliseconds where PostgreSQL has microseconds: compare and page by key.
 * - `date`, `time`, `interval`, `numeric`, ranges: strings, which lose nothing and know no time zone.
 */
export const postgresVocabulary = {
  words: {
    smallint: word("smallint", "number"),
    integer: word("integer", "number"),
    bigint: word("bigint", "string"),
    boolean: word("boolean", "boolean"),
    varchar: word("varchar", "string", { options: { length: "length" } }),
    char: word("char", "string", { options: { length: "length" } }),
    text: word("text", "string"),
    numeric: word("numeric", "string", { element: "number", options: { precision: "precision", scale: "scale" } }),
    double: word("double precision", "number"),
    real: word("real", "number"),
    date: word("date", "string", { element: "Date" }),
    time: word("time", "string", PRECISION),
    timestamp: word("timestamp", "Date", PRECISION),
    interval: word("interval", "string", { transformer: "intervalText" }),
    uuid: word("uuid", "string"),
    json: word("json", "json"),
    jsonb: word("jsonb", "json"),
    binary: word("bytea", "Uint8Array"),
    inet: word("inet", "string"),
    citext: word("citext", "string"),
    hstore: word("hstore", "string", { fixed: { hstoreType: "string" } }),
    tsvector: word("tsvector", "string"),
  },
  ranges: RANGES,
  zoned: {
    time: word("time with time zone", "string", PRECISION),
    timestamp: word("timestamp with time zone", "Date", PRECISION),
  },
  numbered: null,
  opaque,
} as const satisfies Vocabulary;

/** `geometry(POINT,4326)` has options of its own; anything else is its own name. */
function opaque(sql: string): TypeWord {
  const [, type, shape, srid] = /^(geometry|geography)\((\w+),(\d+)\)$/i.exec(sql) ?? [];
  if (type === undefined || shape === undefined) return word(sql, "any");
  return word(type.toLowerCase(), "any", { fixed: { spatialFeatureType: shape, srid: Number(srid) } });
}

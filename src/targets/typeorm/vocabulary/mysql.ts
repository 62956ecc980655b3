import { RANGES, type Vocabulary, word } from "./words.js";

const UNSIGNED = { options: { unsigned: "unsigned" } };

/** TypeORM gives keys to join tables as they are, past any transformer: there a UUID stays as the database has it. */
const UUID = {
  ...word("char", "string", { fixed: { length: 32 }, transformer: "uuidWithoutDashes" }),
  key: { ...word("char", "string", { fixed: { length: 32 } }), bare: true },
};

/**
 * MySQL's types in TypeORM (https://typeorm.io/docs/entity/entities#column-types-for-mysqlmariadb), each the one that
 * Django's backend asks for (`data_types`, django/db/backends/mysql/base.py): text is `longtext`, binary data `longblob`,
 * a UUID `char(32)` without its dashes, a duration `bigint` in microseconds. Values are chosen as for PostgreSQL.
 * TypeORM makes `tinyint(4)` of a boolean where Django has `tinyint(1)`.
 */
export const mysqlVocabulary = {
  words: {
    smallint: word("smallint", "number", UNSIGNED),
    integer: word("int", "number", UNSIGNED),
    bigint: word("bigint", "string", UNSIGNED),
    boolean: word("boolean", "boolean", { inexact: true }),
    varchar: word("varchar", "string", { options: { length: "length" }, fixed: { length: 255 } }),
    char: word("char", "string", { options: { length: "length" } }),
    text: word("longtext", "string"),
    numeric: word("decimal", "string", { options: { precision: "precision", scale: "scale" } }),
    double: word("double", "number"),
    real: word("double", "number"),
    date: word("date", "string"),
    time: word("time", "string", { options: { precision: "precision" } }),
    timestamp: word("datetime", "Date", { options: { precision: "precision" } }),
    interval: word("bigint", "string"),
    uuid: UUID,
    json: word("json", "json"),
    jsonb: word("json", "json"),
    binary: word("longblob", "Uint8Array"),
    inet: word("char", "string", { fixed: { length: 39 } }),
    citext: word("longtext", "string"),
    hstore: word("longtext", "string"),
    tsvector: word("longtext", "string"),
  },
  ranges: RANGES,
  zoned: {},
  numbered: null,
  opaque: (sql) => word(sql, "any"),
} as const satisfies Vocabulary;

/** MariaDB's, where they are not MySQL's: a UUID has a type of its own. */
export const mariadbVocabulary = {
  ...mysqlVocabulary,
  words: { ...mysqlVocabulary.words, uuid: word("uuid", "string") },
} as const satisfies Vocabulary;

import { RANGES, type Vocabulary, word } from "./words.js";

/** TypeORM gives keys to join tables as they are, past any transformer: there a UUID stays as the database has it. */
const UUID = {
  ...word("varchar", "string", { fixed: { length: 32 }, transformer: "uuidWithoutDashes" }),
  key: { ...word("varchar", "string", { fixed: { length: 32 } }), bare: true },
};

/**
 * SQLite's types in TypeORM (https://typeorm.io/docs/entity/entities#column-types-for-sqlite--cordova--react-native--expo).
 * TypeORM knows a few names only and decides by them how it stores a value; so a column is called by the name that stores
 * as Django does, which is not always the one that Django declares (`bool`, `char(32)`, `bigint`): the tables are made by
 * the baseline. Transformers turn Django's way of storing a value (a UUID without its dashes, a decimal as a number, an
 * instant as text in UTC with microseconds) into the property's and back.
 */
export const sqliteVocabulary = {
  words: {
    smallint: word("smallint", "number"),
    integer: word("integer", "number"),
    bigint: word("bigint", "number"),
    boolean: word("boolean", "boolean"),
    varchar: word("varchar", "string", { options: { length: "length" } }),
    char: word("varchar", "string", { options: { length: "length" } }),
    text: word("text", "string"),
    numeric: word("decimal", "string", {
      options: { precision: "precision", scale: "scale" },
      transformer: "decimalText",
      transformerOf: "scale",
    }),
    double: word("real", "number"),
    real: word("real", "number"),
    date: word("date", "string"),
    time: word("text", "string"),
    timestamp: word("text", "Date", { transformer: "instantText" }),
    interval: word("bigint", "number"),
    uuid: UUID,
    json: word("text", "json", { transformer: "jsonText" }),
    jsonb: word("text", "json", { transformer: "jsonText" }),
    binary: word("blob", "Uint8Array"),
    inet: word("varchar", "string", { fixed: { length: 39 } }),
    citext: word("text", "string"),
    hstore: word("text", "string"),
    tsvector: word("text", "string"),
  },
  ranges: RANGES,
  zoned: {},
  numbered: "integer",
  opaque: () => word("text", "any"),
} as const satisfies Vocabulary;

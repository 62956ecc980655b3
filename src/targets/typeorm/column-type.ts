import type { Column } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import { type WordOption, wordOptions } from "../plan/word-options.js";
import type { TypeWord, Vocabulary } from "./vocabulary/words.js";

/** A column's type in TypeORM's words. */
export interface ColumnType {
  readonly word: TypeWord;
  readonly options: readonly WordOption[];
  /** How many arrays are around it. PostgreSQL keeps neither their number nor their sizes. */
  readonly arrays: number;
  /** What the transformer is made for, where it is made for something. */
  readonly argument: number | null;
}

/** Finds the words for a column's type. `isKey`: it is a key, or refers to one. */
export function columnType(column: Column, isKey: boolean, vocabulary: Vocabulary): ColumnType {
  let arrays = 0;
  let type = column.type;
  while (type.kind === "array") {
    arrays += 1;
    type = type.of;
  }
  const usual = wordOf(type, vocabulary);
  const plain = (isKey ? usual.key : undefined) ?? usual;
  const counted = column.identity !== null && vocabulary.numbered !== null;
  const word = counted ? { ...plain, type: vocabulary.numbered ?? plain.type } : plain;
  const options = wordOptions(word, type);
  const made: unknown = word.transformerOf === null ? null : Reflect.get(type, word.transformerOf);
  return { word, options, arrays, argument: typeof made === "number" ? made : null };
}

function wordOf(type: Exclude<SqlType, { kind: "array" }>, vocabulary: Vocabulary): TypeWord {
  if (type.kind === "range") return vocabulary.ranges[type.of];
  if (type.kind === "opaque") return vocabulary.opaque(type.sql);
  const zoned = (type.kind === "time" || type.kind === "timestamp") && type.withTimezone;
  return (zoned ? vocabulary.zoned[type.kind] : undefined) ?? vocabulary.words[type.kind];
}

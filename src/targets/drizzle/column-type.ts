import type { Column } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import type { ValueKind } from "../plan/values.js";
import { type WordOption, wordOptions } from "../plan/word-options.js";
import type { TypeWord, Vocabulary } from "./vocabulary/words.js";

/** A column's type in Drizzle's words. */
export interface ColumnType {
  readonly word: TypeWord;
  readonly options: readonly WordOption[];
  /** What the column, or the innermost element of an array, holds. */
  readonly value: ValueKind;
  /** Sizes of the arrays around it, innermost first. */
  readonly arrays: readonly (number | null)[];
  /** Whether the arrays are part of the type's own text, and not said by `.array()`. */
  readonly arraysInText: boolean;
}

/** Finds the words for a column's type. `counted`: it holds a key that the database counts (see `TypeWord.counted`). */
export function columnType(column: Column, counted: boolean, vocabulary: Vocabulary): ColumnType {
  const arrays: (number | null)[] = [];
  let type = column.type;
  while (type.kind === "array") {
    arrays.unshift(type.size);
    type = type.of;
  }
  const text = column.collation === null ? null : vocabulary.collatable(type);
  if (column.collation !== null && text !== null) {
    // Not `[]`: drizzle-kit would move it behind the collation. PostgreSQL takes no notice of the number of dimensions.
    const options = [
      { name: "type", value: arrays.length === 0 ? text : `${text} ARRAY` },
      { name: "collation", value: column.collation },
    ];
    return { word: vocabulary.collated, options, value: "string", arrays, arraysInText: true };
  }
  const plain = wordOf(type, arrays.length === 0 ? column.identity : null, vocabulary);
  const word = (counted && arrays.length === 0 ? plain.counted : undefined) ?? plain;
  const options = wordOptions(word, type);
  return { word, options, value: word.value, arrays, arraysInText: false };
}

/**
 * Whether drizzle-kit 0.31 writes the type's text as it stands for PostgreSQL. It puts quotes around every text that does
 * not start with a type it knows, which only a bare lower-case name survives.
 */
export function survivesQuoting(type: ColumnType): boolean {
  if (type.word.builder !== "sqlType" && type.word.builder !== "collated") return true;
  const text = String(type.options.find(({ name }) => name === "type")?.value ?? "");
  return /^[a-z_][a-z0-9_]*(\[\d*\])*$/.test(text) || KNOWN_TO_KIT.some((known) => text.startsWith(known));
}

function wordOf(
  type: Exclude<SqlType, { kind: "array" }>,
  identity: Column["identity"],
  vocabulary: Vocabulary,
): TypeWord {
  if (type.kind === "range") return vocabulary.ranges[type.of];
  const numbered = identity === null ? undefined : vocabulary.numbered[identity]?.[type.kind];
  const word = numbered ?? vocabulary.words[type.kind];
  return "unsigned" in type && type.unsigned === true ? (word.unsigned ?? word) : word;
}

/** drizzle-kit's `pgNativeTypes`, shortened to what decides. */
const KNOWN_TO_KIT = [
  ..."uuid smallint integer bigint boolean text varchar serial bigserial decimal numeric real json time date".split(
    " ",
  ),
  ..."interval char vector geometry halfvec sparsevec bit".split(" "),
  "double precision",
];

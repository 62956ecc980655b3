import type { Column } from "../../schema/schema.js";
import type { SqlType } from "../../schema/sql-type.js";
import { COLLATED_WORD, RANGE_WORDS, SERIAL_WORDS, type TypeWord, type ValueKind, WORDS } from "./vocabulary.js";

/** A column's type in Drizzle's words. */
export interface ColumnType {
  readonly word: TypeWord;
  readonly options: readonly { readonly name: string; readonly value: string | number | boolean }[];
  /** What the column, or the innermost element of an array, holds. */
  readonly value: ValueKind;
  /** Sizes of the arrays around it, innermost first. */
  readonly arrays: readonly (number | null)[];
  /** Whether the arrays are part of the type's own text, and not said by `.array()`. */
  readonly arraysInText: boolean;
}

/** Finds the words for a column's type. `counted`: it holds a key that the database counts (see `WORDS`). */
export function columnType(column: Column, counted: boolean): ColumnType {
  const arrays: (number | null)[] = [];
  let type = column.type;
  while (type.kind === "array") {
    arrays.unshift(type.size);
    type = type.of;
  }
  const text = column.collation === null ? null : collatableText(type);
  if (column.collation !== null && text !== null) {
    // Not `[]`: drizzle-kit would move it behind the collation. PostgreSQL takes no notice of the number of dimensions.
    const options = [
      { name: "type", value: arrays.length === 0 ? text : `${text} ARRAY` },
      { name: "collation", value: column.collation },
    ];
    return { word: COLLATED_WORD, options, value: "string", arrays, arraysInText: true };
  }
  const word = wordOf(type, column.identity === "serial" && arrays.length === 0);
  const options = Object.entries(word.options).flatMap(([fact, name]) => {
    const value: unknown = Reflect.get(type, fact);
    return typeof value === "string" || typeof value === "number" || value === true ? [{ name, value }] : [];
  });
  if (word.value !== "bigint") return { word, options, value: word.value, arrays, arraysInText: false };
  const mode = counted && arrays.length === 0 ? "number" : "bigint";
  return { word, options: [{ name: "mode", value: mode }, ...options], value: mode, arrays, arraysInText: false };
}

/**
 * Whether drizzle-kit 0.31 writes the type's text as it stands. It puts quotes around every text that does not start
 * with a type it knows, which only a bare lower-case name survives.
 */
export function survivesQuoting(type: ColumnType): boolean {
  if (type.word.builder !== "sqlType" && type.word.builder !== "collated") return true;
  const text = String(type.options.find(({ name }) => name === "type")?.value ?? "");
  return /^[a-z_][a-z0-9_]*(\[\d*\])*$/.test(text) || KNOWN_TO_KIT.some((known) => text.startsWith(known));
}

function wordOf(type: Exclude<SqlType, { kind: "array" }>, serial: boolean): TypeWord {
  if (type.kind === "range") return RANGE_WORDS[type.of];
  if (serial && (type.kind === "smallint" || type.kind === "integer" || type.kind === "bigint")) {
    return SERIAL_WORDS[type.kind];
  }
  return WORDS[type.kind];
}

/** The text of a type that can take a collation; null for the others. */
function collatableText(type: Exclude<SqlType, { kind: "array" }>): string | null {
  if (type.kind === "varchar") return type.length === null ? "varchar" : `varchar(${type.length})`;
  if (type.kind === "char") return `char(${type.length})`;
  if (type.kind === "text" || type.kind === "citext") return type.kind;
  return type.kind === "opaque" ? type.sql : null;
}

/** drizzle-kit's `pgNativeTypes`, shortened to what decides. */
const KNOWN_TO_KIT = [
  ..."uuid smallint integer bigint boolean text varchar serial bigserial decimal numeric real json time date".split(
    " ",
  ),
  ..."interval char vector geometry halfvec sparsevec bit".split(" "),
  "double precision",
];

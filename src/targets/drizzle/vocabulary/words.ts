import type { SqlType, SqlTypeKind } from "../../../schema/sql-type.js";
import type { ValueKind } from "../../plan/values.js";

/** How one SQL type is said in Drizzle: a builder, where it comes from, and its options. Read in both directions. */
export interface TypeWord {
  readonly builder: string;
  /** `columns`: declared in the emitted `columns.ts`, because Drizzle has no builder for it. */
  readonly from: "core" | "columns";
  readonly value: ValueKind;
  /** Options that it has where the type says nothing about them. */
  readonly fixed: Readonly<Record<string, string | number>>;
  /** Property of the `SqlType` → option of the builder. Null, undefined and false are left out. */
  readonly options: Readonly<Record<string, string>>;
  /** The word for a key that the database counts, where that is another one. */
  readonly counted?: TypeWord;
  /** The word for an unsigned integer, where that is another one. */
  readonly unsigned?: TypeWord;
}

/** The kinds that are said by one word each. */
export type WordKind = Exclude<SqlTypeKind, "array" | "range">;

/** A dialect's types in Drizzle's words. */
export interface Vocabulary {
  readonly words: Readonly<Record<WordKind, TypeWord>>;
  /** The range types, by what they range over. */
  readonly ranges: Readonly<Record<(SqlType & { kind: "range" })["of"], TypeWord>>;
  /** Integers that the database numbers by itself, where they are said by another word than other integers. */
  readonly numbered: Readonly<Partial<Record<Identity, Partial<Record<SqlTypeKind, TypeWord>>>>>;
  /** Text with a collation of its own: the type's text and the collation's name are its options. */
  readonly collated: TypeWord;
  /** The text of a type that can take a collation; null for the others. */
  collatable(type: SqlType): string | null;
  /** Builders that take the values of a column as their `enum`. */
  readonly enumerable: ReadonlySet<string>;
}

type Identity = "by default" | "always" | "serial" | "autoincrement";

type Options = Readonly<Record<string, string>>;
type Fixed = Readonly<Record<string, string | number>>;

/** A builder of Drizzle's own. */
export function word(builder: string, value: ValueKind, options: Options = {}, fixed: Fixed = {}): TypeWord {
  return { builder, from: "core", value, fixed, options };
}

/** A builder that the emitted `columns.ts` declares. */
export function custom(builder: string, value: ValueKind, options: Options = {}, fixed: Fixed = {}): TypeWord {
  return { builder, from: "columns", value, fixed, options };
}

/** The word for a type that the dialect has not: its plain name. Nothing makes such columns. */
export function foreign(type: string): TypeWord {
  return custom("sqlType", "any", {}, { type });
}

/** Words for ranges in a dialect that has none. */
export const NO_RANGES = {
  int4: foreign("int4range"),
  int8: foreign("int8range"),
  num: foreign("numrange"),
  date: foreign("daterange"),
  ts: foreign("tsrange"),
  tstz: foreign("tstzrange"),
} as const satisfies Vocabulary["ranges"];

/** Every builder that a vocabulary has a word for. */
export function buildersOf(vocabulary: Vocabulary): readonly string[] {
  const words = [
    ...Object.values(vocabulary.words),
    ...Object.values(vocabulary.ranges),
    ...Object.values(vocabulary.numbered).flatMap((kinds) => Object.values(kinds)),
    vocabulary.collated,
  ];
  const variants = words.flatMap(({ counted, unsigned }) => [counted, unsigned].filter((each) => each !== undefined));
  return [...words, ...variants].map(({ builder }) => builder);
}

import type { SqlType, SqlTypeKind } from "../../../schema/sql-type.js";
import type { ValueKind } from "../../plan/values.js";
import type { TransformerName } from "../transformers.js";

/** How one SQL type is said as options of `@Column`. Read in both directions. */
export interface TypeWord {
  /** `type` of the column. */
  readonly type: string;
  readonly value: ValueKind;
  /** What an element holds in an array of the type, where the driver gives another value there. */
  readonly element: ValueKind;
  /** Options that it has where the type says nothing about them. */
  readonly fixed: Readonly<Record<string, string | number>>;
  /** Property of the `SqlType` → option of the column. Null, undefined and false are left out. */
  readonly options: Readonly<Record<string, string>>;
  /** What turns the driver's value into the property's and back; null where TypeORM does. */
  readonly transformer: TransformerName | null;
  /** Property of the `SqlType` that the transformer is made for; null where it is the same for all. */
  readonly transformerOf: string | null;
  /** The word for a column that is a key or refers to one, where that is another one. */
  readonly key?: TypeWord;
  /** Whether a UUID has no dashes in TypeScript either. */
  readonly bare?: boolean;
  /** Whether the schema builder makes another type of it, which has to be put right afterwards. */
  readonly inexact: boolean;
}

/** The kinds that are said by one word each. */
export type WordKind = Exclude<SqlTypeKind, "array" | "range" | "opaque">;

/** A dialect's types in TypeORM's words. */
export interface Vocabulary {
  readonly words: Readonly<Record<WordKind, TypeWord>>;
  /** The range types, by what they range over. */
  readonly ranges: Readonly<Record<(SqlType & { kind: "range" })["of"], TypeWord>>;
  /** Times and instants with a time zone, where they are said by another word. */
  readonly zoned: Readonly<Partial<Record<"time" | "timestamp", TypeWord>>>;
  /** What a column that the database numbers by itself is declared as, where its type's word does not do. */
  readonly numbered: string | null;
  /** The word for a type that only the database's own text names. */
  opaque(sql: string): TypeWord;
}

interface Extras {
  readonly element?: ValueKind;
  readonly options?: Readonly<Record<string, string>>;
  readonly fixed?: Readonly<Record<string, string | number>>;
  readonly transformer?: TransformerName;
  readonly transformerOf?: string;
  readonly inexact?: boolean;
}

/** A word by its type's name and what it holds. */
export function word(
  type: string,
  value: ValueKind,
  { options = {}, fixed = {}, transformer, transformerOf, inexact = false, element = value }: Extras = {},
): TypeWord {
  return {
    ...{ type, value, element, fixed, options, inexact },
    transformer: transformer ?? null,
    transformerOf: transformerOf ?? null,
  };
}

/** The range types, which only PostgreSQL has: nothing makes such columns elsewhere. */
export const RANGES = {
  int4: word("int4range", "string"),
  int8: word("int8range", "string"),
  num: word("numrange", "string"),
  date: word("daterange", "string"),
  ts: word("tsrange", "string"),
  tstz: word("tstzrange", "string"),
} as const satisfies Vocabulary["ranges"];

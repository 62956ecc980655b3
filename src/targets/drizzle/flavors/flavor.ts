import type { PrimaryKey, ReferentialAction, Table } from "../../../schema/schema.js";
import type { Declarations } from "../../plan/declaration.js";
import type { FactKind } from "../../target.js";
import type { Release } from "../release.js";
import type { SqlText } from "../sql-text.js";
import type { Vocabulary } from "../vocabulary/words.js";

/** One dialect of Drizzle: what the emitters ask instead of asking which dialect it is. */
export interface Flavor {
  /** Module specifier of the builders. */
  readonly module: string;
  readonly names: CoreNames;
  readonly vocabulary: Vocabulary;
  /** What the emitted `columns.ts` can declare. */
  readonly declarations: Declarations;
  readonly text: SqlText;
  /** What a query orders by where the order is left to chance. */
  readonly random: string;
  readonly numbering: Numbering;
  /** `calls`: `t.a.desc().nullsFirst()`; `text`: the order is SQL behind the column. */
  readonly indexOrder: "calls" | "text";
  /** Builder of a unique constraint. */
  readonly unique: "unique" | "uniqueIndex";
  /** What a foreign key is declared with where the schema says `no action`; `no action` itself is left unsaid. */
  readonly noAction: ReferentialAction;
  /** Whether a generated column says if it is stored (`{ mode }`). */
  readonly generatedModes: boolean;
  /** Whether drizzle-kit 0.31 puts quotes around types that it does not know. */
  readonly quotesTypes: boolean;
  /** Whether the database keeps a check of a column, under the column's name, apart from those of the table. */
  readonly columnChecks: boolean;
  /** Bytes of a table's alias that the database keeps; null where no relational query makes one that is too long. */
  readonly aliasBytes: number | null;
  /** A default as the database gives it back: drizzle-kit compares the two as texts. */
  printedDefault(sql: string): string;
  readonly implicit: ImplicitNames;
  /** The primary key where it has to be stated apart from its column; null where the column says it. */
  statedKey(table: Table, key: PrimaryKey, release: Release): StatedKey | null;
  /** Whether a unique constraint is made as one, and not as an index. */
  carriesUniques(release: Release): boolean;
  /**
   * Whether what drizzle-kit misreads in the database is declared as it reads it, so that a push has nothing to change,
   * and is left to `finish.sql`: exclusion constraints (as indexes), collations (not at all), numbers as default of
   * `numeric` (as texts). Otherwise it is declared as it is, and each push would make it anew.
   */
  declaresAsRead(release: Release): boolean;
  /** What is not carried besides what no dialect carries (`UNCARRIED`). */
  cannotCarry(release: Release): readonly FactKind[];
}

/** Names of the dialect's module that emitted code mentions. */
export interface CoreNames {
  readonly table: string;
  /** Makes what a table of another schema is made with; null where there are none. */
  readonly schema: string | null;
  /** Type of an entry of a table's third argument. */
  readonly extraConfig: string;
  /** Type of any column. */
  readonly anyColumn: string;
}

/** How a column is said that the database numbers by itself: a link of its own, or an argument of `primaryKey`. */
export type Numbering = "identity" | "autoincrement()" | "primaryKey({ autoIncrement: true })";

/** Names for what has none in the schema: those that the database would choose. Null where Drizzle needs none. */
export interface ImplicitNames {
  unique(table: Table, columns: readonly string[]): string;
  check(table: Table, columns: readonly string[], position: number): string;
  foreignKey(table: Table, columns: readonly string[]): string | null;
}

export interface StatedKey {
  readonly name: string | null;
  readonly columns: readonly string[];
}

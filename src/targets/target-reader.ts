import type { Accessor } from "../schema/accessor.js";
import type { DialectName, Schema, TableName } from "../schema/schema.js";
import type { SqlType } from "../schema/sql-type.js";
import type { UncarriedFact } from "../schema/uncarried-fact.js";
import type { Module, Problem, Program } from "../typescript/read/program.js";

/**
 * What reads a target's own TypeScript, ours or written by hand, and says what of a schema such code holds at all. A
 * target loads it when it is asked for: it brings TypeScript's compiler.
 */
export interface TargetReader {
  /** The tables and accessors that the modules declare. Never fails: what cannot be read is a problem with a place. */
  read(modules: readonly Module[], program: Program, options: ReadOptions): ReadSchema;
  /**
   * The schema without what the target's code cannot hold in this dialect, which both sides of a comparison are taken
   * through: law 1 is `read(emit(s)) ≡ carried(s)`.
   */
  carried(schema: Schema, options: CarriedOptions): Carried;
}

export interface ReadOptions {
  readonly dialect: DialectName;
  /** One of the target's `libraryVersions`, or a line before them that code by hand is for (TypeORM's 0.3). */
  readonly libraryVersion: string;
  /** The type that a piece of the dialect's SQL names (`Dialect.types.recognize`). */
  readonly parseType: (sql: string) => SqlType;
  /** How names of columns that are not stated come from properties: Drizzle's `casing`, TypeORM's naming strategy. Null: as they are. */
  readonly casing: "snake_case" | "camelCase" | null;
}

export interface CarriedOptions {
  readonly libraryVersion: string;
  /** A type as it comes back when the database's text of it is read: of several that are one to the database, one. */
  readonly canonicalType: (type: SqlType) => SqlType;
  /** Names given by entity label, as `EmitOptions.namesGiven`. */
  readonly namesGiven?: Readonly<Record<string, { readonly name?: string; readonly key?: string }>>;
}

/** What a target's code declares. */
export interface ReadSchema {
  /** `origin`s lead into the TypeScript; `application` is null. Names that the library makes up are null where they may be. */
  readonly schema: Schema;
  /** Null where the code declares no relations at all. */
  readonly accessors: readonly Accessor[] | null;
  readonly problems: readonly Problem[];
  /** What of the tables is there and could not be read: nothing is claimed about it. */
  readonly unread: Unread;
}

/** Columns by `partKey` of table and column, and tables, by `tableKey`, that may have more columns than are known. */
export interface Unread {
  readonly columns: ReadonlySet<string>;
  readonly openTables: ReadonlySet<string>;
  /** By `partKey` of table and part: of these the table may have more than are known. */
  readonly parts: ReadonlySet<string>;
  /** Of each table whose name could not be read, the names of its columns, or of the properties that stand for them. */
  readonly nameless: readonly (readonly string[])[];
  /** By `partKey` of table and name: the relations that are there, and are not known further. */
  readonly relations: ReadonlySet<string>;
}

/** What a table has besides its columns. */
export type TablePart = "primary key" | "foreign key" | "unique" | "index" | "check" | "exclusion";

/** What of a schema a target's code can hold. */
export interface Carried {
  readonly schema: Schema;
  /** The accessors that the target makes of the schema's relations, as it names them. */
  readonly accessors: readonly Accessor[];
  /** The facts that were left off, as `Emission.notCarried` has them; without those that the code says all the same. */
  readonly notCompared: readonly UncarriedFact[];
  readonly bookkeeping: Bookkeeping;
}

/** What the library keeps for itself in the database. */
export interface Bookkeeping {
  /** The table that it keeps it in; null where it keeps nothing. */
  readonly table: string | null;
  /** In the order of `Emission.bookkeeping`. */
  readonly records: readonly BookkeepingRecord[];
}

/** Statements that go together, and the column that they are about; null where they make the library's own table. */
export interface BookkeepingRecord {
  readonly about: { readonly table: TableName; readonly column: string } | null;
  readonly statements: readonly string[];
}

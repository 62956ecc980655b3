import type { Words } from "../schema/diff/rule.js";
import type { Schema, TableName } from "../schema/schema.js";

/** Rows of a live database, by name of column. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/**
 * Runs one statement. More than one in the text is an error: what a project's models say is part of some of them.
 * @throws what the database or the connection says
 */
export type Query = (sql: string) => Promise<Rows>;

/** A query that may fail: null where the database does not take it, and all else goes on. */
export type Attempt = (sql: string) => Promise<Rows | null>;

/** A live database of which a role sees too little to say what is missing. */
export class HiddenTables extends Error {}

/** A live database that is only read. */
export interface LiveDatabase {
  readonly query: Query;
  readonly attempt: Attempt;
}

/** What a live database holds. */
export interface InspectedDatabase {
  readonly schema: Schema;
  /** Views and foreign tables: what tables that the application does not make may be. */
  readonly views: readonly TableName[];
}

/** A wanted schema in the words of one live database, and how it is held against that. */
export interface Alignment {
  readonly want: Schema;
  /** What is there, without what the database made by itself and no model can say. */
  readonly have: Schema;
  readonly words: Words;
}

/** How a dialect reads live databases. Nothing is written. */
export interface LiveDialect {
  /** Lets something read the database at one moment, with no right to write. */
  readOnly<T>(query: Query, use: (database: LiveDatabase) => Promise<T>): Promise<T>;
  inspect(query: Query): Promise<InspectedDatabase>;
  /**
   * Asks the database what it makes of the wanted schema's types and expressions.
   * @throws HiddenTables
   */
  align(want: Schema, have: Schema, database: LiveDatabase): Promise<Alignment>;
}

import type { ReferentialAction, Table } from "../schema/schema.js";
import type { SqlType } from "../schema/sql-type.js";
import type { Statement } from "./dialect.js";

/** What a database can do in the application's place, and how a table that is there is brought to do it. */
export interface StandaloneDialect {
  /** What can follow `ON DELETE`. */
  readonly actions: ReadonlySet<ReferentialAction>;
  /** The default that is the time of the insert, for a column of this type; null where it holds no time. */
  now(type: SqlType): string | null;
  /** The default that is a random (version 4) UUID; null where the column cannot hold one. */
  uuid(type: SqlType): string | null;
  /** A value as it stands after `DEFAULT`: some databases want parentheses around values of some types. */
  constant(sql: string, type: SqlType): string;
  /**
   * The statements that turn one table into the other without losing a row. The two differ only in what foreign keys do
   * on deletion, in column defaults, and in checks that the second has more. Safe to run again.
   */
  alter(from: Table, to: Table): readonly Statement[];
}

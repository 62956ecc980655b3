import type { Table } from "../../src/schema/schema.js";
import type { Row, Value } from "../scenarios/values.js";

/** An implementation of Django's deletion, as the scenarios ask it. */
export interface Subject {
  readonly name: string;
  /** Begins a scenario: every table of the project is empty. */
  begin(): Promise<void>;
  /**
   * Stores one row as it is given, by any way (plain SQL will do: it is not what is tested).
   * @param row by column; columns that the database numbers may be left out
   * @returns the row as stored, every column of the table
   */
  insert(table: Table, row: Row): Promise<Row>;
  /** All rows of a table, every column, in any order. */
  rows(table: Table): Promise<readonly Row[]>;
  /** Deletes rows, all or none; rejects where Django would raise. */
  delete(call: Call): Promise<Answer>;
  /**
   * What an error of `delete` stands for in Django; null for a fault of the implementation's own. Without it any rejection
   * is a refusal.
   */
  refusal?(error: unknown): Refusal | null;
  /** Why a step cannot even be said to this implementation; null for one that can. */
  declines?(call: Call): string | null;
}

export interface Call {
  /** Label of the entity: an alias (proxy) and a multi-table parent or child among them. */
  readonly label: string;
  /** Primary keys; some may be gone already. */
  readonly keys: readonly Value[];
  /** Whether the rows in the multi-table parents' tables stay. */
  readonly keepParents: boolean;
}

export interface Answer {
  /** How many rows went, by label; null where they were not counted. */
  readonly deleted: Readonly<Record<string, number>> | null;
}

export interface Refusal {
  /** `ProtectedError`, `RestrictedError`, or `IntegrityError` for what the database refuses. */
  readonly class: string;
  /** What stands in the way; null where it is not told. */
  readonly lists: readonly { readonly label: string; readonly key: Value }[] | null;
}

import type { ManyToManyRelation, Table } from "../../src/schema/schema.js";
import type { Row, Value } from "../scenarios/values.js";

/** An implementation of Django's many-to-many operations, as the scenarios ask it. */
export interface Subject {
  readonly name: string;
  /** Begins a scenario: every table of the project is empty. */
  begin(): Promise<void>;
  /**
   * Stores one row as it is given, by any way (plain SQL will do: it is not what is tested).
   * @param row by column; columns that the database numbers are left out
   * @returns the row as stored, every column of the table
   */
  insert(table: Table, row: Row): Promise<Row>;
  /** All rows of a table, every column, in any order. */
  rows(table: Table): Promise<readonly Row[]>;
  /** Does one operation; rejects where Django would raise. */
  run(call: Call): Promise<Answer>;
  /**
   * The name of Django's exception that an error of `run` stands for (`IntegrityError`, `ProtectedError`…); null for a fault
   * of the implementation's own. Without it any rejection is a refusal.
   */
  refusal?(error: unknown): string | null;
  /** Why a step cannot even be said to this implementation (its types refuse it, say); null for one that can. */
  declines?(call: Call): string | null;
}

/** One operation with everything that names stand for. */
export type Call = Place &
  (
    | {
        readonly do: "add" | "set";
        readonly targets: readonly Target[];
        /** Values for the join table's further columns, by column; null where none are given. */
        readonly throughDefaults: Row | null;
        /** `set(…, clear=True)`. */
        readonly clear: boolean;
      }
    | { readonly do: "remove"; readonly targets: readonly Target[] }
    | {
        readonly do: "create";
        /** The new row's values by column, its multi-table parents' among them: what is given, no defaults. */
        readonly values: Row;
        readonly throughDefaults: Row | null;
      }
    | { readonly do: "contains"; readonly target: Target }
    | { readonly do: "clear" | "all" | "count" | "exists" }
  );

/** The accessor of a row. */
export interface Place {
  readonly relation: ManyToManyRelation;
  /** `reverse`: from a row of the relation's target. */
  readonly direction: "forward" | "reverse";
  readonly accessor: string;
  /** Label of the row's own model, which may be a child or a proxy of the relation's. */
  readonly label: string;
  /** What the join table's near column holds for this row: its primary key, or the column of a `to_field`. */
  readonly key: Value;
  /** The row's primary key. */
  readonly primaryKey: Value;
}

export interface Target {
  /** Label of the row's own model; null for a bare key. */
  readonly label: string | null;
  /** What the join table's far column holds for it. */
  readonly key: Value;
  /** Null for a bare key. */
  readonly primaryKey: Value;
}

export interface Answer {
  /**
   * `all`: primary keys of the targets in order; `create`: the new row's primary key; `count`: a number;
   * `exists`, `contains`: a boolean; null for the others.
   */
  readonly value: readonly Value[] | Value;
  /** Writing statements that the operation took; null where they were not counted. */
  readonly writes: number | null;
}

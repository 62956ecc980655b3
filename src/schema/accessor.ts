import type { Span } from "../source/span.js";
import type { TableName } from "./schema.js";

/** A way from rows of one table to rows of another for which application code has a name. */
export interface Accessor {
  readonly table: TableName;
  readonly name: string;
  readonly target: TableName;
  /** How many rows it leads to. */
  readonly leadsTo: "one" | "many";
  /** From `table` to `target`: one step over a key or back over it, two steps over a join table. */
  readonly steps: readonly AccessorStep[];
  /** Set where the code that declares it leaves it to its other direction to say what it goes over. */
  readonly derived?: true;
  /** Where it is declared; of a way back that its own side does not declare, what it leads back from. */
  readonly origin: Span | null;
}

/** `columns` of the table before hold what `toColumns` of `to` hold. */
export interface AccessorStep {
  readonly columns: readonly string[];
  readonly to: TableName;
  readonly toColumns: readonly string[];
}

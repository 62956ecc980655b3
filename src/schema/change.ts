import type { Span } from "../source/span.js";
import type { TableName } from "./schema.js";

/** What two schemas can differ in; the side that is wanted is the one that lacks nothing. */
export type ChangeKind =
  | "table missing"
  /** A table that somebody else makes is not there. */
  | "table missing unmanaged"
  | "table renamed"
  | "table comment"
  | "column missing"
  | "column extra"
  /** An extra column that takes no row without a value. */
  | "column extra required"
  | "column renamed"
  | "column type"
  /** A join table's own key is a whole number of another size. */
  | "join key type"
  | "column size"
  | "column nullability"
  | "column default"
  | "column identity"
  | "column numbering"
  | "column generated"
  | "column collation"
  | "column comment"
  | "primary key"
  | "primary key name"
  | "foreign key missing"
  | "foreign key extra"
  | "foreign key target"
  | "foreign key columns"
  | "foreign key action"
  | "foreign key deferrability"
  | "foreign key name"
  | "unique missing"
  | "unique extra"
  | "unique columns"
  | "unique nulls"
  | "unique deferrability"
  | "unique include"
  | "unique name"
  | "unique as index"
  | "index missing"
  /** An index that holds rows apart is not there. */
  | "index missing unique"
  | "index extra"
  | "index extra unique"
  | "index uniqueness"
  | "index columns"
  | "index order"
  | "index method"
  | "index operator class"
  | "index collation"
  | "index condition"
  | "index include"
  | "index nulls"
  | "index parameters"
  | "index name"
  /** It is there and not used. */
  | "index invalid"
  /** The same of one that ought to hold rows apart. */
  | "index invalid unique"
  | "check missing"
  | "check extra"
  | "check expression"
  | "check name"
  /** Rows that were there before it are not held to a foreign key or check. */
  | "constraint not validated"
  | "exclusion missing"
  | "exclusion extra"
  | "exclusion elements"
  | "exclusion name"
  /** A way from table to table for which the application has a name, and the other side has none. */
  | "relation missing"
  /** The same, back over a key. */
  | "relation missing back"
  | "relation extra"
  | "relation name"
  | "relation columns"
  /** Whether it leads to one row or to many. */
  | "relation cardinality"
  | "many-to-many missing"
  /** It goes over the join table's two keys the other way round. */
  | "many-to-many direction"
  /** The columns of a join table's two keys, or what they refer to, are exchanged. */
  | "join keys exchanged"
  /** What the other side's code cannot hold and its `finish.sql` has to: a statement of it is not there, or another one. */
  | "finish statement missing"
  | "finish statement differs"
  | "finish statement unknown"
  /** Both sides have an expression there, and whether they mean the same could not be found out. */
  | "expression unknown";

/** One thing that two schemas do not agree on. */
export interface Change {
  readonly kind: ChangeKind;
  /** As the wanted side names it. */
  readonly table: TableName;
  /** Columns that it is about, as the wanted side names them; empty for a whole table. */
  readonly columns: readonly string[];
  /** Label and name of the many-to-many relation (`shop.Book.tags`) for which alone the table was made; left out where it was not. */
  readonly pairsOf?: string;
  /** Of the constraint or index, as the side that has it names it; null for tables and columns. */
  readonly name: string | null;
  /** What the other side calls it, where that is another name. */
  readonly nameThere?: string;
  /** The fact as a person reads it; null where the side has none. */
  readonly want: string | null;
  readonly have: string | null;
  /** Where the wanted side says so; the table's place where the fact has none of its own. */
  readonly origin: Span | null;
  /** Where the other side says what it says, or would have to; null where it has no places, or nothing like it. */
  readonly there: Span | null;
  /** Set where it is so because of another change, and goes when that does: it is not told besides. */
  readonly follows?: true;
}

/** Whether a change is told by itself. */
export function isTold({ follows }: Change): boolean {
  return follows !== true;
}

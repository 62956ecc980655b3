/** A kind of fact that some target has no words for. */
export type FactKind =
  | "table"
  | "deferrability"
  | "comment"
  | "collation"
  | "default"
  | "column type"
  | "tablespace"
  | "schema"
  | "include"
  | "exclusion"
  | "nulls not distinct index"
  | "unique constraint"
  | "index"
  | "index method"
  | "cut expression"
  | "check"
  | "column check"
  | "virtual column"
  | "quoted type"
  | "missing reference"
  | "unmanaged"
  | "deletion rule"
  | "ordering";

/** One fact of a schema that a target's code does not hold. */
export interface UncarriedFact {
  readonly kind: FactKind;
  /** `name`, or `schema.name`. */
  readonly table: string;
  /** The column, constraint, index or relation; null where it is the table's own. */
  readonly name: string | null;
  /** The fact itself, as the report prints it (`initially deferred`). */
  readonly value: string;
}

import type { Rank, Value } from "../../python/evaluate/values.js";
import type { Span } from "../../source/span.js";
import type { FieldContext, FieldDeclaration } from "./field-declaration.js";
import type { FieldOptions } from "./field-options.js";

/** What the readers of single field kinds work from. */
export interface FieldSource {
  /** Dotted name of the field's class as written. */
  readonly className: string;
  readonly rank: Rank;
  readonly origin: Span | null;
  readonly options: FieldOptions;
  /** What the project's own class says besides its arguments; null for Django's classes. */
  readonly custom: CustomField | null;
  readonly context: FieldContext;
  /** Reads a field that is part of this one: an array's element, a generated column's output. */
  readPart(value: Value): FieldDeclaration | null;
}

/** What a project's own field class says besides what its `__init__` hands on to Django's. */
export interface CustomField {
  /** What its `get_internal_type()` gives; null where it has none of its own. */
  readonly internalType: string | null;
  /** What its `db_type()` gives; null where it has none of its own, or one that cannot be followed. */
  readonly databaseType: string | null;
  /** What its `rel_db_type()` gives; null where it has none of its own, or one that cannot be followed. */
  readonly keyType: string | null;
  /** What its `get_attname()` and `get_attname_column()` make of its name; null where it has none of its own. */
  readonly attname: string | null;
  readonly column: string | null;
  /** Whether its `db_type()` gives None: the database has no column for it. */
  readonly columnless: boolean;
}

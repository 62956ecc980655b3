import type { ForeignKey, Unique } from "../../../schema/schema.js";
import type { Span } from "../../../source/span.js";
import type { ClassValue } from "../../../typescript/read/values.js";
import type { EntityDraft } from "./entity-draft.js";
import type { ReadColumn } from "./read-column.js";
import type { RelationDraft } from "./read-relation.js";

/** An entity while its table is put together: relations add columns, keys and uniques to what its own properties say. */
export interface EntityTable {
  readonly draft: EntityDraft;
  readonly columns: ReadColumn[];
  readonly relations: readonly RelationDraft[];
  readonly foreignKeys: ForeignKey[];
  /** Where relations say that they have none, by their columns. */
  readonly unkeyed: { readonly columns: readonly string[]; readonly origin: Span }[];
  readonly uniques: Unique[];
  /** Columns of each relation that has its own, by the relation's property. */
  readonly joins: Map<string, readonly JoinedColumn[]>;
  /** The properties of columns that have the type of the column that they refer to: that of the first relation counts. */
  readonly typed: Set<string>;
}

/** A column that refers to another one. */
export interface JoinedColumn {
  readonly name: string;
  readonly referenced: ReadColumn;
}

export type EntityTables = ReadonlyMap<ClassValue, EntityTable>;

/** The columns of a table's primary key. */
export function primaryColumns({ columns }: EntityTable): readonly ReadColumn[] {
  return columns.filter(({ isPrimary }) => isPrimary);
}

/** The names of the columns that a property stands for: its own, or those of its relation. */
export function columnsOfProperty({ columns, joins }: EntityTable, property: string): readonly string[] | null {
  const own = columns.find((column) => column.property === property);
  if (own !== undefined) return [own.column.name];
  return joins.get(property)?.map(({ name }) => name) ?? null;
}

import type { Column, Table } from "./schema.js";
import type { FactKind, UncarriedFact } from "./uncarried-fact.js";

/** Takes a fact off a table; null where the fact is the table. */
type Remover = (table: Table, fact: UncarriedFact) => Table | null;

const keep: Remover = (table) => table;

const ofColumn =
  (change: (column: Column, fact: UncarriedFact) => Column): Remover =>
  (table, fact) => ({
    ...table,
    columns: table.columns.map((column) => (column.name === fact.name ? change(column, fact) : column)),
  });

type Part = "foreignKeys" | "uniques" | "indexes" | "checks" | "exclusions";

const without =
  (part: Part): Remover =>
  (table, { name }) => ({ ...table, [part]: [...table[part]].filter((each) => each.name !== name) });

/** @param plain what the parts of that name have instead */
const plainly =
  (parts: readonly Part[], plain: object): Remover =>
  (table, { name }) => ({
    ...table,
    ...Object.fromEntries(
      parts.map((part) => [part, [...table[part]].map((each) => (each.name === name ? { ...each, ...plain } : each))]),
    ),
  });

const REMOVERS = {
  table: () => null,
  deferrability: plainly(["foreignKeys", "uniques", "exclusions"], { deferrable: null }),
  comment: (table, fact) =>
    fact.name === null
      ? { ...table, comment: null }
      : ofColumn((column) => ({ ...column, comment: null }))(table, fact),
  collation: ofColumn((column) => ({ ...column, collation: null })),
  default: ofColumn((column) => ({ ...column, default: null })),
  "column type": ofColumn((column, { value }) => ({ ...column, type: { kind: "opaque", sql: value } })),
  tablespace: keep,
  schema: keep,
  include: plainly(["uniques", "indexes"], { include: [] }),
  exclusion: without("exclusions"),
  "nulls not distinct index": plainly(["indexes"], { nullsDistinct: true }),
  "unique constraint": plainly(["uniques"], { nullsDistinct: true }),
  index: without("indexes"),
  "index method": without("indexes"),
  "cut expression": without("indexes"),
  check: without("checks"),
  "column check": without("checks"),
  "virtual column": keep,
  "quoted type": keep,
  "missing reference": without("foreignKeys"),
  unmanaged: keep,
  "deletion rule": keep,
  ordering: keep,
} as const satisfies Record<FactKind, Remover>;

/**
 * The table as a database has it that lacks a fact of it; null where it lacks the table, and the same table where no diff of
 * two schemas would tell of the fact.
 */
export function withoutFact(table: Table, fact: UncarriedFact): Table | null {
  return REMOVERS[fact.kind](table, fact);
}

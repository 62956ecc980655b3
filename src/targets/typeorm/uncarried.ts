import type { Column } from "../../schema/schema.js";
import type { FactKind } from "../target.js";
import type { Flavor } from "./flavors/flavor.js";

/** What each kind of fact means for a user of the emitted code, in the order in which they are reported. */
export const MEANING = {
  table: "tables have a name that TypeORM does not escape; they are entities with `synchronize: false`",
  deferrability: "constraints are deferrable, which TypeORM cannot say here",
  comment: "comments on tables or columns, which TypeORM cannot say here, were left out",
  collation: "collations of columns, which TypeORM cannot say here, were left out",
  default: "defaults of columns are made, or read back, in another form by TypeORM's schema builder",
  "column type": "columns are made as another type by TypeORM's schema builder",
  tablespace: "tablespaces, which TypeORM cannot say, were left out",
  schema: "tables lie in another database schema, for which TypeORM has no words here; they are declared without it",
  include: "covering columns (INCLUDE), which TypeORM cannot say, were left out",
  exclusion: "exclusion constraints, which TypeORM cannot say here, were left out",
  "nulls not distinct index": "unique indexes take nulls as equal, which TypeORM cannot say of an index",
  "unique constraint": "unique constraints take nulls as equal, which TypeORM cannot say",
  index:
    "indexes have an order, an expression, an operator class or options, which TypeORM cannot say; they are named with `synchronize: false`",
  "index method": "indexes are of a kind that TypeORM has no words for here",
  "cut expression": "expressions of indexes cannot be said",
  check: "checks, which TypeORM cannot say for MySQL and MariaDB, were left out",
  "column check": "checks are part of a column's definition, where TypeORM has no place for them, and were left out",
  "virtual column":
    "generated columns are virtual, which TypeORM refuses for PostgreSQL; they are declared as columns that nothing writes",
  "quoted type": "column types are ones that TypeORM cannot write",
  "missing reference": "foreign keys lead to tables outside the output and were left out",
  unmanaged: "tables are made by somebody else; they are entities with `synchronize: false`",
  "deletion rule": "keys have a deletion rule that Django carries out in Python; the database and TypeORM do not",
  ordering: "models have a default ordering, which queries in TypeORM must say for themselves",
} as const satisfies Record<FactKind, string>;

/** What no dialect carries: TypeORM has no words for it, or nothing does it but Django. */
const ALWAYS: ReadonlySet<FactKind> = new Set(["table", "missing reference", "unmanaged", "deletion rule", "ordering"]);

/** The kinds of fact that are not carried in a dialect, in the order in which they are reported. */
export function cannotCarry({ cannotCarry: own }: Flavor): FactKind[] {
  const kinds: ReadonlySet<FactKind> = new Set(own);
  return (Object.keys(MEANING) as FactKind[]).filter((kind) => ALWAYS.has(kind) || kinds.has(kind));
}

/** Whether a column is computed whenever it is read, where TypeORM refuses such a column. */
export function losesVirtual({ generated }: Column, { cannotCarry: own }: Flavor): boolean {
  return generated?.stored === false && own.includes("virtual column");
}

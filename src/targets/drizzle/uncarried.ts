import type { FactKind } from "../target.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Release } from "./release.js";

/** What each kind of fact means for a user of the emitted code, in the order in which they are reported. */
export const MEANING = {
  table: "tables, which Drizzle cannot make, were left out",
  deferrability: "constraints are deferrable, which Drizzle cannot say; the code declares them as ordinary ones",
  comment: "comments on tables or columns, which Drizzle cannot say, were left out",
  collation: "collations of columns, which Drizzle cannot say, were left out",
  default: "numbers as default of numeric columns are said as texts, which is how drizzle-kit reads them back",
  "column type": "columns are made as another type by drizzle-kit",
  tablespace: "tablespaces, which Drizzle cannot say, were left out",
  schema: "tables lie in another database schema, for which Drizzle has no words here; they are declared without it",
  include: "covering columns (INCLUDE), which Drizzle cannot say, were left out",
  exclusion: "exclusion constraints, which Drizzle cannot say, were left out; code for 1.0 declares their indexes",
  "nulls not distinct index": "unique indexes take nulls as equal, which Drizzle cannot say of an index",
  "unique constraint": "unique constraints are made as unique indexes by drizzle-kit 0.31 on SQLite",
  index: "indexes, which Drizzle cannot say, were left out",
  "index method": "indexes are of a kind that Drizzle has no words for here, and were left out",
  "cut expression": "indexes have an expression with a comma, where drizzle-kit 0.31 cuts it apart, and were left out",
  check: "checks, which Drizzle cannot say, were left out",
  "column check": "checks are part of a column's definition, where Drizzle has no place for them, and were left out",
  "virtual column":
    "generated columns are virtual, which Drizzle cannot say for PostgreSQL; they are declared as stored",
  "quoted type": "column types are ones that drizzle-kit cannot write",
  "missing reference": "foreign keys lead to tables outside the output and were left out",
  unmanaged: "tables are made by somebody else and stand under `unmanaged`, in no migration",
  "deletion rule": "keys have a deletion rule that Django carries out in Python; the database and Drizzle do not",
  ordering: "models have a default ordering, which queries in Drizzle must say for themselves",
} as const satisfies Record<FactKind, string>;

/** What no dialect carries: Drizzle has no words for it, or nothing does it but Django. In the order of `MEANING`. */
const ALWAYS: ReadonlySet<FactKind> = new Set([
  "deferrability",
  "comment",
  "collation",
  "tablespace",
  "missing reference",
  "unmanaged",
  "deletion rule",
  "ordering",
]);

/** What the code does say, and drizzle-kit makes something else of: code is compared with code in it. */
export const SAID_ALL_THE_SAME: ReadonlySet<FactKind> = new Set(["quoted type", "unique constraint"]);

/** The kinds of fact that are not carried in a dialect, in the order in which they are reported. */
export function cannotCarry(flavor: Flavor, release: Release): FactKind[] {
  const own = new Set(flavor.cannotCarry(release));
  return (Object.keys(MEANING) as FactKind[]).filter((kind) => ALWAYS.has(kind) || own.has(kind));
}

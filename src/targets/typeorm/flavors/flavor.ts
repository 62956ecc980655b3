import type { Column, Index, Table } from "../../../schema/schema.js";
import type { SqlType } from "../../../schema/sql-type.js";
import type { FactKind } from "../../target.js";
import type { Vocabulary } from "../vocabulary/words.js";

/** One dialect of TypeORM: what the emitters ask instead of asking which dialect it is. */
export interface Flavor {
  /** `type` of the data source. */
  readonly driver: "postgres" | "mysql" | "mariadb" | "better-sqlite3";
  /** The data source's own options for the connection, an entry a line. */
  readonly connection: readonly string[];
  readonly vocabulary: Vocabulary;
  /** The quotation mark of names. */
  readonly quote: '"' | "`";
  /** The `type`s of columns that the driver takes; what is not among them has to be made known to it. */
  readonly types: ReadonlySet<string>;
  /** Whether a primary key has a name of its own. */
  readonly namesKeys: boolean;
  /** `unique`: `@Unique` makes a constraint; `index`: a unique constraint is an index. */
  readonly uniques: "unique" | "index";
  /** Whether the schema builder knows checks. */
  readonly checks: boolean;
  /** Whether the database makes an index of its own for each foreign key, under the key's name. */
  readonly indexesKeys: boolean;
  /** What is not carried besides what no dialect carries. */
  readonly cannotCarry: readonly FactKind[];
  /** SQL for a random number, to order by. */
  readonly random: string;
  /** What a foreign key without rules is declared with; null where that is left unsaid. */
  readonly noAction: "RESTRICT" | null;
  /** A default's SQL as the schema builder compares it with the database's. */
  printedDefault(sql: string, type: SqlType): string;
  /** Whether a default that is a document may be said as such: not every driver of TypeORM writes it as one. */
  readonly writesDocuments: boolean;
  /** Whether a column's default is one that TypeORM knows as a UUID which the database makes (`@Generated("uuid")`). */
  generatesUuid(column: Column): boolean;
  /** Whether the schema builder makes another default of a column's, or takes the database's for another. */
  losesDefault(column: Column, table: Table): boolean;
  /** Whether an index says only what TypeORM has words for. */
  sayable(index: Index): boolean;
}

/** Whether an index is one over plain columns, as TypeORM can declare them. */
export function isPlain(index: Index, methods: ReadonlySet<string>): boolean {
  return (
    (index.method === "btree" || methods.has(index.method)) &&
    index.include.length === 0 &&
    index.nullsDistinct &&
    index.tablespace === null &&
    Object.keys(index.with).length === 0 &&
    index.parts.every(
      (part) =>
        part.kind === "column" &&
        !part.descending &&
        part.nulls === null &&
        part.opclass === null &&
        part.collation === null,
    )
  );
}

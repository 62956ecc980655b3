import { groupBy } from "../schema/group-by.js";
import type { Row } from "./catalog-row.js";

/** Rows by what one column of theirs holds, in the order of the query. */
export type RowGroups = ReadonlyMap<string, readonly [Row, ...Row[]]>;

/** Groups rows by a column that holds a text. */
export function grouped(rows: readonly Row[], by: string): RowGroups {
  return groupBy(rows, (row) => row.text(by));
}

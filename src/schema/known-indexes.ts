import type { Index, Table } from "./schema.js";

/** The indexes that can be made: of one whose parts could not be read, nothing but its name is known. */
export function knownIndexes({ indexes }: Pick<Table, "indexes">): readonly Index[] {
  return indexes.filter(({ parts }) => parts.length > 0);
}

import type { IndexMethod } from "../dialect.js";

/** Index classes of contrib.postgres: their method is no part of MySQL's `CREATE INDEX`, and Django writes a plain one. */
const POSTGRES = new Set([
  "BloomIndex",
  "BrinIndex",
  "BTreeIndex",
  "GinIndex",
  "GistIndex",
  "HashIndex",
  "SpGistIndex",
]);

/** `sql_create_index`: no `USING`. */
export function indexMethod(type: string): IndexMethod | null {
  return type === "Index" || POSTGRES.has(type) ? { name: "btree", parameters: () => ({}) } : null;
}

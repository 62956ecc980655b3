import type { IndexMethod } from "../dialect.js";

const PLAIN: IndexMethod = { name: "btree", parameters: () => ({}) };

/** Index classes of contrib.postgres: their method is no part of `sql_create_index`, and Django writes a plain one. */
const POSTGRES = new Set([
  "BloomIndex",
  "BrinIndex",
  "BTreeIndex",
  "GinIndex",
  "GistIndex",
  "HashIndex",
  "SpGistIndex",
]);

/** SQLite has one kind of index. */
export function indexMethod(type: string): IndexMethod | null {
  return type === "Index" || POSTGRES.has(type) ? PLAIN : null;
}

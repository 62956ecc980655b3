import { attempted } from "../../attempted.js";
import type { LiveDatabase, Query } from "../../live-dialect.js";

/** Lets something read the file at one moment, on a connection that cannot write. It ends in a rollback. */
export async function readOnly<T>(query: Query, use: (database: LiveDatabase) => Promise<T>): Promise<T> {
  await query("PRAGMA query_only = ON");
  await query("BEGIN");
  try {
    return await use({ query, attempt: attempted(query) });
  } finally {
    await query("ROLLBACK");
  }
}

import { attempted } from "../../attempted.js";
import type { LiveDatabase, Query } from "../../live-dialect.js";

/**
 * Lets something read the database within one transaction that cannot write, at one moment. It ends in a rollback.
 * Statements are understood as on a server with its usual modes.
 * @param query of a connection of its own
 */
export async function readOnly<T>(query: Query, use: (database: LiveDatabase) => Promise<T>): Promise<T> {
  await query("SET SESSION sql_mode = ''");
  await query("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
  try {
    return await use({ query, attempt: attempted(query) });
  } finally {
    await query("ROLLBACK");
  }
}

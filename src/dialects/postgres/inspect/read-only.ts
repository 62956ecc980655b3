import { attempted } from "../../attempted.js";
import type { LiveDatabase, Query } from "../../live-dialect.js";

/**
 * Lets something read the database within one transaction that cannot write, at one moment. It ends in a rollback. A
 * statement that fails leaves the connection usable where it was an attempt. PostgreSQL compiles no query meanwhile: for those
 * of the catalog, that takes ten times as long as to run them. It waits as long as we do something else.
 * @param query of a connection of its own
 */
export async function readOnly<T>(query: Query, use: (database: LiveDatabase) => Promise<T>): Promise<T> {
  await query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  try {
    await query("SET LOCAL jit = off");
    await query("SET LOCAL idle_in_transaction_session_timeout = 0");
    await query("SAVEPOINT throughline");
    return await use({ query, attempt: attempted(query, () => query("ROLLBACK TO SAVEPOINT throughline")) });
  } finally {
    await query("ROLLBACK");
  }
}

import type { Attempt, Query } from "./live-dialect.js";

/**
 * A query that may fail: null where the database does not take it.
 * @param after what lets the connection go on after one that failed
 */
export function attempted(query: Query, after: () => Promise<unknown> = async () => undefined): Attempt {
  return async (sql) => {
    try {
      return await query(sql);
    } catch {
      await after();
      return null;
    }
  };
}

import type { SQLiteAsyncDatabase } from "drizzle-orm-1/sqlite-core";

/** What all of Drizzle's databases of this kind are. */
export type Drizzle = SQLiteAsyncDatabase<"sync" | "async", unknown>;

import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";

/** What all of Drizzle's databases of this kind are. */
export type Drizzle = BaseSQLiteDatabase<"sync" | "async", unknown>;

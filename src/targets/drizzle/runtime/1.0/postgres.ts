import type { PgAsyncDatabase, PgQueryResultHKT } from "drizzle-orm-1/pg-core";

/** What all of Drizzle's databases of this kind are. */
export type Drizzle = PgAsyncDatabase<PgQueryResultHKT>;

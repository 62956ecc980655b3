import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** What all of Drizzle's databases of this kind are. */
export type Drizzle = PgDatabase<PgQueryResultHKT>;

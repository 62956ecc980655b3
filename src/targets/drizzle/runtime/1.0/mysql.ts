import type { MySqlAsyncDatabase, MySqlQueryResultHKT } from "drizzle-orm-1/mysql-core";

/** What all of Drizzle's databases of this kind are. */
export type Drizzle = MySqlAsyncDatabase<MySqlQueryResultHKT>;

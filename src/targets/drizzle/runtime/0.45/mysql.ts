import type { MySqlDatabase, MySqlQueryResultHKT, PreparedQueryHKTBase } from "drizzle-orm/mysql-core";

/** What all of Drizzle's databases of this kind are. */
export type Drizzle = MySqlDatabase<MySqlQueryResultHKT, PreparedQueryHKTBase>;

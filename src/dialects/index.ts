import type { Dialect } from "./dialect.js";
import type { DIALECT_NAMES } from "./dialect-names.js";
import { mariadb, mysql } from "./mysql/mysql.js";
import { postgres } from "./postgres/postgres.js";
import { sqlite } from "./sqlite/sqlite.js";

/** The dialects that are there, by name. */
export const dialects = { postgres, mysql, mariadb, sqlite } as const satisfies Record<
  (typeof DIALECT_NAMES)[number],
  Dialect
>;

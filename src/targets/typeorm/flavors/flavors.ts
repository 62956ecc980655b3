import type { DialectName } from "../../../schema/schema.js";
import type { Flavor } from "./flavor.js";
import { mariadb, mysql } from "./mysql.js";
import { postgres } from "./postgres.js";
import { sqlite } from "./sqlite.js";

/** The flavor of each dialect. */
export const FLAVORS = { postgres, mysql, mariadb, sqlite } as const satisfies Record<DialectName, Flavor>;

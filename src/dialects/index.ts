import type { DialectName } from "../schema/schema.js";
import type { Dialect } from "./dialect.js";
import { postgres } from "./postgres/postgres.js";

/** The dialects that are there, by name. */
export const dialects = { postgres } as const satisfies Partial<Record<DialectName, Dialect>>;

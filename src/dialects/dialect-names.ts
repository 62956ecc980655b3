import type { DialectName } from "../schema/schema.js";

/** The databases that schemas can be made for, in the order in which they are offered. */
export const DIALECT_NAMES = ["postgres", "mysql", "mariadb", "sqlite"] as const satisfies readonly DialectName[];

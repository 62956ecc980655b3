import { OBJECT_MEMBERS, RESERVED_TYPES, RESERVED_VALUES } from "../../typescript/identifiers.js";
import { DEVICES } from "../plan/names.js";
import type { Flavor } from "./flavors/flavor.js";
import { ORM_NAMES } from "./modules.js";
import { buildersOf } from "./vocabulary/words.js";

/** Names of a dialect's module that emitted code may mention besides the types' builders and the dialect's own names. */
const CORE_NAMES = ["check", "customType", "foreignKey", "index", "primaryKey", "unique", "uniqueIndex"];

/**
 * Names that no constant of an app's file gets. Everything that emitted files may import is among them whether this file
 * imports it or not, so that a name does not depend on what else a file happens to hold.
 */
export function reservedConstants({ vocabulary, declarations, names }: Flavor): ReadonlySet<string> {
  return new Set([
    ...RESERVED_VALUES,
    ...OBJECT_MEMBERS,
    ...buildersOf(vocabulary),
    ...CORE_NAMES,
    ...[names.table, ...(names.schema === null ? [] : [names.schema])],
    ...ORM_NAMES,
    ...Object.keys(declarations),
    // parameters of emitted functions, and names with a place of their own
    ...["t", "one", "many", "schema", "unmanaged", "crypto"],
  ]);
}

/** Names that no exported type gets. */
export function reservedTypeNames({ names }: Flavor): ReadonlySet<string> {
  return new Set([...RESERVED_TYPES, names.anyColumn, names.extraConfig, "SQL"]);
}

/** Keys that no entry of the flat `schema` object gets: `defineRelations` puts its own beside them. */
export const RESERVED_SCHEMA_KEYS: ReadonlySet<string> = new Set([...OBJECT_MEMBERS, "one", "many"]);

/** Keys that no column or relation gets: members of every object, and of Drizzle's tables. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
  ...OBJECT_MEMBERS,
  ...["_", "$inferSelect", "$inferInsert", "enableRLS", "getSQL", "shouldOmitSQLParens"],
]);

/** Names (in lower case, without the ending) that no app's file gets: those of the emitted files and of Windows' devices. */
export const RESERVED_FILES: ReadonlySet<string> = new Set([
  ..."index columns schemas relations deletion many-to-many".split(" "),
  ...DEVICES,
]);

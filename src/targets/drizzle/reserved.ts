import { OBJECT_MEMBERS, RESERVED_TYPES, RESERVED_VALUES } from "../../typescript/identifiers.js";
import { SHARED_NAMES } from "./shared-columns.js";
import { COLLATED_WORD, ORM_NAMES, PG_CORE_NAMES, RANGE_WORDS, SERIAL_WORDS, WORDS } from "./vocabulary.js";

const BUILDERS = [WORDS, RANGE_WORDS, SERIAL_WORDS].flatMap((words) =>
  Object.values(words).map((word) => word.builder),
);

/**
 * Names that no constant of an app's file gets. Everything that emitted files may import is among them whether this file
 * imports it or not, so that a name does not depend on what else a file happens to hold.
 */
export const RESERVED_CONSTANTS: ReadonlySet<string> = new Set([
  ...RESERVED_VALUES,
  ...OBJECT_MEMBERS,
  ...BUILDERS,
  COLLATED_WORD.builder,
  ...PG_CORE_NAMES,
  ...ORM_NAMES,
  ...SHARED_NAMES,
  // parameters of emitted functions, and names with a place of their own
  ...["t", "one", "many", "schema", "unmanaged", "crypto"],
]);

/** Names that no exported type gets. */
export const RESERVED_TYPE_NAMES: ReadonlySet<string> = new Set([
  ...RESERVED_TYPES,
  "AnyPgColumn",
  "PgTableExtraConfigValue",
  "SQL",
]);

/** Keys that no entry of the flat `schema` object gets. */
export const RESERVED_SCHEMA_KEYS: ReadonlySet<string> = new Set(OBJECT_MEMBERS);

/** Keys that no column or relation gets: members of every object, and of Drizzle's tables. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set([
  ...OBJECT_MEMBERS,
  ...["_", "$inferSelect", "$inferInsert", "enableRLS", "getSQL", "shouldOmitSQLParens"],
]);

/** Names (in lower case, without the ending) that no app's file gets: those of the emitted files and of Windows' devices. */
export const RESERVED_FILES: ReadonlySet<string> = new Set([
  ..."index columns schemas con prn aux nul".split(" "),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => [`com${number}`, `lpt${number}`]),
]);

import { OBJECT_MEMBERS, RESERVED_TYPES, RESERVED_VALUES } from "../../typescript/identifiers.js";
import { DEVICES } from "../plan/names.js";
import { TYPEORM_NAMES, TYPEORM_TYPES } from "./modules.js";
import { DECLARATIONS } from "./transformers.js";

/**
 * Names that nothing in an app's file gets: a class is a value and a type. Everything that emitted files may import is
 * among them whether this file imports it or not, so that a name does not depend on what else a file happens to hold.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  ...RESERVED_VALUES,
  ...RESERVED_TYPES,
  ...OBJECT_MEMBERS,
  ...TYPEORM_NAMES,
  ...TYPEORM_TYPES,
  ...Object.keys(DECLARATIONS),
  ...["DeleteRows", "DeletionRules", "EntityClass"],
  ...["crypto", "deleteRows", "deleteRowsBy", "rules", "dataSource", "entities", "manyToMany", "process"],
]);

/** Keys that no column or relation gets: members of every object. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(OBJECT_MEMBERS);

/** Names (in lower case, without the ending) that no app's file gets: those of the emitted files and of Windows' devices. */
export const RESERVED_FILES: ReadonlySet<string> = new Set([
  ..."index columns data-source delete-rows deletion many-to-many migrations".split(" "),
  ...DEVICES,
]);

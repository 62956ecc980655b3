import type { Interpreter } from "./interpreter.js";
import type { ModuleTable } from "./module-table.js";

/** Where the import walk stands. */
export interface Walk {
  readonly interpreter: Interpreter;
  readonly table: ModuleTable;
  /** Inside `try`: values are computed at once, so that what they raise is seen. */
  readonly guarded: boolean;
  /** Says, when a name bound here is asked for, that the condition above it was not known; null outside such branches. */
  readonly assumed: (() => void) | null;
  /** Modules that `try` bodies around import and that are not read. */
  readonly assumedModules: string[];
  /** Inside a `try` that handles ImportError: a package that nothing shows to be installed is taken to be missing. */
  readonly mayBeMissing: boolean;
}

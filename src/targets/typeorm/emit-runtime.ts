import { headerLines } from "../plan/header.js";
import { exportsOf, joinedModules } from "../plan/joined-modules.js";
import related from "../plan/runtime/related.ts?raw";
import type { EmittedFile } from "../target.js";
import operations from "./runtime/many-to-many.ts?raw";

/** Path of the file that the operations of many-to-many relations are built on. */
export const OPERATIONS_FILE = "many-to-many.ts";

/** `many-to-many.ts`: the operations of every many-to-many relation, the text of two files that are compiled as they stand. */
export function emitOperationsFile(): EmittedFile {
  const header = headerLines([]).map((line) => `// ${line}\n`);
  const exported = new Set(["Added", "Options", ...exportsOf(operations)]);
  return { path: OPERATIONS_FILE, text: `${header.join("")}\n${joinedModules([related, operations], exported)}\n` };
}

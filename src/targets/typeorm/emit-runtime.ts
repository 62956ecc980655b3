import { headerLines } from "../plan/header.js";
import type { EmittedFile } from "../target.js";
import operations from "./runtime/many-to-many.ts?raw";

/** Path of the file that the operations of many-to-many relations are built on. */
export const OPERATIONS_FILE = "many-to-many.ts";

/** `many-to-many.ts`: the operations of every many-to-many relation, the text of a file that is compiled as it stands. */
export function emitOperationsFile(): EmittedFile {
  const header = headerLines([]).map((line) => `// ${line}\n`);
  return { path: OPERATIONS_FILE, text: `${header.join("")}\n${operations}` };
}

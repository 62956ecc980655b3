import type { Value } from "../../../typescript/read/values.js";

/** Whether a module is one of drizzle-orm's. */
export function isLibrary(module: string): boolean {
  return /^drizzle-orm(?:-\d+)?(?:\/|$)/.test(module);
}

/** The name of something that drizzle-orm exports (`pgTable`); undefined for anything else. */
export function libraryName(value: Value): string | undefined {
  return value.kind === "external" && isLibrary(value.module) ? value.name : undefined;
}

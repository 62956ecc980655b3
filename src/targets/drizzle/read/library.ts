import type { Value } from "../../../typescript/read/values.js";

/** A package that exports drizzle-orm whole under paths of its own, as Payload's database adapters do: `@payloadcms/db-postgres/drizzle/pg-core`. */
const EXPORTED_AGAIN = /^(?:@[^/]+\/)?[^./@][^/]*\/drizzle(?:\/(?:pg|mysql|sqlite)-core)?$/;

/** Whether a module is one of drizzle-orm's. */
export function isLibrary(module: string): boolean {
  return /^drizzle-orm(?:-\d+)?(?:\/|$)/.test(module) || EXPORTED_AGAIN.test(module);
}

/** The name of something that drizzle-orm exports (`pgTable`); undefined for anything else. */
export function libraryName(value: Value): string | undefined {
  return value.kind === "external" && isLibrary(value.module) ? value.name : undefined;
}

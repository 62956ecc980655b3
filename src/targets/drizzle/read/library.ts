import type { Value } from "../../../typescript/read/values.js";

/** The name of something that drizzle-orm exports (`pgTable`); undefined for anything else. */
export function libraryName(value: Value): string | undefined {
  return value.kind === "external" && /^drizzle-orm(?:-\d+)?(?:\/|$)/.test(value.module) ? value.name : undefined;
}

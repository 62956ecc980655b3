import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import type { TargetName } from "../../src/targets/target.js";
import { schema } from "../targets/drizzle/build-schema.js";

/**
 * Emitted files whose text is the same for every project: they stand in no golden folder, unless goldens are loaded that
 * import them.
 */
const GENERAL = {
  drizzle: new Set(["delete-rows.ts"]),
  typeorm: new Set(["delete-rows.ts", "many-to-many.ts"]),
} as const satisfies Record<TargetName, ReadonlySet<string>>;

export function isGeneral({ path }: { readonly path: string }, target: TargetName): boolean {
  const general: ReadonlySet<string> = GENERAL[target];
  return general.has(path);
}

/** Those files for PostgreSQL, texts by path. */
export function generalFiles(): ReadonlyMap<string, string> {
  const { files } = drizzle.emit(schema([]), {});
  return new Map(files.filter((file) => isGeneral(file, "drizzle")).map(({ path, text }) => [path, text]));
}

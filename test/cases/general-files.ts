import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import { schema } from "../targets/drizzle/build-schema.js";

/** Emitted files whose text is the same for every project: they stand in no golden folder. */
const GENERAL: ReadonlySet<string> = new Set(["delete-rows.ts"]);

export function isGeneral({ path }: { readonly path: string }): boolean {
  return GENERAL.has(path);
}

/** Those files for PostgreSQL, texts by path. */
export function generalFiles(): ReadonlyMap<string, string> {
  const { files } = drizzle.emit(schema([]), {});
  return new Map(files.filter(isGeneral).map(({ path, text }) => [path, text]));
}

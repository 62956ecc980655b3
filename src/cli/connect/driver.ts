import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Loads a database's driver: the one that the user's own project has, else one beside this package; null where there is
 * none. A driver that is there and does not load throws what it says.
 * @param name of the package, or of an entry of it
 * @param cwd where the command runs
 */
export async function loadDriver<T>(name: string, cwd: string): Promise<T | null> {
  for (const from of [pathToFileURL(join(cwd, "package.json")).href, import.meta.url]) {
    const path = resolved(name, from);
    if (path !== null) return (await import(pathToFileURL(path).href)) as T;
  }
  return null;
}

function resolved(name: string, from: string): string | null {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return null;
  }
}

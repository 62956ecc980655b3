import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import type { DirectoryEntry, Files } from "./files.js";

/** The machine's file system. Symbolic links are followed; anything but regular files and directories is left alone. */
export function realFiles(): Files {
  return {
    read: (path) => (statOf(path)?.isFile() ? attempt(() => readFileSync(path)) : undefined),
    isFile: (path) => statOf(path)?.isFile() ?? false,
    isDirectory: (path) => statOf(path)?.isDirectory() ?? false,
    list: (path) =>
      (attempt(() => readdirSync(path, { withFileTypes: true })) ?? [])
        .map((found) => entry(path, found))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    realpath: (path) => attempt(() => realpathSync.native(path).replaceAll("\\", "/")) ?? path,
  };
}

/** Only a symbolic link costs a look at what it leads to. */
function entry(directory: string, found: Dirent): DirectoryEntry {
  const { name } = found;
  if (!found.isSymbolicLink()) return { name, type: typeOf(found) };
  const at = statOf(directory.endsWith("/") ? directory + name : `${directory}/${name}`);
  return { name, type: typeOf(at), link: true };
}

function typeOf(found: Dirent | Stats | undefined): DirectoryEntry["type"] {
  return found?.isFile() ? "file" : found?.isDirectory() ? "directory" : "other";
}

function statOf(path: string): Stats | undefined {
  return attempt(() => statSync(path, { throwIfNoEntry: false }));
}

/** Undefined where the system refuses: no permission, too many links, a name it cannot hold, gone meanwhile. */
function attempt<T>(operation: () => T): T | undefined {
  try {
    return operation();
  } catch {
    return undefined;
  }
}

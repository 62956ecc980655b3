import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import type { DirectoryEntry, Files } from "./files.js";

/** The machine's file system. Symbolic links are followed; anything but regular files and directories is left alone. */
export function realFiles(): Files {
  return {
    read: (path) => (statOf(path)?.isFile() ? attempt(() => readFileSync(path)) : undefined),
    isFile: (path) => statOf(path)?.isFile() ?? false,
    isDirectory: (path) => statOf(path)?.isDirectory() ?? false,
    list: (path) => (attempt(() => readdirSync(path)) ?? []).sort().map((name) => entry(path, name)),
    realpath: (path) => attempt(() => realpathSync.native(path).replaceAll("\\", "/")) ?? path,
  };
}

function entry(directory: string, name: string): DirectoryEntry {
  const stat = statOf(directory.endsWith("/") ? directory + name : `${directory}/${name}`);
  return { name, type: stat?.isFile() ? "file" : stat?.isDirectory() ? "directory" : "other" };
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

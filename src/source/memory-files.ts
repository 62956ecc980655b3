import type { DirectoryEntry, Files } from "./files.js";

/**
 * Files that exist only here, by absolute path with `/` separators. Directories are those that the paths imply.
 * @param contents text (kept as UTF-8) or bytes of each file
 */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map<string, Uint8Array>();
  const directories = new Map<string, Map<string, DirectoryEntry>>([["/", new Map()]]);
  const encoder = new TextEncoder();
  for (const [path, content] of Object.entries(contents)) {
    files.set(path, typeof content === "string" ? encoder.encode(content) : content);
    addToParents(directories, path);
  }
  const clean = (path: string): string => (path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path);
  return {
    read: (path) => files.get(path),
    isFile: (path) => files.has(path),
    isDirectory: (path) => directories.has(clean(path)),
    list: (path) => [...(directories.get(clean(path))?.values() ?? [])].sort(byName),
    realpath: (path) => path,
  };
}

function addToParents(directories: Map<string, Map<string, DirectoryEntry>>, path: string): void {
  let child = path;
  let type: DirectoryEntry["type"] = "file";
  while (child !== "/") {
    const slash = child.lastIndexOf("/");
    if (slash === -1) return;
    const parent = slash === 0 ? "/" : child.slice(0, slash);
    const entries = directories.get(parent) ?? new Map<string, DirectoryEntry>();
    directories.set(parent, entries);
    const name = child.slice(slash + 1);
    entries.set(name, { name, type });
    child = parent;
    type = "directory";
  }
}

function byName(a: DirectoryEntry, b: DirectoryEntry): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

import type { Files } from "./files.js";

/**
 * The same files but for some paths and what lies below them, which are not there: what a tool writes is no part of what it
 * reads.
 * @param hidden absolute paths, without trailing slashes
 */
export function hiddenFiles(files: Files, hidden: readonly string[]): Files {
  if (hidden.length === 0) return files;
  const own = new Set(hidden);
  const parents = new Set(hidden.map((path) => path.slice(0, Math.max(1, path.lastIndexOf("/")))));
  const isHidden = (path: string): boolean => {
    for (let at = path.replace(/\/+$/, ""); at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("/"))))
      if (own.has(at)) return true;
    return false;
  };
  return {
    read: (path) => (isHidden(path) ? undefined : files.read(path)),
    isFile: (path) => !isHidden(path) && files.isFile(path),
    isDirectory: (path) => !isHidden(path) && files.isDirectory(path),
    list(path) {
      if (isHidden(path)) return [];
      const folder = path.replace(/\/+$/, "");
      const entries = files.list(path);
      return parents.has(folder === "" ? "/" : folder)
        ? entries.filter(({ name }) => !own.has(`${folder}/${name}`))
        : entries;
    },
    realpath: (path) => files.realpath(path),
  };
}

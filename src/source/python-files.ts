import type { Files } from "./files.js";

/** Which Python files were looked into. */
export interface FilesSeen {
  readonly files: Files;
  /** Absolute paths of the `.py` files that were read so far. */
  readonly read: ReadonlySet<string>;
}

/** The same files, with a note of each Python file that is read. */
export function noteReads(files: Files): FilesSeen {
  const read = new Set<string>();
  return {
    read,
    files: {
      read(path) {
        const bytes = files.read(path);
        if (bytes !== undefined && path.endsWith(".py")) read.add(path);
        return bytes;
      },
      isFile: (path) => files.isFile(path),
      isDirectory: (path) => files.isDirectory(path),
      list: (path) => files.list(path),
      realpath: (path) => files.realpath(path),
    },
  };
}

/** How many `.py` files lie in the folders, each counted once. */
export function countPythonFiles(files: Files, folders: readonly string[]): number {
  return folders.reduce(
    (sum, folder) =>
      sum + files.list(folder).filter(({ name, type }) => type === "file" && name.endsWith(".py")).length,
    0,
  );
}

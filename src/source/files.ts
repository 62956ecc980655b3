/**
 * Where stages read files. Paths are absolute with `/` separators. Answers are `undefined` or empty rather than
 * exceptions where something is missing or unreadable. Nothing here writes.
 */
export interface Files {
  /** The file's bytes; undefined when it is no readable regular file. */
  read(path: string): Uint8Array | undefined;
  isFile(path: string): boolean;
  isDirectory(path: string): boolean;
  /** Names in a directory, sorted by code unit; empty when it is none or unreadable. */
  list(path: string): readonly DirectoryEntry[];
  /** The path with symbolic links resolved, so that loops are seen; the path itself when it cannot be resolved. */
  realpath(path: string): string;
}

export interface DirectoryEntry {
  readonly name: string;
  /** What the entry is after following symbolic links. */
  readonly type: "file" | "directory" | "other";
  /** Set where the entry is a symbolic link: only then its real path is another than its directory's and its name. */
  readonly link?: true;
}

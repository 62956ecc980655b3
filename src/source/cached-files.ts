import type { DirectoryEntry, Files } from "./files.js";

/**
 * The same files, each asked of the underlying ones at most once: the state of the first look holds for as long as this
 * lives, and looking for modules in many places costs little.
 */
export function cachedFiles(files: Files): Files {
  const listings = new Map<string, ReadonlyMap<string, DirectoryEntry>>();
  const contents = remembered((path) => files.read(path));
  const isFile = remembered((path) => files.isFile(path));
  const isDirectory = remembered((path) => files.isDirectory(path));
  const realpaths = remembered((path) => files.realpath(path));
  const lists = remembered((path) => files.list(path));

  /** What a directory that was listed says of a path; undefined where its directory was not listed. */
  function known(path: string): DirectoryEntry["type"] | "missing" | undefined {
    const [, folder, name] = /^(.*)\/([^/]+)\/*$/.exec(path) ?? [];
    if (folder === undefined || name === undefined || name === "." || name === "..") return undefined;
    const listing = listings.get(folder);
    return listing && (listing.get(name)?.type ?? "missing");
  }

  return {
    read: contents,
    isFile(path) {
      const type = known(path);
      return type === undefined ? isFile(path) : type === "file";
    },
    isDirectory(path) {
      const type = known(path);
      return type === undefined ? isDirectory(path) : type === "directory";
    },
    list(path) {
      const entries = lists(path);
      if (entries.length > 0)
        listings.set(path.replace(/\/+$/, ""), new Map(entries.map((entry) => [entry.name, entry])));
      return entries;
    },
    realpath: realpaths,
  };
}

function remembered<T>(ask: (path: string) => T): (path: string) => T {
  const answers = new Map<string, { readonly value: T }>();
  return (path) => {
    const answer = answers.get(path) ?? { value: ask(path) };
    answers.set(path, answer);
    return answer.value;
  };
}

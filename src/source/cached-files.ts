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
  function known(given: string): DirectoryEntry["type"] | "missing" | undefined {
    const path = given.endsWith("/") ? given.replace(/\/+$/, "") : given;
    const slash = path.lastIndexOf("/");
    const listing = slash === -1 ? undefined : listings.get(path.slice(0, slash));
    if (listing === undefined) return undefined;
    const name = path.slice(slash + 1);
    if (name === "" || name === "." || name === "..") return undefined;
    return listing.get(name)?.type ?? "missing";
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
    let answer = answers.get(path);
    if (answer === undefined) {
      answer = { value: ask(path) };
      answers.set(path, answer);
    }
    return answer.value;
  };
}

import type { Disk } from "../disk.js";
import type { Io } from "../io.js";
import type { Seen } from "../watching.js";

/** The same surroundings, with a note of each file and folder that is looked at. */
export function seenIo(io: Io): { readonly io: Io; readonly seen: Seen; readonly note: (file: string) => void } {
  const [files, folders] = [new Set<string>(), new Set<string>()];
  const { files: from, disk } = io;
  const noted: Io["files"] = {
    read(path) {
      const bytes = from.read(path);
      if (bytes !== undefined) files.add(path);
      return bytes;
    },
    isFile: (path) => from.isFile(path),
    isDirectory(path) {
      const is = from.isDirectory(path);
      if (is) folders.add(withoutSlash(path));
      return is;
    },
    list(path) {
      folders.add(withoutSlash(path));
      return from.list(path);
    },
    realpath: (path) => from.realpath(path),
  };
  const read: Disk["read"] = (path) => {
    const text = disk.read(path);
    if (text !== undefined) files.add(path);
    return text;
  };
  return {
    io: { ...io, files: noted, disk: { ...disk, read } },
    seen: { files, folders },
    note: (file) => files.add(file),
  };
}

const withoutSlash = (path: string): string => path.replace(/(?!^)\/+$/, "");

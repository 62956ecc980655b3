import type { Disk } from "../../src/cli/disk.js";
import type { Files } from "../../src/source/files.js";
import { memoryFiles } from "../../src/source/memory-files.js";

/** A machine whose disk is here: what is read and what is written are the same files, by absolute path. */
export interface MemoryMachine {
  readonly disk: Disk;
  /** The files as they are now. */
  files(): Files;
  contents(): ReadonlyMap<string, Uint8Array>;
}

/** Makes a machine with files on it; directories are those that their paths imply, and those that are made. */
export function memoryMachine(given: Readonly<Record<string, Uint8Array>>): MemoryMachine {
  const files = new Map(Object.entries(given));
  const made = new Set<string>(["/"]);
  for (const path of files.keys()) for (const folder of above(path)) made.add(folder);

  const kind: Disk["kind"] = (path) => (files.has(path) ? "file" : made.has(path) ? "directory" : undefined);
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const needFolder = (path: string): void => {
    if (!made.has(parentOf(path))) fail(files.has(parentOf(path)) ? "ENOTDIR" : "ENOENT");
  };
  const disk: Disk = {
    kind,
    realpath: (path) => (kind(path) === undefined ? undefined : path),
    read: (path) => {
      const bytes = files.get(path);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString();
    },
    unlistable: () => undefined,
    makeDirectory(path) {
      needFolder(path);
      if (kind(path) !== undefined) fail("EEXIST");
      made.add(path);
    },
    create(path, text) {
      needFolder(path);
      if (kind(path) !== undefined) fail("EEXIST");
      if (path.includes("\0")) fail("ERR_INVALID_ARG_VALUE");
      files.set(path, Buffer.from(text));
    },
    append: (path, text) => void files.set(path, Buffer.from((disk.read(path) ?? "") + text)),
    sync: (path) => void (files.has(path) || fail("ENOENT")),
    syncAll: async (paths) => paths.forEach((path) => void disk.sync(path)),
    rename(from, to) {
      const bytes = files.get(from) ?? fail("ENOENT");
      needFolder(to);
      if (made.has(to)) fail("EISDIR");
      files.delete(from);
      files.set(to, bytes);
    },
    remove: (path) => void (files.delete(path) || fail("ENOENT")),
    removeDirectory(path) {
      const isHeld = (each: string): boolean => each.startsWith(`${path}/`);
      if ([...files.keys(), ...made].some(isHeld)) fail("ENOTEMPTY");
      if (!made.delete(path)) fail("ENOENT");
    },
    syncDirectory() {},
  };
  return { disk, files: () => memoryFiles(Object.fromEntries(files)), contents: () => new Map(files) };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf("/")));
}

function above(path: string): readonly string[] {
  return path === "/" ? [] : [parentOf(path), ...above(parentOf(path))];
}

import {
  appendFileSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { systemReason } from "./system-reason.js";

/** The few things done to the disk when output is written. Every mutating call throws a Node system error when it fails. */
export interface Disk {
  /** What is at the path itself, links not followed; undefined when nothing is or can be seen. */
  kind(path: string): "file" | "directory" | "link" | "other" | undefined;
  /** The path with symbolic links resolved; undefined when it does not exist. */
  realpath(path: string): string | undefined;
  /** A file's text as UTF-8; undefined when it does not exist or cannot be read. */
  read(path: string): string | undefined;
  /** Why a directory cannot be listed, in words; undefined when it can. */
  unlistable(path: string): string | undefined;
  /** Makes one directory in a directory that exists. */
  makeDirectory(path: string): void;
  /** Writes a file that did not exist; leaves none when that fails. */
  create(path: string, text: string): void;
  /** Writes a text behind what a file holds. Nothing where that cannot be done. */
  append(path: string, text: string): void;
  /** Returns when what was written to a file is on the medium. */
  sync(path: string): void;
  /** The same for several files at once: a disk takes what many wait for along in one go. */
  syncAll(paths: readonly string[]): Promise<void>;
  /** Replaces `to` at once: others see the old file or the new one. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Fails when it is not empty. */
  removeDirectory(path: string): void;
  /** Brings a directory's renames to the medium, where the platform can. */
  syncDirectory(path: string): void;
}

/** So many files are held open at most: a process may have some hundreds. */
const AT_ONCE = 64;

/** The machine's own disk. */
export const realDisk: Disk = {
  append(path, text) {
    try {
      appendFileSync(path, text);
    } catch {
      // What is only told besides stops nothing.
    }
  },
  kind(path) {
    try {
      const stats = lstatSync(path);
      if (stats.isSymbolicLink()) return "link";
      return stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "other";
    } catch {
      return undefined;
    }
  },
  realpath(path) {
    try {
      return realpathSync(path);
    } catch {
      return undefined;
    }
  },
  read(path) {
    try {
      return readFileSync(path, "utf8");
    } catch {
      return undefined;
    }
  },
  unlistable(path) {
    try {
      opendirSync(path === "" ? "/" : path).closeSync();
      return undefined;
    } catch (error) {
      return systemReason(error);
    }
  },
  makeDirectory(path) {
    mkdirSync(path);
  },
  create(path, text) {
    const descriptor = openSync(path, "wx");
    try {
      writeFileSync(descriptor, text);
    } catch (error) {
      unlinkSync(path);
      throw error;
    } finally {
      closeSync(descriptor);
    }
  },
  sync(path) {
    const descriptor = openSync(path, "r+");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  },
  async syncAll(paths) {
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const outcomes = await Promise.allSettled(paths.slice(from, from + AT_ONCE).map(synced));
      for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    }
  },
  rename(from, to) {
    renameSync(from, to);
  },
  remove(path) {
    unlinkSync(path);
  },
  removeDirectory(path) {
    rmdirSync(path);
  },
  syncDirectory(path) {
    try {
      const descriptor = openSync(path, "r");
      try {
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
    } catch {
      // Windows cannot open directories; the rename itself is as durable there as it gets.
    }
  },
};

async function synced(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

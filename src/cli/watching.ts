import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname } from "node:path";

/** What a run looked at, by absolute path. */
export interface Seen {
  /** Files that were read. */
  readonly files: ReadonlySet<string>;
  /** Folders that were listed, or asked for and there. */
  readonly folders: ReadonlySet<string>;
}

/** Waits for changes on the disk, and for the person who wants no more of it. */
export interface Watching {
  /** A run begins: what changes from now on calls for the next. */
  begin(): void;
  /**
   * Watches what a run has looked at, and nothing else.
   * @returns folders that the system refuses to watch
   */
  follow(seen: Seen): readonly string[];
  /** True once something has changed since the run began and nothing has for a moment; false once the person has pressed Ctrl-C. */
  changed(): Promise<boolean>;
  close(): void;
}

/** How long nothing has to change: editors and `git` write many files at once. */
const QUIET_MILLISECONDS = 150;

/** Files that count when they are new. Those that were read count whatever they are called. */
const SOURCE = /\.(?:py|[cm]?[jt]sx?|sql)$/;
/** Folders that do not. */
const NO_SOURCES = /^(?:\.|__pycache__$|node_modules$)/;

/** A folder that is watched, and which one that was: another may have come in its place. */
interface Watched {
  readonly watcher: FSWatcher;
  readonly inode: number;
}

/**
 * Watches the machine's disk by the folder. A recursive watcher would hold every file below, those of packages and virtual
 * environments as well; what a run has looked at is known exactly.
 */
export function watchDisk(): Watching {
  const watched = new Map<string, Watched>();
  let files: ReadonlySet<string> = new Set();
  let began = 0;
  let state: "calm" | "unsettled" | "changed" | "stopped" = "calm";
  let timer: NodeJS.Timeout | undefined;
  let wake = (): void => undefined;

  const touch = (): void => {
    if (state === "stopped") return;
    state = "unsettled";
    clearTimeout(timer);
    timer = setTimeout(() => {
      state = "changed";
      wake();
    }, QUIET_MILLISECONDS);
  };
  const stop = (): void => {
    state = "stopped";
    clearTimeout(timer);
    wake();
  };
  const drop = (folder: string): void => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const open = (folder: string, inode: number): boolean => {
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || SOURCE.test(name) || files.has(`${folder}/${name}`) || isFolder(folder, name)) touch();
      });
      watcher.on("error", () => {
        drop(folder);
        touch();
      });
      watched.set(folder, { watcher, inode });
      return true;
    } catch {
      return false;
    }
  };

  process.on("SIGINT", stop);
  return {
    begin() {
      clearTimeout(timer);
      if (state !== "stopped") state = "calm";
      began = Date.now();
    },
    follow(seen) {
      files = seen.files;
      const folders = new Set([...seen.folders, ...[...files].map((file) => dirname(file))]);
      for (const folder of [...watched.keys()]) if (!folders.has(folder)) drop(folder);
      const refused: string[] = [];
      const fresh = new Set<string>();
      for (const folder of folders) {
        const stats = statOf(folder);
        if (stats === undefined || watched.get(folder)?.inode === stats.ino) continue;
        drop(folder);
        if (open(folder, stats.ino)) fresh.add(folder);
        else refused.push(folder);
      }
      // What changed before the watcher was there has left only its time.
      const unwatched = [...fresh, ...[...files].filter((file) => fresh.has(dirname(file)))];
      if (unwatched.some((path) => Math.trunc(statOf(path)?.mtimeMs ?? 0) > began)) touch();
      return refused;
    },
    async changed() {
      while (state !== "changed" && state !== "stopped") {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return state === "changed";
    },
    close() {
      process.off("SIGINT", stop);
      clearTimeout(timer);
      for (const folder of [...watched.keys()]) drop(folder);
    },
  };
}

function isFolder(folder: string, name: string): boolean {
  return !NO_SOURCES.test(name) && statOf(`${folder}/${name}`)?.isDirectory() === true;
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

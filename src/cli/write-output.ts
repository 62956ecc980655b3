import type { Disk } from "./disk.js";
import { JOURNAL_NAME, NEXT_JOURNAL_NAME, printJournal, temporaryPath } from "./journal.js";
import { contentHash, MANIFEST_NAME } from "./manifest.js";
import type { OutputState } from "./output-state.js";
import type { OutputPlan } from "./plan-output.js";
import { systemReason } from "./system-reason.js";

/** How writing ended; `reason` is the system's, in words. */
export type WriteResult = { readonly written: true } | { readonly written: false; readonly reason: string };

/**
 * Carries out a plan so that each file is the old one or the new one at any moment, never torn, and so that an
 * interruption is recognised: (1) the journal says what is about to change, (2) every new text waits complete beside its
 * place, (3) they are renamed into place and stale files removed, (4) the manifest is replaced, (5) the journal goes.
 * A failure up to (2) leaves the directory as it was. `run` names the run's temporary files.
 */
export async function writeOutput(
  disk: Disk,
  out: string,
  plan: OutputPlan,
  state: OutputState,
  manifestText: string,
  run: string,
): Promise<WriteResult> {
  const changing = plan.files.filter(({ state }) => state === "new" || state === "changed");
  const settled = state.journal === null && state.manifestText === manifestText;
  if (changing.length === 0 && plan.removals.length === 0 && settled) return { written: true };

  const temporaries = [...changing, { path: MANIFEST_NAME, text: manifestText }].map(({ path, text }) => ({
    path,
    text,
    temporary: temporaryPath(path, run),
  }));
  const undo: (() => void)[] = [];
  try {
    makeDirectories(disk, out, undo);
    writeJournal(disk, out, state, temporaries, undo);
    for (const path of state.leftovers) if (path !== NEXT_JOURNAL_NAME) disk.remove(`${out}/${path}`);
    for (const { temporary, text } of temporaries) {
      makeDirectories(disk, directoryOf(`${out}/${temporary}`), undo);
      disk.create(`${out}/${temporary}`, text);
      undo.push(() => disk.remove(`${out}/${temporary}`));
    }
    await disk.syncAll(temporaries.map(({ temporary }) => `${out}/${temporary}`));
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    return { written: false, reason: systemReason(error) };
  }
  try {
    const manifest = temporaries.pop();
    for (const { path, temporary } of temporaries) disk.rename(`${out}/${temporary}`, `${out}/${path}`);
    for (const path of plan.removals) {
      disk.remove(`${out}/${path}`);
      removeEmptyDirectories(disk, out, path);
    }
    for (const directory of new Set(temporaries.map(({ path }) => directoryOf(`${out}/${path}`))))
      disk.syncDirectory(directory);
    if (manifest !== undefined) disk.rename(`${out}/${manifest.temporary}`, `${out}/${MANIFEST_NAME}`);
    disk.syncDirectory(out);
    disk.remove(`${out}/${JOURNAL_NAME}`);
    return { written: true };
  } catch (error) {
    return { written: false, reason: `${systemReason(error)}; some files are new, run it again to finish` };
  }
}

/** The journal takes over what an earlier, interrupted run's journal allowed. */
function writeJournal(
  disk: Disk,
  out: string,
  state: OutputState,
  temporaries: readonly { path: string; text: string; temporary: string }[],
  undo: (() => void)[],
): void {
  const files = new Map(Object.entries(state.journal?.files ?? {}));
  for (const { path, text } of temporaries) {
    if (path !== MANIFEST_NAME) files.set(path, [...(files.get(path) ?? []), contentHash(text)]);
  }
  const temporary = [...state.leftovers, ...temporaries.map((file) => file.temporary)];
  const text = printJournal({ files: Object.fromEntries(files), temporary });
  if (state.journal === null) {
    disk.create(`${out}/${JOURNAL_NAME}`, text);
    undo.push(() => disk.remove(`${out}/${JOURNAL_NAME}`));
    disk.sync(`${out}/${JOURNAL_NAME}`);
  } else {
    if (state.leftovers.includes(NEXT_JOURNAL_NAME)) disk.remove(`${out}/${NEXT_JOURNAL_NAME}`);
    disk.create(`${out}/${NEXT_JOURNAL_NAME}`, text);
    disk.sync(`${out}/${NEXT_JOURNAL_NAME}`);
    disk.rename(`${out}/${NEXT_JOURNAL_NAME}`, `${out}/${JOURNAL_NAME}`);
  }
  disk.syncDirectory(out);
}

/** Makes a directory and those above it that are missing. */
function makeDirectories(disk: Disk, path: string, undo: (() => void)[]): void {
  if (path === "" || disk.realpath(path) !== undefined) return;
  makeDirectories(disk, directoryOf(path), undo);
  try {
    disk.makeDirectory(path);
  } catch (error) {
    // Another thread or process of a batch may have made it meanwhile.
    if (disk.kind(path) === "directory") return;
    throw error;
  }
  undo.push(() => disk.removeDirectory(path));
}

function removeEmptyDirectories(disk: Disk, out: string, path: string): void {
  for (let at = directoryOf(path); at !== ""; at = directoryOf(at)) {
    if (!attempt(() => disk.removeDirectory(`${out}/${at}`))) return;
  }
}

function directoryOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

function attempt(step: () => void): boolean {
  try {
    step();
    return true;
  } catch {
    return false;
  }
}

/** What waited beside the file when it was written. */
export interface WholeWrite {
  /** Whether an earlier run was killed while it wrote the same file. Nothing of that is left now. */
  readonly interrupted: boolean;
}

/**
 * Writes one file that the user named, so that it is the old one or the new one at any moment. A symbolic link is
 * followed; a device, a pipe or a directory is left alone. The text waits under one name for all runs, so that the next one
 * finds what a killed one left; of two that write the same file at once, one may fail.
 * @throws a system error; nothing is left behind then
 */
export function writeFileWhole(disk: Disk, path: string, text: string): WholeWrite {
  const place = disk.kind(path) === "link" ? disk.realpath(path) : path;
  const kind = place === undefined ? "other" : disk.kind(place);
  if (place === undefined || (kind !== undefined && kind !== "file")) throw new Error("it is no regular file");
  const temporary = temporaryPath(place, "new");
  const interrupted = disk.kind(temporary) === "file";
  if (interrupted) disk.remove(temporary);
  disk.create(temporary, text);
  try {
    disk.sync(temporary);
    disk.rename(temporary, place);
    disk.syncDirectory(directoryOf(place));
    return { interrupted };
  } catch (error) {
    attempt(() => disk.remove(temporary));
    throw error;
  }
}

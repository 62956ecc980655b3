import { isRecord, isStringRecord, parseJson } from "./manifest.js";

/** Name of the journal inside the output directory; it exists only while a run writes, or after one was interrupted. */
export const JOURNAL_NAME = ".throughline.pending.json";

/** Where a journal waits that replaces an interrupted run's. */
export const NEXT_JOURNAL_NAME = `${JOURNAL_NAME}.new`;

/** What a run was about to do, written before it does any of it: how the next run tells an interrupted one from edits. */
export interface Journal {
  /** Path → hashes that the file may have if the run was interrupted, besides the manifest's. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Temporary files that may be left, as paths below the output directory. */
  readonly temporary: readonly string[];
}

/** The journal as the text of its file. */
export function printJournal(journal: Journal): string {
  return `${JSON.stringify(journal, null, 2)}\n`;
}

/** Reads a journal's text. One that was torn itself says nothing: no file had been touched when it was written. */
export function parseJournal(text: string): Journal {
  const value = parseJson(text);
  if (!isRecord(value) || !isRecord(value.files) || !Array.isArray(value.temporary))
    return { files: {}, temporary: [] };
  const files: Record<string, readonly string[]> = {};
  for (const [path, hashes] of Object.entries(value.files)) {
    if (Array.isArray(hashes) && isStringRecord({ ...hashes })) files[path] = hashes;
  }
  return { files, temporary: value.temporary.filter((path): path is string => typeof path === "string") };
}

/** Where the new text of a file waits beside it; `run` tells runs at the same time apart. */
export function temporaryPath(path: string, run: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}.${path.slice(slash)}.${run}.throughline-tmp`;
}

/** Whether a path is one that `temporaryPath` could have made. */
export function isTemporaryPath(path: string): boolean {
  return /(^|\/)\.[^/]+\.throughline-tmp$/.test(path);
}

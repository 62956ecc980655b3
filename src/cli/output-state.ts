import { diagnostic, type Report } from "../diagnostics/diagnostic.js";
import type { Disk } from "./disk.js";
import { isTemporaryPath, JOURNAL_NAME, type Journal, NEXT_JOURNAL_NAME, parseJournal } from "./journal.js";
import { MANIFEST_NAME, type Manifest, parseManifest } from "./manifest.js";
import { insideOutput } from "./output-path.js";

/** What earlier runs left in an output directory. */
export interface OutputState {
  /** Null where there is none that can be read. */
  readonly manifest: Manifest | null;
  readonly manifestText: string | null;
  /** Of an interrupted run; null when the last one ended. */
  readonly journal: Journal | null;
  /** Temporary files of an interrupted run that are still there. */
  readonly leftovers: readonly string[];
}

/**
 * Reads the manifest and the journal of an output directory, which need not exist. Both are files that anybody may have
 * written: paths in them that lead out of the directory are left out.
 */
export function readOutputState(disk: Disk, out: string, force: boolean, report: Report): OutputState {
  for (const name of [MANIFEST_NAME, JOURNAL_NAME]) {
    const obstacle = insideOutput(disk, out, name);
    if (obstacle !== null) report(diagnostic("output-blocked", `\`${out}/${name}\` ${obstacle}; nothing was written`));
  }
  const manifestText = ownText(disk, out, MANIFEST_NAME);
  const manifest = manifestText === null ? null : parseManifest(manifestText);
  if (manifestText !== null && manifest === null) {
    report(
      diagnostic(
        "manifest-unreadable",
        `\`${out}/${MANIFEST_NAME}\` is no manifest; the files beside it count as foreign`,
        {
          severity: force ? "warning" : "error",
          hint: "delete it, or pass --force to overwrite what stands in the way",
        },
      ),
    );
  }
  const journalText = ownText(disk, out, JOURNAL_NAME);
  if (journalText === null) return { manifest, manifestText, journal: null, leftovers: [] };
  const journal = parseJournal(journalText);
  const leftovers = [NEXT_JOURNAL_NAME, ...journal.temporary.filter(isTemporaryPath)].filter(
    (path) => insideOutput(disk, out, path) === null && disk.kind(`${out}/${path}`) === "file",
  );
  report(
    diagnostic(
      "output-interrupted",
      `an earlier run was interrupted while it wrote to \`${out}\`; its files are replaced`,
    ),
  );
  return { manifest, manifestText, journal, leftovers };
}

function ownText(disk: Disk, out: string, name: string): string | null {
  return disk.kind(`${out}/${name}`) === "file" ? (disk.read(`${out}/${name}`) ?? null) : null;
}

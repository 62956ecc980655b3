import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.js";
import type { Disk } from "./disk.js";
import { contentHash } from "./manifest.js";
import { insideOutput } from "./output-path.js";
import type { OutputState } from "./output-state.js";

/** A text file to be written, its path relative to the output directory with `/` separators. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** Once it is there, neither replaced nor removed. */
  readonly once?: boolean;
}

/** What writing a file would do. */
export interface PlannedFile extends OutputFile {
  /** `kept`: the text that stands there is another one, and stays. */
  readonly state: "new" | "changed" | "same" | "kept";
  /** The text that stands there now; null for a new file. */
  readonly previous: string | null;
}

/** What a run would do to an output directory. */
export interface OutputPlan {
  /** In the order in which they were emitted. */
  readonly files: readonly PlannedFile[];
  /** Files of the manifest that are no longer emitted and that nobody edited. */
  readonly removals: readonly string[];
  /** An error among them forbids to write anything. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Holds what was emitted against what is in the output directory; reads only. Files that an earlier run wrote and nobody
 * edited may be replaced or removed; anything else in the way is an error, which `force` lifts. Nothing outside the
 * directory and nothing that is no regular file is ever replaced. Files that are written once stay as they are, edited or not.
 */
export function planOutput(
  disk: Disk,
  out: string,
  outputs: readonly OutputFile[],
  state: OutputState,
  force: boolean,
): OutputPlan {
  const diagnostics: Diagnostic[] = [];
  const files: PlannedFile[] = [];
  for (const { path, text, once = false } of outputs) {
    const obstacle = insideOutput(disk, out, path);
    if (obstacle !== null) {
      diagnostics.push(diagnostic("output-blocked", `\`${out}/${path}\` ${obstacle}; nothing was written`));
      continue;
    }
    const previous = disk.kind(`${out}/${path}`) === "file" ? (disk.read(`${out}/${path}`) ?? "") : null;
    const same = previous !== null && contentHash(previous) === contentHash(text);
    const standing = previous === null ? "ours" : standingOf(state, path, previous);
    const kept = once && !same && standing !== "foreign";
    const changed = kept ? "kept" : "changed";
    files.push({ path, text, previous, once, state: previous === null ? "new" : same ? "same" : changed });
    if (previous === null || same || kept || force) continue;
    if (standing === "foreign") {
      diagnostics.push(
        diagnostic("output-foreign", `\`${out}/${path}\` was not written by throughline; nothing was written`, {
          hint: "choose another --out, move the file, or overwrite it with --force",
        }),
      );
    } else if (standing === "edited") {
      diagnostics.push(
        diagnostic("output-edited", `\`${out}/${path}\` was edited since throughline wrote it; nothing was written`, {
          hint: "keep your code in a file of its own, or overwrite it with --force",
        }),
      );
    }
  }
  return { files, removals: removals(disk, out, outputs, state, diagnostics), diagnostics };
}

function removals(
  disk: Disk,
  out: string,
  outputs: readonly OutputFile[],
  state: OutputState,
  diagnostics: Diagnostic[],
): string[] {
  const planned = new Set(outputs.map(({ path }) => path));
  const written = new Set([...Object.keys(state.manifest?.files ?? {}), ...Object.keys(state.journal?.files ?? {})]);
  const result: string[] = [];
  for (const path of [...written].sort()) {
    if (state.manifest?.once?.includes(path)) continue;
    if (planned.has(path) || insideOutput(disk, out, path) !== null || disk.kind(`${out}/${path}`) !== "file") continue;
    const standing = standingOf(state, path, disk.read(`${out}/${path}`) ?? "");
    if (standing === "ours") result.push(path);
    else if (standing === "edited") {
      diagnostics.push(
        diagnostic("output-kept", `\`${out}/${path}\` is no longer emitted, but was edited; it stays and is yours now`),
      );
    }
  }
  return result;
}

/** Whose the text at a path is, by the hashes that earlier runs noted. */
function standingOf(state: OutputState, path: string, text: string): "ours" | "edited" | "foreign" {
  const noted = own(state.manifest?.files, path);
  const pending = own(state.journal?.files, path) ?? [];
  const hash = contentHash(text);
  if (noted === hash || pending.includes(hash)) return "ours";
  return noted === undefined ? "foreign" : "edited";
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

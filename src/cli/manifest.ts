import { createHash } from "node:crypto";

/** Name of the manifest inside the output directory. */
export const MANIFEST_NAME = ".throughline.json";

/** What a run left in an output directory: how the next run knows its own files, and the names it has given before. */
export interface Manifest {
  readonly target: string;
  /** Version of the target's library that the output is for. */
  readonly targetVersion: string | null;
  readonly dialect: string;
  readonly mode: string;
  /** Django version that was followed, `major.minor`. */
  readonly django: string;
  /** Path below the output directory, with `/` → `contentHash` of what was written. */
  readonly files: Readonly<Record<string, string>>;
  /** Paths among the files that were written once and stay. */
  readonly once?: readonly string[];
  /** Names given, by what they are given to; they stay in the next run. */
  readonly names: Readonly<Record<string, NameEntry>>;
}

/** What one thing is called, by kind of name. */
export type NameEntry = Readonly<Record<string, string>>;

const FORMAT = 1;

/** The manifest as the text of its file: keys sorted, so that the same run gives the same bytes. */
export function printManifest(manifest: Manifest): string {
  const { target, targetVersion, dialect, mode, django, files, once = [], names } = manifest;
  const ordered = {
    format: FORMAT,
    target,
    targetVersion,
    dialect,
    mode,
    django,
    files: sorted(files),
    ...(once.length > 0 && { once: [...once].sort() }),
    names: sorted(names),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Reads a manifest's text; null when it is none (not JSON, of another shape, or of a later format). */
export function parseManifest(text: string): Manifest | null {
  const value = parseJson(text);
  if (!isRecord(value) || value.format !== FORMAT) return null;
  const { target, targetVersion, dialect, mode, django, files, once = [], names } = value;
  if (typeof target !== "string" || typeof dialect !== "string") return null;
  if (typeof mode !== "string" || typeof django !== "string") return null;
  if (targetVersion !== null && typeof targetVersion !== "string") return null;
  if (!isStringRecord(files) || !isRecord(names)) return null;
  if (!Array.isArray(once) || !once.every((path) => typeof path === "string")) return null;
  const entries = Object.entries(names).filter((entry): entry is [string, NameEntry] => isStringRecord(entry[1]));
  return {
    target,
    targetVersion,
    dialect,
    mode,
    django,
    files,
    ...(once.length > 0 && { once }),
    names: Object.fromEntries(entries),
  };
}

/** `sha256:` and the hexadecimal digest of a text; line endings count alike, so that a checkout with CRLF is not an edit. */
export function contentHash(text: string): string {
  return `sha256:${createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex")}`;
}

/** JSON or undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a JSON object of strings. */
export function isStringRecord(value: unknown): value is Record<string, string> {
  return isRecord(value) && Object.values(value).every((item) => typeof item === "string");
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

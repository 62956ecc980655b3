import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureNamed } from "../cases/fixture.js";

export type Row = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** What real Django left behind when rows of fixtures/projects/archive were deleted, and what it filled in (`record.py`). */
export interface Recorded {
  readonly rows: Rows;
  readonly deletions: readonly {
    readonly what: string;
    readonly table: string;
    readonly key: number;
    /** The exception that refused it; null where it was carried out. */
    readonly refused: string | null;
    readonly after: Rows | null;
  }[];
  /** A row of which only what has no default was given. */
  readonly filled: Row;
}

export const recorded: Recorded = JSON.parse(readFileSync(join(import.meta.dirname, "recorded.json"), "utf8"));

export const archive = fixtureNamed("projects/archive");

/** Column of a table's key. */
export const keyOf = (table: string): string => KEYS[table] ?? "id";
const KEYS: Readonly<Record<string, string>> = { archive_attachment: "document_id", archive_map: "document_ptr_id" };

/** Columns whose values are another at every insert. */
export const VOLATILE: readonly string[] = ["token", "joined", "made", "changed"];

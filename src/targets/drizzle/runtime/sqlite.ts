import { entityKind, type Table } from "drizzle-orm";
import type { Drizzle } from "./0.45/sqlite.js";

/** Any of Drizzle's databases of SQLite, or a transaction of one. */
export type Database = Pick<Drizzle, "select" | "insert" | "update" | "delete" | "all"> & {
  transaction(work: never): unknown;
};

/** What an operation gives: at once where the driver does (`better-sqlite3`), else a promise. */
export type Outcome<DB extends Database, T> = ReturnType<DB["all"]> extends PromiseLike<unknown> ? Promise<T> : T;

/** How many values one statement may hold: SQLite takes 32,766, and Cloudflare's D1 100. */
export function parametersOf(db: object): number {
  return takesBatches(db) ? 100 : 32_766;
}

/** Whether the driver has batches in place of transactions. */
export function takesBatches(db: object): boolean {
  return Reflect.get(db.constructor, entityKind) === "D1Database";
}

/** Does an operation, at once as far as the driver does. */
export function settle<T>(work: () => T): T {
  return work();
}

/** Sends a statement, for its rows. */
export function rowsOf<T>(query: unknown): T[] | PromiseLike<T[]> {
  return (query as { all(): T[] | PromiseLike<T[]> }).all();
}

/** Sends a statement. */
export function run(query: unknown): unknown {
  return (query as { run(): unknown }).run();
}

/** An insert; with `ignore`, one that leaves alone what is there. */
export function inserted(on: Inserting, table: Table, rows: readonly StoredRow[], ignore: boolean): unknown {
  const insert = on.insert(table).values(rows);
  return ignore ? (insert as { onConflictDoNothing(): unknown }).onConflictDoNothing() : insert;
}

/** Inserts a row and gives it as it is stored. */
export function stored(
  on: Inserting,
  table: Table,
  values: StoredRow,
  _key: string,
): StoredRow | PromiseLike<StoredRow> {
  const rows = rowsOf<StoredRow>((on.insert(table).values([values]) as { returning(): unknown }).returning());
  return "then" in rows ? rows.then(([row = {}]) => row) : (rows[0] ?? {});
}

type StoredRow = Readonly<Record<string, unknown>>;

interface Inserting {
  insert(table: Table): { values(rows: readonly StoredRow[]): unknown };
}

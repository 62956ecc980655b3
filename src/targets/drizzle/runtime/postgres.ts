import { entityKind, type Table } from "drizzle-orm";
import type { Drizzle } from "./0.45/postgres.js";

/** Any of Drizzle's databases of PostgreSQL, or a transaction of one. */
export type Database = Pick<Drizzle, "select" | "insert" | "update" | "delete"> & {
  transaction(work: never): unknown;
};

/** What an operation gives. */
export type Outcome<_DB extends Database, T> = Promise<T>;

/** How many values one statement may hold. */
export function parametersOf(_db: object): number {
  return 65_535;
}

/** Whether the driver has batches in place of transactions. */
export function takesBatches(db: object): boolean {
  return Reflect.get(db.constructor, entityKind) === "NeonHttpDatabase";
}

/** Does an operation; what it throws is a promise's, too. */
export function settle<T>(work: () => T | PromiseLike<T>): Promise<T> {
  return Promise.resolve().then(work);
}

/** Sends a statement, for its rows. */
export function rowsOf<T>(query: unknown): T[] | PromiseLike<T[]> {
  return query as PromiseLike<T[]>;
}

/** Sends a statement. */
export function run(query: unknown): unknown {
  return query;
}

/** An insert; with `ignore`, one that leaves alone what is there. */
export function inserted(on: Inserting, table: Table, rows: readonly StoredRow[], ignore: boolean): unknown {
  const insert = on.insert(table).values(rows);
  return ignore ? (insert as { onConflictDoNothing(): unknown }).onConflictDoNothing() : insert;
}

/** Inserts a row and gives it as it is stored. */
export async function stored(on: Inserting, table: Table, values: StoredRow, _key: string): Promise<StoredRow> {
  const insert = on.insert(table).values([values]) as { returning(): unknown };
  const [row = {}] = await rowsOf<StoredRow>(insert.returning());
  return row;
}

type StoredRow = Readonly<Record<string, unknown>>;

interface Inserting {
  insert(table: Table): { values(rows: readonly StoredRow[]): unknown };
}

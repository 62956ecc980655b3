import { type Column, eq, getTableColumns, type SQL, type Table } from "drizzle-orm";
import type { Drizzle } from "./0.45/mysql.js";

/** Any of Drizzle's databases of MySQL and MariaDB, or a transaction of one. */
export type Database = Pick<Drizzle, "select" | "insert" | "update" | "delete"> & { transaction(work: never): unknown };

/** What an operation gives. */
export type Outcome<_DB extends Database, T> = Promise<T>;

/** How many values one statement may hold. */
export function parametersOf(_db: object): number {
  return 65_535;
}

/** Whether the driver has batches in place of transactions. */
export function takesBatches(_db: object): boolean {
  return false;
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

/** An insert; with `ignore`, one that leaves alone what is there: as Django sends it, which makes warnings of other errors too. */
export function inserted(on: Inserting, table: Table, rows: readonly StoredRow[], ignore: boolean): unknown {
  const insert = on.insert(table);
  return (ignore ? (insert as unknown as { ignore(): typeof insert }).ignore() : insert).values(rows);
}

/**
 * Inserts a row and gives it as it is stored. MySQL returns no rows, so it is looked up by the number that the database
 * gave it, or else by its `key`.
 */
export async function stored(on: Inserting, table: Table, values: StoredRow, key: string): Promise<StoredRow> {
  const columns = getTableColumns(table);
  const filledIn = Object.entries(columns).flatMap(([name, { defaultFn }]) =>
    values[name] === undefined && defaultFn !== undefined ? [[name, defaultFn()] as const] : [],
  );
  const whole: StoredRow = { ...values, ...Object.fromEntries(filledIn) };
  const result = (await on.insert(table).values([whole])) as Header | [Header];
  const { insertId } = Array.isArray(result) ? result[0] : result;
  const counted = Object.entries(columns).find(
    ([name, column]) => "autoIncrement" in column && column.autoIncrement && whole[name] === undefined,
  );
  const found = counted === undefined ? eq(columns[key] as Column, whole[key]) : eq(counted[1], insertId);
  const [row = {}] = await rowsOf<StoredRow>(on.select(columns).from(table).where(found));
  return row;
}

interface Header {
  readonly insertId: number | string;
}

type StoredRow = Readonly<Record<string, unknown>>;

interface Inserting {
  insert(table: Table): { values(rows: readonly StoredRow[]): unknown };
  select(fields: StoredRow): { from(table: Table): { where(condition: SQL): unknown } };
}

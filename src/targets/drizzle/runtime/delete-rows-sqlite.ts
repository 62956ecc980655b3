import type { Column, SQL, Table } from "drizzle-orm";
import type { CollectOptions, Deleted } from "../../plan/runtime/deletion-collector.js";
import { Relations } from "../../plan/runtime/deletion-relations.js";
import type { DeletionRules } from "../../plan/runtime/deletion-rules.js";
import type { Answer, Fields, Step, Work } from "../../plan/runtime/deletion-steps.js";
import { changes, columnsOf, condition } from "./conditions.js";
import { called, type KeyOf, type TableOf, type Which } from "./deletion-call.js";

/** A database or a transaction of Drizzle's, as far as a deletion asks for it. `Rows`, `Nothing`: what the driver answers with. */
interface AnyDatabase<T, Rows, Nothing> {
  select(fields: Record<string, Column>): { from(table: T): { where(condition: SQL): { all(): Rows } } };
  update(table: T): { set(values: Record<string, unknown>): { where(condition: SQL): { run(): unknown } } };
  delete(table: T): { where(condition: SQL): { returning(fields: Record<string, Column>): { all(): Rows } } };
  transaction(work: (tx: AnyDatabase<T, Rows, Nothing>) => Nothing): Nothing;
}

/** One whose driver answers at once (better-sqlite3, sql.js). */
export type SyncDatabase<T> = AnyDatabase<T, Fields[], void>;

/** One whose driver answers later (libsql and others). */
export type AsyncDatabase<T> = AnyDatabase<T, Promise<Fields[]>, Promise<void>>;

/** Deletes rows of one of the tables with all that goes with them; at once where the driver answers at once. */
export interface DeleteRows<T extends Table, R extends DeletionRules<T>> {
  <Of extends TableOf<R> & T>(
    db: SyncDatabase<T>,
    table: Of,
    which: Which<KeyOf<R, Of>>,
    options?: CollectOptions,
  ): Deleted;
  <Of extends TableOf<R> & T>(
    db: AsyncDatabase<T>,
    table: Of,
    which: Which<KeyOf<R, Of>>,
    options?: CollectOptions,
  ): Promise<Deleted>;
}

/** SQLITE_MAX_VARIABLE_NUMBER of SQLite 3.32 and later. */
const LIMITS = { parameters: 32_766, rowByRow: false };

/** Makes the function that deletes by these rules. */
export function deleteRowsBy<T extends Table, R extends DeletionRules<T>>(rules: R): DeleteRows<T, R> {
  const relations = new Relations<T>(rules);
  function deleteRows(db: SyncDatabase<T>, table: T, which: Which<unknown>, options?: CollectOptions): Deleted;
  function deleteRows(
    db: AsyncDatabase<T>,
    table: T,
    which: Which<unknown>,
    options?: CollectOptions,
  ): Promise<Deleted>;
  function deleteRows(
    db: AnyDatabase<T, Fields[] | Promise<Fields[]>, void | Promise<void>>,
    table: T,
    which: Which<unknown>,
    options?: CollectOptions,
  ): Deleted | Promise<Deleted> {
    const work = called<T>(relations, LIMITS, table, which, options);
    let deleted: Deleted = [0, {}];
    const keep = (result: Deleted): void => {
      deleted = result;
    };
    const done = db.transaction((tx) => {
      const result = drive(work, (step) => carryOut(tx, step));
      return result instanceof Promise ? result.then(keep) : keep(result);
    });
    return done instanceof Promise ? done.then(() => deleted) : deleted;
  }
  return deleteRows;
}

/** Carries out steps until one answers later; then the rest is later too. */
function drive<T, R>(
  work: Work<T, SQL, R>,
  perform: (step: Step<T, SQL>) => Answer | Promise<Answer>,
  first: Answer = { rows: [], count: 0 },
): R | Promise<R> {
  let step = work.next(first);
  while (!step.done) {
    const answer = perform(step.value);
    if (answer instanceof Promise) return answer.then((next) => drive(work, perform, next));
    step = work.next(answer);
  }
  return step.value;
}

function carryOut<T extends Table>(
  tx: AnyDatabase<T, Fields[] | Promise<Fields[]>, void | Promise<void>>,
  step: Step<T, SQL>,
): Answer | Promise<Answer> {
  const { table } = step;
  const where = condition(table, step.where);
  if (step.kind === "update") {
    const done = tx
      .update(table)
      .set(changes(table, step.column, step.value))
      .where(where)
      .run();
    return done instanceof Promise ? done.then(() => counted([])) : counted([]);
  }
  const rows =
    step.kind === "select"
      ? tx.select(columnsOf(table, step.columns)).from(table).where(where).all()
      : tx.delete(table).where(where).returning(columnsOf(table, step.key)).all();
  return rows instanceof Promise ? rows.then(counted) : counted(rows);
}

function counted(rows: readonly Fields[]): Answer {
  return { rows, count: rows.length };
}

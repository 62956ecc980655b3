import type { Column, SQL, Table } from "drizzle-orm";
import type { CollectOptions, Deleted } from "../../plan/runtime/deletion-collector.js";
import { Relations } from "../../plan/runtime/deletion-relations.js";
import type { DeletionRules } from "../../plan/runtime/deletion-rules.js";
import type { Answer, Fields, Step } from "../../plan/runtime/deletion-steps.js";
import { changes, columnsOf, condition } from "./conditions.js";
import { called, type KeyOf, type TableOf, type Which } from "./deletion-call.js";

/** A database or a transaction of Drizzle's, of any driver, as far as a deletion asks for it. */
export interface Database<T> {
  select(fields: Record<string, Column>): { from(table: T): { where(condition: SQL): PromiseLike<Fields[]> } };
  update(table: T): { set(values: Record<string, unknown>): { where(condition: SQL): PromiseLike<unknown> } };
  delete(table: T): {
    where(condition: SQL): { returning(fields: Record<string, Column>): PromiseLike<Fields[]> };
  };
  transaction(work: (tx: Database<T>) => Promise<void>): Promise<void>;
}

/** Deletes rows of one of the tables with all that goes with them. */
export type DeleteRows<T extends Table, R extends DeletionRules<T>> = <Of extends TableOf<R> & T>(
  db: Database<T>,
  table: Of,
  which: Which<KeyOf<R, Of>>,
  options?: CollectOptions,
) => Promise<Deleted>;

/** PostgreSQL counts the parameters of a statement in 16 bits. */
const LIMITS = { parameters: 65_535, rowByRow: false };

/** Makes the function that deletes by these rules. */
export function deleteRowsBy<T extends Table, R extends DeletionRules<T>>(rules: R): DeleteRows<T, R> {
  const relations = new Relations<T>(rules);
  return async (db, table, which, options) => {
    const work = called<T>(relations, LIMITS, table, which, options);
    let step = work.next({ rows: [], count: 0 });
    await db.transaction(async (tx) => {
      while (!step.done) step = work.next(await carryOut(tx, step.value));
    });
    return step.done ? step.value : [0, {}];
  };
}

async function carryOut<T extends Table>(tx: Database<T>, step: Step<T, SQL>): Promise<Answer> {
  const { table } = step;
  const where = condition(table, step.where);
  if (step.kind === "select") {
    const rows = await tx.select(columnsOf(table, step.columns)).from(table).where(where);
    return { rows, count: rows.length };
  }
  if (step.kind === "delete") {
    const rows = await tx.delete(table).where(where).returning(columnsOf(table, step.key));
    return { rows: [], count: rows.length };
  }
  await tx
    .update(table)
    .set(changes(table, step.column, step.value))
    .where(where);
  return { rows: [], count: 0 };
}

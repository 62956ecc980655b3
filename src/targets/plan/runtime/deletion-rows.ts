import { columnKey, type Relations } from "./deletion-relations.js";
import type { Reference } from "./deletion-rules.js";
import { type Among, batches, type Fields, identity, type Where, type Work } from "./deletion-steps.js";

/** A row by what it is found by: its own key, and the columns that others refer to, of the rows that it extends too. */
export interface Row {
  readonly key: readonly unknown[];
  /** By `columnKey`. */
  readonly values: ReadonlyMap<string, unknown>;
}

interface Draft {
  readonly fields: Fields;
  readonly values: Map<string, unknown>;
}

/** Reads rows of a model: its own columns in one statement, and those of the rows that it extends where they are needed. */
export function* readRows<T, C>(
  model: string,
  where: Where<C>,
  relations: Relations<T>,
  parameters: number,
): Work<T, C, readonly Row[]> {
  const { table, key } = relations.rule(model);
  const columns = columnsNeeded(model, model, relations);
  const drafts: Draft[] = [];
  for (const part of parts(where, parameters)) {
    const { rows } = yield { kind: "select", table, columns, where: part };
    for (const fields of rows) {
      drafts.push({ fields, values: new Map(columns.map((column) => [columnKey(model, column), fields[column]])) });
    }
  }
  for (const link of relations.parents(model))
    yield* readParents<T, C>(model, model, link, drafts, relations, parameters);
  return drafts.map(({ fields, values }) => ({ key: key.map((column) => fields[column]), values }));
}

/** The row of a model that a row extends. */
export function parentRow<T>(row: Row, parent: string, relations: Relations<T>): Row {
  const { key } = relations.rule(parent);
  return { key: key.map((column) => row.values.get(columnKey(parent, column))), values: row.values };
}

/** The same rows in as many conditions as the number of parameters makes needed. */
export function parts<C>(where: Where<C>, parameters: number): readonly Where<C>[] {
  if (where.kind === "given") return [where];
  return [...batches(where.any, parameters)].map((any) => ({ kind: "among", any }));
}

/** Values of one column as a list to be found among; nulls are found nowhere. */
export function among(column: string, values: readonly unknown[]): Among {
  return {
    columns: [column],
    values: values.flatMap((value) => (value === null || value === undefined ? [] : [[value]])),
  };
}

/** Adds what is needed of the rows that a link leads to. The column that it leads to needs no look. */
function* readParents<T, C>(
  model: string,
  holder: string,
  link: Reference,
  drafts: readonly Draft[],
  relations: Relations<T>,
  parameters: number,
): Work<T, C, void> {
  if (drafts.length === 0) return;
  const { to } = link;
  const { column: toColumn } = relations.referredTo(link);
  const columns = columnsNeeded(model, to, relations).filter((column) => column !== toColumn);
  const linked = ({ values }: Draft) => values.get(columnKey(holder, link.column));
  for (const draft of drafts) draft.values.set(columnKey(to, toColumn), linked(draft));
  if (columns.length > 0) {
    const found = new Map<string, Fields>();
    const where: Where<C> = { kind: "among", any: [among(toColumn, drafts.map(linked))] };
    const { table } = relations.rule(to);
    for (const part of parts<C>(where, parameters)) {
      const { rows } = yield { kind: "select", table, columns: [toColumn, ...columns], where: part };
      for (const row of rows) found.set(identity([row[toColumn]]), row);
    }
    for (const draft of drafts) {
      const row = found.get(identity([linked(draft)]));
      for (const column of columns) draft.values.set(columnKey(to, column), row?.[column] ?? null);
    }
  }
  for (const next of relations.parents(to)) yield* readParents<T, C>(model, to, next, drafts, relations, parameters);
}

/** Columns of one model that are needed of rows of `model`. */
function columnsNeeded<T>(model: string, of: string, relations: Relations<T>): readonly string[] {
  return relations.needed(model).flatMap((each) => (each.model === of ? [each.column] : []));
}

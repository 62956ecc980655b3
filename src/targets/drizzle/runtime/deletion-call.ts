import { type InferSelectModel, is, SQL, type Table } from "drizzle-orm";
import { type CollectOptions, type Deleted, deletion, type Limits } from "../../plan/runtime/deletion-collector.js";
import type { Relations } from "../../plan/runtime/deletion-relations.js";
import type { DeletionRules } from "../../plan/runtime/deletion-rules.js";
import type { Where, Work } from "../../plan/runtime/deletion-steps.js";

/** Which rows are to go: those with these keys, or those of a condition. */
export type Which<Key> = readonly Key[] | SQL | undefined;

/** Any of the tables that have rules. */
export type TableOf<R extends DeletionRules<Table>> = R[keyof R]["table"];

/** The key of a table's rows: the column's value, or the values in order where the key has several columns. */
export type KeyOf<R extends DeletionRules<Table>, T extends Table> = {
  [Model in keyof R]: Named<R[Model]["table"]> extends Named<T> ? KeyValues<T, R[Model]["key"]> : never;
}[keyof R];

type Named<T extends Table> = Pick<T["_"], "name" | "schema">;

type KeyValues<T extends Table, Names extends readonly string[]> = Names extends readonly [infer Only]
  ? Field<T, Only>
  : { readonly [At in keyof Names]: Field<T, Names[At]> };

type Field<T extends Table, Name> = Name extends keyof InferSelectModel<T> ? InferSelectModel<T>[Name] : never;

/** The work of one call. @throws TypeError for a table that has no rules, and for a condition that is undefined */
export function called<T extends Table>(
  relations: Relations<T>,
  limits: Limits,
  table: T,
  which: Which<unknown>,
  options: CollectOptions | undefined,
): Work<T, SQL, Deleted> {
  const model = relations.labelOf(table);
  const { key } = relations.rule(model);
  return deletion<T, SQL>(model, rowsOf(which, key), relations, limits, options);
}

function rowsOf(which: Which<unknown>, key: readonly string[]): Where<SQL> {
  if (which === undefined)
    throw new TypeError("a condition that is undefined would delete every row; say sql`true` for that");
  if (is(which, SQL)) return { kind: "given", condition: which };
  const values = which.map((each) => (Array.isArray(each) && key.length > 1 ? each : [each]));
  return { kind: "among", any: [{ columns: key, values }] };
}

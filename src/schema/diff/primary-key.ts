import type { PrimaryKey, Table } from "../schema.js";
import { changesOf, isRenamed, listed, type Rule, sameNames } from "./rule.js";

/** The primary key: its columns, then its name. */
export const diffPrimaryKey: Rule = (want, have) => {
  const [one, other] = [want.primaryKey, have.primaryKey];
  const columns = one?.columns ?? other?.columns ?? [];
  const change = changesOf(want, have, { columns, name: one?.name ?? other?.name ?? null });
  if (one === null && other === null) return [];
  if (one === null || other === null || !sameNames(one.columns, other.columns)) {
    const more = other?.columns.find((column) => !columns.includes(column));
    const there = have.columns.find(({ name }) => name === more)?.origin ?? null;
    const placed = changesOf(want, have, {
      columns,
      name: one?.name ?? other?.name ?? null,
      there,
      nameThere: other?.name ?? null,
    });
    const found = placed("primary key", one && listed(one.columns), other && listed(other.columns));
    return [isOfColumns(want, have) ? { ...found, follows: true } : found];
  }
  return !isRenamed(one, other) ? [] : [change("primary key name", one.name, other.name)];
};

/** Whether the keys are one but for columns that a side has not, which is told of these. */
function isOfColumns(want: Table, have: Table): boolean {
  const shared = (key: PrimaryKey | null, { columns }: Table): readonly string[] =>
    key?.columns.filter((name) => columns.some((column) => column.name === name)) ?? [];
  const [one, other] = [shared(want.primaryKey, have), shared(have.primaryKey, want)];
  const isLess =
    one.length < (want.primaryKey?.columns.length ?? 0) || other.length < (have.primaryKey?.columns.length ?? 0);
  return isLess && sameNames(one, other);
}

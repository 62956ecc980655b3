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
    const placed = changesOf(want, have, { columns, name: one?.name ?? other?.name ?? null, there });
    return [placed("primary key", one && listed(one.columns), other && listed(other.columns))];
  }
  return !isRenamed(one, other) ? [] : [change("primary key name", one.name, other.name)];
};

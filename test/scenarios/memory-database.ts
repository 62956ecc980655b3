import type { Schema, Table, TableName } from "../../src/schema/schema.js";
import { found, tableKey } from "./entities.js";
import { keyText, type Row, type Value } from "./values.js";

/** What Django would raise, by the name of its class. */
export class Refused extends Error {
  constructor(
    readonly raised: "IntegrityError" | "ProtectedError" | "RestrictedError" | "ValueError" | "TypeError",
    message: string,
    /** The rows that stand in the way: label of the entity and primary key. */
    readonly lists: readonly { readonly label: string; readonly key: Value }[] = [],
  ) {
    super(message);
    this.name = raised;
  }
}

/**
 * The tables of a schema in memory, with the constraints that decide what an operation leaves behind: NOT NULL, primary and
 * unique keys at once, foreign keys at the end of a transaction (as Django declares them).
 */
export class MemoryDatabase {
  readonly #tables = new Map<string, Row[]>();
  readonly #numbers = new Map<string, number>();

  constructor(readonly schema: Schema) {}

  /** No rows anywhere; numbers begin at 1. */
  empty(): void {
    this.#tables.clear();
    this.#numbers.clear();
  }

  rows(table: TableName): readonly Row[] {
    return this.#tables.get(tableKey(table)) ?? [];
  }

  /**
   * @returns the row with what the database fills in
   * @throws Refused for a missing value or one that stands there already
   */
  insert(table: Table, given: Row): Row {
    const row = Object.fromEntries(
      table.columns.map(({ name, identity }): [string, Value] => [
        name,
        given[name] ?? (identity === null || name in given ? null : this.#next(table)),
      ]),
    );
    const astray = Object.keys(given).find((name) => !(name in row));
    if (astray !== undefined) throw new Refused("TypeError", `${table.name} has no column ${astray}`);
    this.#hold(table, row, this.rows(table));
    this.#tables.set(tableKey(table), [...this.rows(table), row]);
    return row;
  }

  /** @throws Refused as `insert` does */
  update(table: Table, rows: readonly Row[], values: Row): void {
    for (const row of rows) {
      const others = this.rows(table).filter((each) => each !== row);
      const updated = { ...row, ...values };
      this.#hold(table, updated, others);
      this.#tables.set(
        tableKey(table),
        this.rows(table).map((each) => (each === row ? updated : each)),
      );
    }
  }

  delete(table: TableName, goes: (row: Row) => boolean): void {
    this.#tables.set(
      tableKey(table),
      this.rows(table).filter((row) => !goes(row)),
    );
  }

  /**
   * Does all of it or nothing; foreign keys are looked at when all is done.
   * @throws Refused, with the rows as they were
   */
  transaction<T>(work: () => T): T {
    const before = new Map(this.#tables);
    try {
      const result = work();
      this.#holdForeignKeys();
      return result;
    } catch (error) {
      this.#tables.clear();
      for (const [name, rows] of before) this.#tables.set(name, rows);
      throw error;
    }
  }

  #next(table: Table): number {
    const next = (this.#numbers.get(tableKey(table)) ?? 0) + 1;
    this.#numbers.set(tableKey(table), next);
    return next;
  }

  #hold(table: Table, row: Row, others: readonly Row[]): void {
    const empty = table.columns.find(({ name, nullable }) => !nullable && row[name] === null);
    if (empty !== undefined) throw new Refused("IntegrityError", `${table.name}.${empty.name} must not be NULL`);
    for (const columns of uniqueColumns(table)) {
      const text = columns.map((name) => row[name]);
      if (text.includes(null)) continue;
      const same = others.some((other) => columns.every((name) => keyText(other[name]) === keyText(row[name])));
      if (same) throw new Refused("IntegrityError", `${table.name} (${columns.join(", ")}) stands there already`);
    }
  }

  #holdForeignKeys(): void {
    for (const table of this.schema.tables) {
      const rows = this.rows(table);
      if (rows.length === 0) continue;
      for (const { columns, references } of table.foreignKeys) {
        const [column, key] = [found(columns[0], "column"), found(references.columns[0], "column")];
        const keys = new Set(this.rows(references).map((row) => keyText(row[key])));
        const dangling = rows.find((row) => row[column] !== null && !keys.has(keyText(row[column])));
        if (dangling === undefined) continue;
        throw new Refused("IntegrityError", `${table.name}.${column} refers to what is not in ${references.name}`);
      }
    }
  }
}

/** Sets of columns whose values stand once. */
function uniqueColumns({ primaryKey, uniques, indexes }: Table): readonly (readonly string[])[] {
  const byIndex = indexes.flatMap(({ unique, where, parts }) => {
    const names = parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
    return unique && where === null && names.length === parts.length ? [names] : [];
  });
  return [...(primaryKey === null ? [] : [primaryKey.columns]), ...uniques.map(({ columns }) => columns), ...byIndex];
}

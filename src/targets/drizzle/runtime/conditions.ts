import { and, type Column, eq, getTableColumns, inArray, or, type SQL, type Table } from "drizzle-orm";
import type { Among, Where } from "../../plan/runtime/deletion-steps.js";

/** Columns of a table by the names that the code knows them by. */
export function columnsOf(table: Table, names: readonly string[]): Record<string, Column> {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  return Object.fromEntries(
    names.map((name) => {
      const column = columns[name];
      if (column === undefined) throw new TypeError(`the table has no column ${name}`);
      return [name, column];
    }),
  );
}

/** Which rows, in Drizzle's words. */
export function condition(table: Table, where: Where<SQL>): SQL {
  return where.kind === "given" ? where.condition : either(where.any.map((each) => amongSql(table, each)));
}

/** What an update sets: the column; those that Drizzle would touch by `$onUpdate` keep their values, as in Django's. */
export function changes(table: Table, column: string, value: unknown): Record<string, unknown> {
  const columns: Readonly<Record<string, Column>> = getTableColumns(table);
  const kept = Object.entries(columns).filter(([name, { onUpdateFn }]) => name !== column && onUpdateFn !== undefined);
  return { ...Object.fromEntries(kept.map(([name, each]) => [name, each.getSQL()])), [column]: value };
}

function amongSql(table: Table, { columns, values, equals = {} }: Among): SQL {
  const named = columnsOf(table, [...columns, ...Object.keys(equals)]);
  const equal = (name: string, value: unknown): SQL[] => {
    const column = named[name];
    return column === undefined ? [] : [eq(column, value)];
  };
  const [only, ...more] = columns.flatMap((name) => named[name] ?? []);
  const listed =
    only !== undefined && more.length === 0
      ? inArray(
          only,
          values.map(([value]) => value),
        )
      : either(values.map((row) => all(columns.flatMap((name, at) => equal(name, row[at])))));
  return all([listed, ...Object.entries(equals).flatMap(([name, value]) => equal(name, value))]);
}

function either(conditions: readonly SQL[]): SQL {
  return or(...conditions) ?? impossible();
}

function all(conditions: readonly SQL[]): SQL {
  return and(...conditions) ?? impossible();
}

function impossible(): never {
  throw new TypeError("a condition without any part would mean every row");
}

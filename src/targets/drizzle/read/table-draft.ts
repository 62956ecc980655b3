import type { TableName } from "../../../schema/schema.js";
import type { Call, Place, Value } from "../../../typescript/read/values.js";

/** A table whose name and columns' names are known, before anything that may lead to other tables is read. */
export interface TableDraft extends TableName {
  /** The call that declares it. */
  readonly call: Call;
  /** Its columns by their key. */
  readonly columns: ReadonlyMap<string, ColumnDraft>;
  /** What the third argument gives; null where there is none. */
  readonly extra: Value | null;
  /** Where it gets its name in TypeScript. */
  readonly at: Place;
}

export interface ColumnDraft {
  readonly key: string;
  readonly name: string;
  /** The whole chain. */
  readonly value: Value;
  readonly at: Place;
}

/** What a column of a table is handed into a callback as. */
export class ColumnReference {
  constructor(
    readonly table: TableDraft,
    readonly column: ColumnDraft,
  ) {}
}

/** Finds the table that a value stands for, exported or not. */
export type FindTable = (value: Value) => TableDraft | undefined;

/** The column that a value names: `t.title` in a callback, or `books.title`. */
export function columnReference(value: Value, findTable: FindTable): ColumnReference | undefined {
  if (value.kind === "given") return value.what instanceof ColumnReference ? value.what : undefined;
  if (value.kind !== "member") return undefined;
  const table = findTable(value.of);
  const column = table?.columns.get(value.name);
  return table === undefined || column === undefined ? undefined : new ColumnReference(table, column);
}

/** A column that a value names and that its table does not declare. */
export function undeclaredColumn(
  value: Value,
  own: TableDraft,
  findTable: FindTable,
): { readonly table: TableDraft; readonly key: string } | undefined {
  if (value.kind === "member") {
    const table = findTable(value.of);
    return table === undefined || table.columns.has(value.name) ? undefined : { table, key: value.name };
  }
  // What a callback is handed has members for the columns that there are.
  const { source, start, end } = value.at;
  const key = source.text.slice(start, end);
  return value.kind === "undefined" && /^[\w$]+$/.test(key) && key !== "undefined" ? { table: own, key } : undefined;
}

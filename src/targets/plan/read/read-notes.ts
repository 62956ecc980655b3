import type { TableName } from "../../../schema/schema.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import { because } from "../../../typescript/read/plain.js";
import type { Problem } from "../../../typescript/read/program.js";
import { type Place, spanOf, type Value } from "../../../typescript/read/values.js";
import type { Unread } from "../../target-reader.js";

/** What could not be read of a schema's code, as it is found. */
export class ReadNotes {
  readonly #problems: Problem[] = [];
  readonly #columns = new Set<string>();
  readonly #openTables = new Set<string>();

  /** Notes that something could not be read, so that nothing is claimed about it. */
  problem(message: string, at: Place): void {
    this.#problems.push({ message, span: spanOf(at) });
  }

  /** Notes that a value is not what is needed. */
  unreadable(what: string, value: Value): void {
    this.problem(`${what} could not be read: ${because(value)}`, value.at);
  }

  /** Notes that a column is there, and is not known further. */
  unreadColumn(table: TableName, column: string): void {
    this.#columns.add(partKey(tableKey(table), column));
  }

  /** Notes that a table may have more columns than are known. */
  openTable(table: TableName): void {
    this.#openTables.add(tableKey(table));
  }

  get unread(): Unread {
    return { columns: this.#columns, openTables: this.#openTables };
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }
}

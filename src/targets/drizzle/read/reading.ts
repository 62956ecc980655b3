import type { TableName } from "../../../schema/schema.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import { because } from "../../../typescript/read/plain.js";
import type { Problem, Program } from "../../../typescript/read/program.js";
import { type Place, spanOf, type Value } from "../../../typescript/read/values.js";
import type { ReadOptions, Unread } from "../../target-reader.js";
import type { Flavor } from "../flavors/flavor.js";
import { FLAVORS } from "../flavors/flavors.js";
import { type Release, releaseOf } from "../release.js";
import type { SqlText } from "../sql-text.js";

/** What reading one schema shares. */
export class Reading {
  readonly #problems: Problem[] = [];
  readonly #columns = new Set<string>();
  readonly #openTables = new Set<string>();
  readonly flavor: Flavor;
  readonly release: Release;

  constructor(
    readonly program: Program,
    readonly options: ReadOptions,
  ) {
    this.flavor = FLAVORS[options.dialect];
    this.release = releaseOf(options.libraryVersion);
  }

  get text(): SqlText {
    return this.flavor.text;
  }

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

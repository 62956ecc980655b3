import type { TableName } from "../../../schema/schema.js";
import { partKey, tableKey } from "../../../schema/table-key.js";
import { because } from "../../../typescript/read/plain.js";
import type { Problem } from "../../../typescript/read/program.js";
import { type Place, type Spread, spanOf, type Value } from "../../../typescript/read/values.js";
import type { TablePart, Unread } from "../../target-reader.js";

/** What could not be read of a schema's code, as it is found. */
export class ReadNotes {
  readonly #problems = new Map<string, Problem>();
  readonly #columns = new Set<string>();
  readonly #openTables = new Set<string>();
  readonly #parts = new Set<string>();
  readonly #nameless: (readonly string[])[] = [];
  readonly #relations = new Set<string>();

  /** Notes that something could not be read, so that nothing is claimed about it. Once said is enough. */
  problem(message: string, at: Place): void {
    const span = spanOf(at);
    this.#problems.set(JSON.stringify([span.file, span.start, message]), { message, span });
  }

  /** Notes that a table declares no column of this name, though it is named: once, where that is first. */
  noColumn(table: TableName, key: string, at: Place): void {
    const known = JSON.stringify([tableKey(table), key]);
    if (this.#problems.has(known)) return;
    this.#problems.set(known, {
      message: `\`${table.name}\` has no column \`${key}\`, which is named here`,
      span: spanOf(at),
    });
  }

  /** Notes that a value is not what is needed. */
  unreadable(what: string, value: Value): void {
    this.problem(`${what} could not be read: ${because(value)}`, value.at);
  }

  /** Notes that something is spread and could not be told: there, with where it comes from. */
  unreadableSpread(what: string, { value, at }: Spread): void {
    const { file, line, column } = spanOf(value.at);
    const isWritten = value.at.source === at.source && value.at.start >= at.start && value.at.end <= at.end;
    const origin = isWritten ? "" : ` (from ${file}:${line}:${column})`;
    this.problem(`${what} could not be read: ${because(value)}${origin}`, at);
  }

  /** Notes that a column is there, and is not known further. */
  unreadColumn(table: TableName, column: string): void {
    this.#columns.add(partKey(tableKey(table), column));
  }

  /** Notes that a table may have more columns than are known. */
  openTable(table: TableName): void {
    this.#openTables.add(tableKey(table));
  }

  /** Notes that a table may have more of these than are known. An index may be a unique constraint, and the other way round. */
  unreadParts(table: TableName, ...parts: readonly TablePart[]): void {
    for (const part of parts) this.#parts.add(partKey(tableKey(table), part));
  }

  /**
   * Notes that there is a table whose name is not known.
   * @param columns names of its columns, or of the properties that stand for them
   */
  nameless(columns: readonly string[]): void {
    this.#nameless.push(columns);
  }

  /** Notes that a table has a relation of this name, and nothing more is known of it. */
  unreadRelation(table: TableName, name: string): void {
    this.#relations.add(partKey(tableKey(table), name));
  }

  /** Whether a table has a relation that was noted as unread. */
  hasUnreadRelation(table: TableName): boolean {
    return [...this.#relations].some((relation) => relation.startsWith(partKey(tableKey(table), "")));
  }

  /** Whether something of a table was noted as unread. */
  isUnread(table: TableName): boolean {
    const key = tableKey(table);
    return this.#openTables.has(key) || [...this.#columns].some((column) => column.startsWith(partKey(key, "")));
  }

  get unread(): Unread {
    return {
      ...{ columns: this.#columns, openTables: this.#openTables, parts: this.#parts },
      ...{ nameless: this.#nameless, relations: this.#relations },
    };
  }

  get problems(): readonly Problem[] {
    return [...this.#problems.values()];
  }
}

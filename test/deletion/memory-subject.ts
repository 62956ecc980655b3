import type { Schema, Table } from "../../src/schema/schema.js";
import { Refused } from "../scenarios/memory-database.js";
import { MemoryWorld } from "../scenarios/memory-world.js";
import { keyText, type Plain, type Row } from "../scenarios/values.js";
import type { Answer, Call, Refusal, Subject } from "./subject.js";

/** The plain model over tables in memory, its rules read from a schema: the first subject. */
export class MemorySubject implements Subject {
  readonly name = "memory";
  readonly #world: MemoryWorld;

  constructor(schema: Schema, codes: Readonly<Record<string, Plain>>) {
    this.#world = new MemoryWorld(schema, codes);
  }

  async begin(): Promise<void> {
    this.#world.database.empty();
  }

  async insert(table: Table, row: Row): Promise<Row> {
    return this.#world.database.insert(table, row);
  }

  async rows(table: Table): Promise<readonly Row[]> {
    return this.#world.database.rows(table);
  }

  refusal(error: unknown): Refusal | null {
    return error instanceof Refused ? { class: error.raised, lists: error.lists } : null;
  }

  async delete({ label, keys, keepParents }: Call): Promise<Answer> {
    const key = this.#world.entities.primaryKey(label);
    const wanted = new Set(keys.map(keyText));
    const rows = this.#world.rows(label).filter((row) => wanted.has(keyText(row[key])));
    return { deleted: this.#world.database.transaction(() => this.#world.delete(label, rows, keepParents)) };
  }
}

import type { Entity, Schema, Table } from "../../src/schema/schema.js";
import { Entities } from "../scenarios/entities.js";
import type { Plain, Row, Value } from "../scenarios/values.js";
import { insertion, type LiveProject } from "../targets/drizzle/live-project.js";
import { databaseError, distinct, type Obstacle } from "./refusals.js";
import type { Answer, Call, Refusal, Subject } from "./subject.js";

/** The `deleteRows` that is emitted for Drizzle, on a database in this process. */
export class DrizzleSubject implements Subject {
  readonly name: string;
  readonly #project: LiveProject;
  readonly #entities: Entities;
  readonly #tables: readonly Table[];
  readonly #values: Readonly<Record<string, () => Plain>>;

  constructor(name: string, project: LiveProject, schema: Schema, codes: Readonly<Record<string, Plain>>) {
    this.name = name;
    this.#project = project;
    this.#entities = new Entities(schema);
    this.#tables = schema.tables;
    this.#values = Object.fromEntries(Object.entries(codes).map(([code, value]) => [code, () => value]));
  }

  async begin(): Promise<void> {
    await this.#project.empty(this.#tables.map(({ name }) => name));
  }

  async insert(table: Table, row: Row): Promise<Row> {
    const isSqlite = this.#project.dialect === "sqlite";
    const held = Object.entries(row).map(([name, value]): [string, Value] => {
      const isUuid = table.columns.some((column) => column.name === name && column.type.kind === "uuid");
      return [name, isSqlite && isUuid ? String(value).replaceAll("-", "") : value];
    });
    const [stored] = await this.#project.raw(
      `${insertion(table, Object.fromEntries(held), this.#project.quote)} RETURNING *`,
    );
    return stored as Row;
  }

  async rows(table: Table): Promise<readonly Row[]> {
    const { quote } = this.#project;
    return (await this.#project.raw(`SELECT * FROM ${quote}${table.name}${quote}`)) as readonly Row[];
  }

  async delete({ label, keys, keepParents }: Call): Promise<Answer> {
    const entity: Entity = this.#entities.entity(label);
    const table = this.#project.table(entity.table.name);
    const options = { keepParents, values: this.#values, ...(entity.kind === "alias" && { as: label }) };
    const [, deleted] = await this.#project.deleteRows(table, keys, options);
    return { deleted };
  }

  refusal(error: unknown): Refusal | null {
    if (!(error instanceof Error)) return null;
    if (error.name === "ProtectedError" || error.name === "RestrictedError") {
      return { class: error.name, lists: distinct(Reflect.get(error, "obstacles") as readonly Obstacle[]) };
    }
    return databaseError(error);
  }
}

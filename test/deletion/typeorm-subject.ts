import type { DataSource, ObjectLiteral } from "typeorm";
import type { Schema, Table } from "../../src/schema/schema.js";
import type { EmittedName } from "../../src/targets/target.js";
import { Entities, found } from "../scenarios/entities.js";
import type { Plain, Row, Value } from "../scenarios/values.js";
import type { Exports } from "../targets/load-modules.js";
import { databaseError, distinct, type Obstacle } from "./refusals.js";
import type { Answer, Call, Refusal, Subject } from "./subject.js";

type DeleteRows = (...args: readonly unknown[]) => Promise<readonly [number, Readonly<Record<string, number>>]>;

/** The `deleteRows` that is emitted for TypeORM. */
export class TypeormSubject implements Subject {
  readonly #entities: Entities;
  readonly #values: Readonly<Record<string, () => Plain>>;

  constructor(
    readonly name: string,
    readonly schema: Schema,
    codes: Readonly<Record<string, Plain>>,
    readonly modules: ReadonlyMap<string, Exports>,
    readonly names: Readonly<Record<string, EmittedName>>,
    readonly source: DataSource,
    /** Empties the tables. */
    readonly begin: () => Promise<void>,
  ) {
    this.#entities = new Entities(schema);
    this.#values = Object.fromEntries(Object.entries(codes).map(([code, value]) => [code, () => value]));
  }

  async insert(table: Table, row: Row): Promise<Row> {
    const columns = Object.keys(row);
    const marks = columns.map((_, at) => (this.schema.dialect === "postgres" ? `$${at + 1}` : "?"));
    const params = Object.entries(row).map(([name, value]) => this.#stored(table, name, value));
    const names = columns.map((name) => this.#quoted(name)).join();
    const sql = `INSERT INTO ${this.#quoted(table.name)} (${names}) VALUES (${marks.join()}) RETURNING *`;
    return found((await this.source.query<Row[]>(sql, params))[0], "inserted row");
  }

  rows(table: Table): Promise<readonly Row[]> {
    return this.source.query<Row[]>(`SELECT * FROM ${this.#quoted(table.name)}`);
  }

  async delete({ label, keys, keepParents }: Call): Promise<Answer> {
    const { file, name } = found(this.names[label], label);
    const entity = this.modules.get(file)?.[name] as new () => ObjectLiteral;
    const deleteRows = this.modules.get("deletion.ts")?.deleteRows as DeleteRows;
    const isAlias = this.#entities.entity(label).kind === "alias";
    const options = { keepParents, values: this.#values, ...(isAlias && { as: label }) };
    const { type } = found(this.source.getMetadata(entity).primaryColumns[0], "key");
    const typed = keys.map((key) => (type === "bigint" && this.schema.dialect !== "sqlite" ? String(key) : key));
    const [, deleted] = await deleteRows(this.source.manager, entity, typed, options);
    return { deleted };
  }

  refusal(error: unknown): Refusal | null {
    if (!(error instanceof Error)) return null;
    if (error.name === "ProtectedError" || error.name === "RestrictedError") {
      return { class: error.name, lists: distinct(Reflect.get(error, "obstacles") as readonly Obstacle[]) };
    }
    return databaseError(error);
  }

  #quoted(name: string): string {
    const quote = this.schema.dialect === "mariadb" ? "`" : '"';
    return quote + name.replaceAll(quote, quote + quote) + quote;
  }

  #stored(table: Table, name: string, value: Value): Value {
    const isUuid = table.columns.some((column) => column.name === name && column.type.kind === "uuid");
    if (isUuid && this.schema.dialect === "sqlite") return String(value).replaceAll("-", "");
    return value instanceof Date ? value.toISOString().replace("T", " ").replace("Z", "") : value;
  }
}

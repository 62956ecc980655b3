import type { Schema } from "../../src/schema/schema.js";
import { planDeletion, type World } from "../deletion/model.js";
import { Entities, found } from "./entities.js";
import { MemoryDatabase } from "./memory-database.js";
import { keyText, type Plain, type Row, type Value } from "./values.js";

/** A schema's rows in memory, and Django's deletion over them. */
export class MemoryWorld implements World {
  readonly entities: Entities;
  readonly database: MemoryDatabase;

  constructor(
    schema: Schema,
    readonly codes: Readonly<Record<string, Plain>>,
  ) {
    this.entities = new Entities(schema);
    this.database = new MemoryDatabase(schema);
  }

  rows(label: string): readonly Row[] {
    const entity = this.entities.concrete(label);
    const own = this.database.rows(entity.table);
    return entity.extends.reduce((rows, parent) => {
      const link = this.entities.toOne(entity.label).find((each) => each.parentLink && each.target === parent);
      const [column, key] = [found(link?.columns[0], "link"), found(link?.targetColumns[0], "link")];
      const parents = new Map(this.rows(parent).map((row) => [keyText(row[key]), row]));
      return rows.map((row) => ({ ...parents.get(keyText(row[column])), ...row }));
    }, own);
  }

  code(name: string): Value {
    return found(this.codes[name], `value for the callable ${name}`);
  }

  contentType(group: string, name: string): Value {
    const types = this.database.rows({ schema: null, name: "django_content_type" });
    return types.find((row) => row.app_label === group && row.model === name)?.id ?? null;
  }

  /**
   * Deletes rows as Django does. To be called within a transaction of the database.
   * @returns how many rows went, by label
   * @throws Refused
   */
  delete(label: string, rows: readonly Row[], keepParents = false): Readonly<Record<string, number>> {
    const plan = planDeletion(this, label, rows, keepParents);
    for (const { relation, rows: referring, value } of plan.updated) {
      const keys = this.#keys(relation.source, referring);
      const table = this.entities.table(relation.source);
      const stored = this.database.rows(table).filter((row) => keys.has(this.#key(relation.source, row)));
      this.database.update(table, stored, { [found(relation.columns[0], "column")]: value });
    }
    const counts: Record<string, number> = {};
    for (const [each, gone] of plan.deleted) {
      const [keys, table] = [this.#keys(each, gone), this.entities.table(each)];
      const before = this.database.rows(table).length;
      this.database.delete(table, (row) => keys.has(this.#key(each, row)));
      counts[each] = before - this.database.rows(table).length;
    }
    return counts;
  }

  #keys(label: string, rows: readonly Row[]): ReadonlySet<string> {
    return new Set(rows.map((row) => this.#key(label, row)));
  }

  #key(label: string, row: Row): string {
    return keyText(row[this.entities.primaryKey(label)]);
  }
}

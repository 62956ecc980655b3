import type { Schema } from "../../src/schema/schema.js";
import { type Plan, planDeletion, type World } from "../deletion/model.js";
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

  contentType(label: string): Value {
    const [app = "", model = ""] = label.toLowerCase().split(".");
    const types = this.database.rows({ schema: null, name: "django_content_type" });
    return types.find((row) => row.app_label === app && row.model === model)?.id ?? null;
  }

  /**
   * Deletes rows as Django does. To be called within a transaction of the database.
   * @throws Refused
   */
  delete(label: string, rows: readonly Row[], keepParents = false): Plan {
    const plan = planDeletion(this, label, rows, keepParents);
    for (const { relation, rows: referring, value } of plan.updated) {
      const keys = this.#keys(relation.source, referring);
      const table = this.entities.table(relation.source);
      const stored = this.database.rows(table).filter((row) => keys.has(this.#key(relation.source, row)));
      this.database.update(table, stored, { [found(relation.columns[0], "column")]: value });
    }
    for (const [each, gone] of plan.deleted) {
      const keys = this.#keys(each, gone);
      this.database.delete(this.entities.table(each), (row) => keys.has(this.#key(each, row)));
    }
    return plan;
  }

  #keys(label: string, rows: readonly Row[]): ReadonlySet<string> {
    return new Set(rows.map((row) => this.#key(label, row)));
  }

  #key(label: string, row: Row): string {
    return keyText(row[this.entities.primaryKey(label)]);
  }
}

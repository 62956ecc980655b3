import type { Schema, Table } from "../../src/schema/schema.js";
import { filledIn } from "../scenarios/filled-in.js";
import { Refused } from "../scenarios/memory-database.js";
import { MemoryWorld } from "../scenarios/memory-world.js";
import { keyText, type Plain, type Row, type Value } from "../scenarios/values.js";
import * as model from "./model.js";
import { inOrder } from "./ordering.js";
import type { Answer, Call, Subject, Target } from "./subject.js";

/** The plain model over tables in memory, its relations read from a schema: the first subject. */
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

  refusal(error: unknown): string | null {
    if (error instanceof model.NotGiven) return "IntegrityError";
    if (error instanceof model.NoSuchColumn) return "TypeError";
    if (error instanceof model.NotInBulk) return "ValueError";
    return error instanceof Refused ? error.raised : null;
  }

  async run(call: Call): Promise<Answer> {
    const shape = this.#shape(call);
    if (call.key === null) throw new Refused("ValueError", "the row has no value in the column that is referred to");
    const value = call.do === "create" ? this.#create(call, shape) : this.#run(call, shape);
    return { value, writes: null };
  }

  #run(call: Exclude<Call, { readonly do: "create" }>, shape: model.Shape): Answer["value"] {
    const rows = this.#world.rows(call.relation.through);
    const present = (): readonly Row[] => this.#present(call, shape, rows);
    switch (call.do) {
      case "all":
        return present().map((row) => row[this.#farKey(call)] ?? null);
      case "count":
        return present().length;
      case "exists":
        return present().length > 0;
      case "contains":
        if (!this.#isOfFarModel(call, call.target)) return false;
        return present().some((row) => keyText(row[this.#farKey(call)]) === keyText(call.target.primaryKey));
      case "add":
        return this.#change(
          call,
          model.add(shape, rows, call, this.#keys(call, call.targets), call.throughDefaults ?? {}),
        );
      case "remove":
        return this.#change(call, model.remove(shape, rows, call, this.#removed(call, call.targets)));
      case "clear":
        return this.#change(call, model.clear(shape, rows, call));
      case "set": {
        const { references } = this.#far(call);
        const options = {
          given: call.throughDefaults ?? {},
          clearFirst: call.clear,
          present: present().map((row) => row[references] ?? null),
        };
        return this.#change(call, model.set(shape, rows, call, this.#keys(call, call.targets), options));
      }
    }
  }

  /** The row stays where the pair is refused: Django makes the two in no common transaction. */
  #create(call: Extract<Call, { readonly do: "create" }>, shape: model.Shape): Value {
    const label = this.#farLabel(call);
    const row = this.#world.database.transaction(() => this.#make(label, call.values));
    const key = row[this.#far(call).references] ?? null;
    if (key === null) throw new Refused("ValueError", "the new row has no value in the column that is referred to");
    const rows = this.#world.rows(call.relation.through);
    this.#change(call, model.add(shape, rows, call, [key], call.throughDefaults ?? {}));
    return row[this.#farKey(call)] ?? null;
  }

  #make(label: string, values: Row): Row {
    const { entities, database, codes } = this.#world;
    const made: Record<string, Value> = {};
    for (const entity of entities.lineage(label)) {
      const part: Record<string, Value> = {};
      for (const field of entities.fields(entity.label).filter((each) => each.entity === entity)) {
        const { name } = field.column;
        const link = field.relation?.parentLink ? made[field.relation.targetColumns[0] ?? ""] : undefined;
        const value = link ?? values[name] ?? filledIn(field, codes)?.();
        if (value !== undefined) part[name] = value;
      }
      Object.assign(made, database.insert(entities.table(entity.label), part));
    }
    return made;
  }

  #change({ relation }: Call, { removed, added }: model.Change): null {
    const { database, entities } = this.#world;
    const table = entities.table(relation.through);
    database.transaction(() => {
      if (removed.length > 0) this.#world.delete(relation.through, removed);
      for (const row of added) database.insert(table, row);
    });
    return null;
  }

  /** The rows at the far end, in their order, as often as they stand there. */
  #present(call: Call, shape: model.Shape, rows: readonly Row[]): readonly Row[] {
    const { references } = this.#far(call);
    const label = this.#farLabel(call);
    const byKey = new Map(this.#world.rows(label).map((row) => [keyText(row[references]), row]));
    const there = model.related(shape, rows, call).flatMap((key) => {
      const row = byKey.get(keyText(key));
      return row === undefined ? [] : [row];
    });
    return inOrder(this.#world.entities, label, there, (each) => this.#world.rows(each));
  }

  #keys(call: Call, targets: readonly Target[]): readonly Value[] {
    const { entities } = this.#world;
    const numeric = /int/.test(
      entities.fieldOfColumn(this.#farLabel(call), this.#far(call).references)?.column.type.kind ?? "",
    );
    return targets.map((target) => {
      if (!this.#isFar(call, target)) throw new Refused("TypeError", `${this.#farLabel(call)} is expected`);
      if (target.key === null)
        throw new Refused("ValueError", "the target has no value in the column that is referred to");
      if (numeric && !/^-?\d+$/.test(keyText(target.key))) throw new Refused("ValueError", "a number is expected");
      return target.key;
    });
  }

  /** `remove` takes what a query would: a row of the target's multi-table parent too, and a row without a key is nothing. */
  #removed(call: Call, targets: readonly Target[]): readonly Value[] {
    const { entities } = this.#world;
    const [far, bare] = [this.#farLabel(call), targets.filter(({ label }) => label === null)];
    const rows = targets.filter(({ label, key }) => label !== null && key !== null);
    if (rows.some(({ label }) => label !== null && !entities.isA(label, far) && !entities.isA(far, label))) {
      throw new Refused("ValueError", `a row of ${far} is expected`);
    }
    return [...this.#keys(call, bare), ...rows.map(({ key }) => key)];
  }

  #isFar(call: Call, { label }: Target): boolean {
    return label === null || this.#world.entities.isInstance(label, this.#farLabel(call));
  }

  /** `contains` looks at the row's own model: a multi-table child's row is not found. */
  #isOfFarModel(call: Call, { label }: Target): boolean {
    const { entities } = this.#world;
    return label !== null && entities.concrete(label) === entities.concrete(this.#farLabel(call));
  }

  #far = ({ relation, direction }: Call) => (direction === "forward" ? relation.targetKey : relation.sourceKey);

  #farLabel = ({ relation, direction }: Call) => (direction === "forward" ? relation.target : relation.source);

  #farKey(call: Call): string {
    return this.#world.entities.primaryKey(this.#farLabel(call));
  }

  /** A relation of the schema as the model's plain data. */
  #shape({ relation }: Call): model.Shape {
    const keys = [relation.sourceKey.column, relation.targetKey.column];
    const fields = this.#world.entities
      .fields(relation.through)
      .filter(({ column }) => column.identity === null && !keys.includes(column.name));
    return {
      source: relation.sourceKey.column,
      target: relation.targetKey.column,
      symmetrical: relation.symmetrical,
      automatic: relation.automatic,
      multiTable: this.#world.entities.lineage(relation.through).length > 1,
      filledIn: Object.fromEntries(fields.map((field) => [field.column.name, filledIn(field, this.#world.codes)])),
    };
  }
}

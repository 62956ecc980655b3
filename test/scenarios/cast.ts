import type { Table } from "../../src/schema/schema.js";
import { type Entities, type Field, found, tableKey } from "./entities.js";
import { filledIn } from "./filled-in.js";
import { keyText, type Plain, type Row, type Value } from "./values.js";

/** Values by names of fields. */
export type GivenValues = Readonly<Record<string, GivenValue>>;

/** A row of the scenario stands for its key, a model for the key of its content type. */
export type GivenValue = Plain | { readonly row: string } | { readonly type: string };

/** Where rows are kept: what every subject offers. */
export interface Store {
  insert(table: Table, row: Row): Promise<Row>;
  rows(table: Table): Promise<readonly Row[]>;
}

/** A row of a scenario: its model, and its columns, those of multi-table parents among them. */
export interface Member {
  readonly alias: string | null;
  readonly label: string;
  readonly row: Row;
}

/** The rows of one scenario by alias, and what stands for a row in a key's column. */
export class Cast {
  readonly #members = new Map<string, Member>();
  readonly #aliases = new Map<string, string>();

  constructor(
    readonly entities: Entities,
    readonly store: Store,
    /** What callables of the application give, by name. */
    readonly codes: Readonly<Record<string, Plain>>,
    /** Labels of the models whose content types there are; their keys count from 1. */
    readonly contentTypes: readonly string[] = [],
  ) {}

  has(alias: string): boolean {
    return this.#members.has(alias);
  }

  member(alias: string): Member {
    return found(this.#members.get(alias), `row ${alias}`);
  }

  /**
   * Makes a row as `Model.objects.create` does: defaults filled in, multi-table parents first.
   * @param extended alias of the row that has the parents' parts already
   */
  async make(alias: string | null, label: string, given: GivenValues, extended?: string): Promise<Member> {
    const values = this.columns(label, given);
    const there = extended === undefined ? null : this.member(extended);
    let row: Row = there?.row ?? {};
    for (const entity of this.entities.lineage(label)) {
      if (there !== null && this.entities.isA(there.label, entity.label)) continue;
      const own = this.entities.fields(entity.label).filter((field) => field.entity === entity);
      const part: Record<string, Value> = {};
      for (const field of own) {
        const { name } = field.column;
        const value = values[name] ?? (name in values ? null : this.#filledIn(field, row));
        if (value !== undefined) part[name] = value;
      }
      row = { ...row, ...(await this.store.insert(this.entities.table(entity.label), part)) };
    }
    return this.put(alias, label, row);
  }

  /** Takes a row that is stored already into the cast. */
  put(alias: string | null, label: string, row: Row): Member {
    const member = { alias, label, row };
    if (alias === null) return member;
    if (this.#members.has(alias)) throw new Error(`${alias} is made twice`);
    this.#members.set(alias, member);
    for (const { entity, column } of this.entities.fields(label)) {
      const place = `${tableKey(entity.table)}.${column.name}=${keyText(row[column.name])}`;
      if (!this.#aliases.has(place)) this.#aliases.set(place, alias);
    }
    return member;
  }

  /** Given values by column; a name that is no field's stays, for the subject to refuse. */
  columns(label: string, given: GivenValues): Row {
    return Object.fromEntries(
      Object.entries(given).map(([name, value]) => {
        const field = this.entities.field(label, name);
        return [field?.column.name ?? name, this.#value(value, field)];
      }),
    );
  }

  #value(given: GivenValue, field: Field | undefined): Value {
    if (typeof given !== "object" || given === null) return given;
    if ("type" in given) return this.typeKey(given.type);
    if (field?.relation) return this.keyOf(given.row, field);
    const { label, row } = this.member(given.row);
    return row[this.entities.primaryKey(label)] ?? null;
  }

  /** Key of a model's content type. */
  typeKey(label: string): number {
    const at = this.contentTypes.indexOf(label);
    if (at === -1) throw new Error(`the suite has no content type of ${label}`);
    return at + 1;
  }

  /** What the column of a to-one relation holds for a row. */
  keyOf(alias: string, field: Field | undefined): Value {
    const { row } = this.member(alias);
    const column = found(field?.relation?.targetColumns[0], `relation to ${alias}`);
    return found(row[column], `${column} of ${alias}`);
  }

  /** The alias of the row that a value of a column stands for; null for none. */
  aliasOf(table: Table, column: string, value: Value | undefined): string | null {
    return this.#aliases.get(`${tableKey(table)}.${column}=${keyText(value)}`) ?? null;
  }

  /** Every row of a model, its multi-table parents' columns among its own. */
  async rowsOf(label: string): Promise<readonly Row[]> {
    const entity = this.entities.concrete(label);
    let rows = await this.store.rows(this.entities.table(label));
    for (const parent of entity.extends) {
      const link = found(
        this.entities.toOne(entity.label).find((each) => each.parentLink && each.target === parent),
        `link from ${label} to ${parent}`,
      );
      const [column, key] = [found(link.columns[0], "column"), found(link.targetColumns[0], "column")];
      const parents = new Map((await this.rowsOf(parent)).map((row) => [keyText(row[key]), row]));
      rows = rows.map((row) => ({ ...parents.get(keyText(row[column])), ...row }));
    }
    return rows;
  }

  /** What a field holds that is not given; undefined where the database numbers the row. */
  #filledIn(field: Field, made: Row): Value | undefined {
    const { relation, column, attribute, entity } = field;
    if (relation?.parentLink) return found(made[found(relation.targetColumns[0], "column")], "parent's key");
    const fill = filledIn(field, this.codes);
    if (fill !== undefined) return fill();
    if (column.identity !== null || column.default !== null) return undefined;
    throw new Error(`${entity.label}.${attribute.name} must be given`);
  }
}

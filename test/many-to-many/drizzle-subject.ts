import type { Column as DrizzleColumn } from "drizzle-orm";
import type { Schema, Table } from "../../src/schema/schema.js";
import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import type { ReleaseName } from "../../src/targets/drizzle/release.js";
import type { EmittedName } from "../../src/targets/target.js";
import { camelCase, pascalCase } from "../../src/typescript/identifiers.js";
import { Entities, type Field, found } from "../scenarios/entities.js";
import { keyText, type Plain, type Row, type Value } from "../scenarios/values.js";
import { load } from "../targets/drizzle/load.js";
import type { Exports } from "../targets/load-modules.js";
import type { Answer, Call, Subject, Target } from "./subject.js";

/** A database that the emitted code works on. */
export interface Connected {
  /** Drizzle's own object. */
  readonly db: unknown;
  /** Statements that Drizzle sent, in order; the subject empties it. */
  readonly sent: string[];
  /** Rows by column. */
  rows(sql: string, params?: readonly Value[]): Promise<readonly Row[]>;
  /** Empties the tables. */
  empty(tables: readonly Table[]): Promise<void>;
  /** What a parameter is called: `$1` or `?`. */
  placeholder(number: number): string;
  /** The quotation mark of names. */
  readonly quote: string;
  /** Gives the row back that was inserted, where the database does. */
  readonly returning: boolean;
}

/** The operations of one row's relation, as the emitted code offers them. */
type Operations = Readonly<Record<Call["do"], (...args: readonly unknown[]) => unknown>>;

type Operate = (db: unknown, key: unknown, means?: object) => Operations;

/** The emitted Drizzle code: every operation is the one that a user would call, found by its name. */
export class DrizzleSubject implements Subject {
  readonly #entities: Entities;

  private constructor(
    readonly name: string,
    readonly schema: Schema,
    readonly codes: Readonly<Record<string, Plain>>,
    readonly modules: ReadonlyMap<string, Exports>,
    readonly names: Readonly<Record<string, EmittedName>>,
    readonly connected: Connected,
  ) {
    this.#entities = new Entities(schema);
  }

  static async open(
    schema: Schema,
    release: ReleaseName,
    codes: Readonly<Record<string, Plain>>,
    connected: Connected,
  ): Promise<DrizzleSubject> {
    const { files, names } = drizzle.emit(schema, { libraryVersion: release });
    const modules = await load(files, release);
    return new DrizzleSubject(`${schema.dialect} ${release}`, schema, codes, modules, names, connected);
  }

  begin(): Promise<void> {
    return this.connected.empty(this.schema.tables);
  }

  async insert(table: Table, row: Row): Promise<Row> {
    const columns = Object.keys(row);
    const { returning } = this.connected;
    const values =
      columns.length === 0
        ? "DEFAULT VALUES"
        : `(${columns.map((name) => this.#quoted(name)).join()}) VALUES (${columns.map((_, at) => this.connected.placeholder(at + 1)).join()})`;
    const key = table.primaryKey?.columns[0] ?? "";
    const insert = `INSERT INTO ${this.#quoted(table.name)} ${values}`;
    const params = columns.map((name) => this.#stored(row[name] ?? null));
    if (returning) return found((await this.connected.rows(`${insert} RETURNING *`, params))[0], "inserted row");
    await this.connected.rows(insert, params);
    const counted = row[key] === undefined ? "LAST_INSERT_ID()" : this.connected.placeholder(1);
    const select = `SELECT * FROM ${this.#quoted(table.name)} WHERE ${this.#quoted(key)} = ${counted}`;
    return found((await this.connected.rows(select, row[key] === undefined ? [] : [this.#stored(row[key])]))[0], "row");
  }

  rows(table: Table): Promise<readonly Row[]> {
    return this.connected.rows(`SELECT * FROM ${this.#quoted(table.name)}`);
  }

  declines(call: Call): string | null {
    if (this.#operate(call) === undefined) return "the relation was left out, with a diagnostic";
    const targets = "targets" in call ? call.targets : "target" in call ? [call.target] : [];
    if (targets.some((target) => !this.#isTyped(call, target))) return "its type takes keys of the related rows only";
    if (!("throughDefaults" in call)) return null;
    const given = call.throughDefaults ?? {};
    const known = this.#furtherFields(call).map(({ column }) => column.name);
    const extra = Object.keys(given).filter((name) => !known.includes(name));
    return extra.length === 0 ? null : `its type has no ${extra.join()}`;
  }

  async run(call: Call): Promise<Answer> {
    this.connected.sent.length = 0;
    const operate = found(this.#operate(call), call.accessor);
    const key = this.#typed(call, this.#near(call), call.key);
    const operations = operate(this.connected.db, key, this.#means(call));
    const value = await this.#do(call, operations);
    const writes = this.connected.sent.filter((sql) => /^\s*(insert|update|delete)/i.test(sql)).length;
    return { value, writes };
  }

  async #do(call: Call, operations: Operations): Promise<Answer["value"]> {
    const key = this.#propertyOf(this.#farLabel(call), this.#entities.primaryKey(this.#farLabel(call)));
    const keys = (targets: readonly Target[]) =>
      targets.map((target) => this.#typed(call, this.#far(call), target.key));
    switch (call.do) {
      case "all":
        return ((await operations.all()) as readonly Row[]).map((row) => row[key] ?? null);
      case "create": {
        const values = Object.fromEntries(
          Object.entries(call.values).map(([column, value]) => this.#given(this.#farLabel(call), column, value)),
        );
        return ((await operations.create(this.#complete(call, values), this.#options(call))) as Row)[key] ?? null;
      }
      case "add": {
        const options = this.#options(call);
        await (options === undefined
          ? operations.add(...keys(call.targets))
          : operations.add(keys(call.targets), options));
        return null;
      }
      case "set":
        await operations.set(keys(call.targets), { ...this.#options(call), ...(call.clear && { clear: true }) });
        return null;
      case "remove":
        await operations.remove(...keys(call.targets));
        return null;
      case "contains":
        return (await operations.contains(...keys([call.target]))) as boolean;
      default:
        return ((await operations[call.do]()) ?? null) as Value;
    }
  }

  /** `{ throughDefaults }`, with what a converted application has to say itself; undefined where there is nothing to say. */
  #options(call: Call & { readonly throughDefaults: Row | null }): { readonly throughDefaults: object } | undefined {
    const { through } = call.relation;
    const given = Object.entries(call.throughDefaults ?? {}).map(([column, value]) =>
      this.#given(through, column, value),
    );
    const told = this.#furtherFields(call).flatMap((field) => {
      const value = field.attribute.emptyText ? undefined : this.#told(field);
      return value === undefined ? [] : [this.#given(through, field.column.name, value)];
    });
    if (given.length + told.length === 0) return undefined;
    return { throughDefaults: Object.fromEntries([...told, ...given]) };
  }

  /** A new row with what Django fills in and its type asks for. */
  #complete(call: Call, values: Readonly<Record<string, unknown>>): object {
    const told = this.#entities.fields(this.#farLabel(call)).flatMap((field) => {
      const value = this.#told(field);
      return value === undefined ? [] : [[this.#propertyOf(field.entity.label, field.column.name), value] as const];
    });
    return { ...Object.fromEntries(told), ...values };
  }

  #operate({ relation, direction }: Call): Operate | undefined {
    const [label, accessor] =
      direction === "forward" ? [relation.source, relation.name] : [relation.target, relation.reverse ?? ""];
    const name = `${camelCase(accessor)}Of${pascalCase(this.#entities.entity(label).name)}`;
    return this.modules.get(this.names[label]?.file ?? "")?.[name] as Operate | undefined;
  }

  /** What a user is told to give where rows refer to those of the join table. */
  #means({ relation }: Call): object {
    const { label } = this.#entities.concrete(relation.through);
    const referred = this.schema.application?.toOne.some(({ target, parentLink }) => target === label && !parentLink);
    return referred === true ? { deleteRows: this.modules.get("deletion.ts")?.deleteRows } : {};
  }

  /** A column of Drizzle's, and its key. */
  #column(label: string, name: string): readonly [key: string, column: DrizzleColumn] {
    const { file, name: constant } = found(this.names[label], label);
    const table = this.modules.get(file)?.[constant] as Readonly<Record<string, DrizzleColumn>>;
    return found(
      Object.entries(table).find(([, column]) => column?.name === name),
      `${label}.${name}`,
    );
  }

  #propertyOf(label: string, column: string): string {
    return this.#column(label, column)[0];
  }

  #given(label: string, column: string, value: Value | undefined): readonly [string, unknown] {
    const field = found(this.#entities.fieldOfColumn(label, column), `${label}.${column}`);
    const [key, drizzleColumn] = this.#column(field.entity.label, column);
    return [key, value === null || value === undefined ? null : drizzleColumn.mapFromDriverValue(value)];
  }

  #typed(call: Call, column: string, value: Value): unknown {
    return value === null ? null : this.#column(call.relation.through, column)[1].mapFromDriverValue(value);
  }

  /** Whether a key can be said: it is none of another model's row, and of the column's own type. */
  #isTyped(call: Call, { label, key }: Target): boolean {
    const [entities, far] = [this.#entities, this.#farLabel(call)];
    // A child's key is its parent's, too: nothing tells the two rows apart, as Django's `contains` does.
    if (label !== null && call.do === "contains") return entities.concrete(label) === entities.concrete(far);
    if (label !== null) return entities.isInstance(label, far);
    const numeric = /int/.test(
      this.#entities.fieldOfColumn(call.relation.through, this.#far(call))?.column.type.kind ?? "",
    );
    return !numeric || typeof key !== "string" || /^\d+$/.test(keyText(key));
  }

  #furtherFields({ relation }: Call): readonly Field[] {
    const keys = [relation.sourceKey.column, relation.targetKey.column];
    return relation.automatic
      ? []
      : this.#entities.fields(relation.through).filter(({ column }) => !keys.includes(column.name));
  }

  #isRequired({ entity, column }: Field): boolean {
    const [, found] = this.#column(entity.label, column.name);
    return found.notNull && !found.hasDefault;
  }

  /** What Django fills in and the type asks for: the value of a callable, and the empty text. */
  #told(field: Field): Plain | undefined {
    if (!this.#isRequired(field)) return undefined;
    const { attribute, column } = field;
    if (attribute.default?.kind === "code") return this.codes[attribute.default.name];
    return ["text", "varchar", "char"].includes(column.type.kind) ? "" : undefined;
  }

  #near = ({ relation, direction }: Call) => (direction === "forward" ? relation.sourceKey : relation.targetKey).column;

  #far = ({ relation, direction }: Call) => (direction === "forward" ? relation.targetKey : relation.sourceKey).column;

  #farLabel = ({ relation, direction }: Call) => (direction === "forward" ? relation.target : relation.source);

  #quoted(name: string): string {
    const { quote } = this.connected;
    return quote + name.replaceAll(quote, quote + quote) + quote;
  }

  /** A value as every driver takes it. */
  #stored(value: Value): Value {
    if (value instanceof Date) return value.toISOString().replace("T", " ").replace("Z", "");
    const hexadecimal = typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    return hexadecimal && this.schema.dialect !== "postgres" ? value.replaceAll("-", "") : value;
  }
}

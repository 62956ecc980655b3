import type { DataSource, EntityMetadata, EntityTarget, Logger, ObjectLiteral } from "typeorm";
import type { Schema, Table } from "../../src/schema/schema.js";
import type { EmittedName } from "../../src/targets/target.js";
import { camelCase } from "../../src/typescript/identifiers.js";
import { Entities, type Field, found } from "../scenarios/entities.js";
import { keyText, type Plain, type Row, type Value } from "../scenarios/values.js";
import type { Exports } from "../targets/load-modules.js";
import type { Answer, Call, Subject, Target } from "./subject.js";

type ColumnMetadata = EntityMetadata["columns"][number];

/** The operations of one row's relation, as the emitted code offers them. */
type Operations = Readonly<Record<Call["do"], (...args: readonly unknown[]) => Promise<unknown>>>;

/** A logger of TypeORM's that keeps the statements it hears. */
export class Listener implements Logger {
  readonly sent: string[] = [];
  logQuery = (sql: string) => void this.sent.push(sql);
  logQueryError = () => undefined;
  logQuerySlow = () => undefined;
  logSchemaBuild = () => undefined;
  logMigration = () => undefined;
  log = () => undefined;
}

/** The emitted TypeORM code: every operation is the one that a user would call, found by its name. */
export class TypeormSubject implements Subject {
  readonly #entities: Entities;

  constructor(
    readonly name: string,
    readonly schema: Schema,
    readonly codes: Readonly<Record<string, Plain>>,
    readonly modules: ReadonlyMap<string, Exports>,
    readonly names: Readonly<Record<string, EmittedName>>,
    readonly source: DataSource,
    readonly listener: Listener,
    /** Empties the tables. */
    readonly begin: () => Promise<void>,
  ) {
    this.#entities = new Entities(schema);
  }

  async insert(table: Table, row: Row): Promise<Row> {
    const columns = Object.keys(row);
    const marks = columns.map((_, at) => (this.#isPostgres ? `$${at + 1}` : "?"));
    const none = this.schema.dialect === "mariadb" ? "() VALUES ()" : "DEFAULT VALUES";
    const values =
      columns.length === 0 ? none : `(${columns.map((name) => this.#quoted(name)).join()}) VALUES (${marks.join()})`;
    const params = columns.map((name) => this.#stored(row[name] ?? null));
    const made = await this.source.query<Row[]>(
      `INSERT INTO ${this.#quoted(table.name)} ${values} RETURNING *`,
      params,
    );
    return found(made[0], "inserted row");
  }

  rows(table: Table): Promise<readonly Row[]> {
    return this.source.query<Row[]>(`SELECT * FROM ${this.#quoted(table.name)}`);
  }

  declines(call: Call): string | null {
    if (this.#operate(call) === undefined) return "the relation was left out, with a diagnostic";
    const targets = "targets" in call ? call.targets : "target" in call ? [call.target] : [];
    if (targets.some((target) => !this.#isTyped(call, target))) return "its type takes keys of the related rows only";
    if (!("throughDefaults" in call)) return null;
    const known = this.#furtherFields(call).map(({ column }) => column.name);
    const extra = Object.keys(call.throughDefaults ?? {}).filter((name) => !known.includes(name));
    return extra.length === 0 ? null : `its type has no ${extra.join()}`;
  }

  async run(call: Call): Promise<Answer> {
    this.listener.sent.length = 0;
    const operate = found(this.#operate(call), call.accessor);
    const operations = operate(this.source.manager, this.#key(call, this.#near(call), call.key), this.#means(call));
    const value = await this.#do(call, operations);
    const writes = this.listener.sent.filter((sql) => /^\s*(insert|update|delete)/i.test(sql)).length;
    return { value, writes };
  }

  async #do(call: Call, operations: Operations): Promise<Answer["value"]> {
    const key = this.#column(this.#farLabel(call), this.#entities.primaryKey(this.#farLabel(call)));
    const keys = (targets: readonly Target[]) => targets.map((target) => this.#key(call, this.#far(call), target.key));
    switch (call.do) {
      case "all":
        return ((await operations.all()) as readonly ObjectLiteral[]).map((row) => plain(key, row[key.propertyName]));
      case "create":
        return plain(
          key,
          ((await operations.create(this.#values(call, call.values), this.#options(call))) as ObjectLiteral)[
            key.propertyName
          ],
        );
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
    const told = this.#furtherFields(call).flatMap((field) => this.#told(field));
    const given = Object.entries(call.throughDefaults ?? {}).map(([column, value]) =>
      this.#given(through, column, value),
    );
    if (told.length + given.length === 0) return undefined;
    return { throughDefaults: Object.fromEntries([...told, ...given]) };
  }

  /** A new row with what it extends nested in it, and what Django fills in by code. */
  #values(call: Call, values: Row): ObjectLiteral {
    const label = this.#farLabel(call);
    const nested: ObjectLiteral = {};
    for (const field of this.#entities.fields(label)) {
      const place = this.#place(label, field.entity.label, nested);
      Object.assign(place, Object.fromEntries(this.#told(field)));
    }
    for (const [column, value] of Object.entries(values)) {
      const field = found(this.#entities.fieldOfColumn(label, column), `${label}.${column}`);
      const [key, typed] = this.#given(field.entity.label, column, value);
      this.#place(label, field.entity.label, nested)[key] = typed;
    }
    return nested;
  }

  /** The object within a row that holds what it has of another entity. */
  #place(label: string, holder: string, row: ObjectLiteral): ObjectLiteral {
    if (this.#metadata(label) === this.#metadata(holder)) return row;
    for (const link of this.schema.application?.toOne ?? []) {
      if (!link.parentLink || this.#metadata(link.source) !== this.#metadata(label)) continue;
      const relation = this.#metadata(label).relations.find(
        ({ isOwning, joinColumns }) => isOwning && joinColumns[0]?.databaseName === link.columns[0],
      );
      const name = found(relation, link.name).propertyName;
      const inner = (row[name] ?? {}) as ObjectLiteral;
      const place = this.#place(link.target, holder, inner);
      row[name] = inner;
      return place;
    }
    throw new Error(`${label} does not extend ${holder}`);
  }

  #operate({ relation, direction }: Call): ((manager: unknown, key: unknown, means: object) => Operations) | undefined {
    const [label, accessor] =
      direction === "forward" ? [relation.source, relation.name] : [relation.target, relation.reverse ?? ""];
    const { file, name } = found(this.names[label], label);
    return this.modules.get(file)?.[`${camelCase(accessor)}Of${name}`] as never;
  }

  /** What a user is told to give where rows refer to those of the join table. */
  #means({ relation }: Call): object {
    const { label } = this.#entities.concrete(relation.through);
    const referred = this.schema.application?.toOne.some(({ target, parentLink }) => target === label && !parentLink);
    return referred === true ? { deleteRows: this.modules.get("deletion.ts")?.deleteRows } : {};
  }

  #metadata(label: string): EntityMetadata {
    const { file, name } = found(this.names[label], label);
    return this.source.getMetadata(this.modules.get(file)?.[name] as EntityTarget<ObjectLiteral>);
  }

  #column(label: string, name: string): ColumnMetadata {
    return found(
      this.#metadata(label).columns.find(({ databaseName }) => databaseName === name),
      `${label}.${name}`,
    );
  }

  #given(label: string, column: string, value: Value | undefined): readonly [string, unknown] {
    const field = found(this.#entities.fieldOfColumn(label, column), `${label}.${column}`);
    const metadata = this.#column(field.entity.label, column);
    return [metadata.propertyName, this.#typed(metadata, value ?? null)];
  }

  #key(call: Call, column: string, value: Value): unknown {
    return this.#typed(this.#column(call.relation.through, column), value);
  }

  #typed(column: ColumnMetadata, value: Value): unknown {
    if (value === null) return null;
    const stored = column.type === "bigint" && this.schema.dialect !== "sqlite" ? String(value) : this.#stored(value);
    return this.source.driver.prepareHydratedValue(stored, column) as unknown;
  }

  /** Whether a key can be said: it is none of another model's row, and of the column's own type. */
  #isTyped(call: Call, { label, key }: Target): boolean {
    const [entities, far] = [this.#entities, this.#farLabel(call)];
    // A child's key is its parent's, too: nothing tells the two rows apart, as Django's `contains` does.
    if (label !== null && call.do === "contains") return entities.concrete(label) === entities.concrete(far);
    if (label !== null) return entities.isInstance(label, far);
    const type = String(this.#column(call.relation.through, this.#far(call)).type);
    return !/int/.test(type) || typeof key !== "string" || /^\d+$/.test(keyText(key));
  }

  #furtherFields({ relation }: Call): readonly Field[] {
    const keys = [relation.sourceKey.column, relation.targetKey.column];
    const fields = relation.automatic ? [] : this.#entities.fields(relation.through);
    return fields.filter(({ column }) => !keys.includes(column.name));
  }

  /** What Django fills in by code: the converted application says it itself. */
  #told({ entity, attribute, column }: Field): (readonly [string, unknown])[] {
    if (attribute.default?.kind !== "code" || column.nullable) return [];
    return [this.#given(entity.label, column.name, (this.codes[attribute.default.name] ?? null) as Value)];
  }

  #near = ({ relation, direction }: Call) => (direction === "forward" ? relation.sourceKey : relation.targetKey).column;
  #far = ({ relation, direction }: Call) => (direction === "forward" ? relation.targetKey : relation.sourceKey).column;
  #farLabel = ({ relation, direction }: Call) => (direction === "forward" ? relation.target : relation.source);

  get #isPostgres(): boolean {
    return this.schema.dialect === "postgres";
  }

  #quoted(name: string): string {
    const quote = this.schema.dialect === "mariadb" ? "`" : '"';
    return quote + name.replaceAll(quote, quote + quote) + quote;
  }

  /** A value as the database holds it. */
  #stored(value: Value): Value {
    if (value instanceof Date) return value.toISOString().replace("T", " ").replace("Z", "");
    const hexadecimal = typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
    return hexadecimal && this.schema.dialect === "sqlite" ? value.replaceAll("-", "") : value;
  }
}

/** A key as the recording has it. */
function plain({ type }: ColumnMetadata, value: unknown): Value {
  return /int/.test(String(type)) && value !== null ? Number(value) : (value as Value);
}

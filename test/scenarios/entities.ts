import type {
  Attribute,
  Column,
  Entity,
  ManyToManyRelation,
  Schema,
  Table,
  TableName,
  ToOneRelation,
} from "../../src/schema/schema.js";

/** A field of an entity, its own or inherited. */
export interface Field {
  /** The entity whose table has the column. */
  readonly entity: Entity;
  readonly attribute: Attribute;
  readonly column: Column;
  /** The relation that the column is the key of; null for an ordinary one. */
  readonly relation: ToOneRelation | null;
}

/** An accessor as the relation that it stands for. */
export interface Accessor {
  readonly relation: ManyToManyRelation;
  readonly direction: "forward" | "reverse";
}

/** A schema's entities by what scenarios call them: labels of models, names of fields, names of accessors. */
export class Entities {
  readonly application;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #entities: ReadonlyMap<string, Entity>;

  constructor(readonly schema: Schema) {
    if (schema.application === null) throw new Error("the schema has no application half");
    this.application = schema.application;
    this.#tables = new Map(schema.tables.map((table) => [tableKey(table), table]));
    this.#entities = new Map(schema.application.entities.map((entity) => [entity.label, entity]));
  }

  entity(label: string): Entity {
    return found(this.#entities.get(label), `entity ${label}`);
  }

  /** The entity that has the rows: an alias's own. */
  concrete(label: string): Entity {
    const entity = this.entity(label);
    return entity.kind === "alias" && entity.of !== null ? this.concrete(entity.of) : entity;
  }

  table(label: string): Table {
    return this.tableNamed(this.concrete(label).table);
  }

  tableNamed(name: TableName): Table {
    return found(this.#tables.get(tableKey(name)), `table ${name.name}`);
  }

  /** The entities that hold a part of a row: multi-table parents first, the entity itself last. */
  lineage(label: string): readonly Entity[] {
    const entity = this.concrete(label);
    return [...new Set([...entity.extends.flatMap((parent) => this.lineage(parent)), entity])];
  }

  /** Whether rows of `label` are rows of `other` too. */
  isA(label: string, other: string): boolean {
    return this.lineage(label).includes(this.concrete(other));
  }

  /** Whether Python would call a row of `label` an instance of `other`: a child's and a proxy's are, the proxied one's is not. */
  isInstance(label: string, other: string): boolean {
    if (label === other) return true;
    const { kind, of, extends: parents } = this.entity(label);
    return [...parents, ...(kind === "alias" && of !== null ? [of] : [])].some((each) => this.isInstance(each, other));
  }

  /** Column of the primary key. */
  primaryKey(label: string): string {
    const [column, second] = this.table(label).primaryKey?.columns ?? [];
    if (second !== undefined) throw new Error(`${label} has a primary key of several columns`);
    return found(column, `primary key of ${label}`);
  }

  /** To-one relations that an entity declares, links to parents included. */
  toOne(label: string): readonly ToOneRelation[] {
    return this.application.toOne.filter(({ source }) => source === label);
  }

  /** The fields of an entity and of its multi-table parents. */
  fields(label: string): readonly Field[] {
    return this.lineage(label).flatMap((entity) => {
      const table = this.table(entity.label);
      return entity.attributes.map((attribute) => ({
        entity,
        attribute,
        column: found(
          table.columns.find(({ name }) => name === attribute.column),
          `column ${table.name}.${attribute.column}`,
        ),
        relation: this.toOne(entity.label).find(({ columns }) => columns[0] === attribute.column) ?? null,
      }));
    });
  }

  /** A field by its own name or its key's (`author`, `author_id`); undefined where there is none. */
  field(label: string, name: string): Field | undefined {
    return this.fields(label).find(({ attribute, relation }) => attribute.name === name || relation?.name === name);
  }

  /** A field by its column. */
  fieldOfColumn(label: string, column: string): Field | undefined {
    return this.fields(label).find(({ attribute }) => attribute.column === column);
  }

  /** The many-to-many relation behind an accessor of a model, as declared or from the other end; undefined for none. */
  accessor(label: string, name: string): Accessor | undefined {
    const { manyToMany } = this.application;
    const forward = manyToMany.find((each) => each.name === name && this.isA(label, each.source));
    if (forward !== undefined) return { relation: forward, direction: "forward" };
    const back = manyToMany.find((each) => each.reverse === name && this.isA(label, each.target));
    return back === undefined ? undefined : { relation: back, direction: "reverse" };
  }
}

export const tableKey = ({ schema, name }: TableName): string => (schema === null ? name : `${schema}.${name}`);

/** @throws where there is nothing. */
export function found<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`there is no ${what}`);
  return value;
}

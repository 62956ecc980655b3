import { invariant } from "../diagnostics/invariant.js";
import type { Dialect, Statement } from "../dialects/dialect.js";
import type { Application, Attribute, Check, Column, Entity, Schema, Table, ToOneRelation } from "../schema/schema.js";
import { tableKey } from "../schema/table-key.js";
import { choiceCheck } from "./choice-checks.js";
import { takeOverDefault } from "./column-defaults.js";
import { takeOverDeletion, unenforced } from "./deletion.js";
import type { LeftOver } from "./left-over.js";

/** What a database is to take over besides deletion rules and defaults. */
export interface StandaloneOptions {
  /** Whether columns with choices get a check. */
  readonly choices: boolean;
}

/** A schema whose database does by itself what the application did, and what it cannot do. */
export interface Standalone {
  readonly schema: Schema;
  /** In the order of the entities. */
  readonly left: readonly LeftOver[];
  /** What takes a database of the schema that was given to the new one. Safe to run again. */
  readonly statements: readonly Statement[];
}

/**
 * The schema of a database that stands without its application: foreign keys that cascade, set null or refuse as the
 * application's deletion rules say; column defaults for literals, times and UUIDs; checks for choices where asked for.
 * @param schema with its application half, as `lower` gives it
 */
export function standalone(schema: Schema, dialect: Dialect, options: StandaloneOptions): Standalone {
  const { application } = schema;
  invariant(application !== null, "only a schema with its application half can be made to stand alone");
  const defaults = withDefaults(schema.tables, application, dialect);
  const keyed = withDeletions(defaults.tables, application, dialect);
  const tables = options.choices ? withChoices(keyed.tables, application, dialect) : keyed.tables;
  const statements = tables.flatMap((table, at) => {
    const from = schema.tables[at];
    return from === undefined || from === table || !table.managed ? [] : dialect.standalone.alter(from, table);
  });
  const left = [...defaults.left, ...keyed.left, ...genericRelations(application)];
  const order = new Map(application.entities.map(({ label }, at) => [label, at]));
  return {
    schema: { ...schema, tables, application: { ...application, entities: defaults.entities, toOne: keyed.toOne } },
    left: left.sort((one, other) => (order.get(one.entity) ?? 0) - (order.get(other.entity) ?? 0)),
    statements,
  };
}

/** One half of a database's taking over. */
interface Step {
  readonly tables: readonly Table[];
  readonly left: readonly LeftOver[];
}

function withDefaults(
  tables: readonly Table[],
  { entities }: Application,
  dialect: Dialect,
): Step & { readonly entities: readonly Entity[] } {
  const columns = new Map(
    tables.map((table) => [tableKey(table), new Map(table.columns.map((each) => [each.name, each]))]),
  );
  const left: LeftOver[] = [];
  const changed = entities.map((entity): Entity => {
    const own = columns.get(tableKey(entity.table));
    const attributes = entity.attributes.map((attribute): Attribute => {
      const column = own?.get(attribute.column);
      if (own === undefined || column === undefined) return attribute;
      const taken = takeOverDefault(entity, attribute, column, dialect);
      own.set(column.name, taken.column);
      left.push(...taken.left);
      return taken.attribute;
    });
    return { ...entity, attributes };
  });
  return { tables: tables.map((table) => withColumns(table, columns.get(tableKey(table)))), entities: changed, left };
}

/** The table itself where none of its columns has changed. */
function withColumns(table: Table, columns: ReadonlyMap<string, Column> | undefined): Table {
  const changed = table.columns.map((column) => columns?.get(column.name) ?? column);
  return changed.every((column, at) => column === table.columns[at]) ? table : { ...table, columns: changed };
}

function withDeletions(
  tables: readonly Table[],
  application: Application,
  dialect: Dialect,
): Step & { readonly toOne: readonly ToOneRelation[] } {
  const changed = new Map(tables.map((table) => [tableKey(table), table]));
  const holders = new Map(
    application.entities.flatMap((each) => (each.kind === "alias" ? [] : [[each.label, each.table]])),
  );
  const left: LeftOver[] = [];
  const toOne = application.toOne.map((relation): ToOneRelation => {
    const holder = holders.get(relation.source);
    const table = holder === undefined ? undefined : changed.get(tableKey(holder));
    if (table === undefined || !table.managed) return relation;
    const key = table.foreignKeys.find(({ columns }) => isSame(columns, relation.columns));
    if (key === undefined) {
      left.push(...unenforced(relation));
      return relation;
    }
    const taken = takeOverDeletion(relation, key, columnsOf(table, relation), dialect);
    left.push(...taken.left);
    if (taken.action !== key.onDelete) {
      const foreignKeys = table.foreignKeys.map((each) => (each === key ? { ...key, onDelete: taken.action } : each));
      changed.set(tableKey(table), { ...table, foreignKeys });
    }
    return { ...relation, onDelete: taken.rule };
  });
  return { tables: tables.map((table) => changed.get(tableKey(table)) ?? table), toOne, left };
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, at) => name === other[at]);

function columnsOf(table: Table, relation: ToOneRelation): readonly Column[] {
  return table.columns.filter(({ name }) => relation.columns.includes(name));
}

function withChoices(tables: readonly Table[], { entities }: Application, dialect: Dialect): readonly Table[] {
  const names = new Set(tables.flatMap(({ checks }) => checks.map(({ name }) => name)));
  const attributesOf = new Map<string, Map<string, Attribute>>();
  for (const entity of entities) {
    const attributes = attributesOf.get(tableKey(entity.table)) ?? new Map<string, Attribute>();
    for (const attribute of entity.attributes) attributes.set(attribute.column, attribute);
    attributesOf.set(tableKey(entity.table), attributes);
  }
  return tables.map((table) => {
    const attributes = attributesOf.get(tableKey(table));
    const checks = table.columns.flatMap((column): Check[] => {
      const attribute = attributes?.get(column.name);
      const check = attribute === undefined ? null : choiceCheck(table, column, attribute, dialect);
      return check === null ? [] : [{ ...check, name: free(check.name ?? "", names, dialect) }];
    });
    return checks.length === 0 ? table : { ...table, checks: [...table.checks, ...checks] };
  });
}

/** The name, or the first of `name1`, `name2`… that is free; cut so that the whole is no longer than names may be. */
function free(name: string, taken: Set<string | null>, { limits }: Dialect): string {
  for (let pass = 0; ; pass++) {
    const suffix = pass === 0 ? "" : String(pass);
    const letters = Array.from(name);
    while (limits.clip(letters.join("") + suffix) !== letters.join("") + suffix) letters.pop();
    const chosen = letters.join("") + suffix;
    if (taken.has(chosen)) continue;
    taken.add(chosen);
    return chosen;
  }
}

/** Rows that a generic key names are deleted with what they name; no foreign key can say that. */
function genericRelations({ generic }: Application): readonly LeftOver[] {
  return generic.flatMap((relation): LeftOver[] =>
    relation.kind === "key"
      ? []
      : [
          {
            kind: "generic relation",
            entity: relation.entity,
            name: relation.name,
            rule: "CASCADE",
            instead: `nothing: rows of \`${relation.target}\` stay; delete them first`,
          },
        ],
  );
}

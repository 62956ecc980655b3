import type {
  Application,
  Check,
  Column,
  DialectName,
  Exclusion,
  ForeignKey,
  Index,
  Schema,
  Table,
  Unique,
} from "../../src/schema/schema.js";
import type { FactKind } from "../../src/schema/uncarried-fact.js";
import type { TargetName } from "../../src/targets/target.js";

/** A change to a schema, which is then emitted: what a user would have changed in the code. */
export interface SourceMutation {
  readonly schema: Schema;
  readonly table: string;
  /** Column that the finding must name; null where it is about the table, a constraint, an index or a relation. */
  readonly column: string | null;
  /** Constraint, index or relation that the finding must name. */
  readonly name: string | null;
}

/** A kind of change: all places of a schema where it can be made. */
export interface SourceMutationKind {
  /** Whether more goes with it, so that there are further findings. */
  readonly cascades?: true;
  /** Facts that a target may not carry: where the emitter says so of this place, nothing has to be found. */
  readonly facts: readonly FactKind[];
  /** Dialects that have such a thing at all; left out: all. */
  readonly only?: readonly DialectName[];
  /** Other codes that say the same as well. */
  readonly or?: readonly string[];
  places(schema: Schema): readonly SourceMutation[];
}

const fullName = ({ schema, name }: Table): string => (schema === null ? name : `${schema}.${name}`);

function replaced(schema: Schema, table: Table, by: Table | null): Schema {
  return { ...schema, tables: schema.tables.flatMap((each) => (each === table ? (by ?? []) : each)) };
}

const onTable = (
  make: (table: Table, schema: Schema) => Schema | null,
  more: Partial<SourceMutationKind> = {},
  column: string | null = null,
): SourceMutationKind => ({
  facts: [],
  ...more,
  places: (schema) =>
    schema.tables.flatMap((table) => {
      const changed = table.managed ? make(table, schema) : null;
      return changed === null ? [] : [{ schema: changed, table: fullName(table), column, name: null }];
    }),
});

const onColumn = (
  make: (column: Column, table: Table, schema: Schema) => Column | Schema | null,
  facts: readonly FactKind[] = [],
  more: Partial<SourceMutationKind> = {},
): SourceMutationKind => ({
  facts,
  ...more,
  places: (schema) =>
    schema.tables.flatMap((table) =>
      table.columns.flatMap((column): SourceMutation[] => {
        const changed = table.managed ? make(column, table, schema) : null;
        if (changed === null) return [];
        const whole =
          "tables" in changed
            ? changed
            : replaced(schema, table, {
                ...table,
                columns: table.columns.map((each) => (each === column ? changed : each)),
              });
        return [{ schema: whole, table: fullName(table), column: column.name, name: null }];
      }),
    ),
});

type Part = "foreignKeys" | "uniques" | "indexes" | "checks" | "exclusions";

const onPart = <P extends Part>(
  part: P,
  make: (each: Table[P][number], table: Table, schema: Schema) => Table[P][number] | "dropped" | null,
  facts: readonly FactKind[] = [],
  more: Partial<SourceMutationKind> & { readonly shown?: string } = {},
): SourceMutationKind => ({
  facts,
  ...more,
  places: (schema) =>
    schema.tables.flatMap((table) =>
      [...table[part]].flatMap((each: Table[P][number]): SourceMutation[] => {
        const isMade = !("parts" in each) || each.parts.length > 0;
        const changed = table.managed && isMade ? make(each, table, schema) : null;
        if (changed === null) return [];
        const list = [...table[part]].flatMap((one: Table[P][number]) =>
          one === each ? (changed === "dropped" ? [] : [changed]) : [one],
        );
        const whole = replaced(schema, table, { ...table, [part]: list });
        return [{ schema: whole, table: fullName(table), column: null, name: more.shown ?? each.name }];
      }),
    ),
});

/** The schema with a column called otherwise, wherever it is mentioned. */
function withColumnRenamed(schema: Schema, table: Table, from: string, to: string): Schema {
  const one = (name: string): string => (name === from ? to : name);
  const all = (names: readonly string[]): readonly string[] => names.map(one);
  const tables = schema.tables.map((each): Table => {
    const foreignKeys = each.foreignKeys.map((key) => {
      const leads = key.references.name === table.name && key.references.schema === table.schema;
      const references = leads ? { ...key.references, columns: all(key.references.columns) } : key.references;
      return { ...key, references, columns: each === table ? all(key.columns) : key.columns };
    });
    if (each !== table) return { ...each, foreignKeys };
    return {
      ...each,
      foreignKeys,
      columns: each.columns.map((column) => ({ ...column, name: one(column.name) })),
      primaryKey: each.primaryKey && { ...each.primaryKey, columns: all(each.primaryKey.columns) },
      uniques: each.uniques.map((unique) => ({ ...unique, columns: all(unique.columns) })),
      indexes: each.indexes.map((index) => ({
        ...index,
        parts: index.parts.map((part) => (part.kind === "column" ? { ...part, column: one(part.column) } : part)),
      })),
    };
  });
  return { ...schema, tables, application: schema.application && withAttribute(schema.application, table, from, to) };
}

function withAttribute(application: Application, table: Table, from: string, to: string): Application {
  const labels = new Set(
    application.entities.flatMap((each) =>
      each.table.name === table.name && each.table.schema === table.schema ? [each.label] : [],
    ),
  );
  const of = (label: string, names: readonly string[]): readonly string[] =>
    labels.has(label) ? names.map((name) => (name === from ? to : name)) : names;
  return {
    ...application,
    entities: application.entities.map((entity) => ({
      ...entity,
      attributes: labels.has(entity.label)
        ? entity.attributes.map((each) => (each.column === from ? { ...each, column: to, name: to } : each))
        : entity.attributes,
    })),
    toOne: application.toOne.map((relation) => ({
      ...relation,
      columns: of(relation.source, relation.columns),
      targetColumns: of(relation.target, relation.targetColumns),
    })),
  };
}

const isMentioned = (table: Table, name: string): boolean =>
  table.columns.some(({ generated }) => generated?.expression.columns.includes(name)) ||
  table.checks.some(({ expression }) => expression.columns.includes(name)) ||
  table.exclusions.some(({ elements }) => elements.some(({ expression }) => expression.columns.includes(name))) ||
  table.indexes.some(
    ({ parts, where }) =>
      where?.columns.includes(name) === true ||
      parts.some((part) => part.kind === "expression" && part.expression.columns.includes(name)),
  );

const isKeyed = (table: Table, name: string): boolean =>
  table.primaryKey?.columns.includes(name) === true || table.foreignKeys.some(({ columns }) => columns.includes(name));

/** Whether a relation leads from or to a column. */
const isOfRelation = ({ application }: Schema, table: Table, name: string): boolean => {
  const label = application === null ? null : labelOf(application, table);
  return (application?.toOne ?? []).some(
    ({ source, columns, target, targetColumns }) =>
      (source === label && columns.includes(name)) || (target === label && targetColumns.includes(name)),
  );
};

const plainColumn = (name: string, nullable: boolean): Column => ({
  ...{ name, type: { kind: "text" }, nullable, identity: null, default: null, generated: null },
  ...{ collation: null, comment: null, origin: null },
});

const otherColumn = (table: Table, taken: readonly string[]): string | null =>
  table.columns.find(({ name, type }) => !taken.includes(name) && ["integer", "bigint", "varchar"].includes(type.kind))
    ?.name ?? null;

const plainIndex = (name: string, column: string): Index => ({
  ...{ name, unique: false, method: "btree", where: null, include: [], nullsDistinct: true, with: {} },
  ...{ tablespace: null, origin: null },
  parts: [{ kind: "column", column, descending: false, nulls: null, opclass: null, collation: null }],
});

const relations = (
  make: (
    application: Application,
    table: Table,
  ) => readonly { readonly application: Application; readonly name: string }[],
  more: Partial<SourceMutationKind> = {},
): SourceMutationKind => ({
  facts: [],
  ...more,
  places: (schema) =>
    schema.tables.flatMap((table) => {
      const { application } = schema;
      if (application === null || !table.managed) return [];
      return make(application, table).map(({ application: changed, name }) => ({
        ...{ schema: { ...schema, application: changed }, table: fullName(table), column: null, name },
      }));
    }),
});

const labelOf = ({ entities }: Application, table: Table): string | undefined =>
  entities.find(({ table: of, kind }) => of.name === table.name && of.schema === table.schema && kind !== "alias")
    ?.label;

const isJoin = ({ entities, manyToMany }: Application, label: string): boolean =>
  entities.some((each) => each.label === label && each.kind === "join") ||
  manyToMany.some(({ through }) => through === label);

const numberOrText = ({ type, generated, identity }: Column): boolean =>
  generated === null && identity === null && ["varchar", "text", "integer"].includes(type.kind);

const postgresOnly = (kind: SourceMutationKind): SourceMutationKind => ({ ...kind, only: ["postgres"] });

/** Changes of the TypeScript side, by the code that is due. */
export const SOURCE_MUTATIONS: Readonly<Record<string, SourceMutationKind>> = {
  "table-missing": onTable((table, schema) => replaced(schema, table, null), { cascades: true, or: ["table-renamed"] }),
  "table-renamed": onTable(
    (table, schema) => {
      const twin = schema.tables.some(
        (other) =>
          other !== table &&
          JSON.stringify(other.columns.map(({ name }) => name)) ===
            JSON.stringify(table.columns.map(({ name }) => name)),
      );
      if (twin) return null;
      const renamed = <T extends { readonly name: string; readonly schema: string | null }>(of: T): T =>
        of.name === table.name && of.schema === table.schema ? { ...of, name: "mutant" } : of;
      const tables = schema.tables.map((each) => ({
        ...renamed(each),
        foreignKeys: each.foreignKeys.map((key) => ({ ...key, references: renamed(key.references) })),
      }));
      const { application } = schema;
      return {
        ...schema,
        tables,
        application: application && {
          ...application,
          entities: application.entities.map((entity) => ({ ...entity, table: renamed(entity.table) })),
        },
      };
    },
    { cascades: true },
  ),
  "table-comment": onTable(
    (table, schema) => replaced(schema, table, { ...table, comment: table.comment === null ? "mutant" : null }),
    { facts: ["comment"] },
  ),
  "column-missing": onColumn(
    ({ name }, table, schema) =>
      table.columns.length < 2 || isMentioned(table, name) || isKeyed(table, name)
        ? null
        : replaced(schema, table, {
            ...table,
            columns: table.columns.filter((each) => each.name !== name),
            uniques: table.uniques.filter(({ columns }) => !columns.includes(name)),
            indexes: table.indexes.filter(
              ({ parts }) => !parts.some((part) => part.kind === "column" && part.column === name),
            ),
          }),
    [],
    { cascades: true },
  ),
  "column-extra": onTable(
    (table, schema) => replaced(schema, table, { ...table, columns: [...table.columns, plainColumn("mutant", true)] }),
    {},
    "mutant",
  ),
  "column-extra-required": onTable(
    (table, schema) => replaced(schema, table, { ...table, columns: [...table.columns, plainColumn("mutant", false)] }),
    {},
    "mutant",
  ),
  "column-renamed": onColumn(
    ({ name }, table, schema) =>
      isMentioned(table, name) || isKeyed(table, name) ? null : withColumnRenamed(schema, table, name, "mutant"),
    [],
    { cascades: true, or: ["column-missing"] },
  ),
  "column-type": onColumn((column, table, schema) => {
    if (isKeyed(table, column.name) || isMentioned(table, column.name) || column.default !== null) return null;
    // TypeORM gives the column of a relation the type of what it leads to, whatever is declared.
    if (isOfRelation(schema, table, column.name)) return null;
    if (column.type.kind === "integer") return { ...column, type: { kind: "text" } };
    if (column.type.kind === "text" || column.type.kind === "date") return { ...column, type: { kind: "integer" } };
    return column.type.kind === "boolean" ? { ...column, type: { kind: "binary" } } : null;
  }),
  "column-size": onColumn(
    (column, table) => {
      if (isKeyed(table, column.name)) return null;
      const { type } = column;
      return type.kind === "varchar" && type.length !== null
        ? { ...column, type: { ...type, length: type.length + 1 } }
        : null;
    },
    ["column type"],
  ),
  "column-nullability": onColumn((column, table) =>
    table.primaryKey?.columns.includes(column.name) || column.generated !== null || column.identity !== null
      ? null
      : { ...column, nullable: !column.nullable },
  ),
  "column-default": onColumn(
    (column) => {
      if (!numberOrText(column)) return null;
      if (column.default !== null) return { ...column, default: null };
      return { ...column, default: { sql: column.type.kind === "integer" ? "41" : "'mutant'", columns: [] } };
    },
    ["default"],
  ),
  "column-identity": onColumn((column) => (column.identity === null ? null : { ...column, identity: null }), [], {
    or: ["column-type"],
  }),
  "column-generated": onColumn(
    (column) =>
      column.generated === null
        ? null
        : { ...column, generated: { ...column.generated, expression: { sql: "42", columns: [] } } },
    [],
    // What is virtual is in a statement of `finish.sql` where the library has no words for it.
    { or: ["finish-statement-differs"] },
  ),
  "column-collation": onColumn(
    (column, table) =>
      ["varchar", "text"].includes(column.type.kind) && !isKeyed(table, column.name) && column.generated === null
        ? { ...column, collation: column.collation === null ? "C" : null }
        : null,
    ["collation"],
  ),
  "column-comment": onColumn(
    (column) => ({ ...column, comment: column.comment === null ? "mutant" : null }),
    ["comment"],
  ),
  "primary-key": onTable(
    (table, schema) => {
      const [only, more] = table.primaryKey?.columns ?? [];
      const other = only === undefined ? null : otherColumn(table, [only]);
      const isPlain = table.columns.every(({ name, identity }) => name !== only || identity === null);
      if (other === null || more !== undefined || !isPlain || only === undefined) return null;
      return replaced(schema, table, { ...table, primaryKey: { name: null, columns: [only, other] } });
    },
    { cascades: true },
  ),
  "foreign-key-missing": onPart("foreignKeys", () => "dropped", ["missing reference"]),
  "foreign-key-target": onPart(
    "foreignKeys",
    (key, table, schema) => {
      const other = schema.tables.find(
        (each) =>
          each.managed &&
          each.name !== key.references.name &&
          each.primaryKey?.columns.length === 1 &&
          each.columns.find(({ name }) => name === each.primaryKey?.columns[0])?.type.kind ===
            table.columns.find(({ name }) => name === key.columns[0])?.type.kind,
      );
      if (other === undefined || key.columns.length !== 1) return null;
      const columns = other.primaryKey?.columns ?? [];
      return { ...key, references: { schema: other.schema, name: other.name, columns } };
    },
    ["missing reference"],
    { or: ["foreign-key-missing"] },
  ),
  "foreign-key-action": onPart(
    "foreignKeys",
    (key: ForeignKey) => ({ ...key, onDelete: key.onDelete === "cascade" ? "set null" : "cascade" }),
    ["missing reference"],
  ),
  "foreign-key-deferrability": postgresOnly(
    onPart(
      "foreignKeys",
      (key: ForeignKey) => ({ ...key, deferrable: key.deferrable === null ? "initially deferred" : null }),
      ["deferrability", "missing reference"],
    ),
  ),
  "foreign-key-name": onPart(
    "foreignKeys",
    (key: ForeignKey) => (key.name === null ? null : { ...key, name: "mutant" }),
    ["missing reference"],
    { or: ["index-missing", "index-name"] },
  ),
  "unique-missing": onPart("uniques", () => "dropped"),
  "unique-extra": onTable((table, schema) => {
    const column = table.columns.find(
      ({ name, type }) =>
        ["integer", "bigint", "varchar", "date"].includes(type.kind) &&
        !isKeyed(table, name) &&
        !table.uniques.some(({ columns }) => columns.includes(name)) &&
        !table.indexes.some(({ parts }) => parts.some((part) => part.kind === "column" && part.column === name)),
    )?.name;
    if (column === undefined) return null;
    const unique = { columns: [column], nullsDistinct: true, deferrable: null, include: [], origin: null };
    return replaced(schema, table, { ...table, uniques: [...table.uniques, { name: "mutant", ...unique }] });
  }),
  "unique-columns": onPart(
    "uniques",
    (unique: Unique, table) => {
      const other = otherColumn(table, unique.columns);
      return other === null ? null : { ...unique, columns: [...unique.columns, other] };
    },
    [],
    { or: ["unique-missing"] },
  ),
  "unique-deferrability": postgresOnly(
    onPart(
      "uniques",
      (unique: Unique) => ({ ...unique, deferrable: unique.deferrable === null ? "initially deferred" : null }),
      ["deferrability"],
    ),
  ),
  "unique-nulls": postgresOnly(
    onPart("uniques", (unique: Unique) => ({ ...unique, nullsDistinct: !unique.nullsDistinct }), ["unique constraint"]),
  ),
  "unique-include": postgresOnly(
    onPart(
      "uniques",
      (unique: Unique, table) => {
        const other = otherColumn(table, unique.columns);
        return other === null || unique.include.length > 0 ? null : { ...unique, include: [other] };
      },
      ["include"],
    ),
  ),
  "unique-name": onPart("uniques", (unique: Unique) => (unique.name === null ? null : { ...unique, name: "mutant" })),
  "index-missing": onPart("indexes", ({ unique }: Index) => (unique ? null : "dropped"), [
    "index method",
    "cut expression",
  ]),
  "index-missing-unique": onPart(
    "indexes",
    ({ unique }: Index) => (unique ? "dropped" : null),
    ["index method", "cut expression"],
    { or: ["unique-missing", "index-missing"] },
  ),
  "index-extra": onTable((table, schema) => {
    const column = otherColumn(table, []);
    if (column === null) return null;
    return replaced(schema, table, { ...table, indexes: [...table.indexes, plainIndex("mutant", column)] });
  }),
  "index-uniqueness": onPart(
    "indexes",
    (index: Index) => ({ ...index, unique: !index.unique }),
    ["index", "index method", "cut expression"],
    { or: ["unique-as-index", "unique-extra", "unique-missing", "index-missing", "index-missing-unique"] },
  ),
  "index-columns": onPart(
    "indexes",
    (index: Index, table) => {
      const other = otherColumn(
        table,
        index.parts.flatMap((part) => (part.kind === "column" ? [part.column] : [])),
      );
      if (other === null || index.method !== "btree") return null;
      return { ...index, parts: [...index.parts, ...plainIndex("", other).parts] };
    },
    ["index", "cut expression"],
    { or: ["unique-columns", "unique-missing"] },
  ),
  "index-order": onPart(
    "indexes",
    (index: Index) => {
      const [first, ...rest] = index.parts;
      if (first?.kind !== "column" || index.method !== "btree" || first.opclass !== null) return null;
      return { ...index, parts: [{ ...first, descending: !first.descending }, ...rest] };
    },
    ["index", "cut expression"],
    { or: ["index-columns", "unique-missing", "unique-as-index"] },
  ),
  "index-method": postgresOnly(
    onPart(
      "indexes",
      (index: Index) =>
        index.method === "btree" && !index.unique && index.parts.length === 1 && index.parts[0]?.kind === "column"
          ? {
              ...index,
              method: "hash",
              parts: index.parts.map((part) => ({ ...part, opclass: null, descending: false })),
            }
          : null,
      ["index", "index method"],
      { or: ["index-operator-class", "index-columns", "index-order"] },
    ),
  ),
  "index-operator-class": postgresOnly(
    onPart(
      "indexes",
      (index: Index) => {
        const [first, ...rest] = index.parts;
        if (first?.kind !== "column" || index.method !== "btree" || first.descending) return null;
        return { ...index, parts: [{ ...first, opclass: first.opclass === null ? "mutant_ops" : null }, ...rest] };
      },
      ["index"],
      { or: ["index-columns", "unique-missing"] },
    ),
  ),
  "index-condition": onPart(
    "indexes",
    (index: Index) =>
      index.method === "btree"
        ? { ...index, where: index.where === null ? { sql: "1 = 1", columns: [] } : null }
        : null,
    ["index", "cut expression"],
    // MySQL and MariaDB have no partial indexes.
    { or: ["index-columns", "unique-missing"], only: ["postgres", "sqlite"] },
  ),
  "index-include": postgresOnly(
    onPart(
      "indexes",
      (index: Index, table) => {
        const other = otherColumn(table, []);
        return other === null || index.include.length > 0 ? null : { ...index, include: [other] };
      },
      ["include", "index", "index method", "cut expression"],
      { or: ["index-columns", "index-condition", "unique-missing"] },
    ),
  ),
  "index-nulls": postgresOnly(
    onPart(
      "indexes",
      (index: Index) => (index.unique ? { ...index, nullsDistinct: !index.nullsDistinct } : null),
      ["nulls not distinct index", "index", "cut expression"],
      { or: ["index-columns", "unique-missing"] },
    ),
  ),
  "index-parameters": postgresOnly(
    onPart(
      "indexes",
      (index: Index) => (index.method === "btree" ? { ...index, with: { ...index.with, fillfactor: "71" } } : null),
      ["index", "cut expression"],
      { or: ["index-columns", "unique-missing"] },
    ),
  ),
  "index-name": onPart(
    "indexes",
    (index: Index) => ({ ...index, name: "mutant" }),
    ["index method", "cut expression"],
    {
      or: ["unique-name", "index-missing", "index-missing-unique"],
    },
  ),
  "check-missing": onPart("checks", () => "dropped", ["check", "column check"]),
  "check-extra": onTable(
    (table, schema) => {
      const check: Check = { name: "mutant", expression: { sql: "1 = 1", columns: [] }, origin: null };
      return replaced(schema, table, { ...table, checks: [...table.checks, check] });
    },
    { facts: ["check"] },
  ),
  "check-expression": onPart(
    "checks",
    (check: Check) => ({ ...check, expression: { ...check.expression, sql: `${check.expression.sql} OR 1 = 2` } }),
    ["check", "column check"],
  ),
  "check-name": onPart(
    "checks",
    (check: Check) => (check.name === null ? null : { ...check, name: "mutant" }),
    ["check", "column check"],
    { or: ["check-extra"] },
  ),
  "exclusion-missing": postgresOnly(onPart("exclusions", () => "dropped", ["exclusion"], { or: ["index-missing"] })),
  "exclusion-elements": postgresOnly(
    onPart(
      "exclusions",
      (exclusion: Exclusion) => ({ ...exclusion, where: { sql: "1 = 1", columns: [] } }),
      ["exclusion"],
      { or: ["index-condition"] },
    ),
  ),
  "relation-missing": relations(
    (application, table) =>
      application.toOne
        // Code need not declare the relations of a join table: they are those of its many-to-many relation.
        .filter(({ source }) => source === labelOf(application, table) && !isJoin(application, source))
        .map((relation) => ({
          application: {
            ...application,
            toOne: application.toOne.filter((each) => each !== relation),
            manyToMany: application.manyToMany.filter(({ through }) => through !== relation.source),
          },
          name: relation.name,
        })),
    { cascades: true },
  ),
  "relation-missing-back": relations((application, table) =>
    application.toOne
      .filter(({ target, reverse, unique }) => target === labelOf(application, table) && reverse !== null && !unique)
      .map((relation) => ({
        application: {
          ...application,
          toOne: application.toOne.map((each) => (each === relation ? { ...each, reverse: null } : each)),
        },
        name: relation.reverse ?? "",
      })),
  ),
  "relation-name": relations(
    (application, table) =>
      application.toOne
        .filter(({ source }) => source === labelOf(application, table))
        .map((relation) => ({
          application: {
            ...application,
            toOne: application.toOne.map((each) => (each === relation ? { ...each, name: "mutant" } : each)),
            manyToMany: application.manyToMany.filter(({ through }) => through !== relation.source),
          },
          name: relation.name,
        })),
    { cascades: true },
  ),
};

/** Changes that are none to Django or the database: nothing is found. */
export const NO_MUTATIONS: Readonly<Record<string, (schema: Schema, target: TargetName) => Schema>> = {
  "column order": (schema, target) => ({
    ...schema,
    tables: schema.tables.map((table) => {
      const isKey = ({ name }: Column): boolean =>
        target === "typeorm" && table.primaryKey?.columns.includes(name) === true;
      // TypeORM takes the order of a key from that of its columns.
      const key = table.columns.filter(isKey);
      return { ...table, columns: [...table.columns].reverse().map((each) => (isKey(each) && key.shift()) || each) };
    }),
  }),
  "order of tables and constraints": (schema) => ({
    ...schema,
    tables: [...schema.tables].reverse().map((table) => ({
      ...table,
      uniques: [...table.uniques].reverse(),
      indexes: [...table.indexes].reverse(),
      foreignKeys: [...table.foreignKeys].reverse(),
    })),
  }),
};

import { createIndex, exclusionClause, foreignKey, qualified, uniqueClause } from "../../src/dialects/postgres/ddl.js";
import { quoteName } from "../../src/dialects/postgres/quote.js";
import { types } from "../../src/dialects/postgres/types.js";
import type { Column, ForeignKey, Index, Schema, Table, Unique } from "../../src/schema/schema.js";

/** A change to a live database, and where a check has to find it. */
export interface Mutation {
  readonly statements: readonly string[];
  readonly table: string;
  /** Column that the finding must name; null where it is about the table, a constraint or an index. */
  readonly column: string | null;
  /** Constraint or index that the finding must name. */
  readonly name: string | null;
}

/** A kind of change: all places of a database where it can be made. */
export interface MutationKind {
  /** Whether PostgreSQL takes more away with it, so that there are further findings. */
  readonly cascades?: true;
  places(schema: Schema): readonly Mutation[];
}

const alter = (table: Table, what: string): string => `ALTER TABLE ${qualified(table)} ${what}`;
const fullName = ({ schema, name }: Table): string => (schema === null ? name : `${schema}.${name}`);

const onTable = (make: (table: Table) => readonly string[] | null, cascades?: true): MutationKind => ({
  ...(cascades && { cascades }),
  places: ({ tables }) =>
    tables.flatMap((table) => {
      const statements = make(table);
      return statements === null ? [] : [{ statements, table: fullName(table), column: null, name: null }];
    }),
});

const onColumn = (make: (column: Column, table: Table) => readonly string[] | null, cascades?: true): MutationKind => ({
  ...(cascades && { cascades }),
  places: ({ tables }) =>
    tables.flatMap((table) =>
      table.columns.flatMap((column) => {
        const statements = make(column, table);
        return statements === null ? [] : [{ statements, table: fullName(table), column: column.name, name: null }];
      }),
    ),
});

const alterColumn = (make: (column: Column) => string | null): MutationKind =>
  onColumn((column, table) => {
    const what = make(column);
    return what === null ? null : [alter(table, `ALTER COLUMN ${quoteName(column.name)} ${what}`)];
  });

type Part = "foreignKeys" | "uniques" | "indexes" | "checks" | "exclusions";

/** @param shown the name that the finding has to give, where it is not the old one */
const onPart = <P extends Part>(
  part: P,
  make: (each: Table[P][number], table: Table, schema: Schema) => readonly string[] | null,
  shown?: string,
): MutationKind => ({
  places: (schema) =>
    schema.tables.flatMap((table) =>
      [...table[part]].flatMap((each: Table[P][number]) => {
        const statements = make(each, table, schema);
        return statements === null
          ? []
          : [{ statements, table: fullName(table), column: null, name: shown ?? each.name }];
      }),
    ),
});

const drop = (table: Table, name: string | null): string => alter(table, `DROP CONSTRAINT ${quoteName(name ?? "")}`);
const renameTo = (table: Table, name: string | null): readonly string[] => [
  alter(table, `RENAME CONSTRAINT ${quoteName(name ?? "")} TO mutant`),
];

const remakeKey = (change: (key: ForeignKey, table: Table, schema: Schema) => Partial<ForeignKey> | null) =>
  onPart("foreignKeys", (key, table, schema) => {
    const changed = change(key, table, schema);
    return changed && [drop(table, key.name), foreignKey(table, { ...key, ...changed })];
  });

const remakeUnique = (change: (unique: Unique, table: Table) => Partial<Unique> | null) =>
  onPart("uniques", (unique, table) => {
    const changed = change(unique, table);
    if (changed === null) return null;
    return [drop(table, unique.name), alter(table, `ADD ${uniqueClause({ ...unique, ...changed }, table, "")}`)];
  });

const remakeIndex = (change: (index: Index, table: Table) => Partial<Index> | null) =>
  onPart("indexes", (index, table) => {
    const changed = change(index, table);
    const where = index.where && { ...index.where, sql: `(${index.where.sql})` };
    return changed && [dropIndex(index, table), createIndex(table, { ...index, where, ...changed })];
  });

const dropIndex = (index: Index, { schema }: Table): string =>
  `DROP INDEX ${schema === null ? "" : `${quoteName(schema)}.`}${quoteName(index.name)}`;

const createMutant = (index: Index, table: Table): string => createIndex(table, { ...index, name: "mutant" });

const isPlain = ({ identity, generated }: Column): boolean => identity === null && generated === null;
const otherColumn = (table: Table, taken: readonly string[]): string | null =>
  table.columns.find(({ name, type }) => !taken.includes(name) && ["integer", "bigint", "varchar"].includes(type.kind))
    ?.name ?? null;
const btree = (index: Index, change: Partial<Index>): Partial<Index> | null =>
  index.method === "btree" && index.where === null ? change : null;
/** Whether the rows differ in this column anyway. */
/** Whether a column's values are told apart already: by a key or constraint, or by an index that covers further columns. */
const isUniqueAlone = ({ primaryKey, uniques, indexes }: Table, column: string): boolean =>
  [primaryKey, ...uniques].some((key) => key?.columns.length === 1 && key.columns[0] === column) ||
  indexes.some(
    ({ unique, where, parts: [part, ...more] }) =>
      unique && where === null && more.length === 0 && part?.kind === "column" && part.column === column,
  );
const ofColumn = (index: Index): boolean => index.parts.every((part) => part.kind === "column");

/** Changes to a live database, by the code that is due. */
export const MUTATIONS: Readonly<Record<string, MutationKind>> = {
  "table-missing": onTable((table) => [`DROP TABLE ${qualified(table)} CASCADE`], true),
  "table-renamed": onTable((table) => [alter(table, "RENAME TO mutant")]),
  "table-comment": onTable((table) => [`COMMENT ON TABLE ${qualified(table)} IS 'mutant'`]),
  "column-missing": onColumn(
    ({ name }, table) => (table.columns.length > 1 ? [alter(table, `DROP COLUMN ${quoteName(name)} CASCADE`)] : null),
    true,
  ),
  "column-extra": {
    places: ({ tables }) =>
      tables.map((table) => ({
        statements: [alter(table, "ADD COLUMN mutant text")],
        table: fullName(table),
        column: "mutant",
        name: null,
      })),
  },
  "column-extra-required": {
    places: ({ tables }) =>
      tables.map((table) => ({
        statements: [alter(table, "ADD COLUMN mutant text NOT NULL")],
        table: fullName(table),
        column: "mutant",
        name: null,
      })),
  },
  "column-renamed": onColumn(({ name }, table) => [alter(table, `RENAME COLUMN ${quoteName(name)} TO mutant`)]),
  "column-type": alterColumn(({ type }) =>
    type.kind === "date" ? "TYPE timestamp" : type.kind === "integer" ? "TYPE bigint" : null,
  ),
  "column-size": alterColumn(({ type, collation }) =>
    type.kind === "varchar" && type.length !== null && collation === null
      ? `TYPE varchar(${type.length + 1})`
      : type.kind === "numeric" && type.precision !== null
        ? `TYPE numeric(${type.precision + 1}, ${type.scale ?? 0})`
        : null,
  ),
  "column-nullability": onColumn((column, table) =>
    table.primaryKey?.columns.includes(column.name) === true || !isPlain(column)
      ? null
      : [alter(table, `ALTER COLUMN ${quoteName(column.name)} ${column.nullable ? "SET" : "DROP"} NOT NULL`)],
  ),
  "column-default": alterColumn((column) =>
    isPlain(column) && (column.type.kind === "varchar" || column.type.kind === "text") ? "SET DEFAULT 'mutant'" : null,
  ),
  "column-identity": alterColumn(({ identity }) => (identity === null ? null : "DROP IDENTITY")),
  // As Django made them before 4.1.
  "column-numbering": onColumn(({ name, identity }, table) =>
    identity !== "by default"
      ? null
      : [
          alter(table, `ALTER COLUMN ${quoteName(name)} DROP IDENTITY`),
          `CREATE SEQUENCE mutant OWNED BY ${qualified(table)}.${quoteName(name)}`,
          alter(table, `ALTER COLUMN ${quoteName(name)} SET DEFAULT nextval('mutant')`),
        ],
  ),
  "column-generated": alterColumn(({ generated }) => (generated?.stored === true ? "DROP EXPRESSION" : null)),
  "column-collation": alterColumn(({ type, collation }) =>
    (type.kind === "varchar" || type.kind === "text") && collation !== "C"
      ? `TYPE ${types.print(type)} COLLATE "C"`
      : null,
  ),
  "column-comment": onColumn(({ name }, table) => [
    `COMMENT ON COLUMN ${qualified(table)}.${quoteName(name)} IS 'mutant'`,
  ]),
  "primary-key": onTable((table) => table.primaryKey && [`${drop(table, table.primaryKey.name)} CASCADE`], true),
  "primary-key-name": onTable((table) => table.primaryKey && renameTo(table, table.primaryKey.name)),
  "foreign-key-missing": onPart("foreignKeys", ({ name }, table) => [drop(table, name)]),
  "foreign-key-extra": onPart("foreignKeys", (key, table) => [foreignKey(table, { ...key, name: "mutant" })], "mutant"),
  "foreign-key-target": remakeKey((key, _, { tables }) => {
    const other = tables.find(
      ({ name, columns }) =>
        name !== key.references.name && columns.some(({ name: own, type }) => own === "id" && type.kind === "bigint"),
    );
    return other ? { references: { schema: other.schema, name: other.name, columns: ["id"] } } : null;
  }),
  "foreign-key-columns": remakeKey((key, table) => {
    const other = table.columns.find(
      ({ name, type }) =>
        !table.foreignKeys.some(({ columns }) => columns.includes(name)) && ["bigint", "integer"].includes(type.kind),
    );
    return other === undefined || key.columns.length > 1 ? null : { columns: [other.name] };
  }),
  "foreign-key-action": remakeKey(({ onDelete }) => ({ onDelete: onDelete === "cascade" ? "restrict" : "cascade" })),
  "foreign-key-deferrability": remakeKey(() => ({ deferrable: null })),
  "foreign-key-name": onPart("foreignKeys", ({ name }, table) => renameTo(table, name)),
  "unique-missing": onPart("uniques", ({ name }, table) => [drop(table, name)]),
  "unique-extra": {
    places: ({ tables }) =>
      tables.flatMap((table) =>
        table.columns.map(({ name }) => ({
          statements: [
            alter(
              table,
              `ADD CONSTRAINT mutant UNIQUE (${quoteName(name)}, ${quoteName(table.columns[0]?.name ?? "")})`,
            ),
          ],
          table: fullName(table),
          column: name,
          name: "mutant",
        })),
      ),
  },
  "unique-columns": remakeUnique(({ columns }, table) => {
    const other = otherColumn(table, columns);
    return other === null ? null : { columns: [...columns, other] };
  }),
  "unique-nulls": remakeUnique(({ nullsDistinct }) => ({ nullsDistinct: !nullsDistinct })),
  "unique-deferrability": remakeUnique(({ deferrable }) => ({
    deferrable: deferrable === null ? "initially deferred" : null,
  })),
  "unique-include": remakeUnique(({ columns, include }, table) => {
    const other = otherColumn(table, [...columns, ...include]);
    return other === null ? null : { include: [...include, other] };
  }),
  "unique-name": onPart("uniques", ({ name }, table) => renameTo(table, name)),
  "unique-as-index": onPart("uniques", ({ name, columns, deferrable, include, nullsDistinct }, table) =>
    deferrable !== null || include.length > 0 || !nullsDistinct
      ? null
      : [
          drop(table, name),
          `CREATE UNIQUE INDEX ${quoteName(name ?? "")} ON ${qualified(table)} (${columns.map(quoteName).join(", ")})`,
        ],
  ),
  "index-missing": onPart("indexes", (index, table) => (index.unique ? null : [dropIndex(index, table)])),
  "index-missing-unique": onPart("indexes", (index, table) => (index.unique ? [dropIndex(index, table)] : null)),
  "index-extra": onPart("indexes", (index, table) => (index.unique ? null : [createMutant(index, table)]), "mutant"),
  "index-extra-unique": {
    places: ({ tables }) =>
      tables.flatMap((table) =>
        table.columns.flatMap(({ name }) =>
          isUniqueAlone(table, name)
            ? []
            : {
                statements: [`CREATE UNIQUE INDEX mutant ON ${qualified(table)} (${quoteName(name)})`],
                table: fullName(table),
                column: name,
                name: "mutant",
              },
        ),
      ),
  },
  "index-uniqueness": remakeIndex((index) => btree(index, { unique: !index.unique })),
  "index-columns": remakeIndex((index, table) => {
    const taken = index.parts.flatMap((part) => (part.kind === "column" ? [part.column] : []));
    const column = otherColumn(table, taken);
    const part = { kind: "column", descending: false, nulls: null, opclass: null, collation: null } as const;
    return column === null ? null : btree(index, { parts: [...index.parts, { ...part, column }] });
  }),
  "index-order": remakeIndex((index) =>
    btree(index, { parts: index.parts.map((part) => ({ ...part, descending: !part.descending, nulls: null })) }),
  ),
  "index-method": remakeIndex((index) => {
    const [part] = index.parts;
    const isHashable =
      index.parts.length === 1 && !index.unique && index.include.length === 0 && part?.opclass === null;
    return isHashable && ofColumn(index) && !part.descending
      ? btree(index, { method: "hash", with: {}, parts: [{ ...part, descending: false, nulls: null }] })
      : null;
  }),
  "index-operator-class": remakeIndex((index, table) => {
    const [part, ...rest] = index.parts;
    if (part?.kind !== "column") return null;
    const type = table.columns.find(({ name }) => name === part.column)?.type.kind;
    if (type !== "varchar" && type !== "text") return null;
    return btree(index, { parts: [{ ...part, opclass: part.opclass === null ? "text_pattern_ops" : null }, ...rest] });
  }),
  "index-collation": remakeIndex((index, table) => {
    const [part, ...rest] = index.parts;
    if (part?.kind !== "column" || part.collation !== null) return null;
    const column = table.columns.find(({ name }) => name === part.column);
    const isText = column?.collation === null && (column.type.kind === "varchar" || column.type.kind === "text");
    return isText ? btree(index, { parts: [{ ...part, collation: "C" }, ...rest] }) : null;
  }),
  "index-condition": remakeIndex((index, table) => {
    const column = quoteName(table.columns[0]?.name ?? "");
    return { where: index.where === null ? { sql: `${column} IS NOT NULL`, columns: [] } : null };
  }),
  "index-include": remakeIndex((index, table) => {
    const column = otherColumn(table, index.include);
    return column === null ? null : btree(index, { include: [...index.include, column] });
  }),
  "index-nulls": remakeIndex((index) => (index.unique ? btree(index, { nullsDistinct: !index.nullsDistinct }) : null)),
  "index-parameters": remakeIndex((index) => btree(index, { with: { ...index.with, fillfactor: "33" } })),
  "index-name": onPart("indexes", (index, table) => {
    const schema = table.schema === null ? "" : `${quoteName(table.schema)}.`;
    return [`ALTER INDEX ${schema}${quoteName(index.name)} RENAME TO mutant`];
  }),
  "index-invalid": onPart("indexes", ({ name }, { schema }) => [
    `UPDATE pg_index SET indisvalid = false WHERE indexrelid = '${schema === null ? "" : `${quoteName(schema)}.`}${quoteName(name)}'::regclass`,
  ]),
  "constraint-not-validated": onPart("foreignKeys", (key, table) => [
    drop(table, key.name),
    `${foreignKey(table, key)} NOT VALID`,
  ]),
  "check-missing": onPart("checks", ({ name }, table) => [drop(table, name)]),
  "check-extra": onTable((table) => [
    alter(table, `ADD CONSTRAINT mutant CHECK (${quoteName(table.columns[0]?.name ?? "")} IS NOT NULL)`),
  ]),
  "check-expression": onPart("checks", ({ name, expression }, table) => [
    drop(table, name),
    alter(table, `ADD CONSTRAINT ${quoteName(name ?? "")} CHECK (NOT (${expression.sql}))`),
  ]),
  "check-name": onPart("checks", ({ name }, table) => renameTo(table, name)),
  "exclusion-missing": onPart("exclusions", ({ name }, table) => [drop(table, name)]),
  "exclusion-elements": onPart("exclusions", (exclusion, table) => [
    drop(table, exclusion.name),
    alter(
      table,
      `ADD ${exclusionClause({ ...exclusion, deferrable: exclusion.deferrable === null ? "initially deferred" : null })}`,
    ),
  ]),
  "exclusion-extra": onPart(
    "exclusions",
    (exclusion, table) => [alter(table, `ADD ${exclusionClause({ ...exclusion, name: "mutant" })}`)],
    "mutant",
  ),
  "exclusion-name": onPart("exclusions", ({ name }, table) => renameTo(table, name)),
};

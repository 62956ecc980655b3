import { knownIndexes } from "../../schema/known-indexes.js";
import type {
  Check,
  Column,
  Deferrability,
  ForeignKey,
  Index,
  IndexPart,
  Table,
  TableName,
  Unique,
} from "../../schema/schema.js";
import type { Statement } from "../dialect.js";
import { quoteName } from "./quote.js";
import { types } from "./types.js";

/**
 * The statements that make the tables, in the form and order in which Django's schema editor would send them: every
 * table with its keys and constraints, then indexes of all.
 */
export function createStatements(tables: readonly Table[]): readonly Statement[] {
  const managed = tables.filter((table) => table.managed);
  return [
    ...managed.map((table): Statement => ({ sql: createTable(table), table: table.name })),
    ...managed.flatMap((table) =>
      knownIndexes(table).map((index): Statement => ({ sql: createIndex(table, index), table: table.name })),
    ),
  ];
}

/** `"database"."table"`. */
export function qualified(table: TableName): string {
  return table.schema === null ? quoteName(table.name) : `${quoteName(table.schema)}.${quoteName(table.name)}`;
}

const list = (names: readonly string[]) => names.map(quoteName).join(", ");
const named = (name: string | null) => (name === null ? "" : `CONSTRAINT ${quoteName(name)} `);
const deferring = (deferrable: Deferrability | null) =>
  deferrable === null ? "" : ` DEFERRABLE ${deferrable.toUpperCase()}`;

/** `_collate_sql`, which does not quote; what is no plain name is quoted all the same. */
const collating = (collation: string) => `COLLATE ${/^\w+$/.test(collation) ? collation : quoteName(collation)}`;

/** `CREATE TABLE` with all that stands inside it. */
export function createTable(table: Table): string {
  const key = table.primaryKey;
  const inlineKey = key?.name === null && key.columns.length === 1 ? key.columns[0] : undefined;
  const ofColumn = (column: Column) => ({
    unique: table.uniques.find((unique) => isInline(unique, column.name)),
    check: table.checks.find((check) => isOfColumn(check, column.name)),
    foreignKey: table.foreignKeys.find((foreign) => isInlineKey(foreign, column.name)),
  });
  const beside = table.columns.map(ofColumn);
  const definitions = table.columns.map((column, index) => {
    const { unique, check, foreignKey } = beside[index] ?? {};
    return [
      columnDefinition(column),
      inlineKey === column.name ? "PRIMARY KEY" : null,
      unique === undefined ? null : "UNIQUE",
      check === undefined ? null : `CHECK (${check.expression.sql})`,
      column.identity === null ? null : "AUTOINCREMENT",
      foreignKey === undefined ? null : references(foreignKey),
    ]
      .filter((part) => part !== null)
      .join(" ");
  });
  const isApart = (part: Unique | Check | ForeignKey) =>
    !beside.some(({ unique, check, foreignKey }) => part === unique || part === check || part === foreignKey);
  const constraints = [
    ...table.checks.filter(isApart).map((check) => `${named(check.name)}CHECK (${check.expression.sql})`),
    ...table.uniques.filter(isApart).map((unique) => `${named(unique.name)}UNIQUE (${list(unique.columns)})`),
    ...table.foreignKeys
      .filter(isApart)
      .map((foreign) => `${named(foreign.name)}FOREIGN KEY (${list(foreign.columns)}) ${references(foreign)}`),
    ...(key === null || inlineKey !== undefined ? [] : [`${named(key.name)}PRIMARY KEY (${list(key.columns)})`]),
  ];
  return `CREATE TABLE ${qualified(table)} (${[...definitions, ...constraints].join(", ")})`;
}

/** Name, type and what else belongs to the column alone. */
export function columnDefinition(column: Column): string {
  const { collation, generated } = column;
  return [
    quoteName(column.name),
    types.printColumn(column),
    collation === null ? null : collating(collation),
    column.default === null ? null : `DEFAULT ${column.default.sql}`,
    generated === null
      ? null
      : `GENERATED ALWAYS AS (${generated.expression.sql}) ${generated.stored ? "STORED" : "VIRTUAL"}`,
    generated !== null ? null : column.nullable ? "NULL" : "NOT NULL",
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** Whether a unique is the one that `UNIQUE` in the column's definition makes. */
function isInline({ name, columns }: Unique, column: string): boolean {
  return name === null && columns.length === 1 && columns[0] === column;
}

/** Whether a check is the one that the column's kind brings along. */
function isOfColumn({ name, expression }: Check, column: string): boolean {
  return name === null && expression.columns.length === 1 && expression.columns[0] === column;
}

function isInlineKey({ name, columns }: ForeignKey, column: string): boolean {
  return name === null && columns.length === 1 && columns[0] === column;
}

/** `sql_create_inline_fk`. A key leads to a table of its own database, whose name is not said. */
function references(key: ForeignKey): string {
  const actions = [
    key.onDelete === "no action" ? "" : ` ON DELETE ${key.onDelete.toUpperCase()}`,
    key.onUpdate === "no action" ? "" : ` ON UPDATE ${key.onUpdate.toUpperCase()}`,
  ].join("");
  const { name, columns } = key.references;
  return `REFERENCES ${quoteName(name)} (${list(columns)})${actions}${deferring(key.deferrable)}`;
}

/** `CREATE INDEX` of a table. */
export function createIndex(table: Table, index: Index): string {
  return [
    `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${quoteName(index.name)} ON ${qualified(table)}`,
    ` (${index.parts.map(indexPart).join(", ")})`,
    index.where === null ? "" : ` WHERE ${index.where.sql}`,
  ].join("");
}

function indexPart(part: IndexPart): string {
  return [
    part.kind === "column" ? quoteName(part.column) : `(${part.expression.sql})`,
    part.collation === null ? null : `COLLATE ${quoteName(part.collation)}`,
    part.descending ? "DESC" : null,
    part.nulls === null ? null : `NULLS ${part.nulls.toUpperCase()}`,
  ]
    .filter((text) => text !== null)
    .join(" ");
}

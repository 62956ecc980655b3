import { knownIndexes } from "../../schema/known-indexes.js";
import type {
  Check,
  Column,
  Deferrability,
  Exclusion,
  ForeignKey,
  Index,
  IndexPart,
  Table,
  TableName,
  Unique,
} from "../../schema/schema.js";
import type { Statement } from "../dialect.js";
import { checkName, primaryKeyName, uniqueName } from "./names.js";
import { quoteName, quoteText } from "./quote.js";
import { types } from "./types.js";

/**
 * The statements that make the tables, in the form and order in which Django's schema editor would send them: every
 * table with its comments, then foreign keys, uniques and indexes of all. A name is stated wherever it is not the one
 * that PostgreSQL would choose by itself.
 */
export function createStatements(tables: readonly Table[]): readonly Statement[] {
  const managed = tables.filter((table) => table.managed);
  const statement =
    (table: Table) =>
    (sql: string): Statement => ({ sql, table: table.name });
  return [
    ...managed.flatMap((table) => [createTable(table), ...comments(table)].map(statement(table))),
    ...managed.flatMap((table) => deferred(table).map(statement(table))),
  ];
}

/** `"schema"."table"`. */
export function qualified(table: TableName): string {
  return table.schema === null ? quoteName(table.name) : `${quoteName(table.schema)}.${quoteName(table.name)}`;
}

const list = (names: readonly string[]) => names.map(quoteName).join(", ");
const named = (name: string | null, implicit: string) =>
  name === null || name === implicit ? "" : `CONSTRAINT ${quoteName(name)} `;
const deferring = (deferrable: Deferrability | null) =>
  deferrable === null ? "" : ` DEFERRABLE ${deferrable.toUpperCase()}`;
const including = (columns: readonly string[]) => (columns.length === 0 ? "" : ` INCLUDE (${list(columns)})`);

function createTable(table: Table): string {
  const key = table.primaryKey;
  const inlineKey = key !== null && key.columns.length === 1 ? key : null;
  const inlineUniques = table.uniques.filter((unique) => isInline(table, unique));
  const inlineChecks = table.checks.filter((check) => check.name === checkName(table.name, soleColumn(check)));
  const definitions = table.columns.map((column) => {
    const unique = inlineUniques.find((each) => each.columns[0] === column.name);
    const check = inlineChecks.find((each) => soleColumn(each) === column.name);
    return [
      columnDefinition(column),
      inlineKey?.columns[0] === column.name ? `${named(inlineKey.name, primaryKeyName(table.name))}PRIMARY KEY` : null,
      unique === undefined ? null : "UNIQUE",
      check === undefined ? null : `CHECK (${check.expression.sql})`,
      identity(column),
    ]
      .filter((part) => part !== null)
      .join(" ");
  });
  const constraints = [
    ...table.checks
      .filter((check) => !inlineChecks.includes(check))
      .map((check) => `${named(check.name, "")}CHECK (${check.expression.sql})`),
    ...table.uniques
      .filter((unique) => !inlineUniques.includes(unique) && !repeats(unique, table))
      .map((unique) => uniqueClause(unique, table)),
    ...table.exclusions.map(exclusionClause),
    ...(key !== null && inlineKey === null
      ? [`${named(key.name, primaryKeyName(table.name))}PRIMARY KEY (${list(key.columns)})`]
      : []),
  ];
  const tablespace = table.tablespace === null ? "" : ` TABLESPACE ${quoteName(table.tablespace)}`;
  return `CREATE TABLE ${qualified(table)} (${[...definitions, ...constraints].join(", ")})${tablespace}`;
}

/** Name, type and what else belongs to the column alone, but for what numbers it: that comes last. */
export function columnDefinition(column: Column): string {
  const { collation, generated } = column;
  return [
    quoteName(column.name),
    types.printColumn(column),
    collation === null ? null : `COLLATE ${quoteName(collation)}`,
    column.default === null ? null : `DEFAULT ${column.default.sql}`,
    generated === null
      ? null
      : `GENERATED ALWAYS AS (${generated.expression.sql}) ${generated.stored ? "STORED" : "VIRTUAL"}`,
    generated !== null ? null : column.nullable ? "NULL" : "NOT NULL",
  ]
    .filter((part) => part !== null)
    .join(" ");
}

/** What numbers a column; null for nothing that its type does not say. */
export function identity({ identity: by }: Column): string | null {
  return by === "by default" || by === "always" ? `GENERATED ${by.toUpperCase()} AS IDENTITY` : null;
}

/** Whether a unique can stand in its column's definition, where PostgreSQL names it. */
function isInline(table: Table, unique: Unique): boolean {
  return (
    unique.columns.length === 1 &&
    (unique.name === null || unique.name === uniqueName(table.name, unique.columns)) &&
    !repeats(unique, table) &&
    unique.nullsDistinct &&
    unique.deferrable === null &&
    unique.include.length === 0
  );
}

function soleColumn(check: Check): string | null {
  const [only, more] = check.expression.columns;
  return more === undefined ? (only ?? null) : null;
}

/** A unique constraint inside `CREATE TABLE` or behind `ADD`. `implicit`: the name that needs no saying. */
export function uniqueClause(
  unique: Unique,
  table: Table,
  implicit: string = uniqueName(table.name, unique.columns),
): string {
  const name = named(unique.name, implicit);
  const nulls = unique.nullsDistinct ? "" : " NULLS NOT DISTINCT";
  return `${name}UNIQUE${nulls} (${list(unique.columns)})${including(unique.include)}${deferring(unique.deferrable)}`;
}

/** An exclusion constraint inside `CREATE TABLE` or behind `ADD`. */
export function exclusionClause(exclusion: Exclusion): string {
  const elements = exclusion.elements.map((element) =>
    [element.expression.sql, element.opclass, "WITH", element.operator].filter((part) => part !== null).join(" "),
  );
  const where = exclusion.where === null ? "" : ` WHERE (${exclusion.where.sql})`;
  return `CONSTRAINT ${quoteName(exclusion.name)} EXCLUDE USING ${exclusion.method} (${elements.join(", ")})${including(exclusion.include)}${where}${deferring(exclusion.deferrable)}`;
}

function comments(table: Table): string[] {
  return [null, ...table.columns.map(({ name }) => name)].flatMap((column) => commentOn(table, column));
}

/** The statement that comments on a table or on one of its columns, where there is a comment. */
export function commentOn(table: Table, column: string | null): string[] {
  const comment = column === null ? table.comment : table.columns.find(({ name }) => name === column)?.comment;
  if (comment == null) return [];
  const object = column === null ? `TABLE ${qualified(table)}` : `COLUMN ${qualified(table)}.${quoteName(column)}`;
  return [`COMMENT ON ${object} IS ${quoteText(comment)}`];
}

/** Whether an equal unique or key comes before: side by side in `CREATE TABLE`, PostgreSQL would make one of them. */
function repeats(unique: Unique, table: Table): boolean {
  const columns = list(unique.columns);
  const before = table.uniques.slice(0, table.uniques.indexOf(unique));
  return [table.primaryKey, ...before].some((each) => each !== null && list(each.columns) === columns);
}

function deferred(table: Table): string[] {
  return [
    ...table.uniques
      .filter((unique) => repeats(unique, table))
      .map((unique) => `ALTER TABLE ${qualified(table)} ADD ${uniqueClause(unique, table)}`),
    ...table.foreignKeys.map((key) => foreignKey(table, key)),
    ...knownIndexes(table).map((index) => createIndex(table, index)),
  ];
}

/** The statement that adds a foreign key to its table. */
export function foreignKey(table: Table, key: ForeignKey): string {
  return `ALTER TABLE ${qualified(table)} ADD ${foreignKeyClause(key)}`;
}

/** `CONSTRAINT "name" FOREIGN KEY (…) REFERENCES …`, as it stands after `ADD`. */
export function foreignKeyClause(key: ForeignKey): string {
  const actions = [
    key.onDelete === "no action" ? "" : ` ON DELETE ${key.onDelete.toUpperCase()}`,
    key.onUpdate === "no action" ? "" : ` ON UPDATE ${key.onUpdate.toUpperCase()}`,
  ].join("");
  return `${named(key.name, "")}FOREIGN KEY (${list(key.columns)}) REFERENCES ${qualified(key.references)} (${list(key.references.columns)})${actions}${deferring(key.deferrable)}`;
}

/** The statement that makes an index. */
export function createIndex(table: Table, index: Index): string {
  const parameters = Object.entries(index.with).map(([name, value]) => `${name} = ${value}`);
  return [
    `CREATE ${index.unique ? "UNIQUE " : ""}INDEX ${quoteName(index.name)} ON ${qualified(table)}`,
    index.method === "btree" ? "" : ` USING ${index.method}`,
    ` (${index.parts.map(indexPart).join(", ")})`,
    including(index.include),
    index.nullsDistinct ? "" : " NULLS NOT DISTINCT",
    parameters.length === 0 ? "" : ` WITH (${parameters.join(", ")})`,
    index.tablespace === null ? "" : ` TABLESPACE ${quoteName(index.tablespace)}`,
    index.where === null ? "" : ` WHERE ${index.where.sql}`,
  ].join("");
}

function indexPart(part: IndexPart): string {
  return [
    part.kind === "column" ? quoteName(part.column) : `(${part.expression.sql})`,
    part.collation === null ? null : `COLLATE ${quoteName(part.collation)}`,
    part.opclass,
    part.descending ? "DESC" : null,
    part.nulls === null ? null : `NULLS ${part.nulls.toUpperCase()}`,
  ]
    .filter((text) => text !== null)
    .join(" ");
}

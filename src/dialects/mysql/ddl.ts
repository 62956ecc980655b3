import { knownIndexes } from "../../schema/known-indexes.js";
import type { Check, Column, ForeignKey, Index, IndexPart, Table, TableName, Unique } from "../../schema/schema.js";
import type { Statement, Types } from "../dialect.js";
import { quoteName, quoteText } from "./quote.js";

/**
 * The statements that make the tables, in the form and order in which Django's schema editor would send them: every
 * table with its comment, then foreign keys and indexes of all. A unique key or check that the database named by itself
 * stands in its column's definition.
 * @param django its version (`5.2`), which decides where a column's comment stands; null for what does not matter
 */
export function createStatements(
  tables: readonly Table[],
  types: Types,
  django: string | null = null,
): readonly Statement[] {
  // `_iter_column_sql` of Django 6.0
  const commentsLast = django !== null && Number(django.split(".")[0]) >= 6;
  const managed = tables.filter((table) => table.managed);
  const statement =
    (table: Table) =>
    (sql: string): Statement => ({ sql, table: table.name });
  return [
    ...managed.flatMap((table) => [createTable(table, types, commentsLast), ...commentOn(table)].map(statement(table))),
    ...managed.flatMap((table) => deferred(table).map(statement(table))),
  ];
}

/** `` `database`.`table` ``. */
export function qualified(table: TableName): string {
  return table.schema === null ? quoteName(table.name) : `${quoteName(table.schema)}.${quoteName(table.name)}`;
}

const list = (names: readonly string[]) => names.map(quoteName).join(", ");

function createTable(table: Table, types: Types, commentsLast: boolean): string {
  const key = table.primaryKey;
  const inlineKey = key !== null && key.columns.length === 1 ? key : null;
  const inlineUniques = table.columns.flatMap(({ name }) => table.uniques.find((each) => isInline(each, name)) ?? []);
  const inlineChecks = table.columns.flatMap(({ name }) => table.checks.find((each) => isOfColumn(each, name)) ?? []);
  const definitions = table.columns.map((column) => {
    const check = inlineChecks.find((each) => isOfColumn(each, column.name));
    return [
      columnDefinition(commentsLast ? { ...column, comment: null } : column, types),
      inlineKey?.columns[0] === column.name ? "PRIMARY KEY" : null,
      inlineUniques.some((each) => isInline(each, column.name)) ? "UNIQUE" : null,
      commentsLast ? commentClause(column) : null,
      check === undefined ? null : `CHECK (${check.expression.sql})`,
    ]
      .filter((part) => part !== null)
      .join(" ");
  });
  const constraints = [
    ...table.checks.filter((check) => !inlineChecks.includes(check)).map(checkClause),
    ...table.uniques.filter((unique) => !inlineUniques.includes(unique)).map(uniqueClause),
    ...(key !== null && inlineKey === null ? [`PRIMARY KEY (${list(key.columns)})`] : []),
  ];
  return `CREATE TABLE ${qualified(table)} (${[...definitions, ...constraints].join(", ")})`;
}

/** Name, type and everything that belongs to the column alone. */
export function columnDefinition(column: Column, types: Types): string {
  const { collation, generated } = column;
  return [
    quoteName(column.name),
    types.printColumn(column),
    collation === null ? null : `COLLATE ${quoteName(collation)}`,
    commentClause(column),
    column.default === null ? null : `DEFAULT ${column.default.sql}`,
    generated === null
      ? null
      : `GENERATED ALWAYS AS (${generated.expression.sql}) ${generated.stored ? "STORED" : "VIRTUAL"}`,
    generated !== null ? null : column.nullable ? "NULL" : "NOT NULL",
  ]
    .filter((part) => part !== null)
    .join(" ");
}

function commentClause({ comment }: Column): string | null {
  return comment === null ? null : `COMMENT ${quoteText(comment)}`;
}

/** Whether a unique key is the one that `UNIQUE` in the column's definition makes. */
function isInline(unique: Unique, column: string): boolean {
  return unique.columns.length === 1 && unique.columns[0] === column && (unique.name ?? column) === column;
}

/** Whether a check is the one that the column's kind brings along, under the name that the database gives it. */
export function isOfColumn({ name, expression }: Check, column: string): boolean {
  const implicit = name === null || name === column || /_chk_\d+$/.test(name);
  return implicit && expression.sql === `${quoteName(column)} >= 0`;
}

/** `` CONSTRAINT `name` CHECK (…) ``, as it stands after `ADD`. */
export const checkClause = (check: Check) =>
  `${check.name === null ? "" : `CONSTRAINT ${quoteName(check.name)} `}CHECK (${check.expression.sql})`;
/** The same of a unique key. */
export const uniqueClause = (unique: Unique) =>
  `${unique.name === null ? "" : `CONSTRAINT ${quoteName(unique.name)} `}UNIQUE (${list(unique.columns)})`;

/** The statement that comments on the table, where there is a comment. */
export function commentOn(table: Table): string[] {
  return table.comment === null ? [] : [`ALTER TABLE ${qualified(table)} COMMENT = ${quoteText(table.comment)}`];
}

function deferred(table: Table): string[] {
  return [
    ...table.foreignKeys.map((key) => foreignKey(table, key)),
    ...knownIndexes(table).map((index) => createIndex(table, index)),
  ];
}

function foreignKey(table: Table, key: ForeignKey): string {
  return `ALTER TABLE ${qualified(table)} ADD ${foreignKeyClause(key)}`;
}

/** `` CONSTRAINT `name` FOREIGN KEY (…) REFERENCES … ``, as it stands after `ADD`. */
export function foreignKeyClause(key: ForeignKey): string {
  const actions = [
    key.onDelete === "no action" ? "" : ` ON DELETE ${key.onDelete.toUpperCase()}`,
    key.onUpdate === "no action" ? "" : ` ON UPDATE ${key.onUpdate.toUpperCase()}`,
  ].join("");
  const name = key.name === null ? "" : `CONSTRAINT ${quoteName(key.name)} `;
  return `${name}FOREIGN KEY (${list(key.columns)}) REFERENCES ${qualified(key.references)} (${list(key.references.columns)})${actions}`;
}

/** The statement that makes an index. */
export function createIndex(table: Table, index: Index): string {
  const parts = index.parts.map(indexPart).join(", ");
  const kind = index.method === "spatial" ? "SPATIAL " : index.unique ? "UNIQUE " : "";
  return `CREATE ${kind}INDEX ${quoteName(index.name)} ON ${qualified(table)} (${parts})`;
}

function indexPart(part: IndexPart): string {
  const root = part.kind === "column" ? quoteName(part.column) : `(${part.expression.sql})`;
  return part.descending ? `${root} DESC` : root;
}

import type { Column, ForeignKey, PrimaryKey, Table } from "../../../schema/schema.js";
import { Row } from "../../catalog-row.js";
import type { InspectedDatabase, Query } from "../../live-dialect.js";
import { grouped, type RowGroups } from "../../row-groups.js";
import { COLUMNS_QUERY, INDEXES_QUERY, TABLES_QUERY, VIEWS_QUERY } from "./catalog.js";
import { readColumn } from "./columns.js";
import { parseTable, type TableDefinition } from "./definition.js";
import { readIndex } from "./indexes.js";
import { columnsIn } from "./meaning.js";
import { sameName } from "./spelling.js";

/**
 * Reads an SQLite file: columns and indexes by PRAGMAs, which are queried as tables; keys, checks, collations and what
 * columns are computed from by the statements that SQLite keeps. Four queries, whatever the number of tables.
 */
export async function inspect(query: Query): Promise<InspectedDatabase> {
  const read = async (sql: string): Promise<readonly Row[]> => (await query(sql)).map((values) => new Row(values));
  const tables = await read(TABLES_QUERY);
  const columns = grouped(await read(COLUMNS_QUERY), "table");
  const indexes = grouped(await read(INDEXES_QUERY), "table");
  const views = await read(VIEWS_QUERY);
  const bare = tables.map((row) => readTable(row, columns.get(row.text("name")) ?? [], indexes));
  return {
    schema: { dialect: "sqlite", application: null, tables: bare.map((table) => withTargets(table, bare)) },
    views: views.map((row) => ({ schema: null, name: row.text("name") })),
  };
}

function readTable(row: Row, rows: readonly Row[], indexes: RowGroups): Table {
  const name = row.text("name");
  const definition = parseTable(row.text("sql"));
  const names = rows.map((column) => column.text("name"));
  const spelled = (written: string): string => names.find((each) => sameName(each, written)) ?? written;
  const key = rows
    .filter((column) => column.number("pk") > 0)
    .sort((one, other) => one.number("pk") - other.number("pk"));
  const isNumber = key.length === 1 && !row.flag("wr") && sameName(key[0]?.text("type") ?? "", "integer");
  const columns = rows.map((column) => readColumn(column, definition, names, isNumber && column === key[0]));
  const parts = grouped(indexes.get(name) ?? [], "name");
  return {
    schema: null,
    name,
    columns,
    primaryKey: primaryKey(
      definition,
      key.map((column) => column.text("name")),
    ),
    foreignKeys: definition.foreignKeys.map(({ target, targetColumns, ...written }): ForeignKey => {
      const references = { schema: null, name: target, columns: targetColumns };
      return { ...written, columns: written.columns.map(spelled), references, origin: null };
    }),
    uniques: definition.uniques.map((unique) => ({
      ...{ name: unique.name, columns: unique.columns.map(spelled) },
      ...{ nullsDistinct: true, deferrable: null, include: [], origin: null },
    })),
    indexes: [...parts.values()].map((each) => readIndex(each, columns)),
    checks: definition.checks.map((check) => ({
      ...{ name: check.name, origin: null },
      expression: { sql: check.sql, columns: columnsIn(check.sql, names) },
    })),
    exclusions: [],
    comment: null,
    tablespace: null,
    managed: true,
    origin: null,
  };
}

function primaryKey(definition: TableDefinition, columns: readonly string[]): PrimaryKey | null {
  return columns.length === 0 ? null : { name: definition.primaryKey?.name ?? null, columns };
}

/** The table with its foreign keys' targets as those are spelled, and by their primary key where none is said. */
function withTargets(table: Table, tables: readonly Table[]): Table {
  const foreignKeys = table.foreignKeys.map((key): ForeignKey => {
    const { name, columns } = key.references;
    const target = tables.find((each) => sameName(each.name, name));
    if (target === undefined) return key;
    const written = columns.length === 0 ? (target.primaryKey?.columns ?? []) : columns;
    const spelled = (column: string): string => columnNamed(target.columns, column)?.name ?? column;
    return { ...key, references: { schema: null, name: target.name, columns: written.map(spelled) } };
  });
  return { ...table, foreignKeys };
}

function columnNamed(columns: readonly Column[], written: string): Column | undefined {
  return columns.find(({ name }) => sameName(name, written));
}

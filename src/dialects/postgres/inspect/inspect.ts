import type { Table, TableName } from "../../../schema/schema.js";
import { Row } from "../../catalog-row.js";
import type { InspectedDatabase, Query } from "../../live-dialect.js";
import { COLUMNS_QUERY, CONSTRAINTS_QUERY, INDEXES_QUERY, TABLES_QUERY, VIEWS_QUERY } from "./catalog.js";
import { readColumn } from "./columns.js";
import { readConstraints } from "./constraints.js";
import { readIndex } from "./indexes.js";

/**
 * Reads a live PostgreSQL's catalog: every table that is neither PostgreSQL's own nor an extension's, expressions as
 * PostgreSQL prints them. Five queries, whatever the number of tables; nothing is written.
 */
export async function inspect(query: Query): Promise<InspectedDatabase> {
  const read = async (sql: string): Promise<readonly Row[]> => (await query(sql)).map((values) => new Row(values));
  const tables = await read(TABLES_QUERY);
  const columns = byTable(await read(COLUMNS_QUERY));
  const constraints = byTable(await read(CONSTRAINTS_QUERY));
  const indexes = byTable(await read(INDEXES_QUERY));
  const views = await read(VIEWS_QUERY);
  return {
    schema: {
      dialect: "postgres",
      application: null,
      tables: tables.map((table): Table => {
        const id = table.text("id");
        return {
          ...nameOf(table),
          comment: table.textOrNull("comment"),
          tablespace: table.textOrNull("tablespace"),
          columns: (columns.get(id) ?? []).map(readColumn),
          ...readConstraints(constraints.get(id) ?? []),
          indexes: (indexes.get(id) ?? []).map(readIndex),
          managed: true,
          origin: null,
        };
      }),
    },
    views: views.map(nameOf),
  };
}

const nameOf = (row: Row): TableName => ({ schema: row.textOrNull("schema"), name: row.text("name") });

function byTable(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.text("table");
    const own = found.get(id);
    if (own === undefined) found.set(id, [row]);
    else own.push(row);
  }
  return found;
}

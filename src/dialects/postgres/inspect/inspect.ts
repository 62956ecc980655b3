import type { Table, TableName } from "../../../schema/schema.js";
import { Row } from "../../catalog-row.js";
import type { InspectedDatabase, Query } from "../../live-dialect.js";
import { grouped } from "../../row-groups.js";
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
  const columns = grouped(await read(COLUMNS_QUERY), "table");
  const constraints = grouped(await read(CONSTRAINTS_QUERY), "table");
  const indexes = grouped(await read(INDEXES_QUERY), "table");
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

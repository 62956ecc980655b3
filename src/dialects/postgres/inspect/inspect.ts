import type { Table, TableName } from "../../../schema/schema.js";
import { Row } from "../../catalog-row.js";
import type { InspectedDatabase, Query } from "../../live-dialect.js";
import { grouped } from "../../row-groups.js";
import { CATALOG_QUERY, type CatalogPart } from "./catalog.js";
import { readColumn } from "./columns.js";
import { readConstraints } from "./constraints.js";
import { readIndex } from "./indexes.js";

/**
 * Reads a live PostgreSQL's catalog: every table that is neither PostgreSQL's own nor an extension's, expressions as
 * PostgreSQL prints them. One query, whatever the number of tables, which is sent before this returns; nothing is written.
 */
export async function inspect(query: Query): Promise<InspectedDatabase> {
  const parts = (await query(CATALOG_QUERY)).map((values) => new Row(values));
  const of = (part: CatalogPart): readonly Row[] =>
    parts.find((each) => each.text("part") === part)?.rows("rows") ?? [];
  const tables = of("tables");
  const columns = grouped(of("columns"), "table");
  const constraints = grouped(of("constraints"), "table");
  const indexes = grouped(of("indexes"), "table");
  const views = of("views");
  return {
    schema: {
      dialect: "postgres",
      application: null,
      tables: tables.map((table): Table => {
        const id = table.text("id");
        const { schema, name } = nameOf(table);
        return {
          schema,
          name,
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

import type { Check, Table } from "../../../schema/schema.js";
import { Row } from "../../catalog-row.js";
import type { InspectedDatabase, Query } from "../../live-dialect.js";
import { grouped, type RowGroups } from "../../row-groups.js";
import type { Flavour } from "../flavour.js";
import { quoteName } from "../quote.js";
import { CHECKS_QUERY, COLUMNS_QUERY, INDEXES_QUERY, KEYS_QUERY, TABLES_QUERY } from "./catalog.js";
import { readColumn } from "./columns.js";
import { readExpression } from "./expression-text.js";
import { type Actions, hiddenActions, readForeignKey } from "./foreign-keys.js";
import { readKeys } from "./indexes.js";

/**
 * Reads the connection's own database by its information schema, expressions as the server prints them. Five queries,
 * whatever the number of tables, unless the role may only read; nothing is written.
 */
export async function inspect(query: Query, flavour: Flavour): Promise<InspectedDatabase> {
  const read = async (sql: string): Promise<readonly Row[]> => (await query(sql)).map((values) => new Row(values));
  const all = await read(TABLES_QUERY);
  const keys = await read(KEYS_QUERY);
  const parts: Parts = {
    columns: grouped(await read(COLUMNS_QUERY), "table"),
    indexes: grouped(await read(INDEXES_QUERY(flavour)), "table"),
    keys: grouped(keys, "table"),
    hidden: await hiddenActions(keys, query),
    checks: grouped(await read(CHECKS_QUERY(flavour)), "table"),
  };
  const dialect = flavour.mariadb ? "mariadb" : "mysql";
  const tables = all.filter((row) => TABLES.has(row.text("kind"))).map((row) => readTable(row, parts, flavour));
  const views = all.filter((row) => /VIEW$/.test(row.text("kind")));
  return {
    schema: { dialect, application: null, tables },
    views: views.map((row) => ({ schema: null, name: row.text("name") })),
  };
}

const TABLES: ReadonlySet<string> = new Set(["BASE TABLE", "SYSTEM VERSIONED"]);

/** Rows by table. */
interface Parts {
  readonly columns: RowGroups;
  readonly indexes: RowGroups;
  readonly keys: RowGroups;
  readonly hidden: ReadonlyMap<string, Actions>;
  readonly checks: RowGroups;
}

function readTable(row: Row, parts: Parts, flavour: Flavour): Table {
  const name = row.text("name");
  const columns = parts.columns.get(name) ?? [];
  const names = new Set(columns.map((column) => column.text("name")));
  const checks = parts.checks.get(name) ?? [];
  const documents = new Set(checks.filter((check) => isDocumentCheck(check, flavour)).map((each) => each.text("name")));
  const table = { collation: row.textOrNull("collation"), names, documents };
  return {
    schema: null,
    name,
    columns: columns.map((column) => readColumn(column, table, flavour)),
    ...readKeys(grouped(parts.indexes.get(name) ?? [], "name"), names, flavour),
    foreignKeys: [...grouped(parts.keys.get(name) ?? [], "name").values()].map((rows) =>
      readForeignKey(rows, parts.hidden),
    ),
    checks: checks
      .filter((check) => !documents.has(check.text("name")))
      .map((check): Check => {
        const expression = readExpression(check.text("clause"), names, flavour);
        return { name: check.text("name"), expression, origin: null };
      }),
    exclusions: [],
    comment: row.textOrNull("comment") || null,
    tablespace: null,
    managed: true,
    origin: null,
  };
}

/** Whether it is the check that MariaDB makes of the type `json`. */
function isDocumentCheck(row: Row, { mariadb }: Flavour): boolean {
  return mariadb && row.text("clause") === `json_valid(${quoteName(row.text("name"))})`;
}

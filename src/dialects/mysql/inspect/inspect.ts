import type { Check, ForeignKey, ReferentialAction, Table } from "../../../schema/schema.js";
import { Row } from "../../catalog-row.js";
import type { InspectedDatabase, Query } from "../../live-dialect.js";
import type { Flavour } from "../flavour.js";
import { quoteName } from "../quote.js";
import { CHECKS_QUERY, COLUMNS_QUERY, INDEXES_QUERY, KEYS_QUERY, TABLES_QUERY } from "./catalog.js";
import { readColumn } from "./columns.js";
import { readExpression } from "./expression-text.js";
import { readKeys } from "./indexes.js";

/**
 * Reads the connection's own database by its information schema, expressions as the server prints them. Five queries,
 * whatever the number of tables; nothing is written.
 */
export async function inspect(query: Query, flavour: Flavour): Promise<InspectedDatabase> {
  const read = async (sql: string): Promise<readonly Row[]> => (await query(sql)).map((values) => new Row(values));
  const all = await read(TABLES_QUERY);
  const parts: Parts = {
    columns: grouped(await read(COLUMNS_QUERY), "table"),
    indexes: grouped(await read(INDEXES_QUERY(flavour)), "table"),
    keys: grouped(await read(KEYS_QUERY), "table"),
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
  readonly checks: RowGroups;
}

type RowGroups = ReadonlyMap<string, readonly [Row, ...Row[]]>;

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
    foreignKeys: [...grouped(parts.keys.get(name) ?? [], "name").values()].map(readForeignKey),
    checks: checks
      .filter((check) => !documents.has(check.text("name")))
      .map((check): Check => {
        const expression = readExpression(check.text("clause"), names, flavour);
        return { name: check.text("name"), expression, origin: null };
      }),
    exclusions: [],
    comment: row.textOrNull("comment"),
    tablespace: null,
    managed: true,
    origin: null,
  };
}

/** Whether it is the check that MariaDB makes of the type `json`. */
function isDocumentCheck(row: Row, { mariadb }: Flavour): boolean {
  return mariadb && row.text("clause") === `json_valid(${quoteName(row.text("name"))})`;
}

function readForeignKey(rows: readonly [Row, ...Row[]]): ForeignKey {
  const [first] = rows;
  const action = (rule: string) => actionOf(first.text(rule).toLowerCase());
  return {
    name: first.text("name"),
    columns: rows.map((row) => row.text("column")),
    references: {
      schema: first.textOrNull("target_schema"),
      name: first.text("target"),
      columns: rows.map((row) => row.text("target_column")),
    },
    onDelete: action("on_delete"),
    onUpdate: action("on_update"),
    deferrable: null,
    origin: null,
  };
}

/** InnoDB has one action for `RESTRICT` and `NO ACTION`. */
export function actionOf(rule: string): ReferentialAction {
  return rule === "cascade" || rule === "set null" || rule === "set default" ? rule : "no action";
}

function grouped(rows: readonly Row[], by: string): RowGroups {
  const found = new Map<string, [Row, ...Row[]]>();
  for (const row of rows) {
    const key = row.text(by);
    const own = found.get(key);
    if (own === undefined) found.set(key, [row]);
    else own.push(row);
  }
  return found;
}

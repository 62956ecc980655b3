import type { Column, DialectName, Schema, Table } from "../../schema/schema.js";
import type { BookkeepingRecord } from "../target-reader.js";

/** Where TypeORM keeps what it has to remember. */
export const METADATA_TABLE = "typeorm_metadata";

/**
 * TypeORM keeps the expressions of generated columns in a table of its own, and its schema builder breaks off where that
 * is missing. The statements that make the table and one record for each such column; safe to run again. None where there
 * is no generated column.
 */
export function generationRecords({ dialect, tables }: Schema): readonly BookkeepingRecord[] {
  const records = tables
    .filter(({ managed }) => managed)
    .flatMap((table) => table.columns.flatMap((column) => recordOf(table, column, DATABASES[dialect])));
  return records.length === 0 ? [] : [{ about: null, statements: [DATABASES[dialect].table] }, ...records];
}

/** How a database says what stands in the records. */
interface Records {
  readonly table: string;
  readonly quote: (name: string) => string;
  readonly text: (text: string) => string;
  /** What names the database and the schema of a table; null where TypeORM leaves them out. */
  readonly place: { readonly database: string | null; schema(table: Table): string | null };
}

const double = (mark: string) => (text: string) => mark + text.replaceAll(mark, mark + mark) + mark;
const nowhere = { database: null, schema: () => null };

const MYSQL: Records = {
  table:
    "CREATE TABLE IF NOT EXISTS `typeorm_metadata` (`type` varchar(255) NOT NULL, `database` varchar(255) NULL, `schema` varchar(255) NULL, `table` varchar(255) NULL, `name` varchar(255) NULL, `value` text NULL)",
  quote: double("`"),
  text: (text) => double("'")(text.replaceAll("\\", "\\\\")),
  // TypeORM asks for the database by the name of the schema.
  place: { database: null, schema: () => "DATABASE()" },
};

const DATABASES = {
  postgres: {
    table:
      'CREATE TABLE IF NOT EXISTS "typeorm_metadata" ("type" character varying NOT NULL, "database" character varying, "schema" character varying, "table" character varying, "name" character varying, "value" text)',
    quote: double('"'),
    text: double("'"),
    place: {
      database: "current_database()",
      schema: ({ schema }) => (schema === null ? "current_schema()" : double("'")(schema)),
    },
  },
  mysql: MYSQL,
  mariadb: MYSQL,
  sqlite: {
    table:
      'CREATE TABLE IF NOT EXISTS "typeorm_metadata" ("type" varchar NOT NULL, "database" varchar, "schema" varchar, "table" varchar, "name" varchar, "value" text)',
    quote: double('"'),
    text: double("'"),
    place: nowhere,
  },
} as const satisfies Record<DialectName, Records>;

function recordOf(table: Table, column: Column, { quote, text, place }: Records): readonly BookkeepingRecord[] {
  if (column.generated === null) return [];
  const { sql } = column.generated.expression;
  const schema = place.schema(table);
  const key: [string, string][] = [
    ["type", text("GENERATED_COLUMN")],
    ...(place.database === null ? [] : [["database", place.database] as [string, string]]),
    ...(schema === null ? [] : [["schema", schema] as [string, string]]),
    ["table", text(table.name)],
    ["name", text(column.name)],
  ];
  const columns = [...key.map(([name]) => quote(name)), quote("value")].join(", ");
  const values = [...key.map(([, value]) => value), text(sql)].join(", ");
  const same = key.map(([name, value]) => `${quote(name)} = ${value}`).join(" AND ");
  const statements = [
    `DELETE FROM ${quote(METADATA_TABLE)} WHERE ${same}`,
    `INSERT INTO ${quote(METADATA_TABLE)} (${columns}) VALUES (${values})`,
  ];
  return [{ about: { table, column: column.name }, statements }];
}

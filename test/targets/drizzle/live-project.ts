import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createClient } from "@libsql/client";
import { drizzle as libsql } from "drizzle-orm/libsql";
import { drizzle as pglite } from "drizzle-orm/pglite";
import { drizzle as sqljs } from "drizzle-orm/sql-js";
import { drizzle as libsql1 } from "drizzle-orm-1/libsql";
import { drizzle as pglite1 } from "drizzle-orm-1/pglite";
import { drizzle as sqljs1 } from "drizzle-orm-1/sql-js";
import { dialects } from "../../../src/dialects/index.js";
import type { Schema, Table } from "../../../src/schema/schema.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { Exports } from "../load-modules.js";
import { load } from "./load.js";

export type Row = Readonly<Record<string, unknown>>;

/** What was deleted, as `deleteRows` answers. */
export type Deleted = readonly [number, Readonly<Record<string, number>>];

/** Emitted code with a database that Django's own DDL made, in this process. */
export interface LiveProject {
  /** Drizzle's object. */
  readonly db: LiveDb;
  readonly dialect: Schema["dialect"];
  /** The quotation mark of names. */
  readonly quote: '"' | "`";
  /** Emitted modules by path. */
  readonly modules: ReadonlyMap<string, Exports>;
  /** An emitted table by its name in the database. */
  table(name: string): unknown;
  /** The emitted `deleteRows`; what answers at once is waited for all the same. */
  deleteRows(table: unknown, which: unknown, options?: object): Promise<Deleted>;
  /** Rows of a statement without Drizzle. */
  raw(sql: string): Promise<readonly Row[]>;
  /** Makes the tables anew, with these rows by table. */
  rebuild(rows?: Readonly<Record<string, readonly Row[]>>): Promise<void>;
  /** Takes all rows out of these tables. */
  empty(tables: readonly string[]): Promise<void>;
  /** Statements that Drizzle sent since this was last asked. */
  sent(): readonly string[];
  close(): Promise<void>;
}

interface LiveDb {
  transaction(work: (tx: LiveDb) => unknown): unknown;
}

export type DriverName = "pglite" | "sql.js" | "libsql";

/** A database, and Drizzle's object over it. */
export interface Connected {
  readonly db: unknown;
  /** The quotation mark of names. */
  readonly quote: '"' | "`";
  raw(sql: string): Promise<readonly Row[]>;
  /** Runs statements in one transaction. */
  together(statements: readonly string[]): Promise<void>;
  rebuild(statements: readonly string[]): Promise<void>;
  empty(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export interface Logger {
  logQuery(query: string): void;
}

/** Emits a schema for a release line and connects its code to an empty database in this process. */
export function openProject(schema: Schema, driver: DriverName, release: ReleaseName): Promise<LiveProject> {
  return connectProject(schema, release, (logger) => CONNECT[driver](release, logger));
}

/** Emits a schema for a release line and connects its code to a database, which is emptied. */
export async function connectProject(
  schema: Schema,
  release: ReleaseName,
  connect: (logger: Logger) => Promise<Connected>,
): Promise<LiveProject> {
  const { files } = drizzle.emit(schema, { libraryVersion: release });
  const modules = await load(files, release);
  const sent: string[] = [];
  const connected = await connect({ logQuery: (query) => sent.push(query) });
  const making = dialects[schema.dialect].statements(schema.tables).map(({ sql }) => sql);
  await connected.rebuild(making);
  const named = tablesByName(modules);
  const deleteRows = modules.get("deletion.ts")?.deleteRows as (...args: readonly unknown[]) => Promise<Deleted>;
  return {
    db: connected.db as LiveDb,
    dialect: schema.dialect,
    modules,
    table: (name) => named.get(name),
    deleteRows: async (...args) => deleteRows(connected.db, ...args),
    raw: connected.raw,
    rebuild: async (rows = {}) => {
      await connected.rebuild(making);
      const all = Object.entries(rows).flatMap(([name, each]) =>
        each.map((row) => insertion({ name }, row, connected.quote)),
      );
      if (all.length > 0) await connected.together(all);
    },
    empty: connected.empty,
    quote: connected.quote,
    sent: () => sent.splice(0),
    close: connected.close,
  };
}

/** The emitted tables by their name in the database. */
function tablesByName(modules: ReadonlyMap<string, Exports>): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const add = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const name: unknown = Reflect.get(value, Symbol.for("drizzle:Name"));
    if (typeof name === "string") found.set(name, value);
  };
  for (const exports of modules.values()) {
    for (const value of Object.values(exports)) add(value);
    for (const value of Object.values((exports.unmanaged ?? {}) as Exports)) add(value);
  }
  return found;
}

/** A text of an `INSERT` of plain values. */
export function insertion(table: Pick<Table, "name">, row: Row, quote: '"' | "`" = '"'): string {
  const columns = Object.keys(row).map((name) => `${quote}${name}${quote}`);
  return `INSERT INTO ${quote}${table.name}${quote} (${columns.join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "bigint") return String(value);
  const text =
    value instanceof Date ? value.toISOString() : typeof value === "object" ? JSON.stringify(value) : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

interface SqlJsDatabase {
  exec(
    sql: string,
  ): readonly { readonly columns: readonly string[]; readonly values: readonly (readonly unknown[])[] }[];
  close(): void;
}

const initSqlJs = createRequire(import.meta.url)("sql.js") as () => Promise<{
  readonly Database: new () => SqlJsDatabase;
}>;

const CONNECT: Readonly<Record<DriverName, (release: ReleaseName, logger: Logger) => Promise<Connected>>> = {
  pglite: async (release, logger) => {
    const client = await PGlite.create();
    return {
      db: release === "0.45" ? pglite(client, { logger }) : pglite1({ client, logger }),
      quote: '"',
      raw: async (sql) => (await client.query<Row>(sql)).rows,
      empty: async (tables) => {
        await client.exec(`TRUNCATE ${tables.map((name) => `"${name}"`).join(", ")} CASCADE`);
      },
      together: async (statements) => void (await client.exec(["BEGIN", ...statements, "COMMIT"].join(";\n"))),
      rebuild: async (statements) => {
        await client.exec(["DROP SCHEMA public CASCADE", "CREATE SCHEMA public", ...statements].join(";\n"));
      },
      close: () => client.close(),
    };
  },
  "sql.js": async (release, logger) => {
    const client = new (await initSqlJs()).Database();
    const connect = sqljs as (client: SqlJsDatabase, options: object) => unknown;
    const connect1 = sqljs1 as (client: SqlJsDatabase, options: object) => unknown;
    const raw = async (sql: string) =>
      client
        .exec(sql)
        .flatMap(({ columns, values }) =>
          values.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
        );
    const together = async (statements: readonly string[]) =>
      void client.exec(["BEGIN", ...statements, "COMMIT"].join(";\n"));
    return {
      db: release === "0.45" ? connect(client, { logger }) : connect1(client, { logger }),
      quote: '"',
      raw,
      together,
      empty: (tables) => together(tables.map((name) => `DELETE FROM "${name}"`)),
      rebuild: (statements) => rebuildSqlite(raw, statements),
      close: async () => client.close(),
    };
  },
  libsql: async (release, logger) => {
    const folder = mkdtempSync(join(tmpdir(), "throughline-libsql-"));
    const client = createClient({ url: `file:${join(folder, "db.sqlite")}` });
    const raw = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }));
    const together = async (statements: readonly string[]) => void (await client.batch([...statements], "write"));
    return {
      db: release === "0.45" ? libsql(client, { logger }) : libsql1({ client, logger }),
      quote: '"',
      raw,
      together,
      empty: (tables) => together(tables.map((name) => `DELETE FROM "${name}"`)),
      rebuild: (statements) => rebuildSqlite(raw, statements),
      close: async () => {
        client.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
};

async function rebuildSqlite(
  raw: (sql: string) => Promise<readonly Row[]>,
  statements: readonly string[],
): Promise<void> {
  await raw("PRAGMA foreign_keys = OFF");
  const tables = await raw("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  for (const { name } of tables) await raw(`DROP TABLE "${String(name)}"`);
  for (const statement of statements) await raw(statement);
  await raw("PRAGMA foreign_keys = ON");
}

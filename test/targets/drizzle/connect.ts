import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as pglite } from "drizzle-orm/pglite";
import { drizzle as proxy } from "drizzle-orm/sqlite-proxy";
import { drizzle as pglite1 } from "drizzle-orm-1/pglite";
import { drizzle as sqljs1 } from "drizzle-orm-1/sql-js";
import type { DialectName, Schema } from "../../../src/schema/schema.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { Exports } from "../load-modules.js";
import { load, migration } from "./load.js";

/** A database of one of the two dialects that run inside the test, with emitted tables in it. */
export interface LiveDatabase {
  /** Drizzle's own object, as far as the tests use it. */
  readonly db: LiveDrizzle;
  /** What the app's emitted file exports. */
  readonly app: Exports;
  /** Rows of a query without Drizzle, in columns. */
  raw(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

type Find = (options: object) => Promise<unknown>;

interface LiveDrizzle {
  readonly query: Readonly<Record<string, { readonly findMany: Find; readonly findFirst: Find }>>;
  insert(table: unknown): { values(rows: unknown): Promise<unknown> & { returning(): Promise<unknown[]> } };
  select(): { from(table: unknown): Promise<unknown[]> };
}

interface SqlJs {
  readonly Database: new () => SqlJsDatabase;
}

interface SqlJsDatabase {
  exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
  prepare(sql: string): {
    bind(params: readonly unknown[]): void;
    step(): boolean;
    get(): readonly unknown[];
    free(): void;
  };
  close(): void;
}

const initSqlJs = createRequire(import.meta.url)("sql.js") as () => Promise<SqlJs>;

/** Emits the schema for a release line, makes its tables as drizzle-kit would, and connects. */
export async function open(schema: Schema, release: ReleaseName, app: string): Promise<LiveDatabase> {
  const { dialect } = schema;
  // drizzle-kit 0.31 reads code for 0.45 only; the tables are the same.
  const statements = await migration(await load(drizzle.emit(schema, {}).files), dialect);
  const modules = await load(drizzle.emit(schema, { libraryVersion: release }).files, release);
  const exports = {
    schema: modules.get("index.ts")?.schema as Record<string, unknown>,
    relations: modules.get("relations.ts")?.relations as Record<string, never>,
  };
  const connected = await CONNECT[kindOf(dialect)](exports, release);
  for (const statement of statements) await connected.raw(statement);
  return { ...connected, app: modules.get(`${app}.ts`) ?? {} };
}

function kindOf(dialect: DialectName): keyof typeof CONNECT {
  if (dialect === "postgres" || dialect === "sqlite") return dialect;
  throw new Error(`${dialect} needs a server`);
}

interface Emitted {
  readonly schema: Record<string, unknown>;
  readonly relations: Record<string, never>;
}

type Connected = Omit<LiveDatabase, "app">;

const CONNECT = {
  postgres: async ({ schema, relations }: Emitted, release: ReleaseName): Promise<Connected> => {
    const client = await PGlite.create();
    const db: unknown = release === "0.45" ? pglite(client, { schema }) : pglite1({ client, relations });
    return {
      db: db as LiveDrizzle,
      raw: async (sql) => (await client.query(sql, [], { rowMode: "array" })).rows as unknown[][],
      close: () => client.close(),
    };
  },
  sqlite: async ({ schema, relations }: Emitted, release: ReleaseName): Promise<Connected> => {
    const client = new (await initSqlJs()).Database();
    const connect1 = sqljs1 as (client: SqlJsDatabase, options: object) => unknown;
    // 0.45's own driver for sql.js does not map the rows of relational queries.
    const run = async (sql: string, params: unknown[], method: string) => {
      const statement = client.prepare(sql);
      statement.bind(params);
      const rows: unknown[] = [];
      while (statement.step()) rows.push(statement.get());
      statement.free();
      return { rows: (method === "get" ? rows[0] : rows) as unknown[] };
    };
    const db: unknown = release === "0.45" ? proxy(run, { schema }) : connect1(client, { relations });
    return {
      db: db as LiveDrizzle,
      raw: async (sql) => client.exec(sql)[0]?.values ?? [],
      close: async () => client.close(),
    };
  },
};

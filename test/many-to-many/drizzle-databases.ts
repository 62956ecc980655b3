import { createRequire } from "node:module";
import { PGlite } from "@electric-sql/pglite";
import { drizzle as pglite } from "drizzle-orm/pglite";
import { drizzle as sqljs } from "drizzle-orm/sql-js";
import { drizzle as proxy } from "drizzle-orm/sqlite-proxy";
import { drizzle as pglite1 } from "drizzle-orm-1/pglite";
import { drizzle as sqljs1 } from "drizzle-orm-1/sql-js";
import { drizzle as proxy1 } from "drizzle-orm-1/sqlite-proxy";
import type { ReleaseName } from "../../src/targets/drizzle/release.js";
import type { Row, Value } from "../scenarios/values.js";
import type { Connected } from "./drizzle-subject.js";

/** A database with tables in it, and how to let go of it. */
export type OpenDatabase = Connected & { close(): Promise<void> };

/** Databases that run inside the test. Statements make their tables; `sql.js` answers at once, its proxy by promises. */
export const DATABASES = {
  pglite: async (statements: readonly string[], release: ReleaseName): Promise<OpenDatabase> => {
    const client = await PGlite.create();
    for (const statement of statements) await client.exec(statement);
    const { sent, logger } = listener();
    return {
      db: release === "0.45" ? pglite(client, { logger }) : pglite1({ client, logger }),
      sent,
      rows: async (sql, params = []) => (await client.query<Row>(sql, [...params])).rows,
      empty: async (tables) => {
        const emptied = tables.map(({ name }) => `DELETE FROM "${name}";`).join(" ");
        await client.exec(`SET session_replication_role = replica; ${emptied} SET session_replication_role = DEFAULT;`);
      },
      placeholder: (number) => `$${number}`,
      quote: '"',
      returning: true,
      close: () => client.close(),
    };
  },
  "sql.js": async (statements: readonly string[], release: ReleaseName): Promise<OpenDatabase> => {
    const { client, rows } = await openSqlJs(statements);
    const { sent, logger } = listener();
    const connect = sqljs as (client: SqlJsDatabase, options: object) => unknown;
    const connect1 = sqljs1 as (client: SqlJsDatabase, options: object) => unknown;
    return {
      ...lite(sent, rows),
      db: release === "0.45" ? connect(client, { logger }) : connect1(client, { logger }),
      close: async () => client.close(),
    };
  },
  "a proxy of sql.js": async (statements: readonly string[], release: ReleaseName): Promise<OpenDatabase> => {
    const { client, rows, answer } = await openSqlJs(statements);
    const { sent, logger } = listener();
    const run = async (sql: string, params: unknown[], method: string) => {
      const found = answer(sql, params);
      return { rows: (method === "get" ? found[0] : found) as unknown[] };
    };
    const all = async (sql: string, params: unknown[]) => [...answer(sql, params)] as unknown[][];
    const get = async (sql: string, params: unknown[]) => (await all(sql, params))[0];
    return {
      ...lite(sent, rows),
      db: release === "0.45" ? proxy(run, { logger }) : proxy1({ all, get, run: all } as never, { logger }),
      close: async () => client.close(),
    };
  },
} as const;

/** What the two of SQLite have alike. */
function lite(sent: string[], rows: (sql: string, params: readonly Value[]) => Promise<readonly Row[]>) {
  return {
    sent,
    rows: (sql: string, params: readonly Value[] = []) => rows(sql, params),
    empty: async (tables: Parameters<Connected["empty"]>[0]) => {
      await rows("PRAGMA foreign_keys = OFF", []);
      for (const { name } of tables) await rows(`DELETE FROM "${name}"`, []);
      await rows("PRAGMA foreign_keys = ON", []);
    },
    placeholder: () => "?",
    quote: '"',
    returning: true,
  };
}

/** A SQLite in memory with foreign keys on; `answer` gives rows without names. */
export async function openSqlJs(statements: readonly string[]) {
  const client = new (await initSqlJs()).Database();
  client.exec(["PRAGMA foreign_keys = ON", ...statements].join(";\n"));
  const every = <T>(sql: string, params: readonly unknown[], read: (statement: SqlJsStatement) => T): T[] => {
    const statement = client.prepare(sql);
    statement.bind(params);
    const rows: T[] = [];
    while (statement.step()) rows.push(read(statement));
    statement.free();
    return rows;
  };
  return {
    client,
    rows: async (sql: string, params: readonly Value[]) => every(sql, params.map(bindable), (row) => row.getAsObject()),
    answer: (sql: string, params: readonly unknown[]) => every(sql, params, (row) => row.get()),
  };
}

/** A logger that keeps what it hears. */
export function listener() {
  const sent: string[] = [];
  return { sent, logger: { logQuery: (sql: string) => void sent.push(sql) } };
}

function bindable(value: Value): string | number | bigint | null | Uint8Array {
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Date ? value.toISOString() : value;
}

interface SqlJsDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqlJsStatement;
  close(): void;
}

interface SqlJsStatement {
  bind(params: readonly unknown[]): void;
  step(): boolean;
  get(): readonly unknown[];
  getAsObject(): Row;
  free(): void;
}

const initSqlJs = createRequire(import.meta.url)("sql.js") as () => Promise<{
  readonly Database: new () => SqlJsDatabase;
}>;

import type { Rows } from "../../dialects/live-dialect.js";
import {
  CONNECT_SECONDS,
  type DatabaseConnection,
  DatabaseFailure,
  STATEMENT_SECONDS,
  unreachable,
  unreadable,
} from "./connection.js";
import { loadDriver } from "./driver.js";

/** What is used of the package `pg`, which is the user's to install. */
interface PgClient {
  connect(): Promise<unknown>;
  query(query: { readonly text: string; readonly queryMode: "extended" }): Promise<{ readonly rows: Rows }>;
  on(event: "error", listener: (error: Error) => void): unknown;
  end(): Promise<void>;
}

interface PgModule {
  readonly default: { readonly Client: new (config: Readonly<Record<string, unknown>>) => PgClient };
}

/**
 * Connects to a live PostgreSQL with the user's own `pg`. Statements go through the extended protocol, which takes one
 * statement at a time.
 * @throws DatabaseFailure
 */
export async function connectPostgres(url: string, cwd: string): Promise<DatabaseConnection> {
  const pg = await asOnNewerNode(() => loadDriver<PgModule>("pg", cwd));
  if (pg === null) {
    throw new DatabaseFailure("reading a live PostgreSQL takes the package `pg`: npm install --save-dev pg");
  }
  const client = new pg.default.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_SECONDS * 1000,
    statement_timeout: STATEMENT_SECONDS * 1000,
    application_name: "throughline check",
  });
  // A connection that is lost fails the query that is under way; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw unreachable(cause);
  }
  return {
    dialect: "postgres",
    assumed: [],
    query: async (text) => {
      try {
        return (await client.query({ text, queryMode: "extended" })).rows;
      } catch (cause) {
        throw unreadable(cause);
      }
    },
    close: () => client.end(),
  };
}

/**
 * Loads something where `navigator` is what it is since Node 21. Without it `pg` makes a `Response` to learn what it runs on, and
 * Node 20 loads all of fetch for that, which takes longer than the driver.
 */
async function asOnNewerNode<T>(load: () => Promise<T>): Promise<T> {
  if ("navigator" in globalThis) return load();
  const [major] = process.versions.node.split(".");
  Object.defineProperty(globalThis, "navigator", { value: { userAgent: `Node.js/${major}` }, configurable: true });
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(globalThis, "navigator");
  }
}

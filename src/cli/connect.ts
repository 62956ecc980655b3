import type { Query, Rows } from "../dialects/live-dialect.js";

/** An open connection to a live database. */
export interface DatabaseConnection {
  readonly query: Query;
  close(): Promise<void>;
}

/** A live database that could not be reached or read, as a sentence without the URL: it may hold a password. */
export class DatabaseFailure extends Error {}

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

const CONNECT_SECONDS = 10;
const STATEMENT_SECONDS = 60;

/**
 * Connects to a live PostgreSQL with the user's own `pg`. Statements go through the extended protocol, which takes one
 * statement at a time.
 * @throws DatabaseFailure
 */
export async function connect(url: string): Promise<DatabaseConnection> {
  const { Client } = (await loadPg()).default;
  const client = new Client({
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
    throw new DatabaseFailure(`the database cannot be reached: ${reason(cause)}`, { cause });
  }
  return {
    query: async (text) => {
      try {
        return (await client.query({ text, queryMode: "extended" })).rows;
      } catch (cause) {
        throw new DatabaseFailure(`the database could not be read: ${reason(cause)}`, { cause });
      }
    },
    close: () => client.end(),
  };
}

async function loadPg(): Promise<PgModule> {
  const driver: string = "pg";
  try {
    return await import(driver);
  } catch (cause) {
    throw new DatabaseFailure("reading a live PostgreSQL takes the package `pg`: npm install --save-dev pg", { cause });
  }
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === "") return cause.errors.map(reason).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}

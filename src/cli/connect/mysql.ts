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

/** What is used of the package `mysql2`, which is the user's to install. */
interface MysqlConnection {
  query(query: { readonly sql: string; readonly timeout: number }): Promise<readonly [Rows, unknown]>;
  on(event: "error", listener: (error: Error) => void): unknown;
  destroy(): void;
}

interface MysqlModule {
  readonly default: { createConnection(config: Readonly<Record<string, unknown>>): Promise<MysqlConnection> };
}

/**
 * Connects to a live MySQL or MariaDB with the user's own `mysql2`, which takes one statement at a time. Which of the two
 * it is, the server says, whatever the URL does.
 * @throws DatabaseFailure
 */
export async function connectMysql(url: string, cwd: string): Promise<DatabaseConnection> {
  const mysql = await loadDriver<MysqlModule>("mysql2/promise", cwd);
  if (mysql === null) {
    throw new DatabaseFailure(
      "reading a live MySQL or MariaDB takes the package `mysql2`: npm install --save-dev mysql2",
    );
  }
  const connection = await opened(mysql, configOf(url));
  // A connection that is lost fails the query that is under way; without a listener it would end the process.
  connection.on("error", () => undefined);
  const query = async (sql: string): Promise<Rows> => {
    try {
      return (await connection.query({ sql, timeout: STATEMENT_SECONDS * 1000 }))[0];
    } catch (cause) {
      throw unreadable(cause);
    }
  };
  const version = String((await query("SELECT VERSION() AS version"))[0]?.version);
  const dialect = /mariadb/i.test(version) ? "mariadb" : "mysql";
  const isNamedSo = new RegExp(`^${dialect}:`, "i").test(url);
  return {
    dialect,
    assumed: isNamedSo ? [] : [`the server is ${NAMES[dialect]} ${version}: its own words are used`],
    query,
    close: async () => connection.destroy(),
  };
}

const NAMES = { mysql: "MySQL", mariadb: "MariaDB" } as const;

async function opened(mysql: MysqlModule, config: Readonly<Record<string, unknown>>): Promise<MysqlConnection> {
  try {
    return await mysql.default.createConnection(config);
  } catch (cause) {
    throw unreachable(cause);
  }
}

/** What the URL says; nothing else of it reaches the driver, which has options that run code or several statements. */
function configOf(url: string): Readonly<Record<string, unknown>> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const database = decoded(parsed?.pathname.slice(1) ?? "");
  if (parsed === null)
    throw new DatabaseFailure("the URL of the database cannot be read: is the password percent-encoded?");
  if (database === "") throw new DatabaseFailure("the URL names no database: mysql://user:password@host:3306/NAME");
  const { searchParams: given } = parsed;
  const socketPath = given.get("socketPath") ?? given.get("socket") ?? given.get("unix_socket");
  const ssl = given.get("ssl") ?? given.get("ssl-mode") ?? given.get("sslmode");
  return {
    host: decoded(parsed.hostname).replace(/^\[|\]$/g, ""),
    ...(parsed.port !== "" && { port: Number(parsed.port) }),
    user: decoded(parsed.username),
    password: decoded(parsed.password),
    database,
    ...(socketPath !== null && { socketPath }),
    ...(ssl !== null && !UNENCRYPTED.has(ssl.toLowerCase()) && { ssl: { rejectUnauthorized: VERIFIED.test(ssl) } }),
    charset: "utf8mb4",
    connectTimeout: CONNECT_SECONDS * 1000,
    multipleStatements: false,
    dateStrings: true,
  };
}

const UNENCRYPTED: ReadonlySet<string> = new Set(["false", "0", "disabled", "disable"]);
const VERIFIED = /verify|true|^1$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { createConnection } from "mysql2/promise";
import { type CreatedTable, readCreated } from "../database/show-create.js";

/** A MariaDB server for the live tests: `host=<socket> user=…`, as `.ci/run` starts one; undefined where none was given. */
export const MARIADB: string | undefined = process.env.THROUGHLINE_MARIADB;

/** What a test's title ends with where there is no server. */
export const WHY_NO_MARIADB = MARIADB === undefined ? " (skipped: THROUGHLINE_MARIADB names no server)" : "";

/** One connection to one database of the server. */
export interface MariaDatabase {
  readonly name: string;
  run(statements: readonly string[]): Promise<void>;
  /** Rows by column. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Takes every table away. */
  empty(): Promise<void>;
  /** Every table's `SHOW CREATE TABLE`. */
  texts(): Promise<Readonly<Record<string, string>>>;
  /** The same, taken apart. */
  tables(): Promise<ReadonlyMap<string, CreatedTable>>;
  close(): Promise<void>;
}

/** Makes a new, empty database with MariaDB's own character set and collation for all databases here, and connects to it. */
export async function createMariaDatabase(server: string, name: string): Promise<MariaDatabase> {
  const parts = new Map(server.split(" ").map((part) => part.split("=", 2) as [string, string]));
  const connection = await createConnection({
    socketPath: parts.get("host") ?? "",
    user: parts.get("user") ?? "root",
    charset: "utf8mb4",
  });
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
  await connection.query(`USE \`${name}\``);
  const rows = async (sql: string): Promise<readonly (readonly unknown[])[]> => {
    const [found] = await connection.query({ sql, rowsAsArray: true });
    return found as unknown as readonly (readonly unknown[])[];
  };
  const texts = async (): Promise<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const [table] of await rows("SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'")) {
      const [created] = await rows(`SHOW CREATE TABLE \`${String(table).replaceAll("`", "``")}\``);
      found[String(table)] = String(created?.[1]);
    }
    return found;
  };
  return {
    name,
    async run(statements) {
      for (const sql of statements) {
        await connection.query(sql).catch((cause: unknown) => {
          throw new Error(`${cause instanceof Error ? cause.message : cause}\nin: ${sql}`, { cause });
        });
      }
    },
    async rows(sql) {
      const [found] = await connection.query(sql);
      return found as unknown as readonly Readonly<Record<string, unknown>>[];
    },
    async empty() {
      await connection.query(`DROP DATABASE \`${name}\``);
      await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci`);
      await connection.query(`USE \`${name}\``);
    },
    texts,
    tables: async () => new Map(Object.entries(await texts()).map(([table, text]) => [table, readCreated(text)])),
    close: () => connection.end(),
  };
}

/** One of the server's databases as a URL. */
export function mariaUrl(
  server: string,
  name: string,
  user?: { readonly name: string; readonly password: string },
): string {
  const parts = new Map(server.split(" ").map((part) => part.split("=", 2) as [string, string]));
  const login =
    user === undefined ? (parts.get("user") ?? "root") : `${user.name}:${encodeURIComponent(user.password)}`;
  return `mysql://${login}@localhost/${name}?socketPath=${encodeURIComponent(parts.get("host") ?? "")}`;
}

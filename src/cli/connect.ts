import { type DatabaseConnection, DatabaseFailure } from "./connect/connection.js";

export { type DatabaseConnection, DatabaseFailure } from "./connect/connection.js";

/** What `--against` may be besides a path to TypeScript. */
const DATABASES = "postgres://…, mysql://…, mariadb://…, sqlite:path or a file *.sqlite3";

/** Whether `--against` names a database: by a URL, or a file that is called one. */
export function isDatabase(against: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(against) || isSqlite(against);
}

const isSqlite = (against: string): boolean => /^sqlite3?:|^[^:]*\.(?:sqlite3?|db3?)$/i.test(against);

/**
 * Opens a live database to be read, with the user's own driver.
 * @param cwd where the command runs: paths start there, and drivers are looked for
 * @throws DatabaseFailure
 */
export async function connect(against: string, cwd: string): Promise<DatabaseConnection> {
  if (isSqlite(against)) return (await import("./connect/sqlite.js")).connectSqlite(against, cwd);
  if (/^postgres(?:ql)?:/i.test(against)) return (await import("./connect/postgres.js")).connectPostgres(against, cwd);
  if (/^(?:mysql2?|mariadb):/i.test(against)) return (await import("./connect/mysql.js")).connectMysql(against, cwd);
  throw new DatabaseFailure(`\`--against\` takes the URL of a database (${DATABASES}), or a path to TypeScript`);
}

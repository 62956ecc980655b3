import { createRequire } from "node:module";
import { nameOf, tokensOf } from "./sqlite-tokens.js";

/** The part of sql.js that is used here; it brings no types. */
interface Statement {
  step(): boolean;
  getAsObject(): unknown;
  free(): boolean;
}
interface Database {
  run(sql: string, values?: readonly string[]): unknown;
  prepare(sql: string): Statement;
  close(): void;
}
interface SqlJs {
  readonly Database: new (file?: Uint8Array) => Database;
}
const initSqlJs = createRequire(import.meta.url)("sql.js") as () => Promise<SqlJs>;

/** An SQLite database in this process. */
export interface SqliteDatabase {
  /** Its SQLite's version. */
  readonly version: string;
  /** Statements that SQLite refused, and why. */
  readonly refused: readonly { readonly sql: string; readonly reason: string }[];
  rows<T>(sql: string): readonly T[];
  close(): void;
}

/** A new database in memory, made by these statements. One that is refused is left out and listed. */
export async function makeSqlite(statements: readonly string[]): Promise<SqliteDatabase> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run("PRAGMA writable_schema = ON");
  const refused = statements.flatMap((sql) => {
    const reason = run(database, sql);
    return reason === null ? [] : [{ sql, reason }];
  });
  return opened(database, refused);
}

/** The database of a file. */
export async function openSqlite(file: Uint8Array): Promise<SqliteDatabase> {
  const { Database } = await initSqlJs();
  return opened(new Database(file), []);
}

function opened(database: Database, refused: SqliteDatabase["refused"]): SqliteDatabase {
  const rows = <T>(sql: string): readonly T[] => {
    const statement = database.prepare(sql);
    const found: T[] = [];
    while (statement.step()) found.push(statement.getAsObject() as T);
    statement.free();
    return found;
  };
  const version = rows<{ version: string }>("SELECT sqlite_version() AS version")[0]?.version ?? "";
  return { version, refused, rows, close: () => database.close() };
}

/**
 * Runs a statement; answers why it was refused, null where it was not. Functions that Django adds to its connections are
 * unknown here: the object is made with another function in their place, and its text put right afterwards.
 */
function run(database: Database, sql: string): string | null {
  let text = sql;
  for (let tries = 0; ; tries++) {
    try {
      database.run(text);
      break;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const missing = /no such function: (\w+)/.exec(reason)?.[1];
      const standIn = missing === undefined || tries > 20 ? text : withoutFunction(text, missing);
      if (standIn === text) return reason;
      text = standIn;
    }
  }
  if (text !== sql) {
    const tokens = tokensOf(sql);
    const name = nameOf(tokens[tokens.findIndex((token) => token === "TABLE" || token === "INDEX") + 1]);
    database.run("UPDATE sqlite_master SET sql = ? WHERE name = ?", [sql.replace(/;$/, ""), name]);
  }
  return null;
}

/** The statement with `json_array`, which takes anything, in the function's place, and `LIKE` in `REGEXP`'s. */
function withoutFunction(sql: string, name: string): string {
  if (name.toUpperCase() === "REGEXP") return sql.replace(/ REGEXP /g, " LIKE ");
  return sql.replace(new RegExp(`\\b${name}\\(`, "gi"), "json_array(");
}

import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Rows } from "../../dialects/live-dialect.js";
import { type DatabaseConnection, DatabaseFailure, reason } from "./connection.js";
import { loadDriver } from "./driver.js";

/** What `better-sqlite3` and Node's own `node:sqlite` have in common. */
interface SqliteFile {
  prepare(sql: string): SqliteStatement;
  close(): void;
}

interface SqliteStatement {
  /** False where it gives no rows; Node's own module has no such word, and takes `all` for any statement. */
  readonly reader?: boolean;
  all(): Rows;
  run(): unknown;
}

interface BetterSqlite {
  readonly default: new (path: string, options: Readonly<Record<string, unknown>>) => SqliteFile;
}

interface NodeSqlite {
  readonly DatabaseSync: new (path: string, options: Readonly<Record<string, unknown>>) => SqliteFile;
}

/** How long another program's lock is waited for. */
const LOCK_MILLISECONDS = 3000;

/**
 * Opens an SQLite file that is there, to read, with the user's own `better-sqlite3`, else with Node's own module (Node 22
 * and later). Statements are taken one at a time.
 * @param against a path, or one behind `sqlite:`
 * @throws DatabaseFailure
 */
export async function connectSqlite(against: string, cwd: string): Promise<DatabaseConnection> {
  const path = fileAt(against, cwd);
  const open = await opener(cwd);
  const file = attempt(path, () => open(path));
  return {
    dialect: "sqlite",
    assumed: [],
    query: async (sql) =>
      attempt(path, () => {
        const statement = file.prepare(sql);
        if (statement.reader !== false) return statement.all();
        statement.run();
        return [];
      }),
    close: async () => file.close(),
  };
}

/** The first of the paths that the words may mean where there is a file: `sqlite:///x` is absolute to some, relative to others. */
function fileAt(against: string, cwd: string): string {
  const written = against.replace(/^sqlite3?:(?:\/\/)?/i, "");
  const plain = written.replace(/\?.*$/, "");
  const candidates = [written, plain, plain.replace(/^\//, "")].map((path) => resolve(cwd, path));
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw new DatabaseFailure(`there is no file \`${plain}\`; a check makes none`);
  if (!statSync(found).isFile()) throw new DatabaseFailure(`\`${plain}\` is no file`);
  return found;
}

async function opener(cwd: string): Promise<(path: string) => SqliteFile> {
  const better = await loadDriver<BetterSqlite>("better-sqlite3", cwd);
  if (better !== null) {
    return (path) => new better.default(path, { readonly: true, fileMustExist: true, timeout: LOCK_MILLISECONDS });
  }
  const own = await nodeSqlite();
  if (own === null) {
    throw new DatabaseFailure(
      "reading an SQLite file takes the package `better-sqlite3` (npm install --save-dev better-sqlite3), or Node 22 or later",
    );
  }
  return (path) => {
    const file = new own.DatabaseSync(path, { readOnly: true });
    file.prepare(`PRAGMA busy_timeout = ${LOCK_MILLISECONDS}`).all();
    return file;
  };
}

async function nodeSqlite(): Promise<NodeSqlite | null> {
  const name: string = "node:sqlite";
  try {
    return (await import(name)) as NodeSqlite;
  } catch {
    return null;
  }
}

/** What SQLite says, by what a person can do about it. */
const REASONS: readonly (readonly [words: RegExp, reason: (path: string) => string])[] = [
  [/not a database/i, (path) => `\`${path}\` is not an SQLite database, or it is encrypted`],
  [/malformed/i, (path) => `\`${path}\` is damaged: SQLite cannot read it`],
  [/is locked/i, (path) => `\`${path}\` is locked by another program; try again when that has finished`],
  [/unable to open/i, (path) => `\`${path}\` cannot be opened: may it be read, and its folder be searched?`],
];

function attempt<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    const said = REASONS.find(([words]) => words.test(reason(cause)))?.[1](path);
    throw new DatabaseFailure(said ?? `\`${path}\` could not be read: ${reason(cause)}`, { cause });
  }
}

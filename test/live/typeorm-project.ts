import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import type { Conversion } from "../../src/pipeline.js";
import type { EmittedFile } from "../../src/targets/target.js";
import type { Exercise } from "../targets/typeorm/many-to-many.js";
import { REPOSITORY } from "./django.js";

/** How to connect, beside what the emitted data source says itself: options of TypeORM's data source. */
export type Connection = Readonly<Record<string, string>>;

/**
 * Emitted TypeORM code on disk, compiled as esbuild compiles it (decorators, no metadata about types), a module for each
 * file. Every task loads all apps together, in a process of its own: circular imports and errors of TypeORM's metadata
 * appear only so.
 */
export interface TypeormProject {
  readonly folder: string;
  /** `initialize()` and `synchronize()`; answers how many entities were loaded. @throws what TypeORM or the database says */
  synchronize(connection: Connection): number;
  /** What `synchronize()` would do to the database, which stays as it is. */
  log(connection: Connection): readonly string[];
  /** Loads a row of every entity over each of its relations, where Django makes all of their tables. */
  find(connection: Connection): Finds;
  /** Loads and saves every many-to-many relation, in a database that has all tables and no rows. */
  exerciseManyToMany(connection: Connection): Exercise;
  /** Runs the migrations that the data source names; answers their names. */
  migrate(connection: Connection): readonly string[];
  remove(): void;
}

/** How many relations were loaded, and what was said of those that failed. */
export interface Finds {
  readonly found: number;
  readonly failed: readonly string[];
}

/** Writes and compiles the files, of which `data-source.ts` exports `dataSource`. */
export function typeormProject(files: readonly EmittedFile[]): TypeormProject {
  const folder = mkdtempSync(join(REPOSITORY, ".live/typeorm-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const compilerOptions = { experimentalDecorators: true, useDefineForClassFields: true, target: "ES2022" };
  for (const { path, text } of files) {
    const { code } = transformSync(text, { loader: "ts", format: "esm", tsconfigRaw: { compilerOptions } });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path.replace(/\.ts$/, ".js")), code);
  }
  const entry = join(REPOSITORY, "test/targets/typeorm/many-to-many.ts");
  const exercise = join(folder, "many-to-many.mjs");
  buildSync({ entryPoints: [entry], outfile: exercise, bundle: true, format: "esm", packages: "external" });
  const run = (task: string, connection: Connection): unknown => {
    const child = join(REPOSITORY, "test/live/typeorm-child.mjs");
    const args = [child, join(folder, "data-source.js"), task, JSON.stringify(connection)];
    const env = { ...process.env, DATABASE_URL: connection.url ?? "" };
    const options = { cwd: folder, env, encoding: "utf8", maxBuffer: 1 << 28 } as const;
    return JSON.parse(execFileSync(process.execPath, args, options).trimEnd().split("\n").at(-1) ?? "null");
  };
  return {
    folder,
    synchronize: (connection) => run("synchronize", connection) as number,
    log: (connection) => run("log", connection) as readonly string[],
    find: (connection) => run("find", connection) as Finds,
    exerciseManyToMany: (connection) => run("exercise", connection) as Exercise,
    migrate: (connection) => run("migrate", connection) as readonly string[],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether a statement of TypeORM's is one about a column of which our report says that TypeORM takes it for another. */
export function isListed(statement: string, { notCarried }: Conversion): boolean {
  return notCarried.some(
    ({ kind, table, name }) =>
      (kind === "default" || kind === "column type") &&
      statement.startsWith(`ALTER TABLE \`${table}\` CHANGE \`${name}\` `),
  );
}

/** One database of a MariaDB server (`host=<socket> user=…`) as TypeORM's data source is told of it. */
export function mariaConnection(server: string, database: string): Connection {
  const parts = new Map(server.split(" ").map((part) => part.split("=", 2) as [string, string]));
  return { socketPath: parts.get("host") ?? "", username: parts.get("user") ?? "root", database };
}

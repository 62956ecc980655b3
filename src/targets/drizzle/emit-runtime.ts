import { invariant } from "../../diagnostics/invariant.js";
import { headerLines } from "../plan/header.js";
import { exportsOf, joinedModules } from "../plan/joined-modules.js";
import related from "../plan/runtime/related.ts?raw";
import type { EmittedFile } from "../target.js";
import type { Flavor } from "./flavors/flavor.js";
import type { Release, ReleaseName } from "./release.js";
import mysqlBefore1 from "./runtime/0.45/mysql.ts?raw";
import postgresBefore1 from "./runtime/0.45/postgres.ts?raw";
import sqliteBefore1 from "./runtime/0.45/sqlite.ts?raw";
import mysql1 from "./runtime/1.0/mysql.ts?raw";
import postgres1 from "./runtime/1.0/postgres.ts?raw";
import sqlite1 from "./runtime/1.0/sqlite.ts?raw";
import operations from "./runtime/many-to-many.ts?raw";
import mysql from "./runtime/mysql.ts?raw";
import postgres from "./runtime/postgres.ts?raw";
import sqlite from "./runtime/sqlite.ts?raw";
import twoHops from "./runtime/two-hops.ts?raw";

/** Path of the file that the operations of many-to-many relations are built on. */
export const RUNTIME_FILE = "many-to-many.ts";

/** The pieces by Drizzle's module for the database: what differs by release line, and what does not. */
const PIECES: Readonly<Record<string, Readonly<Record<ReleaseName, string>> & { readonly database: string }>> = {
  "drizzle-orm/mysql-core": { "0.45": mysqlBefore1, "1.0": mysql1, database: mysql },
  "drizzle-orm/pg-core": { "0.45": postgresBefore1, "1.0": postgres1, database: postgres },
  "drizzle-orm/sqlite-core": { "0.45": sqliteBefore1, "1.0": sqlite1, database: sqlite },
};

/**
 * `many-to-many.ts`: the operations of every many-to-many relation, for one database and release line. Its text is that of
 * four files, which are compiled as they stand, put together; for 0.45, whose relational queries go over
 * the join table in two hops, with a fifth one that makes one of them.
 */
export function emitRuntimeFile(flavor: Flavor, release: Release): EmittedFile {
  const pieces = PIECES[flavor.module];
  invariant(pieces !== undefined, `there is a runtime for ${flavor.module}`);
  // This repository has both release lines; the other one stands under another name.
  const own = pieces[release.version].replaceAll('"drizzle-orm-1', '"drizzle-orm');
  const whole = release.relations === "tables" ? [operations, twoHops] : [operations];
  const exported = new Set(["Added", "Database", "Options", "Outcome", ...whole.flatMap(exportsOf)]);
  const header = headerLines([]).map((line) => `// ${line}\n`);
  const text = joinedModules([own, pieces.database, related, ...whole], exported);
  return { path: RUNTIME_FILE, text: `${header.join("")}\n${text}\n` };
}

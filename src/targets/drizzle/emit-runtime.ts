import { invariant } from "../../diagnostics/invariant.js";
import { headerLines } from "../plan/header.js";
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
 * three files in `runtime/`, which are compiled as they stand, put together; for 0.45, whose relational queries go over
 * the join table in two hops, with a fourth one that makes one of them.
 */
export function emitRuntimeFile(flavor: Flavor, release: Release): EmittedFile {
  const pieces = PIECES[flavor.module];
  invariant(pieces !== undefined, `there is a runtime for ${flavor.module}`);
  const [drizzle, database, whole] = [pieces[release.version], pieces.database, operations].map(apart);
  const inner = [drizzle, database].map((piece) => piece?.body.replace(/^export (?!type (Database|Outcome))/gm, ""));
  const imports = mergeImports([drizzle, database, whole].flatMap((piece) => piece?.imports ?? []));
  const hops = release.relations === "tables" ? [twoHops.trim()] : [];
  const header = headerLines([]).map((line) => `// ${line}`);
  return { path: RUNTIME_FILE, text: `${[...header, imports, ...inner, whole?.body, ...hops].join("\n\n")}\n` };
}

interface Import {
  readonly module: string;
  readonly names: readonly string[];
}

/** A module's imports, and what follows them. */
function apart(text: string): { readonly imports: readonly Import[]; readonly body: string } {
  const pattern = /^import (type )?\{([^}]*)\} from "([^"]+)";\n/gm;
  const imports = [...text.matchAll(pattern)].map(([, type = "", names = "", module = ""]): Import => {
    const each = names.split(",").map((name) => name.trim());
    // This repository has both release lines; the other one stands under another name.
    return {
      module: module.replace(/^drizzle-orm-1\b/, "drizzle-orm"),
      names: each.filter((name) => name !== "").map((name) => `${type}${name}`),
    };
  });
  return { imports, body: text.replace(pattern, "").trim() };
}

/** One statement a module. */
function mergeImports(imports: readonly Import[]): string {
  const modules = [...new Set(imports.map(({ module }) => module))].filter((module) => !module.startsWith(".")).sort();
  return modules
    .map((module) => {
      const names = new Set(imports.flatMap((each) => (each.module === module ? each.names : [])));
      const needed = [...names].filter((name) => !name.startsWith("type ") || !names.has(bare(name)));
      const sorted = needed.sort((one, other) => (bare(one).toLowerCase() < bare(other).toLowerCase() ? -1 : 1));
      const only = sorted.every((name) => name.startsWith("type "));
      const shown = only ? sorted.map(bare) : sorted;
      const head = only ? "import type" : "import";
      const line = `${head} { ${shown.join(", ")} } from "${module}";`;
      if (line.length <= 120) return line;
      return `${head} {\n${shown.map((name) => `  ${name},\n`).join("")}} from "${module}";`;
    })
    .join("\n");
}

const bare = (name: string): string => name.replace(/^type /, "");

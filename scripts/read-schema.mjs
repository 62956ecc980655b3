#!/usr/bin/env node
// What `check` reads of TypeScript that somebody wrote by hand: tables with their columns and constraints, relations, and what
// could not be read, with its place. It says nothing about whether that is right: hold it against the library.
//
//   node scripts/read-schema.mjs PATH [--to drizzle|typeorm] [--dialect NAME] [--drizzle 0.45|1.0] [--casing NAME] [--json]
//
// PATH is what `--against` takes: a folder, a file, a `drizzle.config.ts`. The sources in `src` are bundled as they stand.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { rawTexts } from "./raw-texts.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const text = { type: "string" };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: text, dialect: text, drizzle: text, casing: text, json: { type: "boolean" } },
});
const { json, ...asked } = values;

const { read } = await bundled(`
  import { dialects } from "./src/dialects/index.js";
  import { realIo } from "./src/cli/real-io.js";
  import { findSources } from "./src/cli/typescript-sources.js";
  import { TARGETS } from "./src/targets/index.js";
  import { openProgram } from "./src/typescript/read/open-program.js";

  export async function read(asked) {
    const { sources, dialect, assumed } = await findSources(asked, realIo());
    const { files, paths, target, display, libraryVersion, casing } = sources;
    const program = openProgram(files, { display });
    const modules = paths.flatMap((path) => program.module(path) ?? []);
    const reader = await TARGETS[target].reader();
    const { recognize: parseType, print } = dialects[dialect].types;
    const { schema, accessors, problems, unread } = reader.read(modules, program, { dialect, libraryVersion, casing, parseType });
    return { target, dialect, libraryVersion, casing, paths, assumed, schema, accessors, unread, problems: [...program.problems(), ...problems], print };
  }`);

const start = performance.now();
const found = await read({ ...asked, against: positionals[0] ?? "." });
const { schema, accessors, problems, unread, print, ...how } = found;
const milliseconds = Math.round(performance.now() - start);
const told = (list, of) => list.map((each) => ({ ...each, ...of(each) }));
const tables = told(schema.tables, (table) => ({
  columns: told(table.columns, ({ type }) => ({ type: print(type) })),
}));
const sets = { unread: [...unread.columns], open: [...unread.openTables] };
if (json) console.log(JSON.stringify({ ...how, milliseconds, tables, accessors, problems, ...sets }, withoutSpans, 1));
else {
  const count = (key) => tables.reduce((sum, table) => sum + table[key].length, 0);
  for (const table of tables) {
    console.log(`${[table.schema, table.name].filter(Boolean).join(".")}${table.managed ? "" : " (not managed)"}`);
    for (const { name, type, nullable, default: value, identity } of table.columns) {
      console.log(`  ${name} ${type}${nullable ? "" : " NOT NULL"}${value ? ` DEFAULT ${value.sql}` : ""}${identity ? ` ${identity}` : ""}`);
    }
  }
  for (const { message, span } of problems) console.log(`could not read: ${span.file}:${span.line}: ${message}`);
  console.log(`${how.target} ${how.libraryVersion} on ${how.dialect}, ${how.paths.length} files, ${milliseconds} ms`);
  const kinds = ["columns", "foreignKeys", "uniques", "indexes", "checks"].map((key) => `${count(key)} ${key}`);
  console.log(`${tables.length} tables, ${kinds.join(", ")}, ${accessors?.length ?? "no"} relations, ${problems.length} could not be read`);
}

/** A place as text; a schema's spans are of no use to whoever compares it. */
function withoutSpans(key, value) {
  if (key === "origin") return undefined;
  return key === "span" ? `${value.file}:${value.line}` : value;
}

async function bundled(contents) {
  mkdirSync(join(root, "dist"), { recursive: true });
  const folder = mkdtempSync(join(root, "dist/read-"));
  try {
    const outfile = join(folder, "read.mjs");
    await build({
      ...{ stdin: { contents, resolveDir: root }, outfile, bundle: true, format: "esm", platform: "node" },
      ...{ target: "node20", packages: "external", plugins: [rawTexts()], logLevel: "warning" },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

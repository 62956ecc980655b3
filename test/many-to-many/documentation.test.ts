import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { expect, it } from "vitest";
import { type Conversion, convert } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import type { TargetName } from "../../src/targets/target.js";
import { openTestDatabase } from "../database/postgres.js";
import { migrationStatements } from "../database/statements.js";
import { typeErrors } from "../targets/compile.js";
import { load } from "../targets/drizzle/load.js";
import { load as loadTypeorm, openPostgres } from "../targets/typeorm/load.js";

const page = readFileSync(join(import.meta.dirname, "../../docs/many-to-many.md"), "utf8");

const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";

/** Django's call, Drizzle's and TypeORM's, of each line of the table. */
const LINES = [...page.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \|/gm)].map(
  ([, django = "", drizzle = "", typeorm = ""]) => ({ django, drizzle, typeorm }),
);

/** What the lines that answer say, in order of the table. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  "book.authors.all()": [],
  "book.authors.count()": 3,
  "book.authors.exists()": true,
  "book.authors.contains(ada)": true,
  'book.authors.create(name="Dora")': { id: 4, name: "Dora" },
  "ada.book_set.all()": [],
  "bea.friends.all()": [{ id: 1, name: "Ada" }],
  "bea.read.all()": [{ id: 1, title: "Emma" }],
};

async function library(target: TargetName): Promise<Conversion> {
  const files = memoryFiles({ "/library/models.py": `from django.db import models\n\n\n${block("python")}` });
  const input = { files, path: "/library", settings: null, overrides: {}, pythonPath: [], apps: null, django: null };
  return convert({ ...input, allowMissing: false }, { target, dialect: "postgres", namesGiven: {} });
}

const { files, artefacts } = await library("drizzle");
const NAMES = "authorsOfBook, bookSetOfAuthor, friendsOfAuthor, readersOfBook, readOfAuthor";

it("every line of the page does what it says", { timeout: 120_000 }, async () => {
  const modules = await load(files);
  const client = await PGlite.create();
  await client.exec(artefacts.baseline?.text ?? "");
  const schema = modules.get("index.ts")?.schema as Record<string, unknown>;
  const db = drizzle(client, { schema });
  await client.exec(
    "INSERT INTO library_author (name) VALUES ('Ada'), ('Bea'), ('Cy'); INSERT INTO library_book (title) VALUES ('Emma')",
  );
  const names = { ...modules.get("library.ts"), ...modules.get("many-to-many.ts"), db };
  const run = (code: string): Promise<unknown> =>
    new Function(...Object.keys(names), `return (async () => { ${code} })()`)(...Object.values(names));
  const answers: Record<string, unknown> = {};
  for (const { django, drizzle: call } of LINES) {
    const answer = await run(`return ${call}`);
    if (answer !== undefined) answers[django] = answer;
  }
  expect(LINES).toHaveLength(19);
  expect(answers).toEqual(ANSWERS);
  expect(await run(`${block("ts")} return names`)).toEqual([["Ada"]]);
  const pairs = await client.query("SELECT book_id, author_id FROM library_book_authors");
  expect(pairs.rows).toEqual([{ book_id: 1, author_id: 1 }]);
  const loans = await client.query("SELECT book_id, reader_id, due::text FROM library_loan");
  expect(loans.rows).toEqual([{ book_id: 1, reader_id: 2, due: "2030-01-01" }]);
  const friends = await client.query("SELECT from_author_id, to_author_id FROM library_author_friends ORDER BY id");
  expect(friends.rows).toEqual([
    { from_author_id: 1, to_author_id: 2 },
    { from_author_id: 2, to_author_id: 1 },
  ]);
  await client.close();
});

it("every line of the page compiles", { timeout: 120_000 }, () => {
  const text = [
    'import type { PgliteDatabase } from "drizzle-orm/pglite";',
    'import type { schema } from "./index.js";',
    `import { ${NAMES} } from "./library.js";`,
    'import { flattened } from "./many-to-many.js";',
    "export async function use(db: PgliteDatabase<typeof schema>): Promise<string[][]> {",
    ...LINES.map(({ drizzle: call }) => `  ${call};`),
    block("ts"),
    "  return names;",
    "}",
  ].join("\n");
  expect(typeErrors({ library: [...files, { path: "use.ts", text }] })).toEqual([]);
});

const typeorm = await library("typeorm");

it("every line of the page does the same with TypeORM", { timeout: 120_000 }, async () => {
  const modules = await loadTypeorm(typeorm);
  const database = await openTestDatabase();
  await database.rebuild(migrationStatements(typeorm.artefacts.baseline?.text ?? ""));
  await database.rows("INSERT INTO library_author (name) VALUES ('Ada'), ('Bea'), ('Cy')");
  await database.rows("INSERT INTO library_book (title) VALUES ('Emma')");
  const source = await openPostgres(modules, database);
  const names = { ...modules.get("library.ts"), manager: source.manager };
  const answers: Record<string, unknown> = {};
  for (const { django, typeorm: call } of LINES) {
    const run = new Function(...Object.keys(names), `return (async () => { return ${call} })()`);
    const answer: unknown = await run(...Object.values(names));
    if (answer !== undefined) answers[django] = answer;
  }
  expect(JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === "id" ? Number(value) : value)))).toEqual(
    ANSWERS,
  );
  const pairs = await source.query("SELECT book_id::int, author_id::int FROM library_book_authors");
  expect(pairs).toEqual([{ book_id: 1, author_id: 1 }]);
  const loans = await source.query("SELECT book_id::int, reader_id::int, due::text FROM library_loan");
  expect(loans).toEqual([{ book_id: 1, reader_id: 2, due: "2030-01-01" }]);
  await source.destroy();
  await database.close();
});

it("every line of the page compiles with TypeORM", { timeout: 120_000 }, () => {
  const all = [...typeorm.files, ...typeorm.migrations];
  const text = [
    'import type { EntityManager } from "typeorm";',
    `import { ${NAMES} } from "./library.js";`,
    "export async function use(manager: EntityManager): Promise<void> {",
    ...LINES.map(({ typeorm: call }) => `  ${call};`),
    "}",
  ].join("\n");
  expect(typeErrors({ library: [...all, { path: "use.ts", text }] }, "typeorm")).toEqual([]);
});

import { createTableRelationsHelpers, extractTablesRelationalConfig, normalizeRelation } from "drizzle-orm";
import { expect, it } from "vitest";
import { types } from "../../../src/dialects/postgres/types.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { drizzleReader } from "../../../src/targets/drizzle/read/reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";
import { loadModules } from "../load-modules.js";

const CODE = `
import { relations } from "drizzle-orm";
import { integer, pgSchema, pgTable } from "drizzle-orm/pg-core";

export const authors = pgTable("author", { id: integer("id").primaryKey() });
export const books = pgTable("book", { id: integer("id").primaryKey(), author: integer("author_id") });
export const oldBooks = pgSchema("archive").table("book", { id: integer("id").primaryKey(), author: integer("writer_id") });

export const ofAuthors = relations(authors, ({ many }) => ({ books: many(books), oldBooks: many(oldBooks) }));
export const ofBooks = relations(books, ({ one }) => ({
  author: one(authors, { fields: [books.author], references: [authors.id] }),
}));
export const ofOldBooks = relations(oldBooks, ({ one }) => ({
  author: one(authors, { fields: [oldBooks.author], references: [authors.id] }),
}));
`;

const OPTIONS = { dialect: "postgres", libraryVersion: "0.45", casing: null, parseType: types.recognize } as const;

it("tells the relations of tables apart that have one name in two database schemas", () => {
  const program = openProgram(memoryFiles({ "/schema.ts": CODE }), { display: (path) => path });
  const module = program.module("/schema.ts");
  const { accessors, problems } = drizzleReader.read(module === undefined ? [] : [module], program, OPTIONS);
  expect(problems).toEqual([]);
  const ways = accessors?.map(({ name, target: { schema }, steps: [step] }) => [name, schema, step?.toColumns]);
  expect(ways).toEqual([
    ["books", null, ["author_id"]],
    ["oldBooks", "archive", ["writer_id"]],
    ["author", null, ["id"]],
    ["author", null, ["id"]],
  ]);
});

it.each([
  ["no", ""],
  ["more than one", "one: one(authors, { fields: [books.author], references: [authors.id] }),"],
])("says it where %s relation tells what a relation leads back over", (number, another) => {
  const code = CODE.replace(/^(export const ofBooks = .*)\n(.*)$/m, (_, start: string, relation: string) =>
    [start, ...(another === "" ? [] : [relation, another])].join("\n"),
  );
  const program = openProgram(memoryFiles({ "/schema.ts": code }), { display: (path) => path });
  const module = program.module("/schema.ts");
  const { problems } = drizzleReader.read(module === undefined ? [] : [module], program, OPTIONS);
  expect(problems.map(({ message, span: { line } }) => [message, line])).toEqual([
    [`${number} relation of \`book\` says what \`author.books\` leads back over`, 9],
  ]);
});

const WAYS = `
import { relations } from "drizzle-orm";
import { integer, pgTable } from "drizzle-orm/pg-core";

export const authors = pgTable("author", { id: integer("id").primaryKey() });
export const books = pgTable("book", { id: integer("id").primaryKey(), a: integer("author_id"), b: integer("editor_id") });
export const notes = pgTable("note", { id: integer("id").primaryKey(), book: integer("book_id") });

export const ofAuthors = relations(authors, ({ many }) => ({
  edited: many(books, { relationName: "editing" }),
  written: many(books, { relationName: "writing" }),
}));
export const ofBooks = relations(books, ({ one, many }) => ({
  author: one(authors, { fields: [books.a], references: [authors.id], relationName: "writing" }),
  editor: one(authors, { fields: [books.a], references: [authors.id], relationName: "editing" }),
  notes: many(notes),
}));
export const alsoOfBooks = relations(books, ({ one }) => ({
  editor: one(authors, { fields: [books.b], references: [authors.id], relationName: "editing" }),
}));
export const ofNotes = relations(notes, ({ one }) => ({
  about: one(books, { fields: [notes.book], references: [books.id], relationName: "aboutBook" }),
}));
`;

it("reads relations with and without names, and declared twice, as the library does", async () => {
  const modules = await loadModules([{ path: "schema.ts", text: WAYS }], { "drizzle-orm": "drizzle-orm" });
  const { tables, tableNamesMap } = extractTablesRelationalConfig(
    { ...modules.get("schema.ts") },
    createTableRelationsHelpers,
  );
  const names = (columns: readonly { readonly name: string }[]): readonly string[] => columns.map(({ name }) => name);
  const real = Object.values(tables).flatMap(({ dbName, relations }) =>
    Object.values(relations).map((relation) => {
      const { fields, references } = normalizeRelation(tables, tableNamesMap, relation);
      return [dbName, relation.fieldName, names(fields), names(references)];
    }),
  );
  const program = openProgram(memoryFiles({ "/schema.ts": WAYS }), { display: (path) => path });
  const module = program.module("/schema.ts");
  const { accessors, problems } = drizzleReader.read(module === undefined ? [] : [module], program, OPTIONS);
  expect(problems).toEqual([]);
  const read = accessors?.map(({ table, name, steps: [step] }) => [table.name, name, step?.columns, step?.toColumns]);
  expect(read?.sort()).toEqual(real.sort());
});

it("says once of a column that is named and not declared, whatever is over it", () => {
  const code = CODE.replace(', author: integer("author_id") });', " });");
  const program = openProgram(memoryFiles({ "/schema.ts": code }), { display: (path) => path });
  const module = program.module("/schema.ts");
  const { problems } = drizzleReader.read(module === undefined ? [] : [module], program, OPTIONS);
  expect(problems.map(({ message, span: { line } }) => [message, line])).toEqual([
    ["`book` has no column `author`, which is named here", 11],
  ]);
});

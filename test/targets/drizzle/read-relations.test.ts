import { expect, it } from "vitest";
import { types } from "../../../src/dialects/postgres/types.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { drizzleReader } from "../../../src/targets/drizzle/read/reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";

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

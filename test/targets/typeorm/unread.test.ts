import { expect, it } from "vitest";
import { types } from "../../../src/dialects/postgres/types.js";
import { partKey, tableKey } from "../../../src/schema/table-key.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { typeormReader } from "../../../src/targets/typeorm/read/reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";

const CODE = `
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import { setting, settings } from "somewhere";

@Entity({ synchronize: setting })
@Index("by_title", ["title"], { unique: setting })
export class Book {
  @PrimaryGeneratedColumn() id: number;
  @Column({ nullable: setting }) title: string;
  @Column({ name: setting }) named: string;
  @Column({ ...settings, length: 10 }) spread: string;
  @Column("int", { unique: setting }) year: number;
  @Column("text", { default: setting }) text: string;
  @Column() known: string;
  @ManyToOne(() => Book, { nullable: setting, ...settings })
  @JoinColumn({ name: setting })
  parent: Book;
}
`;

it("says of every option that could not be told what it is of, and claims nothing about such a column", () => {
  const program = openProgram(memoryFiles({ "/book.ts": CODE }), { display: (path) => path });
  const module = program.module("/book.ts");
  const { schema, problems, unread } = typeormReader.read(module === undefined ? [] : [module], program, {
    ...{ dialect: "postgres", libraryVersion: "1", casing: null, parseType: types.recognize },
  });
  const said = problems.map(({ message }) => message.replace(/ could not be read: .*/, ""));
  expect(said.sort()).toEqual(
    [
      "`synchronize` of `@Entity` of `Book`",
      "`nullable` of `Book.title`",
      "`unique` of `@Index` of `Book`",
      "`name` of `Book.named`",
      "options of `Book.spread`",
      "`unique` of `Book.year`",
      "the default of `Book.text`",
      "`nullable` of the relation `Book.parent`",
      "options of the relation `Book.parent`",
      "`name` of a join column",
    ].sort(),
  );
  const [book] = schema.tables;
  expect(book?.columns.map(({ name }) => name)).toEqual(["id", "text", "known", "parentId"]);
  const table = tableKey({ schema: null, name: "book" });
  expect([...unread.openTables]).toEqual([table]);
  expect([...unread.columns]).toEqual([partKey(table, "title"), partKey(table, "year")]);
  // The index is over a column that is unread, which has been said.
  expect([...unread.parts]).toEqual([partKey(table, "unique"), partKey(table, "index")]);
});

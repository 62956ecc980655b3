import { afterAll, beforeAll, expect, it } from "vitest";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";
import { typeErrors } from "../compile.js";
import { library } from "./library.js";
import { load, migration } from "./load.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it("emits tables and files that refer to each other in circles, as golden", async () => {
  const { files } = drizzle.emit(library(), {});
  for (const { path, text } of files) await expect(text).toMatchFileSnapshot(`expected/library/${path}`);
});

it("compiles, also as a user's code reads it", () => {
  const { files } = drizzle.emit(library(), {});
  const user = {
    path: "user.ts",
    text: `
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { library, schema } from "./index.js";
import type { Book, BookStatus, NewBook } from "./library.js";

const db = drizzle({ schema });
const made: NewBook = { title: "Kim", pages: 300, ownerId: 1 };
const status: BookStatus = "p";
export async function read(): Promise<string[]> {
  await db.insert(library.book).values({ ...made, status });
  const books: Book[] = await db.select().from(library.book).where(eq(library.book.id, 1));
  const found = await db.query.book.findMany({ with: { shelf: true, owner: true, authors: { with: { author: true } } } });
  const shelf = found[0]?.shelf;
  // @ts-expect-error the shelf may be missing
  shelf.label;
  return [...books.map((book) => book.status satisfies "d" | "p"), ...found.flatMap((book) => book.authors.map(({ author }) => author.name))];
}
// @ts-expect-error no such status
export const wrong: NewBook = { ...made, status: "x" };
`,
  };
  expect(typeErrors({ library: [...files, user] })).toEqual([]);
});

it("is accepted by drizzle-kit, and its statements by PostgreSQL", async () => {
  const { files } = drizzle.emit(library(), {});
  await database.rebuild(await migration(await load(files)));
  const [row] = await database.rows<{ def: string }>("SELECT pg_get_indexdef('library_book_recent'::regclass) AS def");
  expect(row?.def).toBe("CREATE INDEX library_book_recent ON public.library_book USING btree (added DESC, title)");
});

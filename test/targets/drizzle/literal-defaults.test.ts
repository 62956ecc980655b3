import * as core from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { types } from "../../../src/dialects/postgres/types.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { drizzleReader } from "../../../src/targets/drizzle/read/reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";
import { migration } from "./load.js";

/** Columns with a list, or a value of JSON, as their default: as code has them, and made by the library. */
const COLUMNS: Readonly<Record<string, object>> = {
  'text().array().default(["a", "b c"])': core.text().array().default(["a", "b c"]),
  "text().array().default([])": core.text().array().default([]),
  'varchar({ length: 9 }).array().default([""])': core.varchar({ length: 9 }).array().default([""]),
  "integer().array().default([1, -2])": core.integer().array().default([1, -2]),
  "boolean().array().default([true, false])": core.boolean().array().default([true, false]),
  'text().array().array().default([["a"], ["b"]])': core
    .text()
    .array()
    .array()
    .default([["a"], ["b"]]),
  "text().array().default(null)": core
    .text()
    .array()
    .default(null as never),
  "text().default(null)": core.text().default(null as never),
  "json().default(null)": core.json().default(null),
  "jsonb().default(null)": core.jsonb().default(null),
  'jsonb().default("{}")': core.jsonb().default("{}"),
  "json().default(7)": core.json().default(7),
  "jsonb().default(false)": core.jsonb().default(false),
  "jsonb().default(['a', null])": core.jsonb().default(["a", null]),
  "jsonb().default({ a: { b: [1] } })": core.jsonb().default({ a: { b: [1] } }),
};

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it("lists and values of JSON are read as the defaults that a migration by drizzle-kit makes", async () => {
  const entries = Object.entries(COLUMNS);
  const real = core.pgTable("held", Object.fromEntries(entries.map(([, column], at) => [`c${at}`, column])) as never);
  await database.rebuild(await migration(new Map([["schema.ts", { held: real }]])));
  const texts = entries.map((_, at) => `c${at}::text`);
  const [made] = await database.rows<object>(`INSERT INTO held DEFAULT VALUES RETURNING ${texts.join(", ")}`);
  const columns = entries.map(([code], at) => `c${at}: core.${code}`).join(", ");
  const text = `import * as core from "drizzle-orm/pg-core";\nexport const held = core.pgTable("held", { ${columns} });`;
  const program = openProgram(memoryFiles({ "/schema.ts": text }), { display: (path) => path });
  const module = program.module("/schema.ts");
  const { schema, problems } = drizzleReader.read(module === undefined ? [] : [module], program, {
    ...{ dialect: "postgres", libraryVersion: "0.45", casing: null, parseType: types.recognize },
  });
  expect(problems).toEqual([]);
  const values = schema.tables[0]?.columns.map(
    ({ name, type, default: value }) => `(${value?.sql})::${types.print(type)}::text AS ${name}`,
  );
  const [read] = await database.rows<object>(`SELECT ${values?.join(", ")}`);
  expect(read).toEqual(made);
});

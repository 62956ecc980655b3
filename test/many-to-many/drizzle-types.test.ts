import { expect, it } from "vitest";
import type { SupportedDialect } from "../../src/pipeline.js";
import { drizzle } from "../../src/targets/drizzle/drizzle.js";
import { RELEASES, type ReleaseName } from "../../src/targets/drizzle/release.js";
import { projectSchema } from "../scenarios/projects.js";
import { typeErrors } from "../targets/compile.js";

/** Drizzle's databases of each dialect, by module; those of SQLite that answer at once apart. */
const DRIVERS: Readonly<Record<string, readonly (readonly [type: string, module: string])[]>> = {
  postgres: [
    ["NodePgDatabase", "node-postgres"],
    ["PostgresJsDatabase", "postgres-js"],
    ["PgliteDatabase", "pglite"],
    ["NeonHttpDatabase", "neon-http"],
  ],
  mysql: [
    ["MySql2Database", "mysql2"],
    ["MySqlRemoteDatabase", "mysql-proxy"],
  ],
  sqlite: [
    ["LibSQLDatabase", "libsql"],
    ["DrizzleD1Database", "d1"],
    ["SqliteRemoteDatabase", "sqlite-proxy"],
  ],
};

const AT_ONCE = [
  ["BetterSQLite3Database", "better-sqlite3"],
  ["SQLJsDatabase", "sql-js"],
] as const;

/** What a user would write, for a database of the type `Db`. */
const RIGHT = `
export async function right(db: Db) {
  const people = await friendsOfPerson(db, 1).all();
  const name: string | undefined = people[0]?.name;
  await friendsOfPerson(db, 1).add(2, 3);
  await friendsOfPerson(db, 1).add([2, 3]);
  await friendsOfPerson(db, 1).remove(2);
  await friendsOfPerson(db, 1).remove([2, 3]);
  await friendsOfPerson(db, 1).clear();
  const all: readonly { name: string; id: number; personPtrId: number }[] = await soloistsOfConcert(db, 1).all();
  const made: { name: string; personPtrId: number } = await soloistsOfConcert(db, 1).create({ name: "Ida" });
  await guestsOfEnsemble(db, 1).add([2], { throughDefaults: { fee: 1 } });
  await guestsOfEnsemble(db, 1).set([2], { throughDefaults: { fee: 1 }, clear: true });
  await guestsOfEnsemble(db, 1).create({ name: "Ida" }, { throughDefaults: { fee: 1 } });
  await leadersOfEnsemble(db, 1).add(1, 2);
  await leadersOfEnsemble(db, 1).add([1, 2], { throughDefaults: { title: "first" } });
  await keywordsOfProgramme(db, "spring").add("new");
  const there: boolean = await perksOfTicket(db, "0123").contains("bar");
  const many: number = await venuesOfConcert(db, 1).count();
  const some: boolean = await venuesOfConcert(db, 1).exists();
  await venuesOfConcert(db, 1).set([1, 2], { clear: true });
  await membersOfEnsemble(db, 1, { deleteRows }).remove(2);
  await db.transaction(async (tx) => venuesOfConcert(tx, 1).add(1));
  return [name, all, made, there, many, some];
}`;

const RIGHT_AT_ONCE = `
export function atOnce(db: Db) {
  const people: readonly { name: string }[] = friendsOfPerson(db, 1).all();
  const many: number = friendsOfPerson(db, 1).count();
  db.transaction((tx) => venuesOfConcert(tx, 1).add(1));
  return [people, many];
}`;

/** Each must not compile. */
const WRONG = [
  'friendsOfPerson(db, "1")',
  "friendsOfPerson(db, null)",
  "friendsOfPerson({}, 1)",
  'friendsOfPerson(db, 1).add("2")',
  'friendsOfPerson(db, 1).add(["2"])',
  "friendsOfPerson(db, 1).add(2, null)",
  'friendsOfPerson(db, 1).remove("2")',
  'friendsOfPerson(db, 1).contains("2")',
  'friendsOfPerson(db, 1).set(["2"])',
  "friendsOfPerson(db, 1).set([2], { clean: true })",
  "friendsOfPerson(db, 1).unknown()",
  "keywordsOfProgramme(db, 1)",
  "guestsOfEnsemble(db, 1).add(2)",
  "guestsOfEnsemble(db, 1).add([2])",
  "guestsOfEnsemble(db, 1).add([2], {})",
  "guestsOfEnsemble(db, 1).add([2], { throughDefaults: {} })",
  'guestsOfEnsemble(db, 1).add([2], { throughDefaults: { fee: "1" } })',
  "guestsOfEnsemble(db, 1).add([2], { throughDefaults: { fee: null } })",
  "guestsOfEnsemble(db, 1).add([2], { throughDefaults: { fee: 1, place: 1 } })",
  "guestsOfEnsemble(db, 1).add([2], { throughDefaults: { fee: 1, personId: 2 } })",
  "guestsOfEnsemble(db, 1).set([2])",
  'guestsOfEnsemble(db, 1).create({ name: "Ida" })',
  "leadersOfEnsemble(db, 1).add([1], { throughDefaults: { title: 1 } })",
  "venuesOfConcert(db, 1).add([1], { throughDefaults: { place: 1 } })",
  "venuesOfConcert(db, 1).create({})",
  "soloistsOfConcert(db, 1).create({})",
  'soloistsOfConcert(db, 1).create({ name: "Ida", personPtrId: 1 })',
];

const IMPORTS = `
import { friendsOfPerson } from "./people.js";
import { deleteRows } from "./deletion.js";
import { guestsOfEnsemble, keywordsOfProgramme, leadersOfEnsemble, membersOfEnsemble, perksOfTicket, soloistsOfConcert, venuesOfConcert } from "./stage.js";`;

it.each(Object.keys(RELEASES) as ReleaseName[])(
  "every driver's database is taken, and wrong calls are not, with Drizzle %s",
  { timeout: 300_000 },
  async (release) => {
    const outputs: Record<string, { path: string; text: string }[]> = {};
    const users: string[] = [];
    for (const [dialect, drivers] of Object.entries(DRIVERS)) {
      const schema = await projectSchema("orchestra", dialect as SupportedDialect);
      const files = [...drizzle.emit(schema, { libraryVersion: release }).files];
      const use = (type: string, module: string, text: string): string =>
        [`import type { ${type} } from "drizzle-orm/${module}";`, IMPORTS, `type Db = ${type};`, text].join("\n");
      for (const [type, module] of drivers) files.push({ path: `use-${module}.ts`, text: use(type, module, RIGHT) });
      for (const [type, module] of dialect === "sqlite" ? AT_ONCE : []) {
        files.push({ path: `use-${module}.ts`, text: use(type, module, RIGHT_AT_ONCE) });
      }
      const [type, module] = drivers[0] ?? ["", ""];
      const wrong = WRONG.map((call) => `  // @ts-expect-error\n  void ${call};`).join("\n");
      files.push({ path: "wrong.ts", text: use(type, module, `export function wrong(db: Db) {\n${wrong}\n}`) });
      outputs[dialect] = files;
      users.push(...files.map(({ path }) => path).filter((path) => /^(use|wrong)/.test(path)));
    }
    expect(users.length).toBe(14);
    // `noUnusedLocals` of the compiler's options would say that a call needs not every import.
    expect(typeErrors(outputs, release).filter((error) => !/TS6133/.test(error))).toEqual([]);
  },
);

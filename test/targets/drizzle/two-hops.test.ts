import { expect, it } from "vitest";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { flattened } from "../../../src/targets/drizzle/runtime/two-hops.js";
import { typeErrors } from "../compile.js";
import { open } from "./connect.js";
import { society } from "./society.js";

/** Relational queries of 0.45 over join tables: a relation of a model to itself, and one with a model in between, both ways. */
const QUERIES = `
const people = await db.query.person.findMany({
  columns: { name: true },
  with: {
    friends: { columns: {}, with: { toPerson: { columns: { name: true } } } },
    clubs: { columns: {}, with: { club: true } },
    staff: { columns: { name: true } },
  },
});
const clubs = await db.query.club.findMany({ with: { members: { with: { person: true, inviter: true } } } });
const inOneStep = flattened(people, { friends: "toPerson", clubs: "club" });
const members = flattened(clubs, { members: "person" });
const inviters = flattened(clubs, { members: "inviter" });`;

it.each(["postgres", "sqlite"] as const)("two hops become one on %s", async (dialect) => {
  const { db, app, close } = await open(society(dialect), "0.45", "society");
  await db.insert(app.person).values([{ name: "Ada" }, { name: "Bea", bossId: 1 }, { name: "Cy" }]);
  await db.insert(app.personFriends).values([
    { fromPersonId: 1, toPersonId: 2 },
    { fromPersonId: 2, toPersonId: 1 },
  ]);
  await db.insert(app.club).values({ title: "Chess" });
  await db.insert(app.membership).values([{ clubId: 1, personId: 2, inviterId: 3 }]);
  const run = new Function(
    "db",
    "flattened",
    `return (async () => {${QUERIES}; return { inOneStep, members, inviters }; })()`,
  );
  const chess = { id: 1, title: "Chess" };
  expect(await run(db, flattened)).toEqual({
    inOneStep: [
      { name: "Ada", friends: [{ name: "Bea" }], clubs: [], staff: [{ name: "Bea" }] },
      { name: "Bea", friends: [{ name: "Ada" }], clubs: [chess], staff: [] },
      { name: "Cy", friends: [], clubs: [], staff: [] },
    ],
    members: [{ ...chess, members: [{ id: 2, name: "Bea", bossId: 1 }] }],
    inviters: [{ ...chess, members: [{ id: 3, name: "Cy", bossId: null }] }],
  });
  await close();
});

it("what comes of it is typed, and unknown relations do not compile", { timeout: 120_000 }, () => {
  const use = [
    'import type { NodePgDatabase } from "drizzle-orm/node-postgres";',
    'import { schema, society } from "./index.js";',
    'import { flattened } from "./many-to-many.js";',
    "void society;",
    "export async function use(db: NodePgDatabase<typeof schema>) {",
    QUERIES,
    "  const names: string[] = inOneStep.flatMap(({ friends }) => friends.map(({ name }) => name));",
    "  const titles: string[] = inOneStep.flatMap(({ clubs }) => clubs.map(({ title }) => title));",
    "  const staff: string[] = inOneStep.flatMap(({ staff }) => staff.map(({ name }) => name));",
    "  const bosses: (number | null)[] = members.flatMap(({ members }) => members.map(({ bossId }) => bossId));",
    '  // @ts-expect-error\n  flattened(people, { friends: "nobody" });',
    '  // @ts-expect-error\n  flattened(people, { enemies: "toPerson" });',
    '  // @ts-expect-error\n  flattened(people, { name: "length" });',
    "  // @ts-expect-error\n  inOneStep[0]?.friends[0]?.toPerson;",
    "  return [names, titles, staff, bosses, inviters];",
    "}",
  ].join("\n");
  const files = [...drizzle.emit(society(), {}).files, { path: "use.ts", text: use }];
  expect(typeErrors({ society: files })).toEqual([]);
});

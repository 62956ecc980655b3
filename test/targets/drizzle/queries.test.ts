import { describe, expect, it } from "vitest";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import { open } from "./connect.js";
import { society } from "./society.js";

const PAIRS = (["postgres", "sqlite"] as const).flatMap((dialect) =>
  (Object.keys(RELEASES) as ReleaseName[]).map((release) => [dialect, release] as const),
);

/** What a user of the emitted code would write, on real databases. */
describe.each(PAIRS)("on %s with Drizzle %s", (dialect, release) => {
  it("rows are written, read, and found over many-to-many relations in both directions", async () => {
    const { db, app, close } = await open(society(dialect), release, "society");
    const [ada] = await db.insert(app.person).values({ name: "Ada" }).returning();
    expect(ada).toEqual({ id: 1, name: "Ada", bossId: null });
    await db.insert(app.person).values([
      { name: "Bea", bossId: 1 },
      { name: "Cy", bossId: 1 },
    ]);
    await db.insert(app.personFriends).values([
      { fromPersonId: 1, toPersonId: 2 },
      { fromPersonId: 2, toPersonId: 1 },
    ]);
    await db.insert(app.profile).values({ personId: 1, editorId: 3 });
    await db.insert(app.club).values({ title: "Chess" });
    await db.insert(app.membership).values([
      { clubId: 1, personId: 2, inviterId: 3 },
      { clubId: 1, personId: 1, inviterId: 3 },
    ]);
    const bea = { id: 2, name: "Bea", bossId: 1 };
    expect(await db.select().from(app.person)).toEqual([ada, bea, { id: 3, name: "Cy", bossId: 1 }]);
    const shape = SHAPES[release];
    expect(await db.query.person?.findMany(shape.people)).toEqual(shape.expectedPeople);
    expect(await db.query.club?.findMany(shape.clubs)).toEqual(shape.expectedClubs);
    expect(await db.query.membership?.findFirst(EXTRA)).toEqual({
      id: 1,
      club: { title: "Chess" },
      person: { name: "Bea" },
      inviter: { name: "Cy" },
    });
    await close();
  });
});

const name = { columns: { name: true } };
const title = { columns: { title: true } };
const id = { columns: { id: true } };

/** The join table's own columns and relations. */
const EXTRA = { columns: { id: true }, with: { club: title, person: name, inviter: name } };

const plain = { boss: name, staff: name, profile: id, editedProfiles: id };
const people = [
  { name: "Ada", boss: null, staff: [{ name: "Bea" }, { name: "Cy" }], profile: { id: 1 }, editedProfiles: [] },
  { name: "Bea", boss: { name: "Ada" }, staff: [], profile: null, editedProfiles: [] },
  { name: "Cy", boss: { name: "Ada" }, staff: [], profile: null, editedProfiles: [{ id: 1 }] },
];
const friends = [[{ name: "Bea" }], [{ name: "Ada" }], []];
const clubs = [[{ title: "Chess" }], [{ title: "Chess" }], []];

/** The same question in the words of each release: 0.45 goes over the join table, 1.0 through it. */
const SHAPES = {
  "0.45": {
    people: {
      columns: { name: true },
      with: {
        ...plain,
        friends: { columns: {}, with: { toPerson: name } },
        clubs: { columns: {}, with: { club: title } },
      },
    },
    expectedPeople: people.map((person, at) => ({
      ...person,
      friends: friends[at]?.map((toPerson) => ({ toPerson })),
      clubs: clubs[at]?.map((club) => ({ club })),
    })),
    clubs: { with: { members: { columns: { inviterId: true }, with: { person: name } } } },
    expectedClubs: [
      {
        id: 1,
        title: "Chess",
        members: [
          { inviterId: 3, person: { name: "Bea" } },
          { inviterId: 3, person: { name: "Ada" } },
        ],
      },
    ],
  },
  "1.0": {
    people: { columns: { name: true }, with: { ...plain, friends: name, clubs: title } },
    expectedPeople: people.map((person, at) => ({ ...person, friends: friends[at], clubs: clubs[at] })),
    clubs: { with: { members: { ...name, orderBy: { name: "asc" } } } },
    expectedClubs: [{ id: 1, title: "Chess", members: [{ name: "Ada" }, { name: "Bea" }] }],
  },
} as const satisfies Record<ReleaseName, object>;

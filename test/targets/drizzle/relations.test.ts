import { PGlite } from "@electric-sql/pglite";
import { drizzle as connect } from "drizzle-orm/pglite";
import { describe, expect, it } from "vitest";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import type { EmittedFile } from "../../../src/targets/target.js";
import { camelCase } from "../../../src/typescript/identifiers.js";
import { typeErrors } from "../compile.js";
import { bigint, column, entity, foreignKey, id, manyToMany, schema, table, toOne } from "./build-schema.js";
import { open } from "./connect.js";
import { library } from "./library.js";
import { load, migration } from "./load.js";
import { society } from "./society.js";

describe("relations", () => {
  it("between the same tables are told apart, self relations and hidden ones too", () => {
    const text = relationsIn(drizzle.emit(society(), {}).files);
    expect(text).toMatchInlineSnapshot(`
      "export const personRelations = relations(person, ({ one, many }) => ({
        boss: one(person, { fields: [person.bossId], references: [person.id], relationName: "society.Person.boss" }),
        /** Many-to-many \`society.Person.friends\`: rows of \`personFriends\`, each with its \`toPerson\`. */
        friends: many(personFriends, { relationName: "society.Person_friends.from_person" }),
        staff: many(person, { relationName: "society.Person.boss" }),
        profile: one(profile, {
          fields: [person.id as AnyPgColumn<{ tableName: "society_person" }>],
          references: [profile.personId],
          relationName: "society.Profile.person",
        }),
        editedProfiles: many(profile, { relationName: "society.Profile.editor" }),
        memberships: many(membership, { relationName: "society.Membership.person" }),
        /** Many-to-many \`society.Club.members\`: rows of \`membership\`, each with its \`club\`. */
        clubs: many(membership, { relationName: "society.Membership.person" }),
      }));
      export const personFriendsRelations = relations(personFriends, ({ one }) => ({
        fromPerson: one(person, {
          fields: [personFriends.fromPersonId],
          references: [person.id],
          relationName: "society.Person_friends.from_person",
        }),
        toPerson: one(person, {
          fields: [personFriends.toPersonId],
          references: [person.id],
          relationName: "society.Person_friends.to_person",
        }),
      }));
      export const profileRelations = relations(profile, ({ one }) => ({
        person: one(person, { fields: [profile.personId], references: [person.id], relationName: "society.Profile.person" }),
        editor: one(person, { fields: [profile.editorId], references: [person.id], relationName: "society.Profile.editor" }),
      }));
      export const clubRelations = relations(club, ({ many }) => ({
        /** Many-to-many \`society.Club.members\`: rows of \`membership\`, each with its \`person\`. */
        members: many(membership),
        membershipSet: many(membership),
      }));
      export const membershipRelations = relations(membership, ({ one }) => ({
        club: one(club, { fields: [membership.clubId], references: [club.id] }),
        person: one(person, {
          fields: [membership.personId],
          references: [person.id],
          relationName: "society.Membership.person",
        }),
        inviter: one(person, {
          fields: [membership.inviterId],
          references: [person.id],
          relationName: "society.Membership.inviter",
        }),
      }));"
    `);
  });

  it("have the types of what queries give", () => {
    const { files } = drizzle.emit(society(), {});
    const text = `
import { drizzle } from "drizzle-orm/pglite";
import { schema } from "./index.js";
const db = drizzle({ schema });
export async function read(): Promise<void> {
  const person = await db.query.person.findFirst({ with: { boss: true, staff: true, profile: true, friends: { with: { toPerson: true } }, clubs: { with: { club: true, inviter: true } } } });
  if (person === undefined) return;
  person.friends satisfies { toPerson: { name: string } }[];
  person.clubs satisfies { club: { title: string }; inviter: { name: string } }[];
  // @ts-expect-error there may be no profile
  person.profile.id;
  // @ts-expect-error there may be no boss
  person.boss.name;
  person.profile?.editorId satisfies number | undefined;
}
`;
    expect(typeErrors({ society: [...files, { path: "user.ts", text }] })).toEqual([]);
  });

  it("find rows in PostgreSQL, over join tables and back", async () => {
    const client = await PGlite.create();
    const modules = await load(drizzle.emit(society(), {}).files);
    for (const statement of await migration(modules)) await client.exec(statement);
    await client.exec(`
      INSERT INTO society_person (name, boss_id) VALUES ('Ada', NULL), ('Bea', 1), ('Cy', 1);
      INSERT INTO society_friends (from_person_id, to_person_id) VALUES (1, 2), (2, 1);
      INSERT INTO society_profile (person_id, editor_id) VALUES (1, 3);
      INSERT INTO society_club (title) VALUES ('Chess');
      INSERT INTO society_membership (club_id, person_id, inviter_id) VALUES (1, 2, 3), (1, 1, 3)`);
    const tables = modules.get("index.ts")?.schema as Record<string, unknown>;
    const query = connect(client, { schema: tables }).query as unknown as Record<
      string,
      { findMany(options: object): Promise<unknown> }
    >;
    const name = { columns: { name: true } };
    const people = await query.person?.findMany({
      columns: { name: true },
      orderBy: [],
      with: {
        boss: name,
        staff: name,
        profile: { columns: { id: true } },
        editedProfiles: { columns: { id: true } },
        friends: { columns: {}, with: { toPerson: name } },
        clubs: { columns: {}, with: { club: { columns: { title: true } }, inviter: name } },
      },
    });
    await client.close();
    const chess = [{ club: { title: "Chess" }, inviter: { name: "Cy" } }];
    expect(people).toEqual([
      {
        ...{
          name: "Ada",
          boss: null,
          staff: [{ name: "Bea" }, { name: "Cy" }],
          profile: { id: 1 },
          editedProfiles: [],
        },
        ...{ friends: [{ toPerson: { name: "Bea" } }], clubs: chess },
      },
      {
        ...{ name: "Bea", boss: { name: "Ada" }, staff: [], profile: null, editedProfiles: [] },
        ...{ friends: [{ toPerson: { name: "Ada" } }], clubs: chess },
      },
      {
        ...{ name: "Cy", boss: { name: "Ada" }, staff: [], profile: null, editedProfiles: [{ id: 1 }] },
        ...{ friends: [], clubs: [] },
      },
    ]);
  });

  it("to what is not there are left out and reported", () => {
    const { diagnostics, files } = drizzle.emit(
      schema(
        [table("shop_item", [id, column("owner_id", bigint)], { foreignKeys: [foreignKey("owner_id", "auth_user")] })],
        {
          entities: [entity("shop.Item", "shop_item")],
          toOne: [toOne("shop.Item", "owner", "auth.User"), toOne("shop.Item", "gone", "shop.Item")],
          manyToMany: [manyToMany("shop.Item", "tags", "shop.Tag", "shop.Item_tags")],
        },
      ),
      {},
    );
    expect(diagnostics.map(({ code, message }) => [code, message])).toMatchInlineSnapshot(`
      [
        [
          "relation-left-out",
          "The relation \`shop.Item.owner\` was left out: \`auth.User\`, or a column that it needs, is not part of the output.",
        ],
        [
          "relation-left-out",
          "The relation \`shop.Item.gone\` was left out: \`shop.Item\`, or a column that it needs, is not part of the output.",
        ],
        [
          "relation-left-out",
          "The relation \`shop.Item.tags\` was left out: \`shop.Item_tags\`, or a column that it needs, is not part of the output.",
        ],
        [
          "reference-left-out",
          "The foreign key \`owner_id_fk_auth_user\` was left out: its table \`auth_user\` is not part of the output.",
        ],
        [
          "not-carried",
          "1 × not carried: foreign keys lead to tables outside the output and were left out (\`shop_item.owner_id_fk_auth_user\`).",
        ],
      ]
    `);
    expect(files.map(({ text }) => text).join()).not.toMatch(/relations\(|foreignKey\(/);
  });
});

describe("relations with long names", () => {
  const long = `a_name_that_goes_on_${"and_on_".repeat(10)}`;
  const [first, second] = [`${long}first`, `${long}second`];
  const tables = [
    table("app_owner", [id]),
    table("app_thing", [id, column("first_id", bigint), column("second_id", bigint)]),
  ];
  const toOnes = [
    toOne("app.Thing", first, "app.Owner", { columns: ["first_id"] }),
    toOne("app.Thing", second, "app.Owner", { columns: ["second_id"] }),
  ];
  const both = { with: { [camelCase(first)]: true, [camelCase(second)]: true } };

  it.each(["0.45", "1.0"] as const)("cannot be in one query with Drizzle %s, which is said", async (release) => {
    const { diagnostics } = drizzle.emit(schema(tables, { toOne: toOnes }), { libraryVersion: release });
    expect(diagnostics.map(({ code }) => code)).toEqual(["relation-alias-cut"]);
    const { db, app, close } = await open(schema(tables, { toOne: toOnes }), release, "app");
    await db.insert(app.owner).values({});
    await db.insert(app.thing).values({ firstId: 1, secondId: 1 });
    await expect(db.query.thing?.findMany(both)).rejects.toThrow();
    const one = await db.query.thing?.findMany({ columns: { id: true }, with: { [camelCase(first)]: true } });
    expect(one).toEqual([{ id: 1, [camelCase(first)]: { id: 1 } }]);
    await close();
  });
});

describe("circles of tables", () => {
  it("compile only with the annotation that the emitted code has", () => {
    const { files } = drizzle.emit(library(), {});
    const bare = files.map(({ path, text }) => ({
      path,
      text: text
        .replaceAll("(t): PgTableExtraConfigValue[] =>", "(t) =>")
        .replaceAll(/ *type PgTableExtraConfigValue,\n?/g, ""),
    }));
    const errors = typeErrors({ annotated: files, bare });
    expect(errors.filter((error) => error.startsWith("annotated"))).toEqual([]);
    const codes = new Set(errors.map((error) => /TS\d+/.exec(error)?.[0]));
    expect(codes).toEqual(new Set(["TS7022", "TS7024"]));
  });
});

function relationsIn(files: readonly EmittedFile[]): string {
  const text = files.map((file) => file.text).join("\n");
  return [...text.matchAll(/^export const \w+ = relations\([\s\S]*?^\}\)\);$/gm)].map(([found]) => found).join("\n");
}

import type { Column, DialectName, Schema } from "../../../src/schema/schema.js";
import { bigint, column, entity, foreignKey, manyToMany, schema, table, text, toOne, unique } from "./build-schema.js";

/** People who follow and befriend people, have a profile and edit others' profiles, and join clubs by invitation. */
export function society(dialect: DialectName = "postgres"): Schema {
  const id = rowId(dialect);
  const key = (name: string) => column(name, bigint);
  const to = (table: string, ...columns: string[]) =>
    columns.map((name) => foreignKey(name, table, { name: `${name}_${table}_fk` }));
  return schema(
    [
      table("society_person", [id, column("name", text), column("boss_id", bigint, { nullable: true })], {
        foreignKeys: to("society_person", "boss_id"),
      }),
      table("society_friends", [id, key("from_person_id"), key("to_person_id")], {
        foreignKeys: [
          foreignKey("from_person_id", "society_person", { name: "f1" }),
          foreignKey("to_person_id", "society_person", { name: "f2" }),
        ],
      }),
      table("society_profile", [id, key("person_id"), key("editor_id")], {
        foreignKeys: [
          foreignKey("person_id", "society_person", { name: "p1" }),
          foreignKey("editor_id", "society_person", { name: "p2" }),
        ],
        uniques: [unique("society_profile_person_id_key", ["person_id"])],
      }),
      table("society_club", [id, column("title", text)]),
      table("society_membership", [id, key("club_id"), key("person_id"), key("inviter_id")], {
        foreignKeys: [
          foreignKey("club_id", "society_club", { name: "m1" }),
          foreignKey("person_id", "society_person", { name: "m2" }),
          foreignKey("inviter_id", "society_person", { name: "m3" }),
        ],
      }),
    ],
    {
      entities: [
        entity("society.Person", "society_person"),
        entity("society.Person_friends", "society_friends", { kind: "join", of: "society.Person" }),
        entity("society.Profile", "society_profile"),
        entity("society.Club", "society_club"),
        entity("society.Membership", "society_membership"),
      ],
      toOne: [
        toOne("society.Person", "boss", "society.Person", { nullable: true, reverse: "staff" }),
        toOne("society.Person_friends", "from_person", "society.Person"),
        toOne("society.Person_friends", "to_person", "society.Person"),
        toOne("society.Profile", "person", "society.Person", { unique: true, reverse: "profile" }),
        toOne("society.Profile", "editor", "society.Person", { reverse: "edited_profiles" }),
        toOne("society.Membership", "club", "society.Club", { reverse: "membership_set" }),
        toOne("society.Membership", "person", "society.Person", { reverse: "memberships" }),
        toOne("society.Membership", "inviter", "society.Person"),
      ],
      manyToMany: [
        manyToMany("society.Person", "friends", "society.Person", "society.Person_friends", {
          symmetrical: true,
          sourceKey: { column: "from_person_id", references: "id", relation: "from_person" },
          targetKey: { column: "to_person_id", references: "id", relation: "to_person" },
        }),
        manyToMany("society.Club", "members", "society.Person", "society.Membership", {
          automatic: false,
          reverse: "clubs",
          extraColumns: ["inviter_id"],
        }),
      ],
    },
    dialect,
  );
}

/** The key of a table that the database counts. */
export function rowId(dialect: DialectName): Column {
  return column("id", bigint, { identity: dialect === "postgres" ? "by default" : "autoincrement" });
}

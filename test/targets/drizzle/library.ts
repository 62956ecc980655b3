import type { Schema } from "../../../src/schema/schema.js";
import {
  attribute,
  bigint,
  check,
  column,
  entity,
  foreignKey,
  group,
  id,
  index,
  integer,
  manyToMany,
  noDocs,
  part,
  schema,
  table,
  text,
  toOne,
  unique,
  varchar,
} from "./build-schema.js";

/** Two apps in a circle and one of the framework: authors, books, a join table, a favourite book, a shelf in another app. */
export function library(): Schema {
  return schema(
    [
      table("library_author", [id, column("name", varchar(100)), column("favourite_id", bigint, { nullable: true })], {
        foreignKeys: [foreignKey("favourite_id", "library_book", { name: "library_author_favourite_id_fk" })],
      }),
      table(
        "library_book",
        [
          id,
          column("title", varchar(200)),
          column("status", varchar(1)),
          column("pages", integer),
          column("added", { kind: "timestamp", withTimezone: true, precision: null }),
          column("changed", { kind: "timestamp", withTimezone: true, precision: null }),
          column("shelf_id", bigint, { nullable: true }),
          column("owner_id", integer),
        ],
        {
          foreignKeys: [
            foreignKey("shelf_id", "store_shelf", { name: "library_book_shelf_id_fk" }),
            foreignKey("owner_id", "auth_user", { name: "library_book_owner_id_fk" }),
          ],
          checks: [check("library_book_pages_check", '"pages" >= 0', ["pages"])],
          indexes: [
            index("library_book_title_like", [part("title", { opclass: "varchar_pattern_ops" })]),
            index("library_book_recent", [part("added", { descending: true }), part("title")]),
            index("library_book_lower", [
              {
                kind: "expression",
                expression: { sql: 'LOWER("title")', columns: ["title"] },
                descending: false,
                nulls: null,
                opclass: null,
                collation: null,
              },
            ]),
          ],
        },
      ),
      table("library_book_authors", [id, column("book_id", bigint), column("author_id", bigint)], {
        foreignKeys: [
          foreignKey("book_id", "library_book", { name: "library_book_authors_book_id_fk" }),
          foreignKey("author_id", "library_author", { name: "library_book_authors_author_id_fk" }),
        ],
        uniques: [unique("library_book_authors_uniq", ["book_id", "author_id"])],
      }),
      table("store_shelf", [id, column("label", text), column("best_id", bigint, { nullable: true })], {
        foreignKeys: [foreignKey("best_id", "library_book", { name: "store_shelf_best_id_fk" })],
      }),
      table("auth_user", [column("id", integer, { identity: "by default" }), column("username", varchar(150))], {
        uniques: [unique("auth_user_username_key", ["username"])],
      }),
    ],
    {
      groups: [group("auth", { framework: true, source: "django.contrib.auth" }), group("library"), group("store")],
      entities: [
        entity("auth.User", "auth_user"),
        entity("library.Author", "library_author", { documentation: { ...noDocs, text: "Somebody who writes." } }),
        entity("library.Book", "library_book", {
          ordering: [{ kind: "attribute", path: "title", descending: false }],
          attributes: [
            attribute("title", { documentation: { title: "Main title", text: "As on the cover.", remarks: [] } }),
            attribute("status", {
              default: { kind: "literal", value: { kind: "string", value: "d" } },
              choices: {
                name: "Status",
                blank: false,
                choices: [
                  { value: { kind: "string", value: "d" }, label: "Draft", name: "DRAFT" },
                  { value: { kind: "string", value: "p" }, label: "Published", name: "PUBLISHED" },
                ],
              },
            }),
            attribute("added", { default: { kind: "now" } }),
            attribute("changed", { default: { kind: "now" }, touchedOnUpdate: true }),
            attribute("shelf_id"),
            attribute("owner_id"),
          ],
        }),
        entity("library.Book_authors", "library_book_authors", { kind: "join", of: "library.Book" }),
        entity("store.Shelf", "store_shelf"),
      ],
      toOne: [
        toOne("library.Author", "favourite", "library.Book", {
          reverse: "fans",
          nullable: true,
          onDelete: { kind: "set null" },
        }),
        toOne("library.Book", "shelf", "store.Shelf", {
          reverse: "book_set",
          nullable: true,
          onDelete: { kind: "protect" },
        }),
        toOne("library.Book", "owner", "auth.User", { reverse: "books", onDelete: { kind: "cascade" } }),
        toOne("library.Book_authors", "book", "library.Book"),
        toOne("library.Book_authors", "author", "library.Author"),
        toOne("store.Shelf", "best", "library.Book", { reverse: null, unique: true, nullable: true }),
      ],
      manyToMany: [
        manyToMany("library.Book", "authors", "library.Author", "library.Book_authors", { reverse: "books" }),
      ],
    },
  );
}

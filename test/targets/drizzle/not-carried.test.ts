import { expect, it } from "vitest";
import type { Exclusion } from "../../../src/schema/schema.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import {
  bigint,
  column,
  entity,
  foreignKey,
  id,
  index,
  integer,
  part,
  schema,
  table,
  text,
  toOne,
  unique,
} from "./build-schema.js";

const exclusion: Exclusion = {
  name: "no_overlap",
  method: "gist",
  elements: [],
  where: null,
  include: [],
  deferrable: "initially immediate",
  origin: null,
};

/** A table with one fact, at least, of every kind that Drizzle has no words for. */
const everything = schema(
  [
    table(
      "app_thing",
      [
        id,
        column("owner_id", bigint, { comment: "Who has it" }),
        column("n", integer, { collation: "C", generated: { expression: { sql: "1", columns: [] }, stored: false } }),
        column("place", { kind: "opaque", sql: "ltree(5)" }),
        column("b", text),
      ],
      {
        comment: "Things",
        tablespace: "fast",
        managed: false,
        foreignKeys: [
          foreignKey("owner_id", "app_thing", { name: "fk" }),
          foreignKey("owner_id", "gone", { name: "fk_gone" }),
        ],
        uniques: [unique("u", ["b"], { deferrable: "initially deferred", include: ["n"] })],
        indexes: [index("i", [part("b")], { include: ["n"], tablespace: "fast", unique: true, nullsDistinct: false })],
        exclusions: [exclusion],
      },
    ),
  ],
  {
    entities: [
      entity("app.Thing", "app_thing", {
        ordering: [
          { kind: "attribute", path: "owner__name", descending: true },
          { kind: "expression", expression: { sql: "lower(b)", columns: ["b"] }, descending: false, nulls: "last" },
          { kind: "random" },
        ],
      }),
    ],
    toOne: [toOne("app.Thing", "owner", "app.Thing", { onDelete: { kind: "code", name: "app.models.reassign" } })],
  },
);

it("says every fact that the code does not hold, and each kind once as a diagnostic", () => {
  const { notCarried, diagnostics } = drizzle.emit(everything, {});
  expect(notCarried.map(({ kind, name, value }) => [kind, name, value])).toMatchInlineSnapshot(`
    [
      [
        "comment",
        null,
        "Things",
      ],
      [
        "tablespace",
        null,
        "fast",
      ],
      [
        "unmanaged",
        null,
        "app.Thing",
      ],
      [
        "ordering",
        null,
        "\`owner__name\` descending, \`lower(b)\` nulls last, chance",
      ],
      [
        "comment",
        "owner_id",
        "Who has it",
      ],
      [
        "virtual column",
        "n",
        "1",
      ],
      [
        "collation",
        "n",
        "C",
      ],
      [
        "quoted type",
        "place",
        "ltree(5)",
      ],
      [
        "deferrability",
        "u",
        "initially deferred",
      ],
      [
        "include",
        "u",
        "n",
      ],
      [
        "deferrability",
        "fk",
        "initially deferred",
      ],
      [
        "missing reference",
        "fk_gone",
        "gone",
      ],
      [
        "include",
        "i",
        "n",
      ],
      [
        "nulls not distinct index",
        "i",
        "nulls not distinct",
      ],
      [
        "tablespace",
        "i",
        "fast",
      ],
      [
        "exclusion",
        "no_overlap",
        "gist",
      ],
      [
        "deferrability",
        "no_overlap",
        "initially immediate",
      ],
      [
        "deletion rule",
        "owner_id",
        "code",
      ],
    ]
  `);
  expect(notCarried.every(({ table }) => table === "app_thing")).toBe(true);
  const kinds = [...new Set(notCarried.map(({ kind }) => kind))];
  expect([...kinds].sort()).toEqual(drizzle.cannotCarry("postgres", "0.45").toSorted());
  const summaries = diagnostics.filter(({ code }) => code === "not-carried");
  expect(summaries).toHaveLength(kinds.length);
  expect(summaries.every(({ severity }) => severity === "info")).toBe(true);
  const others = diagnostics.filter(({ code }) => code !== "not-carried").map(({ code }) => code);
  expect(others).toEqual(["type-not-migratable", "reference-left-out", "deletion-not-converted"]);
});

it("says nothing of a schema that the code holds as a whole", () => {
  const { notCarried, diagnostics } = drizzle.emit(schema([table("app_thing", [id])]), {});
  expect([notCarried, diagnostics]).toEqual([[], []]);
});

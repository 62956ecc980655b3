import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../../src/schema/schema.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import { batches } from "../../../src/targets/plan/runtime/deletion-steps.js";
import { typeErrors } from "../compile.js";
import {
  attribute,
  bigint,
  column,
  entity,
  foreignKey,
  id,
  integer,
  schema,
  table,
  text,
  toOne,
} from "./build-schema.js";
import { type DriverName, type LiveProject, openProject } from "./live-project.js";

const timestamp = { kind: "timestamp", withTimezone: true, precision: null } as const;

/** Shelves of rooms, which are known by two columns, and books that forget their shelf. */
function shelves(dialect: "postgres" | "sqlite"): Schema {
  const owned = dialect === "postgres" ? id : column("id", integer, { identity: "autoincrement" });
  return schema(
    [
      table("app_room", [column("house", text), column("number", integer), column("name", text)], {
        primaryKey: { name: null, columns: ["house", "number"] },
      }),
      table("app_shelf", [owned, column("name", text)]),
      table(
        "app_book",
        [owned, column("shelf_id", bigint, { nullable: true }), column("changed", timestamp, { nullable: true })],
        { foreignKeys: [foreignKey("shelf_id", "app_shelf", { deferrable: null })] },
      ),
    ],
    {
      entities: [
        entity("app.Room", "app_room"),
        entity("app.Shelf", "app_shelf"),
        entity("app.Book", "app_book", { attributes: [attribute("changed", { touchedOnUpdate: true })] }),
      ],
      toOne: [
        toOne("app.Book", "shelf", "app.Shelf", {
          onDelete: { kind: "set null" },
          nullable: true,
          columns: ["shelf_id"],
        }),
      ],
    },
    dialect,
  );
}

const ROWS = {
  app_room: [
    { house: "a", number: 1, name: "Attic" },
    { house: "a", number: 2, name: "Hall" },
    { house: "b", number: 1, name: "Attic" },
  ],
  app_shelf: [
    { id: 1, name: "one" },
    { id: 2, name: "two" },
  ],
  app_book: [
    { id: 1, shelf_id: 1, changed: "2000-01-01 00:00:00+00" },
    { id: 2, shelf_id: 2, changed: "2000-01-01 00:00:00+00" },
  ],
};

const DRIVERS: readonly (readonly [DriverName, "postgres" | "sqlite", ReleaseName])[] = [
  ["pglite", "postgres", "0.45"],
  ["pglite", "postgres", "1.0"],
  ["sql.js", "sqlite", "0.45"],
  ["sql.js", "sqlite", "1.0"],
];

describe.each(DRIVERS)("deleteRows by %s (%s) with Drizzle %s", (driver, dialect, release) => {
  let project: LiveProject;
  beforeAll(async () => {
    project = await openProject(shelves(dialect), driver, release);
  });
  afterAll(() => project.close());

  const names = async () => (await project.raw("SELECT house, number FROM app_room ORDER BY house, number")).length;

  it("takes keys of several columns", async () => {
    await project.rebuild(ROWS);
    const keys = [
      ["a", 2],
      ["b", 1],
      ["b", 2],
    ];
    expect(await project.deleteRows(project.table("app_room"), keys)).toEqual([2, { "app.Room": 2 }]);
    expect(await names()).toBe(1);
  });

  it("leaves alone what Drizzle would touch on update", async () => {
    await project.rebuild(ROWS);
    const before = await project.raw("SELECT changed FROM app_book ORDER BY id");
    expect(await project.deleteRows(project.table("app_shelf"), [1])).toEqual([1, { "app.Shelf": 1 }]);
    expect(await project.raw("SELECT changed FROM app_book ORDER BY id")).toEqual(before);
    const shelf = await project.raw("SELECT shelf_id FROM app_book ORDER BY id");
    expect(shelf.map((row) => row.shelf_id === null)).toEqual([true, false]);
  });

  it("refuses a condition that is undefined, and a table that is not its own", async () => {
    await project.rebuild(ROWS);
    await expect(project.deleteRows(project.table("app_room"), undefined)).rejects.toThrow(TypeError);
    await expect(project.deleteRows({}, [1])).rejects.toThrow(TypeError);
    expect(await names()).toBe(3);
    expect(await project.deleteRows(project.table("app_room"), sql`true`)).toEqual([3, { "app.Room": 3 }]);
  });

  it("is undone with the transaction that it is in", async () => {
    await project.rebuild(ROWS);
    const deleteRows = project.modules.get("deletion.ts")?.deleteRows as (...args: readonly unknown[]) => unknown;
    const answers: unknown[] = [];
    const stop = (answer: unknown): never => {
      answers.push(answer);
      throw new Error("stop");
    };
    const work = (tx: unknown) => {
      const answer = deleteRows(tx, project.table("app_room"), [["a", 1]]);
      // A driver that answers at once answers here at once.
      return driver === "sql.js" ? stop(answer) : Promise.resolve(answer).then(stop);
    };
    await expect((async () => project.db.transaction(work))()).rejects.toThrow("stop");
    expect(answers).toEqual([[1, { "app.Room": 1 }]]);
    expect(await names()).toBe(3);
  });
});

it("with its parents kept, a proxy's row takes what refers to the proxy, and not what refers to its model", async () => {
  const { tables, application } = shelves("postgres");
  const alias = entity("app.Rack", "app_shelf", { kind: "alias", of: "app.Shelf" });
  const entities = [...(application?.entities ?? []), alias];
  const left: Record<string, unknown> = {};
  for (const target of ["app.Shelf", "app.Rack"]) {
    const toOnes = (application?.toOne ?? []).map((each) => ({ ...each, target }));
    const project = await openProject(schema(tables, { entities, toOne: toOnes }), "pglite", "0.45");
    await project.rebuild(ROWS);
    const deleted = project.deleteRows(project.table("app_shelf"), [1], { as: "app.Rack", keepParents: true });
    left[target] = await deleted.catch(({ cause }: Error) => String(cause).replace(/".*/, ""));
    await project.close();
  }
  expect(left).toEqual({
    "app.Shelf": "error: update or delete on table ",
    "app.Rack": [1, { "app.Shelf": 1 }],
  });
});

describe("keys are typed by the table", () => {
  const DATABASES = {
    postgres: "import type { NodePgDatabase as Db } from 'drizzle-orm/node-postgres';",
    sqlite: "import type { LibSQLDatabase as Db } from 'drizzle-orm/libsql';",
  };
  it.each(
    (["postgres", "sqlite"] as const).flatMap((dialect) =>
      (Object.keys(RELEASES) as ReleaseName[]).map((release) => [dialect, release] as const),
    ),
  )("%s, %s", (dialect, libraryVersion) => {
    const { files } = drizzle.emit(shelves(dialect), { libraryVersion });
    const user = `${DATABASES[dialect]}
import { eq } from "drizzle-orm";
import { book, room } from "./app.js";
import { type Deleted, deleteRows } from "./deletion.js";
declare const db: Db;
export const fine: Promise<Deleted>[] = [
  deleteRows(db, book, [1, 2]),
  deleteRows(db, room, [["a", 1]]),
  deleteRows(db, book, eq(book.id, 1)),
  deleteRows(db, book, [1], { keepParents: true }),
  db.transaction((tx) => deleteRows(tx, book, [1])),
];
// @ts-expect-error a text is no key of a book
deleteRows(db, book, ["1"]);
// @ts-expect-error a room is known by two columns
deleteRows(db, room, [1]);
// @ts-expect-error in this order
deleteRows(db, room, [[1, "a"]]);
// @ts-expect-error one key is a list of one
deleteRows(db, book, 1);
// @ts-expect-error there is no such option
deleteRows(db, book, [1], { keepParent: true });
// @ts-expect-error no table
deleteRows(db, { book }, [1]);
`;
    expect(typeErrors({ user: [...files, { path: "user.ts", text: user }] }, libraryVersion)).toEqual([]);
  });

  it("and a driver that answers at once is known by its type", () => {
    const { files } = drizzle.emit(shelves("sqlite"), {});
    const user = `import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { book } from "./app.js";
import { type Deleted, deleteRows } from "./deletion.js";
export function one(db: BetterSQLite3Database): Deleted {
  return db.transaction((tx) => deleteRows(tx, book, [1]));
}
`;
    expect(typeErrors({ user: [...files, { path: "user.ts", text: user }] })).toEqual([]);
  });
});

describe("long lists", () => {
  const keys = (count: number) => Array.from({ length: count }, (_, at) => [at]);
  const sizes = (columns: readonly string[], counts: readonly number[], parameters: number, equals = {}) =>
    [
      ...batches(
        counts.map((count) => ({ columns, values: keys(count), equals })),
        parameters,
      ),
    ].map((batch) => batch.map(({ values }) => values.length));

  it("go into as few statements as parameters allow, several lists together", () => {
    expect(sizes(["a"], [10], 10)).toEqual([[10]]);
    expect(sizes(["a"], [25], 10)).toEqual([[10], [10], [5]]);
    expect(sizes(["a"], [4, 4, 4], 10)).toEqual([[4, 4, 2], [2]]);
    expect(sizes(["a"], [12], 10, { type: 1 })).toEqual([[9], [3]]);
    expect(sizes(["a"], [0], 10)).toEqual([]);
  });

  it("of keys of several columns are cut where databases would lose their way", () => {
    expect(sizes(["a", "b"], [1000], 65_535)).toEqual([[400], [400], [200]]);
  });
});

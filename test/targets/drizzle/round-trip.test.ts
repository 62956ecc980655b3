import { describe, expect, it } from "vitest";
import type { SqlType } from "../../../src/schema/sql-type.js";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import { column, schema, table, text, varchar } from "./build-schema.js";
import { open } from "./connect.js";
import { rowId } from "./society.js";

const uuid = "01234567-89ab-cdef-0123-456789abcdef";

/** SQL type, a value of TypeScript's, and what SQLite then holds: Django's own form of the value (`adapt_*_value`, `get_db_prep_value`). */
const SQLITE: readonly (readonly [type: SqlType, value: unknown, stored: string])[] = [
  [{ kind: "smallint" }, -5, "integer -5"],
  [{ kind: "integer" }, 7, "integer 7"],
  [{ kind: "integer", unsigned: true }, 7, "integer 7"],
  [{ kind: "bigint" }, 9007199254740991n, "integer 9007199254740991"],
  [{ kind: "boolean" }, true, "integer 1"],
  [{ kind: "boolean" }, false, "integer 0"],
  [varchar(10), "a'b", "text a'b"],
  [{ kind: "char", length: 3 }, "abc", "text abc"],
  [text, "\u2028", "text \u2028"],
  [{ kind: "numeric", precision: 10, scale: 2 }, "9.50", "real 9.5"],
  [{ kind: "numeric", precision: 10, scale: 2 }, "-3.00", "integer -3"],
  [{ kind: "real" }, 1.25, "real 1.25"],
  [{ kind: "date" }, "2024-02-29", "text 2024-02-29"],
  [{ kind: "time", withTimezone: false, precision: 6 }, "12:34:56.789000", "text 12:34:56.789000"],
  [
    { kind: "timestamp", withTimezone: false, precision: 6 },
    new Date("2024-02-29T12:34:56.789Z"),
    "text 2024-02-29 12:34:56.789000",
  ],
  [
    { kind: "timestamp", withTimezone: false, precision: 6 },
    new Date("2024-02-29T12:34:56Z"),
    "text 2024-02-29 12:34:56",
  ],
  [{ kind: "interval" }, 1500000n, "integer 1500000"],
  [{ kind: "uuid" }, uuid, "text 0123456789abcdef0123456789abcdef"],
  [{ kind: "json" }, { a: [1, null, "x"] }, 'text {"a":[1,null,"x"]}'],
  [{ kind: "binary" }, Uint8Array.of(0, 255), "blob \\x00ff"],
];

const POSTGRES: readonly (readonly [type: SqlType, value: unknown])[] = [
  [{ kind: "bigint" }, 9223372036854775807n],
  [{ kind: "boolean" }, true],
  [{ kind: "numeric", precision: 10, scale: 2 }, "9.50"],
  [{ kind: "double" }, 1.25],
  [{ kind: "date" }, "2024-02-29"],
  [{ kind: "time", withTimezone: false, precision: null }, "12:34:56.789"],
  [{ kind: "timestamp", withTimezone: true, precision: null }, new Date("2024-02-29T12:34:56.789Z")],
  [{ kind: "interval" }, "1 day 02:03:04"],
  [{ kind: "uuid" }, uuid],
  [{ kind: "jsonb" }, { a: [1, null, "x"] }],
  [{ kind: "binary" }, Uint8Array.of(0, 255)],
  [{ kind: "inet" }, "192.168.0.1"],
  [{ kind: "range", of: "int4" }, "[1,5)"],
  [{ kind: "tsvector" }, "'a' 'b'"],
  [{ kind: "array", of: { kind: "integer" }, size: null }, [1, 2]],
  [
    { kind: "array", of: { kind: "array", of: text, size: null }, size: null },
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
];

describe.each(Object.keys(RELEASES) as ReleaseName[])("with Drizzle %s", (release) => {
  it("values come back from SQLite as they went in, and lie there as Django would have them", async () => {
    const { db, app, raw, close } = await open(tableOf("sqlite", SQLITE), release, "trip");
    const row = rowOf(SQLITE);
    await db.insert(app.value).values(row);
    expect(await db.select().from(app.value)).toEqual([{ id: 1, ...row }]);
    expect(await db.query.value?.findMany({ columns: nested })).toEqual([{ id: 1, ...without(row, "c19") }]);
    const stored = SQLITE.map(
      (_, at) => `typeof(c${at}) || ' ' || iif(typeof(c${at}) = 'blob', '\\x' || lower(hex(c${at})), c${at})`,
    );
    const [cells] = await raw(`SELECT ${stored.join(", ")} FROM trip_value`);
    expect(cells).toEqual(SQLITE.map(([, , form]) => form));
    await close();
  });

  it("values come back from PostgreSQL as they went in", async () => {
    const { db, app, close } = await open(tableOf("postgres", POSTGRES), release, "trip");
    const row = rowOf(POSTGRES);
    await db.insert(app.value).values(row);
    expect(await db.select().from(app.value)).toEqual([{ id: 1, ...row }]);
    await close();
  });
});

/** All columns but the binary one, which 0.45 cannot put into a relational query's JSON. */
const nested = { c19: false };

function tableOf(dialect: "postgres" | "sqlite", values: readonly (readonly [SqlType, ...unknown[]])[]) {
  const columns = values.map(([type], at) => column(`c${at}`, type));
  return schema([table("trip_value", [rowId(dialect), ...columns])], {}, dialect);
}

function rowOf(values: readonly (readonly [SqlType, unknown, ...unknown[]])[]): Record<string, unknown> {
  return Object.fromEntries(values.map(([, value], at) => [`c${at}`, value]));
}

function without(row: Record<string, unknown>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([each]) => each !== key));
}

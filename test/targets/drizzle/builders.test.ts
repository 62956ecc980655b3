import * as mysqlCore from "drizzle-orm/mysql-core";
import * as pgCore from "drizzle-orm/pg-core";
import * as sqliteCore from "drizzle-orm/sqlite-core";
import * as mysqlCore1 from "drizzle-orm-1/mysql-core";
import * as pgCore1 from "drizzle-orm-1/pg-core";
import * as sqliteCore1 from "drizzle-orm-1/sqlite-core";
import { describe, expect, it } from "vitest";
import type { DialectName } from "../../../src/schema/schema.js";
import { SourceFile } from "../../../src/source/source-file.js";
import { builderNames, builtType } from "../../../src/targets/drizzle/read/builders.js";
import type { Value } from "../../../src/typescript/read/values.js";

type Core = Readonly<Record<string, unknown>>;

/** Each dialect's module of both release lines, with what makes a table of columns. */
const CORES: readonly (readonly [string, DialectName, Core, string])[] = [
  ["0.45", "postgres", pgCore, "pgTable"],
  ["1.0", "postgres", pgCore1, "pgTable"],
  ["0.45", "mysql", mysqlCore, "mysqlTable"],
  ["1.0", "mysql", mysqlCore1, "mysqlTable"],
  ["0.45", "sqlite", sqliteCore, "sqliteTable"],
  ["1.0", "sqlite", sqliteCore1, "sqliteTable"],
];

const OPTIONS: readonly Readonly<Record<string, string | number | boolean>>[] = [
  { mode: "number" },
  { length: 20, dimensions: 3 },
  { mode: "number", unsigned: true },
  { precision: 8 },
  { precision: 8, scale: 2 },
  { precision: 3, withTimezone: true },
  { withTimezone: true, mode: "string" },
  { fsp: 6, mode: "string" },
  { mode: "json", length: 9 },
];

/** What takes values of an enumeration, or code, rather than options. */
const DECLARED = new Set(["customType", "mysqlEnum", "pgEnum", "singlestoreEnum"]);

describe.each(CORES)("builders of drizzle-orm %s for %s", (_, dialect, core, table) => {
  it("make the types that the library says they make", () => {
    let held = 0;
    for (const name of builderNames(dialect)) {
      for (const options of OPTIONS) {
        const real = realType(core, table, name, options);
        if (real === null) continue;
        held += 1;
        const built = builtType(dialect, name, valueOf(options));
        // A serial column is an integer that is counted.
        const sql =
          built?.identity === "serial"
            ? SERIAL[built.sql]
            : built?.identity === "autoincrement"
              ? "serial"
              : built?.sql;
        expect({ name, options, sql: normalized(sql) }).toEqual({ name, options, sql: normalized(real) });
      }
    }
    expect(held).toBeGreaterThan(40);
  });

  it("are all known", () => {
    const unknown = Object.keys(core).filter(
      (name) =>
        /^[a-z]/.test(name) &&
        !/migrat/i.test(name) &&
        !DECLARED.has(name) &&
        realType(core, table, name, { length: 5, dimensions: 3, mode: "number" }) !== null,
    );
    expect(unknown.filter((name) => !builderNames(dialect).includes(name))).toEqual([]);
  });
});

const SERIAL: Readonly<Record<string, string>> = { integer: "serial", smallint: "smallserial", bigint: "bigserial" };

/** What `getSQLType()` prints; null for what is no builder of this release. */
function realType(core: Core, table: string, name: string, options: object): string | null {
  const [make, builder] = [core[table], core[name]];
  if (typeof make !== "function" || typeof builder !== "function") return null;
  try {
    const column: unknown = make("t", { c: builder("c", options) }).c;
    const type: unknown =
      typeof column === "object" && column !== null && "getSQLType" in column && typeof column.getSQLType === "function"
        ? column.getSQLType()
        : null;
    // What lacks an option that it needs says so in its type.
    return typeof type === "string" && !type.includes("undefined") ? type : null;
  } catch {
    return null;
  }
}

const normalized = (sql: string | undefined): string => (sql ?? "").replace(/\s*([(,)])\s*/g, "$1");

const at = { source: new SourceFile("test.ts", ""), start: 0, end: 0 };

function valueOf(options: Readonly<Record<string, string | number | boolean>>): Value {
  const properties = Object.entries(options).map(([key, value]) => {
    const held: Value =
      typeof value === "string"
        ? { kind: "string", value, at }
        : typeof value === "number"
          ? { kind: "number", value, at }
          : { kind: "boolean", value, at };
    return [key, { value: held, at }] as const;
  });
  return { kind: "object", properties: new Map(properties), rest: [], at };
}

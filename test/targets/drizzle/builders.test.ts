import * as mysql45 from "drizzle-orm/mysql-core";
import * as mysqlColumns45 from "drizzle-orm/mysql-core/columns";
import * as postgres45 from "drizzle-orm/pg-core";
import * as postgresColumns45 from "drizzle-orm/pg-core/columns";
import * as sqlite45 from "drizzle-orm/sqlite-core";
import * as sqliteColumns45 from "drizzle-orm/sqlite-core/columns";
import * as mysql1 from "drizzle-orm-1/mysql-core";
import * as mysqlColumns1 from "drizzle-orm-1/mysql-core/columns";
import * as postgres1 from "drizzle-orm-1/pg-core";
import * as postgresColumns1 from "drizzle-orm-1/pg-core/columns";
import * as sqlite1 from "drizzle-orm-1/sqlite-core";
import * as sqliteColumns1 from "drizzle-orm-1/sqlite-core/columns";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dialects } from "../../../src/dialects/index.js";
import type { Table } from "../../../src/schema/schema.js";
import { memoryFiles } from "../../../src/source/memory-files.js";
import { builderNames } from "../../../src/targets/drizzle/read/builders.js";
import { drizzleReader } from "../../../src/targets/drizzle/read/reader.js";
import type { ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { ReadSchema } from "../../../src/targets/target-reader.js";
import { openProgram } from "../../../src/typescript/read/open-program.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";

/** What is held here of a column that the real library made. */
interface RealColumn {
  readonly notNull: boolean;
  readonly dimensions?: number;
  getSQLType(): string;
}

type Exports = Readonly<Record<string, unknown>>;
type MakeColumn = (...args: unknown[]) => unknown;
type MakeTable = (name: string, columns: object) => Readonly<Record<string, RealColumn>>;

interface Library {
  readonly release: ReleaseName;
  readonly dialect: "postgres" | "mysql" | "sqlite";
  readonly module: string;
  readonly table: string;
  readonly core: Exports;
  readonly columns: Exports;
}

const POSTGRES = { dialect: "postgres", module: "drizzle-orm/pg-core", table: "pgTable" } as const;
const MYSQL = { dialect: "mysql", module: "drizzle-orm/mysql-core", table: "mysqlTable" } as const;
const SQLITE = { dialect: "sqlite", module: "drizzle-orm/sqlite-core", table: "sqliteTable" } as const;
const LIBRARIES: readonly Library[] = [
  { ...POSTGRES, release: "0.45", core: postgres45, columns: postgresColumns45 },
  { ...POSTGRES, release: "1.0", core: postgres1, columns: postgresColumns1 },
  { ...MYSQL, release: "0.45", core: mysql45, columns: mysqlColumns45 },
  { ...MYSQL, release: "1.0", core: mysql1, columns: mysqlColumns1 },
  { ...SQLITE, release: "0.45", core: sqlite45, columns: sqliteColumns45 },
  { ...SQLITE, release: "1.0", core: sqlite1, columns: sqliteColumns1 },
];
const EACH = LIBRARIES.map((library) => [library.dialect, library.release, library] as const);

/** What declares a type of its own instead of being a builder of one. */
const DECLARERS = /^(?:customType|isPgEnum|pgEnum\w*|mysqlEnum)$/;
/** Builders of which the type's word stands for more than a type. */
const SERIALS = /serial$/i;

/** Every option that any builder looks at, with values at the edges. */
const OPTIONS: readonly object[] = [
  ...[{}, { length: 5 }, { length: 0 }, { length: 300, enum: ["a", "b"] }, { enum: ["a", "b"] }, { unsigned: true }],
  ...[{ precision: 10 }, { precision: 0 }, { precision: 10, scale: 0 }, { precision: 7, scale: 2 }, { scale: 2 }],
  ...[
    { precision: 10, unsigned: true },
    { precision: 10, scale: 0, unsigned: true },
  ],
  ...[
    { precision: 7, scale: 2, unsigned: true },
    { precision: 7, scale: 2, mode: "number" },
  ],
  ...[{ fsp: 3 }, { fsp: 0 }, { fsp: 6, mode: "string" }, { dimensions: 3 }, { srid: 4326 }, { type: "point" }],
  ...[{ srid: 4326, mode: "xy", type: "point" }, { withTimezone: true }, { withTimezone: true, precision: 3 }],
  ...[
    { withTimezone: false, precision: 0 },
    { withTimezone: true, precision: 6, mode: "string" },
  ],
  ...[{ fields: "day" }, { fields: "day to second", precision: 3 }, { fields: "second", precision: 0 }],
  ...[
    "number",
    "string",
    "bigint",
    "json",
    "buffer",
    "boolean",
    "timestamp",
    "timestamp_ms",
    "date",
    "tuple",
    "xy",
  ].map((mode) => ({ mode })),
];

/** A column as code has it, and as the real library makes it. */
interface Sample {
  readonly code: string;
  readonly real: RealColumn;
}

function builders({ columns }: Library): readonly string[] {
  return Object.keys(columns).filter((name) => /^[a-z]/.test(name) && !DECLARERS.test(name));
}

/** Each builder with all options that the library takes: not those that it fails on or makes `vector(undefined)` of. */
function samples(library: Library): readonly Sample[] {
  return builders(library)
    .filter((name) => !SERIALS.test(name))
    .flatMap((name) => OPTIONS.flatMap((options) => sampleOf(library, name, options)));
}

function sampleOf(library: Library, name: string, options: object): readonly Sample[] {
  try {
    const make = library.columns[name] as MakeColumn;
    const real = realColumn(library, make(options));
    const code = `core.${name}(${JSON.stringify(options)})`;
    return real.getSQLType().includes("undefined") ? [] : [{ code, real }];
  } catch {
    return [];
  }
}

function realColumn({ core, table }: Library, column: unknown): RealColumn {
  const made = (core[table] as MakeTable)("held", { held: column }).held;
  if (made === undefined) throw new Error("The library made no column of it.");
  return made;
}

/** What the reader makes of a table of these columns; they are named `c0`, `c1`, … */
function read({ module, table, dialect, release }: Library, codes: readonly string[], before = ""): ReadSchema {
  const columns = codes.map((code, at) => `c${at}: ${code}`).join(",\n");
  const text = `import * as core from "${module}";\n${before}\nexport const held = core.${table}("held", {\n${columns}\n});`;
  const program = openProgram(memoryFiles({ "/held.ts": text }), { display: (path) => path });
  const found = program.module("/held.ts");
  const parseType = dialects[dialect].types.recognize;
  const options = { dialect, libraryVersion: release, parseType, casing: null };
  return drizzleReader.read(found === undefined ? [] : [found], program, options);
}

function onlyTable({ schema, problems }: ReadSchema): Table {
  const [table] = schema.tables;
  if (table === undefined || problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return table;
}

describe.each(EACH)("builders of %s in drizzle-orm %s", (dialect, _, library) => {
  const { recognize, print } = dialects[dialect].types;

  /** With what MySQL takes where a decimal's digits are not said: the library leaves out 10 and 0. */
  function filledIn(sql: string): string {
    if (dialect !== "mysql") return sql;
    const [, word, precision = "10", scale = "0", rest = ""] =
      /^(numeric|decimal)(?:\((\d+)(?:, ?(\d+))?\))?( .*)?$/.exec(sql) ?? [];
    return word === undefined ? sql : `${word}(${precision}, ${scale})${rest}`;
  }

  it("are all known", () => {
    const known = builderNames(dialect);
    expect(known).toEqual(expect.arrayContaining([...builders(library)]));
    expect(builders(library).length).toBeGreaterThan(5);
    const everywhere = LIBRARIES.filter((each) => each.dialect === dialect).flatMap(builders);
    expect(known).toEqual([...new Set(everywhere)].sort());
  });

  it("are read as the types that getSQLType() prints", () => {
    const held = samples(library);
    const { columns } = onlyTable(
      read(
        library,
        held.map(({ code }) => code),
      ),
    );
    const told = columns.map(({ type, nullable, identity }, at) => {
      return [held[at]?.code, filledIn(print(type)), nullable, identity];
    });
    expect(told).toEqual(
      held.map(({ code, real }) => {
        return [code, filledIn(print(recognize(real.getSQLType()))), !real.notNull, null];
      }),
    );
    expect(held.length).toBeGreaterThan(100);
  });
});

describe.each(EACH.filter(([dialect]) => dialect === "postgres"))(
  "lists of %s in drizzle-orm %s",
  (_, release, library) => {
    const { recognize } = dialects.postgres.types;

    it("are read as the library has them", () => {
      const lists =
        release === "0.45" ? [".array()", ".array(3)", ".array().array(2)"] : [".array()", '.array("[][]")'];
      const make = library.columns.varchar as (options: object) => {
        array(size?: unknown): { array(size: unknown): unknown };
      };
      const fresh = () => make({ length: 5 });
      const real =
        release === "0.45"
          ? [fresh().array(), fresh().array(3), fresh().array().array(2)]
          : [fresh().array(), fresh().array("[][]")];
      const { columns } = onlyTable(
        read(
          library,
          lists.map((list) => `core.varchar({ length: 5 })${list}`),
        ),
      );
      expect(columns.map(({ type }) => type)).toEqual(
        real.map((each) => {
          const column = realColumn(library, each);
          return recognize(`${column.getSQLType()}${"[]".repeat(column.dimensions ?? 0)}`);
        }),
      );
    });
  },
);

describe.each(EACH.filter(([dialect]) => dialect === "mysql"))("enums of %s in drizzle-orm %s", (_, __, library) => {
  const make = library.columns.mysqlEnum as MakeColumn;

  it.each([
    ['["draft", "live"]', [["draft", "live"]]],
    ['"c0", ["draft", "live"]', ["c0", ["draft", "live"]]],
    ['{ Draft: "draft", Live: "live" }', [{ Draft: "draft", Live: "live" }]],
    ['"c0", { Draft: "draft", Live: "live" }', ["c0", { Draft: "draft", Live: "live" }]],
    ["Status", [{ Draft: "draft", Live: "live" }]],
    ['"c0", Status', ["c0", { Draft: "draft", Live: "live" }]],
  ] as const)("mysqlEnum(%s)", (code, args) => {
    const before = 'enum Status { Draft = "draft", Live = "live" }';
    const [column] = onlyTable(read(library, [`core.mysqlEnum(${code})`], before)).columns;
    expect(column?.type).toEqual(dialects.mysql.types.recognize(realColumn(library, make(...args)).getSQLType()));
  });

  it("are not guessed where a value is not known", () => {
    const codes = [
      "core.mysqlEnum(elsewhere)",
      "core.mysqlEnum(['a', ...elsewhere])",
      "core.mysqlEnum({ A: 'a', ...elsewhere })",
    ];
    const { problems, unread } = read(library, codes, 'import { elsewhere } from "package";');
    expect(problems).toHaveLength(codes.length);
    expect(unread.columns.size).toBe(codes.length);
  });
});

describe("options that are not known", () => {
  const [library] = LIBRARIES;

  it.each([
    "length: elsewhere",
    "precision: elsewhere",
    "fields: elsewhere",
    "withTimezone: elsewhere",
    "...elsewhere",
  ])("{ %s } is said and not guessed", (option) => {
    if (library === undefined) throw new Error("There is no library.");
    const codes = [`core.interval({ ${option} })`];
    const { problems, unread } = read(library, codes, 'import { elsewhere } from "package";');
    expect(problems).toHaveLength(1);
    expect(unread.columns.size).toBe(1);
  });
});

describe.each(EACH.filter(([dialect]) => dialect === "postgres"))(
  "serials of %s in drizzle-orm %s",
  (_, __, library) => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await openTestDatabase();
    });
    afterAll(() => database.close());

    it("are what PostgreSQL makes of the words", async () => {
      const names = builders(library).filter((name) => SERIALS.test(name));
      const codes = names.map((name) => `core.${name}({ mode: "number" })`);
      const reals = names.map((name) => realColumn(library, (library.columns[name] as MakeColumn)({ mode: "number" })));
      await database.rebuild([
        `CREATE TABLE held (${reals.map((real, at) => `c${at} ${real.getSQLType()}`).join(", ")})`,
      ]);
      const rows = await database.rows<{ type: string; nullable: boolean; counted: boolean }>(
        `SELECT format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
         pg_get_serial_sequence('held', a.attname) IS NOT NULL AND a.attidentity = '' AS counted
       FROM pg_attribute a WHERE a.attrelid = 'held'::regclass AND a.attnum > 0 ORDER BY a.attnum`,
      );
      const { recognize } = dialects.postgres.types;
      expect(
        onlyTable(read(library, codes)).columns.map(({ type, nullable, identity }) => {
          return { type, nullable, counted: identity === "serial" };
        }),
      ).toEqual(rows.map(({ type, nullable, counted }) => ({ type: recognize(type), nullable, counted })));
      expect(names).toHaveLength(3);
    });
  },
);

/** https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html: `SERIAL` is an alias. */
describe.each(EACH.filter(([dialect]) => dialect === "mysql"))("serial of %s in drizzle-orm %s", (_, __, library) => {
  it("is what MySQL's alias stands for", () => {
    expect(realColumn(library, (library.columns.serial as MakeColumn)()).getSQLType()).toBe("serial");
    const { columns, uniques } = onlyTable(read(library, ["core.serial()"]));
    expect(columns).toMatchObject([
      { type: dialects.mysql.types.recognize("BIGINT UNSIGNED"), nullable: false, identity: "autoincrement" },
    ]);
    expect(uniques).toMatchObject([{ columns: ["c0"] }]);
  });
});

import { describe, expect, it } from "vitest";
import type { Column, DialectName, Schema } from "../../../src/schema/schema.js";
import type { SqlType } from "../../../src/schema/sql-type.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import { typeErrors } from "../compile.js";
import {
  bigint,
  check,
  column,
  foreignKey,
  index,
  part,
  schema,
  table,
  text,
  unique,
  varchar,
} from "./build-schema.js";
import { load, migration } from "./load.js";

type Row = readonly [type: SqlType, ddl: string, value: string];

const COMMON: readonly SqlType[] = [
  { kind: "smallint" },
  { kind: "smallint", unsigned: true },
  { kind: "integer" },
  { kind: "integer", unsigned: true },
  { kind: "bigint" },
  { kind: "bigint", unsigned: true },
  { kind: "boolean" },
  varchar(10),
  { kind: "char", length: 15 },
  text,
  { kind: "numeric", precision: 10, scale: 2 },
  { kind: "double" },
  { kind: "real" },
  { kind: "date" },
  { kind: "time", withTimezone: false, precision: 6 },
  { kind: "timestamp", withTimezone: false, precision: 6 },
  { kind: "interval" },
  { kind: "uuid" },
  { kind: "json" },
  { kind: "binary" },
  { kind: "inet" },
  { kind: "opaque", sql: "year" },
];
const VALUES =
  "number number number number bigint bigint boolean string string string string number number string string Date bigint string unknown Uint8Array string unknown".split(
    " ",
  );

/** The DDL of `COMMON`, in the words of Django's `data_types`. */
const DDL = {
  mysql:
    "smallint|smallint unsigned|int|int unsigned|bigint|bigint unsigned|boolean|varchar(10)|char(15)|longtext|decimal(10,2)|double|real|date|time(6)|datetime(6)|bigint|char(32)|json|longblob|char(39)|year",
  mariadb:
    "smallint|smallint unsigned|int|int unsigned|bigint|bigint unsigned|boolean|varchar(10)|char(15)|longtext|decimal(10,2)|double|real|date|time(6)|datetime(6)|bigint|uuid|json|longblob|char(39)|year",
  sqlite:
    "smallint|smallint unsigned|integer|integer unsigned|bigint|bigint unsigned|bool|varchar(10)|char(15)|text|decimal|real|real|date|time|datetime|bigint|char(32)|text|BLOB|char(39)|year",
} as const satisfies Partial<Record<DialectName, string>>;

const OTHERS = ["mysql", "mariadb", "sqlite"] as const;
const RELEASE_NAMES = Object.keys(RELEASES) as ReleaseName[];

function typesOf(dialect: keyof typeof DDL): readonly Row[] {
  const ddl = DDL[dialect].split("|");
  return COMMON.map((type, at) => [type, ddl[at] ?? "", VALUES[at] ?? ""]);
}

const id: Column = column("id", bigint, { identity: "autoincrement" });

/** Every type, key, constraint and index that the three dialects have. */
function everything(dialect: keyof typeof DDL): Schema {
  const quote = dialect === "sqlite" ? '"' : "`";
  const named = (name: string) => `${quote}${name}${quote}`;
  const columns = typesOf(dialect).map(([type], at) => column(`c${at}`, type));
  return schema(
    [
      table("types_owner", [id, column("name", varchar(20))], {
        uniques: [unique("name", ["name"])],
      }),
      table(
        "types_thing",
        [
          id,
          ...columns,
          column("owner_id", bigint, { nullable: true }),
          column("collated", varchar(40), { collation: dialect === "sqlite" ? "NOCASE" : "utf8mb4_bin" }),
          column(
            "twice",
            { kind: "integer" },
            { generated: { expression: { sql: `${named("c2")} * 2`, columns: ["c2"] }, stored: true } },
          ),
          column(
            "thrice",
            { kind: "integer" },
            {
              nullable: true,
              generated: { expression: { sql: `${named("c2")} * 3`, columns: ["c2"] }, stored: false },
            },
          ),
          column("seven", { kind: "integer" }, { default: { sql: "7", columns: [] } }),
        ],
        {
          foreignKeys: [foreignKey("owner_id", "types_owner", { deferrable: null })],
          uniques: [unique("c2_c4", ["c2", "c4"])],
          checks: [check("types_c2", `${named("c2")} >= 0 AND ${named("c7")} <> 'a;b'`, ["c2", "c7"])],
          indexes: [
            index("types_c1", [part("c1"), part("c2", { descending: true })]),
            index("types_c4", [part("c4")], { unique: true }),
          ],
        },
      ),
      table("types_pair", [column("a", bigint), column("b", bigint)], {
        primaryKey: { name: null, columns: ["a", "b"] },
      }),
    ],
    {},
    dialect,
  );
}

describe.each(OTHERS)("%s", (dialect) => {
  it.each(RELEASE_NAMES)("has its value in TypeScript for every type, with Drizzle %s", (release) => {
    const { files } = drizzle.emit(everything(dialect), { libraryVersion: release });
    const rows = typesOf(dialect)
      .map(([, , value], at) => `c${at}: ${value};`)
      .join(" ");
    const user = `
import type { Thing, NewThing } from "./types.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Row = { id: number; ${rows} ownerId: number | null; collated: string; twice: number; thrice: number | null; seven: number };
type Different = { [K in keyof Row as K extends keyof Thing ? (Same<Row[K], Thing[K]> extends true ? never : K) : K]: K extends keyof Thing ? Thing[K] : "missing" };
export const different: Different = {};
export const keys: Same<keyof Row, keyof Thing> = true;
export const given: Same<NewThing["id"] | NewThing["seven"], number | undefined> = true;
`;
    expect(typeErrors({ [dialect]: [...files, { path: "user.ts", text: user }] }, release)).toEqual([]);
  });

  it("is declared by drizzle-kit with Django's types", async () => {
    const statements = await migration(await load(drizzle.emit(everything(dialect), {}).files), dialect);
    const thing = statements.find((sql) => sql.includes("CREATE TABLE `types_thing`")) ?? "";
    const declared = [...thing.matchAll(/^\t`c\d+` (.*?) NOT NULL,?$/gm)].map(([, type]) => type);
    expect(declared).toEqual(typesOf(dialect).map(([, ddl]) => ddl));
    expect(statements.join("\n")).toMatchSnapshot();
  });
});

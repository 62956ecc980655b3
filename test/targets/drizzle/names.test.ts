import { getTableName, is, Table } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { objectName } from "../../../src/dialects/postgres/names.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { postgresName } from "../../../src/targets/drizzle/flavors/postgres-names.js";
import { typeErrors } from "../compile.js";
import {
  attribute,
  bigint,
  column,
  entity,
  foreignKey,
  group,
  id,
  schema,
  table,
  text,
  toOne,
} from "./build-schema.js";
import { load, migration } from "./load.js";

const twoUsers = () =>
  schema([table("auth_user", [id]), table("accounts_user", [id]), table("accounts_user_relations", [id])], {
    entities: [
      entity("auth.User", "auth_user"),
      entity("accounts.User", "accounts_user"),
      entity("accounts.UserRelations", "accounts_user_relations"),
    ],
    toOne: [toOne("accounts.User", "twin", "accounts.User", { columns: ["id"] })],
  });

describe("names", () => {
  it("of tables that collide in the flat schema take the later app as prefix", () => {
    const { names, diagnostics } = drizzle.emit(twoUsers(), {});
    expect(names).toEqual({
      "auth.User": { file: "auth.ts", name: "user", key: "user" },
      "accounts.User": { file: "accounts.ts", name: "user", key: "accountsUser" },
      "accounts.UserRelations": { file: "accounts.ts", name: "userRelations", key: "userRelations" },
    });
    expect(diagnostics.map(({ code, model }) => [code, model])).toEqual([["schema-key-prefixed", "accounts.User"]]);
  });

  it("that were given once stay when apps and models are added", () => {
    const before = drizzle.emit(schema([table("accounts_user", [id])]), {});
    expect(before.names["accounts.User"]).toEqual({ file: "accounts.ts", name: "user", key: "user" });
    const { names, diagnostics } = drizzle.emit(twoUsers(), { namesGiven: before.names });
    expect(names["accounts.User"]).toEqual({ file: "accounts.ts", name: "user", key: "user" });
    expect(names["auth.User"]).toEqual({ file: "auth.ts", name: "user", key: "authUser" });
    expect(diagnostics.map(({ code, model }) => [code, model])).toEqual([["schema-key-prefixed", "auth.User"]]);
    expect(drizzle.emit(twoUsers(), { namesGiven: names }).names).toEqual(names);
  });

  it("that are asked for are taken where they are legal, and reported where not", () => {
    const namesGiven = {
      "auth.User": { name: "account" },
      "accounts.User": { name: "class" },
      "no.Such": { name: "x" },
    };
    const { names, diagnostics } = drizzle.emit(twoUsers(), { namesGiven });
    expect(names["auth.User"]?.name).toBe("account");
    expect(names["accounts.User"]?.name).toBe("user");
    expect(diagnostics.map(({ code, model }) => [code, model])).toEqual([["name-adjusted", "accounts.User"]]);
    const hostile = { namesGiven: JSON.parse('{"__proto__": {"name": "x"}, "auth.User": {"name": "a b"}}') };
    expect(drizzle.emit(twoUsers(), hostile).names["auth.User"]?.name).toBe("user");
  });

  it("of tables of other apps are imported under another name where they are taken", () => {
    const tables = [
      table("shop_user", [id, column("user_id", bigint)], { foreignKeys: [foreignKey("user_id", "auth_user")] }),
      table("auth_user", [id]),
    ];
    const entities = [entity("shop.User", "shop_user"), entity("auth.User", "auth_user")];
    const { files } = drizzle.emit(schema(tables, { entities, toOne: [toOne("shop.User", "user", "auth.User")] }), {});
    expect(files[0]?.text).toContain('import { user as authUser } from "./auth.js";');
    expect(files[0]?.text).toContain("user: one(authUser, { fields: [user.userId], references: [authUser.id] })");
    expect(typeErrors({ aliased: files })).toEqual([]);
  });

  it("that PostgreSQL makes by itself are those that its dialect makes", () => {
    for (const length of [5, 30, 50, 58, 63, 80]) {
      for (const wide of ["x", "é", "漢"]) {
        const [one, other] = [wide.repeat(length), `c${wide.repeat(80 - length)}`];
        expect(postgresName(one, other, "seq")).toBe(objectName(one, other, "seq"));
        expect(postgresName(one, null, "pkey")).toBe(objectName(one, null, "pkey"));
      }
    }
  });

  it("of identity sequences are stated where drizzle-kit's own would be cut off, and differ", async () => {
    const long = "x".repeat(60);
    const tables = ["1", "2"].map((end) => table(`${long}${end}`, [id]));
    const entities = tables.map(({ name }, at) => entity(`long.T${at}`, name));
    const { files } = drizzle.emit(schema(tables, { entities }), {});
    const names = [...(files[0]?.text ?? "").matchAll(/Identity\(\{ name: "(\w+)" \}\)/g)].map(([, name]) => name);
    expect(names).toEqual([`${"x".repeat(56)}_id_seq`, `${"x".repeat(55)}_id_seq1`]);
  });
});

describe("other names of one table", () => {
  const proxies = () =>
    schema(
      [
        table("a_thing", [id, column("other_id", bigint)], { foreignKeys: [foreignKey("other_id", "b_other")] }),
        table("b_other", [id]),
      ],
      {
        entities: [
          entity("b.ThingView", "a_thing", { kind: "alias", of: "a.Thing" }),
          entity("b.Other", "b_other"),
          entity("a.Thing", "a_thing"),
          entity("a.SameFile", "a_thing", { kind: "alias", of: "a.Thing" }),
          entity("a.Copy", "a_thing", { attributes: [attribute("id")] }),
        ],
        toOne: [toOne("a.Thing", "other", "b.Other", { reverse: "things" }), toOne("b.ThingView", "other", "b.Other")],
      },
    );

  it("are exported beside it, whichever file is loaded first, and are one table to drizzle-kit", async () => {
    const { files, diagnostics } = drizzle.emit(proxies(), {});
    expect(typeErrors({ proxies: files })).toEqual([]);
    for (const order of [files, [...files].reverse()]) {
      const modules = await load(order);
      const thing = modules.get("a.ts")?.thing;
      expect(is(thing, Table)).toBe(true);
      expect(modules.get("b.ts")?.thingView).toBe(thing);
      expect(modules.get("a.ts")?.sameFile).toBe(thing);
      expect(modules.get("a.ts")?.copy).toBe(thing);
      const statements = await migration(modules);
      expect(statements.filter((sql) => sql.startsWith("CREATE TABLE")).length).toBe(2);
    }
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(diagnostics.map(({ code, model }) => [code, model])).toContainEqual(["shared-table", "a.Copy"]);
  });
});

describe("tables that somebody else makes", () => {
  it("can be read, joined and referred to, and are in no migration", async () => {
    const tables = [
      table("legacy_report", [id, column("author_id", bigint)], {
        managed: false,
        foreignKeys: [foreignKey("author_id", "app_author")],
      }),
      table("app_author", [id, column("last_id", bigint)], { foreignKeys: [foreignKey("last_id", "legacy_report")] }),
    ];
    const entities = [
      entity("legacy.Report", "legacy_report"),
      entity("legacy.ReportView", "legacy_report", { kind: "alias", of: "legacy.Report" }),
      entity("app.Author", "app_author"),
    ];
    const relations = [toOne("legacy.Report", "author", "app.Author", { reverse: "reports" })];
    const { files, notCarried } = drizzle.emit(schema(tables, { entities, toOne: relations }), {});
    const text = `
import { drizzle } from "drizzle-orm/pglite";
import { legacy, schema } from "./index.js";
import type { Report, ReportView } from "./legacy.js";
const db = drizzle({ schema });
export const rows = (): Promise<Report[]> => db.select().from(legacy.unmanaged.report);
export const views: Promise<(ReportView & { author: { id: number } })[]> = db.query.report.findMany({ with: { author: true } });
export const back = db.query.author.findFirst({ with: { reports: true } });
`;
    expect(typeErrors({ unmanaged: [...files, { path: "user.ts", text }] })).toEqual([]);
    const statements = await migration(await load(files));
    expect(statements.filter((sql) => sql.startsWith("CREATE TABLE"))).toHaveLength(1);
    expect(notCarried).toContainEqual({
      kind: "unmanaged",
      table: "legacy_report",
      name: null,
      value: "legacy.Report",
    });
  });
});

describe("PostgreSQL schemas", () => {
  it("are declared once, and tables of one name in two of them stay apart", async () => {
    const tables = [
      table("item", [id, column("name", text)], { schema: "one" }),
      table("item", [id], {
        schema: "two words",
        foreignKeys: [foreignKey("id", "item", { references: { schema: "one", name: "item", columns: ["id"] } })],
      }),
      table("item", [id], { schema: "public" }),
    ];
    const entities = tables.map(({ schema, name }, at) =>
      entity(`app.Item${at}`, name, { table: { schema: schema === "public" ? null : schema, name } }),
    );
    const { files } = drizzle.emit(schema(tables, { entities, groups: [group("app")] }), {});
    expect(typeErrors({ schemas: files })).toEqual([]);
    const modules = await load(files);
    const exported = Object.values(modules.get("app.ts") ?? {}).filter((value) => is(value, Table));
    expect(exported.map(getTableName)).toEqual(["item", "item", "item"]);
    const statements = await migration(modules);
    expect(
      statements.filter((sql) => /^CREATE (TABLE|SCHEMA)/.test(sql)).map((sql) => sql.split(/ ?[(;\n]/)[0]),
    ).toEqual([
      'CREATE SCHEMA "one"',
      'CREATE SCHEMA "two words"',
      'CREATE TABLE "one"."item"',
      'CREATE TABLE "two words"."item"',
      'CREATE TABLE "item"',
    ]);
  });
});

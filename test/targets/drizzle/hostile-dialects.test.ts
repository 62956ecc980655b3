import { createRequire } from "node:module";
import * as orm from "drizzle-orm";
import * as orm1 from "drizzle-orm-1";
import { describe, expect, it } from "vitest";
import type { DialectName } from "../../../src/schema/schema.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { RELEASES, type ReleaseName } from "../../../src/targets/drizzle/release.js";
import type { EmittedFile } from "../../../src/targets/target.js";
import { typeErrors } from "../compile.js";
import { attribute, check, column, entity, index, part, schema, table, text, toOne } from "./build-schema.js";
import { HOSTILE_NAMES, HOSTILE_TEXTS, UNSTORABLE_TEXTS } from "./hostile.js";
import { load, migration } from "./load.js";
import { rowId } from "./society.js";

const TEXTS = [...HOSTILE_TEXTS, ...UNSTORABLE_TEXTS];

/** Every dialect and release but the pair that `hostile.test.ts` is about. */
const PAIRS = drizzle.dialects.flatMap((dialect) =>
  (Object.keys(RELEASES) as ReleaseName[])
    .filter((release) => dialect !== "postgres" || release !== "0.45")
    .map((release) => [dialect, release] as const),
);

/** One table with every hostile name as a column, a table for each, and relations by those names. */
function named(dialect: DialectName) {
  const id = rowId(dialect);
  const keys = HOSTILE_NAMES.map((_, at) => column(`key${at}`, { kind: "bigint" }));
  const columns = [id, ...HOSTILE_NAMES.map((name) => column(name, text)), ...keys];
  const tables = HOSTILE_NAMES.map((_, at) => table(`hostile_t${at}`, at === 0 ? columns : [id]));
  const label = (name: string) => `hostile.${name}`;
  const entities = HOSTILE_NAMES.map((name, at) =>
    entity(label(name), `hostile_t${at}`, {
      ...{ group: "hostile", name },
      attributes: at === 0 ? HOSTILE_NAMES.map((one) => attribute(one)) : [],
    }),
  );
  const relations = HOSTILE_NAMES.map((name, at) =>
    toOne(label(HOSTILE_NAMES[0] ?? ""), name, label(HOSTILE_NAMES[1] ?? ""), { columns: [`key${at}`], reverse: name }),
  );
  return schema(tables, { entities, toOne: relations }, dialect);
}

/** A table with every hostile text as a default of the database, a default of the application, and a comment. */
function saying(dialect: DialectName) {
  const columns = TEXTS.map((said, at) =>
    column(`v${at}`, text, { comment: said, default: { sql: `'${said.replaceAll("'", "''")}'`, columns: [] } }),
  );
  const attributes = TEXTS.map((said, at) =>
    attribute(`v${at}`, {
      documentation: { title: said, text: said, remarks: [said] },
      default: { kind: "literal", value: { kind: "string", value: said } },
    }),
  );
  const entities = [entity("hostile.Saying", "hostile_saying", { attributes })];
  return schema([table("hostile_saying", [rowId(dialect), ...columns])], { entities }, dialect);
}

describe.each(Object.keys(RELEASES) as ReleaseName[])("hostile input, for Drizzle %s", (release) => {
  const mine = PAIRS.filter(([, each]) => each === release);

  it("compiles in every dialect", { timeout: 120_000 }, () => {
    const outputs: Record<string, readonly EmittedFile[]> = {};
    for (const [dialect] of mine) {
      for (const [name, each] of Object.entries({ named: named(dialect), saying: saying(dialect) })) {
        outputs[`${dialect}/${name}`] = drizzle.emit(each, { libraryVersion: release }).files;
      }
    }
    expect(typeErrors(outputs, release)).toEqual([]);
  });

  it.each(mine)("keeps its names and texts in %s", async (dialect) => {
    const { getTableColumns, getTableName, is, Table } = release === "1.0" ? (orm1 as unknown as typeof orm) : orm;
    const columnsOf = (value: unknown) => (is(value, Table) ? Object.values(getTableColumns(value)) : []);
    const nameOf = (value: unknown) => (is(value, Table) ? [getTableName(value)] : []);
    const { files, names } = drizzle.emit(named(dialect), { libraryVersion: release });
    const module = (await load(files, release)).get("hostile.ts") ?? {};
    const tables = named(dialect).tables;
    expect([...new Set(Object.values(module).flatMap(nameOf))].sort()).toEqual(tables.map(({ name }) => name).sort());
    const first = columnsOf(module[names[`hostile.${HOSTILE_NAMES[0]}`]?.name ?? ""]) as { readonly name: string }[];
    expect(first.map(({ name }) => name)).toEqual(tables[0]?.columns.map(({ name }) => name));

    const emitted = drizzle.emit(saying(dialect), { libraryVersion: release }).files;
    const saved = (await load(emitted, release)).get("hostile.ts") ?? {};
    const filled = columnsOf(saved.saying) as { readonly defaultFn?: () => unknown }[];
    expect(filled.slice(1).map(({ defaultFn }) => defaultFn?.())).toEqual(TEXTS);
  });
});

interface SqlJs {
  readonly Database: new () => { exec(sql: string): readonly { readonly values: readonly (readonly unknown[])[] }[] };
}

it("hostile text in SQL reaches SQLite as the same constant", async () => {
  const literal = (said: string) => `'${said.replaceAll("'", "''")}'`;
  const tables = HOSTILE_TEXTS.map((said, at) =>
    table(
      `hostile_t${at}`,
      [rowId("sqlite"), column("v", text, { default: { sql: literal(said), columns: [] } }), column("w", text)],
      {
        checks: [check(`c${at}`, `"w" <> ${literal(said)}`, ["w"])],
        indexes: [index(`w${at}`, [part("v")], { where: { sql: `"v" = ${literal(said)}`, columns: ["v"] } })],
      },
    ),
  );
  const { files } = drizzle.emit(schema(tables, {}, "sqlite"), {});
  const { Database } = await (createRequire(import.meta.url)("sql.js") as () => Promise<SqlJs>)();
  const database = new Database();
  for (const statement of await migration(await load(files), "sqlite")) database.exec(statement);
  for (const [at, said] of HOSTILE_TEXTS.entries()) {
    database.exec(`INSERT INTO hostile_t${at} (w) VALUES ('other')`);
    const hex = Buffer.from(said).toString("hex").toUpperCase();
    expect(database.exec(`SELECT hex(v) FROM hostile_t${at}`)[0]?.values).toEqual([[hex]]);
    expect(() => database.exec(`INSERT INTO hostile_t${at} (w) VALUES (${literal(said)})`)).toThrow("CHECK");
  }
  const kept = database.exec("SELECT count(*) FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'");
  expect(kept[0]?.values).toEqual([[HOSTILE_TEXTS.length]]);
});

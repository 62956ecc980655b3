import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../../src/schema/schema.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";
import { typeErrors } from "../compile.js";
import type { Exports } from "../load-modules.js";
import {
  attribute,
  check,
  column,
  entity,
  foreignKey,
  group,
  id,
  index,
  part,
  schema,
  table,
  text,
  toOne,
} from "./build-schema.js";
import { HOSTILE_NAMES, HOSTILE_TEXTS, UNSTORABLE_TEXTS } from "./hostile.js";
import { load, migration } from "./load.js";

const ALL_TEXTS = [...HOSTILE_TEXTS, ...UNSTORABLE_TEXTS];

/** For each text a table whose documentation, choices, default, comment and source all say it. */
function saying(texts: readonly string[]): Schema {
  const docs = (said: string) => ({ title: said, text: said, remarks: [said, `${said}\n${said}`] });
  return schema(
    texts.map((said, at) => table(`hostile_t${at}`, [id, column("v", text), column("w", text, { comment: said })])),
    {
      groups: texts
        .slice(0, 1)
        .map(() => group("hostile", { source: texts.join(""), documentation: texts.join("\n") })),
      entities: texts.map((said, at) =>
        entity(`hostile.T${at}`, `hostile_t${at}`, {
          documentation: docs(said),
          ordering: [{ kind: "attribute", path: said, descending: true }],
          attributes: [
            attribute("v", {
              documentation: docs(said),
              default: { kind: "literal", value: { kind: "string", value: said } },
              choices: {
                name: said,
                blank: false,
                choices: [
                  { value: { kind: "string", value: said }, label: said, name: said },
                  { value: { kind: "string", value: `${said}2` }, label: said, name: null },
                ],
              },
            }),
            attribute("w", { documentation: docs(said), default: { kind: "code", name: said, source: said } }),
          ],
        }),
      ),
    },
  );
}

describe("hostile text", () => {
  it("is taken exactly as a default and as a choice, and never leaves its comment", async () => {
    const { files } = drizzle.emit(saying(ALL_TEXTS), {});
    expect(typeErrors({ text: files })).toEqual([]);
    const module = (await load(files)).get("hostile.ts") ?? {};
    for (const [at, said] of ALL_TEXTS.entries()) {
      const values = module[`t${at}V`];
      expect(values).toEqual([said, `${said}2`]);
      const labels = module[`t${at}VLabels`];
      const label =
        labels instanceof Map ? labels.get(said) : Object.entries(labels ?? {}).find(([key]) => key === said)?.[1];
      expect(label).toBe(said);
      const { v } = getTableColumns(tableOf(module, `t${at}`));
      expect(v?.defaultFn?.()).toBe(said);
    }
    expect(Object.keys(module).filter((name) => !/^t\d+(V|VLabels)?$/.test(name))).toEqual([]);
  });
});

describe("hostile text in SQL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it("reaches PostgreSQL as the same constant", async () => {
    const literal = (said: string) => `'${said.replaceAll("'", "''")}'`;
    const tables = HOSTILE_TEXTS.map((said, at) =>
      table(`hostile_t${at}`, [id, column("v", text, { default: { sql: literal(said), columns: [] } })], {
        checks: [check(`c${at}`, `"v" <> ${literal(said)} OR "v" = E'\\'"v"'`, ["v"])],
        indexes: [
          index(`w${at}`, [part("v")], { where: { sql: `"v" = ${literal(said)}`, columns: ["v"] } }),
          index(`e${at}`, [
            {
              kind: "expression",
              expression: { sql: `"v" || ${literal(said)}`, columns: ["v"] },
              ...{ descending: true, nulls: null, opclass: null, collation: null },
            },
          ]),
        ],
      }),
    );
    const facts = async (statements: readonly string[]) => {
      await database.rebuild(statements);
      return database.rows(`
        SELECT conname AS name, pg_get_constraintdef(oid) AS def FROM pg_constraint WHERE contype = 'c'
          AND connamespace = 'public'::regnamespace
        UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT adrelid::regclass::text, pg_get_expr(adbin, adrelid) FROM pg_attrdef ORDER BY 1, 2`);
    };
    const { files } = drizzle.emit(schema(tables), {});
    const emitted = await facts(await migration(await load(files)));
    const direct = await facts(
      HOSTILE_TEXTS.flatMap((said, at) => [
        `CREATE TABLE hostile_t${at} (id bigint PRIMARY KEY, v text NOT NULL DEFAULT ${literal(said)},
          CONSTRAINT c${at} CHECK (v <> ${literal(said)} OR v = E'\\'"v"'))`,
        `CREATE INDEX w${at} ON hostile_t${at} (v) WHERE v = ${literal(said)}`,
        `CREATE INDEX e${at} ON hostile_t${at} ((v || ${literal(said)}) DESC)`,
      ]),
    );
    expect(emitted).toEqual(direct);
  });
});

describe("hostile names", () => {
  it("become columns, tables and types that compile, load and keep their names in the database", async () => {
    const columns = [id, ...HOSTILE_NAMES.map((name) => column(name, text))];
    const tables = HOSTILE_NAMES.map((_, at) => table(`hostile_t${at}`, at === 0 ? columns : [id]));
    const entities = HOSTILE_NAMES.map((name, at) =>
      entity(`hostile.${name}`, `hostile_t${at}`, {
        group: "hostile",
        name,
        attributes: HOSTILE_NAMES.map((one) => attribute(one)),
      }),
    );
    const { files, diagnostics, names } = drizzle.emit(schema(tables, { entities }), {});
    expect(typeErrors({ names: files })).toEqual([]);
    const module = (await load(files)).get("hostile.ts") ?? {};
    const found = Object.values(module).filter((value) => is(value, Table));
    expect(found.map(getTableName).sort()).toEqual(tables.map(({ name }) => name).sort());
    const first = tableOf(module, names[`hostile.${HOSTILE_NAMES[0]}`]?.name ?? "");
    expect(Object.values(getTableColumns(first)).map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["name-adjusted"]));
  });

  it("become files and namespaces that differ even where case is ignored, and never lead out of the folder", () => {
    const labels = [
      ...new Set([
        ...HOSTILE_NAMES,
        "columns",
        "schemas",
        "deletion",
        "INDEX",
        "con",
        "Shop",
        "shop",
        "SHOP",
        "../up",
        "a/b",
      ]),
    ];
    const entities = labels.map((label, at) =>
      entity(`${label}.T`, `t${at}`, { label: `${label}.T`, group: label, name: "T" }),
    );
    const tables = labels.map((_, at) => table(`t${at}`, [id]));
    const groups = labels.map((label, at) => group(label, { framework: at % 7 === 0 }));
    const { files, names } = drizzle.emit(schema(tables, { entities, groups }), {});
    const paths = files.map(({ path }) => path);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^(django\/)?[\p{ID_Continue}$]+\.ts$|^delete-rows\.ts$/u);
    expect(typeErrors({ groups: files })).toEqual([]);
    const keys = Object.values(names).map(({ key }) => key);
    expect(new Set(keys).size).toBe(labels.length);
  });

  it("of relations stay apart from columns and from each other", async () => {
    const tables = [
      table("hostile_a", [id, column("x", text), column("bSet", text)]),
      table(
        "hostile_b",
        [id, ...["x_id", "X_id", "x__id", "constructor_id"].map((name) => column(name, { kind: "bigint" }))],
        {
          foreignKeys: ["x_id", "X_id"].map((name) => foreignKey(name, "hostile_a")),
        },
      ),
    ];
    const entities = [
      entity("hostile.A", "hostile_a", { attributes: [attribute("x"), attribute("bSet")] }),
      entity("hostile.B", "hostile_b"),
    ];
    const toOnes = ["x", "X", "x_", "constructor"].map((name) =>
      toOne("hostile.B", name, "hostile.A", { reverse: "b_set", columns: [name === "x_" ? "x__id" : `${name}_id`] }),
    );
    const { files, diagnostics } = drizzle.emit(schema(tables, { entities, toOne: toOnes }), {});
    expect(typeErrors({ relations: files })).toEqual([]);
    expect(
      diagnostics.filter(({ code }) => code === "name-adjusted").map(({ message }) => message),
    ).toMatchInlineSnapshot(`
      [
        "\`hostile.B.X_id\` is called \`X_id\` in TypeScript, since \`xId\` is reserved or taken.",
        "\`hostile.B.x__id\` is called \`x__id\` in TypeScript, since \`xId\` is reserved or taken.",
        "\`hostile.B.X\` is called \`X\` in TypeScript, since \`x\` is reserved or taken.",
        "\`hostile.B.x_\` is called \`x_\` in TypeScript, since \`x\` is reserved or taken.",
        "\`hostile.B.constructor\` is called \`constructorRelation\` in TypeScript, since \`constructor\` is reserved or taken.",
        "\`hostile.A.b_set\` is called \`b_set\` in TypeScript, since \`bSet\` is reserved or taken.",
        "\`hostile.A.b_set\` is called \`bSetRelation\` in TypeScript, since \`bSet\` is reserved or taken.",
        "\`hostile.A.b_set\` is called \`bSet2\` in TypeScript, since \`bSet\` is reserved or taken.",
        "\`hostile.A.b_set\` is called \`bSet3\` in TypeScript, since \`bSet\` is reserved or taken.",
      ]
    `);
    await load(files);
  });
});

function tableOf(module: Exports, name: string): Table {
  const found = module[name];
  if (!is(found, Table)) throw new Error(`no table ${name}`);
  return found;
}

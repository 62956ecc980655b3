import { getTableColumns, is, Table } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Literal } from "../../../src/schema/literal.js";
import type { ApplicationDefault } from "../../../src/schema/schema.js";
import type { SqlType } from "../../../src/schema/sql-type.js";
import { drizzle } from "../../../src/targets/drizzle/drizzle.js";
import { typeErrors } from "../compile.js";
import { attribute, bigint, column, entity, id, integer, schema, table, text, varchar } from "./build-schema.js";
import { load } from "./load.js";

const literal = (value: Literal): ApplicationDefault => ({ kind: "literal", value });
const string = (value: string): Literal => ({ kind: "string", value });
const int = (value: number | bigint): Literal => ({ kind: "integer", value: BigInt(value) });
const timestamp: SqlType = { kind: "timestamp", withTimezone: true, precision: null };
const time: SqlType = { kind: "time", withTimezone: false, precision: null };
const hstore: SqlType = { kind: "hstore" };
const jsonb: SqlType = { kind: "jsonb" };
const arrayOf = (of: SqlType): SqlType => ({ kind: "array", of, size: null });

/** Column type, default, and what the emitted function gives; undefined where there is no equivalent. */
const DEFAULTS: readonly (readonly [SqlType, ApplicationDefault, unknown])[] = [
  [integer, literal(int(7)), 7],
  [integer, literal({ kind: "boolean", value: true }), 1],
  [integer, literal(string("42")), 42],
  [integer, literal(string("many")), undefined],
  [integer, literal(int(2n ** 60n)), undefined],
  [bigint, literal(int(2n ** 60n)), 2n ** 60n],
  [bigint, literal(int(-1)), -1n],
  [{ kind: "smallint" }, literal({ kind: "float", value: -0.5 }), -0.5],
  [{ kind: "double" }, literal({ kind: "float", value: Number.NaN }), Number.NaN],
  [{ kind: "double" }, literal({ kind: "float", value: Number.NEGATIVE_INFINITY }), Number.NEGATIVE_INFINITY],
  [{ kind: "boolean" }, literal({ kind: "boolean", value: false }), false],
  [{ kind: "boolean" }, literal(int(1)), true],
  [{ kind: "boolean" }, literal(int(2)), undefined],
  [varchar(9), literal(string("a")), "a"],
  [varchar(9), literal(int(3)), "3"],
  [text, literal({ kind: "array", items: [] }), undefined],
  [{ kind: "numeric", precision: 5, scale: 2 }, literal({ kind: "decimal", text: "0.10" }), "0.10"],
  [{ kind: "numeric", precision: 5, scale: 2 }, literal(int(0)), "0"],
  [{ kind: "date" }, literal({ kind: "date", iso: "2024-02-29" }), "2024-02-29"],
  [time, literal({ kind: "time", iso: "12:30:00" }), "12:30:00"],
  [timestamp, literal({ kind: "timestamp", iso: "2024-01-01T00:00:00+00:00" }), new Date(Date.UTC(2024, 0, 1))],
  [timestamp, literal(string("yesterday")), undefined],
  [{ kind: "interval" }, literal({ kind: "duration", seconds: 93784.5 }), "1 day 02:03:04.5"],
  [{ kind: "interval" }, literal({ kind: "duration", seconds: -1.000001 }), "-00:00:01.000001"],
  [{ kind: "interval" }, literal({ kind: "duration", seconds: -172800 }), "-2 days -00:00:00"],
  [
    { kind: "uuid" },
    literal({ kind: "uuid", value: "00000000-0000-4000-8000-000000000000" }),
    "00000000-0000-4000-8000-000000000000",
  ],
  [{ kind: "binary" }, literal({ kind: "binary", hex: "00ff" }), Uint8Array.of(0, 255)],
  [{ kind: "binary" }, literal({ kind: "binary", hex: "" }), new Uint8Array()],
  [jsonb, literal({ kind: "object", entries: [{ key: "__proto__", value: int(1) }] }), JSON.parse('{"__proto__": 1}')],
  [jsonb, literal({ kind: "object", entries: [] }), {}],
  [jsonb, literal({ kind: "array", items: [{ kind: "null" }, string("`")] }), [null, "`"]],
  [jsonb, literal({ kind: "decimal", text: "1" }), undefined],
  [arrayOf(integer), literal({ kind: "array", items: [] }), []],
  [arrayOf(varchar(3)), literal({ kind: "array", items: [string("a"), { kind: "null" }] }), undefined],
  [arrayOf(varchar(3)), literal({ kind: "array", items: [string("a")] }), ["a"]],
  [arrayOf(arrayOf(integer)), literal({ kind: "array", items: [{ kind: "array", items: [int(1)] }] }), [[1]]],
  [arrayOf(integer), literal(int(1)), undefined],
  [{ kind: "opaque", sql: "money" }, literal(int(1)), "1"],
  [hstore, literal({ kind: "object", entries: [] }), ""],
  [
    hstore,
    literal({
      kind: "object",
      entries: [
        { key: 'a"b', value: string("c\\d") },
        { key: "n", value: { kind: "null" } },
      ],
    }),
    '"a\\"b"=>"c\\\\d", "n"=>NULL',
  ],
  [hstore, literal({ kind: "object", entries: [{ key: "a", value: { kind: "array", items: [] } }] }), undefined],
  [text, { kind: "now" }, undefined],
  [integer, { kind: "uuid" }, undefined],
  [integer, { kind: "code", name: "shop.models.next_number", source: null }, undefined],
  [integer, literal({ kind: "null" }), undefined],
];

describe("defaults", () => {
  const columns = DEFAULTS.map(([type], at) => column(`c${at}`, type));
  const attributes = DEFAULTS.map(([, value], at) => attribute(`c${at}`, { default: value }));
  const { files, diagnostics } = drizzle.emit(
    schema([table("shop_thing", [id, ...columns])], { entities: [entity("shop.Thing", "shop_thing", { attributes })] }),
    {},
  );

  it("are functions that give the author's value as the column holds it", async () => {
    expect(typeErrors({ defaults: files })).toEqual([]);
    const thing = (await load(files)).get("shop.ts")?.thing;
    if (!is(thing, Table)) throw new Error("no table");
    const made = Object.values(getTableColumns(thing)).slice(1);
    expect(made.map((one) => one.defaultFn?.())).toEqual(DEFAULTS.map(([, , value]) => value));
  });

  it("that have no equivalent are reported one by one, and the column says so", () => {
    const lost = DEFAULTS.flatMap(([, , value], at) => (value === undefined ? [`c${at}`] : []));
    const reported = diagnostics.filter(({ code }) => code === "default-not-converted");
    expect(reported.map(({ field }) => field)).toEqual(lost);
    expect(files[0]?.text.match(/Default, not converted:/g)).toHaveLength(lost.length);
    expect(files[0]?.text).toContain("/** Default, not converted: `shop.models.next_number`. */");
  });

  it("of nothing where the database has one are said as such", () => {
    const emitted = drizzle.emit(
      schema(
        [table("shop_thing", [id, column("n", integer, { nullable: true, default: { sql: "7", columns: [] } })])],
        {
          entities: [
            entity("shop.Thing", "shop_thing", {
              attributes: [attribute("n", { default: literal({ kind: "null" }) })],
            }),
          ],
        },
      ),
      {},
    );
    expect(emitted.files[0]?.text).toContain(".$defaultFn(() => sql`NULL`)");
    expect(typeErrors({ nothing: emitted.files })).toEqual([]);
  });

  it("of the clock and of chance are made when a row is", async () => {
    const clocks: [string, SqlType, ApplicationDefault][] = [
      ["made", timestamp, { kind: "now" }],
      ["day", { kind: "date" }, { kind: "now" }],
      ["hour", time, { kind: "now" }],
      ["key", { kind: "uuid" }, { kind: "uuid" }],
    ];
    const emitted = drizzle.emit(
      schema(
        [
          table("shop_clock", [
            id,
            ...clocks.map(([name, type]) => column(name, type)),
            column("touched", { kind: "date" }),
          ]),
        ],
        {
          entities: [
            entity("shop.Clock", "shop_clock", {
              attributes: [
                ...clocks.map(([name, , value]) => attribute(name, { default: value })),
                attribute("touched", { touchedOnUpdate: true }),
              ],
            }),
          ],
        },
      ),
      {},
    );
    expect(emitted.diagnostics).toEqual([]);
    const user = 'import type { NewClock } from "./shop.js";\nexport const nothing: NewClock = {};\n';
    expect(typeErrors({ clocks: [...emitted.files, { path: "user.ts", text: user }] })).toEqual([]);
    const clock = (await load(emitted.files)).get("shop.ts")?.clock;
    if (!is(clock, Table)) throw new Error("no table");
    const { made, day, hour, key, touched } = getTableColumns(clock);
    expect(Math.abs(Date.now() - Number(made?.defaultFn?.()))).toBeLessThan(1000);
    expect(day?.defaultFn?.()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(hour?.defaultFn?.()).toMatch(/^\d\d:\d\d:\d\d\.\d{3}$/);
    expect(key?.defaultFn?.()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
    expect(touched?.onUpdateFn?.()).toBe(today);
  });
});

describe("choices", () => {
  const of = (...values: Literal[]) => ({
    name: null,
    blank: false,
    choices: values.map((value, at) => ({ value, label: `Label ${at}`, name: null })),
  });
  const cases: readonly (readonly [SqlType, Literal[], ApplicationDefault | null, string])[] = [
    [varchar(1), [string("b"), string("a"), string("b")], null, '"a" | "b"'],
    [varchar(1), [string("1"), string("0"), { kind: "null" }], literal(string("")), '"" | "0" | "1"'],
    [{ kind: "char", length: 1 }, [string("x")], literal(string("x")), '"x"'],
    [integer, [int(3), int(-1), int(2)], literal(int(3)), "3 | -1 | 2"],
    [bigint, [int(1), int(2)], literal(int(9)), "1n | 2n | 9n"],
    [{ kind: "boolean" }, [{ kind: "boolean", value: true }], null, "true"],
    [{ kind: "numeric", precision: 3, scale: 1 }, [{ kind: "decimal", text: "0.5" }], null, '"0.5"'],
    [{ kind: "date" }, [{ kind: "date", iso: "2024-01-01" }], null, '"2024-01-01"'],
    [{ kind: "citext" }, [string("ci")], null, '"ci"'],
    [integer, [string("no number")], null, "number"],
    [integer, [{ kind: "null" }], null, "number"],
    [arrayOf(varchar(1)), [string("a")], null, "string[]"],
    [jsonb, [string("a")], null, "unknown"],
  ];
  const columns = cases.map(([type], at) => column(`c${at}`, type));
  const attributes = cases.map(([, values, value], at) =>
    attribute(`c${at}`, { choices: of(...values), default: value }),
  );
  const { files } = drizzle.emit(
    schema([table("shop_choice", [id, ...columns, column("c99", varchar(1), { nullable: true })])], {
      entities: [
        entity("shop.Choice", "shop_choice", {
          attributes: [...attributes, attribute("c99", { choices: of(string("z")) })],
        }),
      ],
    }),
    {},
  );

  it("narrow what a column holds", () => {
    const rows = cases.map(([, , , type], at) => `c${at}: ${type};`).join(" ");
    const user = `
import type { Choice, ChoiceC0 } from "./shop.js";
import { choiceC0Labels, choiceC3Labels } from "./shop.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Row = { id: number; ${rows} c99: "z" | null };
type Different = { [K in keyof Row as Same<Row[K], Choice[K]> extends true ? never : K]: Choice[K] };
export const different: Different = {};
export const label = (value: ChoiceC0): string => choiceC0Labels[value];
export const other = (value: Choice["c3"]): string | undefined => choiceC3Labels.get(value);
`;
    expect(typeErrors({ choices: [...files, { path: "user.ts", text: user }] })).toEqual([]);
  });

  it("keep the author's order, once each, with their labels", async () => {
    const module = (await load(files)).get("shop.ts") ?? {};
    expect(module.choiceC0).toEqual(["b", "a"]);
    expect(module.choiceC0Labels).toEqual({ b: "Label 0", a: "Label 1" });
    expect(module.choiceC3).toEqual([3, -1, 2]);
    expect(module.choiceC3Labels).toEqual(
      new Map([
        [3, "Label 0"],
        [-1, "Label 1"],
        [2, "Label 2"],
      ]),
    );
    const choice = module.choice;
    if (!is(choice, Table)) throw new Error("no table");
    expect(getTableColumns(choice).c0?.enumValues).toEqual(["b", "a"]);
  });
});

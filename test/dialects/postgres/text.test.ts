import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StorageKind } from "../../../src/dialects/dialect.js";
import { limits } from "../../../src/dialects/postgres/limits.js";
import { printLiteral } from "../../../src/dialects/postgres/literals.js";
import { quoteName } from "../../../src/dialects/postgres/quote.js";
import { types } from "../../../src/dialects/postgres/types.js";
import type { Literal } from "../../../src/schema/literal.js";
import type { SqlType } from "../../../src/schema/sql-type.js";
import { openTestDatabase, type TestDatabase } from "../../database/postgres.js";

/** What is written is what PostgreSQL reads. */
describe("PostgreSQL reads back", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await database.rebuild([]);
  });
  afterAll(() => database.close());

  /** What expressions come to, as text, all in one statement. */
  const values = async (expressions: readonly string[]): Promise<readonly (string | null)[]> => {
    const rows = await database.rows<{ v: string | null }>(
      `${expressions.map((expression, index) => `SELECT ${index} AS i, (${expression})::text AS v`).join(" UNION ALL ")} ORDER BY i`,
    );
    return rows.map(({ v }) => v);
  };
  const sample = <T>(arbitrary: fc.Arbitrary<T>, count = 200): readonly T[] =>
    fc.sample(arbitrary, { numRuns: count, seed: 7 });
  const text = fc.string({ unit: "binary", maxLength: 20 }).filter((value) => !value.includes("\0"));

  it("floats, as floats", async () => {
    const floats = [
      0,
      1,
      100,
      1e15,
      1e16,
      1e22,
      1e-4,
      1e-5,
      0.1,
      ...sample(fc.double({ noNaN: true, noDefaultInfinity: true })),
    ];
    const literals = floats.map((value) => printLiteral({ kind: "float", value }, null));
    const read = await values(literals.map((literal) => `(${literal})::float8`));
    expect(read.map(Number)).toEqual(floats.map((value) => (Object.is(value, -0) ? 0 : value)));
    expect(new Set(await values(literals.map((literal) => `pg_typeof(${literal})`)))).toEqual(new Set(["numeric"]));
  });

  it("texts, hostile ones too", async () => {
    const texts = ["it's", "\\", "\\'", "$$", "*/", "%s", "\u2028", ...sample(text)];
    expect(await values(texts.map((value) => printLiteral({ kind: "string", value }, null)))).toEqual(texts);
  });

  it("documents", async () => {
    const documents = sample(fc.jsonValue({ noUnicodeString: false }), 100).filter(
      (each) => !JSON.stringify(each).includes("\\u0000"),
    );
    const read = await values(documents.map((each) => printLiteral(literalOf(each), { kind: "jsonb" })));
    expect(read.map((each) => JSON.parse(each ?? ""))).toEqual(JSON.parse(JSON.stringify(documents)));
  });

  it("times, spans, bytes, identifiers and arrays", async () => {
    const cases: readonly (readonly [Literal, SqlType | null, string, string])[] = [
      [{ kind: "date", iso: "2024-02-29" }, null, "date", "2024-02-29"],
      [{ kind: "time", iso: "01:02:03.000004" }, null, "time without time zone", "01:02:03.000004"],
      [{ kind: "timestamp", iso: "2024-02-29T12:00:00" }, null, "timestamp without time zone", "2024-02-29 12:00:00"],
      [
        { kind: "timestamp", iso: "2024-02-29T12:00:00+02:00" },
        null,
        "timestamp with time zone",
        "2024-02-29 10:00:00+00",
      ],
      [{ kind: "duration", seconds: 90061.5 }, null, "interval", "1 day 01:01:01.5"],
      [{ kind: "duration", seconds: -1 }, null, "interval", "-1 days +23:59:59"],
      [{ kind: "binary", hex: "00ff27" }, null, "bytea", "\\x00ff27"],
      [
        { kind: "uuid", value: "00000000-0000-0000-0000-000000000007" },
        null,
        "uuid",
        "00000000-0000-0000-0000-000000000007",
      ],
      [{ kind: "decimal", text: "1.50" }, null, "numeric", "1.50"],
      [{ kind: "decimal", text: "NaN" }, null, "numeric", "NaN"],
      [{ kind: "boolean", value: true }, null, "boolean", "true"],
      [{ kind: "string", value: "10.0.0.1" }, { kind: "inet" }, "inet", "10.0.0.1/32"],
      [{ kind: "array", items: [{ kind: "string", value: "a,b" }, { kind: "null" }] }, null, "text[]", '{"a,b",NULL}'],
      [
        {
          kind: "object",
          entries: [
            { key: "a'b", value: { kind: "null" } },
            { key: "c", value: { kind: "integer", value: 1n } },
          ],
        },
        null,
        "hstore",
        '"c"=>"1", "a\'b"=>NULL',
      ],
    ];
    const written = cases.map(([literal, type]) => printLiteral(literal, type));
    expect(await values(written.map((each) => `pg_typeof(${each})`))).toEqual(cases.map(([, , type]) => type));
    await database.rows("SET timezone = 'UTC'");
    expect(await values(written)).toEqual(cases.map(([, , , value]) => value));
  });

  it("names, cut where PostgreSQL cuts them", async () => {
    const names = [
      'a"b',
      "größe".repeat(20),
      "№".repeat(21),
      "𝒳".repeat(16),
      "select",
      "with space",
      ...sample(text, 50),
    ].filter((name) => name !== "" && !(name.startsWith('"') && name.endsWith('"')));
    for (const name of names) {
      const [row = {}] = await database.rows<Record<string, number>>(`SELECT 1 AS ${quoteName(name)}`);
      expect(Object.keys(row)).toEqual([limits.clip(name)]);
    }
  });

  it("types, under the names that it has for them", async () => {
    const given = {
      maxLength: 7,
      maxDigits: 6,
      decimalPlaces: 2,
      element: { kind: "varchar", length: 3 },
      size: null,
      srid: 4326,
      dimensions: 2,
      geography: false,
      django: "5.2",
    } as const;
    const kinds = (Object.keys(types.storage) as StorageKind[]).filter(
      (kind) => types.storage[kind](given).kind !== "opaque",
    );
    const stored = kinds.map((kind) => types.storage[kind](given));
    expect(stored.map((type) => types.parse(types.print(type)))).toEqual(stored);
    await database.rows(
      `CREATE TABLE kinds (${kinds.map((kind, i) => `"${kind}" ${types.print(stored[i] ?? { kind: "text" })}`).join(", ")})`,
    );
    const read = await database.rows<{ t: string }>(
      "SELECT format_type(atttypid, atttypmod) AS t FROM pg_attribute WHERE attrelid = 'kinds'::regclass AND attnum > 0 ORDER BY attnum",
    );
    expect(read.map(({ t }) => types.parse(t))).toEqual(stored);
  });
});

function literalOf(value: unknown): Literal {
  if (value === null) return { kind: "null" };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number") return { kind: "float", value };
  if (typeof value === "string") return { kind: "string", value };
  if (Array.isArray(value)) return { kind: "array", items: value.map(literalOf) };
  const entries = Object.entries(value as object).map(([key, held]) => ({ key, value: literalOf(held) }));
  return { kind: "object", entries };
}

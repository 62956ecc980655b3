import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import type { DialectName } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";

const long = (end: string) => `${"n".repeat(63)}${end}`;
const models = (fields: readonly string[], meta = "pass") => `
from django.db import models
class Thing(models.Model):
${fields.map((field) => `    ${field}\n`).join("")}
    class Meta:
        ${meta}
`;
const number = (name: string, column: string) => `${name} = models.IntegerField(db_column="${column}")`;
const AB = [number("a", "a"), number("b", "b")];
const unique = (field: string, name: string) => `models.UniqueConstraint(fields=["${field}"], name="${name}")`;
const check = (field: string, name: string) =>
  `models.CheckConstraint(condition=models.Q(${field}__gt=1), name="${name}")`;
const index = (field: string, name: string) => `models.Index(fields=["${field}"], name="${name}")`;

/** What is said of models' names, and the statements of their tables. */
async function converted(source: string, dialect: DialectName) {
  const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": source });
  const input = { files, path: "/shop", settings: null, overrides: {}, pythonPath: [], apps: null, django: null };
  const { diagnostics, artefacts } = await convert(
    { ...input, allowMissing: false },
    { target: "drizzle", dialect, namesGiven: {} },
  );
  const said = diagnostics.filter(({ code }) => /^(?:name-not-distinct|column-name-too-long)$/.test(code));
  return { said, statements: artefacts.baseline?.statements ?? [] };
}

/** Models whose names PostgreSQL keeps apart no more once they are cut, and what it says of the statements. */
const CUT: Readonly<Record<string, readonly [source: string, both: readonly string[], refusal: RegExp]>> = {
  columns: [
    models([number("a", long("a")), number("b", long("b"))]),
    [long("a"), long("b")],
    /specified more than once/,
  ],
  "unique constraints": [
    models(AB, `constraints = [${unique("a", long("a"))}, ${unique("b", long("b"))}]`),
    [long("a"), long("b")],
    /already exists/,
  ],
  checks: [
    models(AB, `constraints = [${check("a", long("a"))}, ${check("b", long("b"))}]`),
    [long("a"), long("b")],
    /already exists/,
  ],
  "a unique constraint and an index": [
    models(AB, `constraints = [${unique("a", long("a"))}]\n        indexes = [${index("b", long("b"))}]`),
    [long("a"), long("b")],
    /already exists/,
  ],
};

describe("names that are one to PostgreSQL once they are cut", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it.each(Object.entries(CUT))("%s", async (_, [source, both, refusal]) => {
    const { said, statements } = await converted(source, "postgres");
    expect(said).toMatchObject([{ code: "name-not-distinct", severity: "error", model: "shop.Thing" }]);
    for (const name of both) expect(said[0]?.message).toContain(`\`${name}\``);
    expect(said[0]?.span?.file).toContain("models.py");
    await expect(database.rebuild(statements)).rejects.toThrow(refusal);
  });

  it("tables, which were taken for one", async () => {
    const table = (name: string, end: string) =>
      `class ${name}(models.Model):\n    class Meta:\n        db_table = "${long(end)}"\n`;
    const { said } = await converted(`from django.db import models\n${table("A", "a")}${table("B", "b")}`, "postgres");
    expect(said).toMatchObject([{ code: "name-not-distinct", severity: "error", model: "shop.B" }]);
    for (const end of ["a", "b"]) expect(said[0]?.message).toContain(`\`${long(end)}\``);
  });

  it("and nothing is said of what it keeps apart", async () => {
    const apart = models(
      [number("a", "Number"), number("b", "number")],
      `constraints = [${check("a", "x")}]\n        indexes = [${index("b", "x")}, ${index("a", "X")}]`,
    );
    const { said, statements } = await converted(apart, "postgres");
    expect(said).toEqual([]);
    await database.rebuild(statements);
  });
});

describe.each(["mysql", "mariadb"] as const)("names that are one to %s", (dialect) => {
  const names = (said: Awaited<ReturnType<typeof converted>>["said"]) =>
    said.map(({ code, message }) => [code, ...(message.match(/`\w+`/g) ?? []).slice(0, 2)]);

  it("columns and keys, by capitals alone", async () => {
    const columns = models([number("a", "Number"), number("b", "number")]);
    expect(names((await converted(columns, dialect)).said)).toEqual([["name-not-distinct", "`Number`", "`number`"]]);
    const keys = models(AB, `constraints = [${unique("a", "x")}]\n        indexes = [${index("b", "X")}]`);
    expect(names((await converted(keys, dialect)).said)).toEqual([["name-not-distinct", "`x`", "`X`"]]);
  });

  it("a check and a unique key, on MariaDB", async () => {
    const source = models(AB, `constraints = [${unique("a", "x")}, ${check("b", "x")}]`);
    const expected = dialect === "mariadb" ? [["name-not-distinct", "`x`", "`x`"]] : [];
    expect(names((await converted(source, dialect)).said)).toEqual(expected);
  });

  it("none that are too long: each is refused by itself", async () => {
    const source = models([number("a", `${long("aa")}`), number("b", `${long("ab")}`)]);
    expect((await converted(source, dialect)).said).toEqual([]);
  });
});

it.each([
  ["postgres", "63"],
  ["mysql", "64"],
  ["mariadb", "64"],
  ["sqlite", null],
] as const)("columns named after fields are as long as %s takes them: models.E018", async (dialect, longest) => {
  const { said } = await converted(models([`${"f".repeat(65)} = models.IntegerField()`]), dialect);
  expect(said.map(({ djangoId, model, field }) => [djangoId, model, field])).toEqual(
    longest === null ? [] : [["models.E018", "shop.Thing", undefined]],
  );
  if (longest !== null) expect(said[0]?.message).toContain(`Maximum length is "${longest}"`);
});

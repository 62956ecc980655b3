import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convert } from "../../src/pipeline.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { openTestDatabase, type TestDatabase } from "../database/postgres.js";
import { migrationStatements } from "../database/statements.js";

const LONG = "x".repeat(100_000);

/** A model with fields and options, converted. */
function convertModel(body: string, meta: string) {
  const text = `from django.db import models\nfrom django.db.models import Q\nfrom django.db.models.functions import *\n\nclass Other(models.Model):\n    pass\n\nclass Thing(models.Model):\n    ${body}\n    other = models.ForeignKey(Other, models.CASCADE)\n    class Meta:\n        ${meta}\n`;
  const files = memoryFiles({ "/p/app/__init__.py": "", "/p/app/models.py": text });
  const input = { files, path: "/p/app", settings: null, overrides: {}, pythonPath: [], apps: null, django: null };
  return convert({ ...input, allowMissing: false }, { target: "drizzle", dialect: "postgres", namesGiven: {} });
}

/** What must come out exactly: a model's body and Meta, and what to read from the database then. */
const EXACT: readonly (readonly [string, string, string, string, unknown])[] = [
  ["quotes", `a = models.TextField(db_default="it's \\"x\\"")`, "pass", defaultOf(), `it's "x"`],
  ["backslashes", `a = models.TextField(db_default="a\\\\b\\\\'c")`, "pass", defaultOf(), "a\\b\\'c"],
  [
    "a way out of the quotes",
    `a = models.TextField(db_default="'); DROP TABLE app_thing; --")`,
    "pass",
    defaultOf(),
    "'); DROP TABLE app_thing; --",
  ],
  [
    "line ends and dollars",
    `a = models.TextField(db_default="a\\n;\\n$$ $1 \${b}\\r\\n--")`,
    "pass",
    defaultOf(),
    `a\n;\n$$ $1 $${"{"}b}\r\n--`,
  ],
  [
    "2^63-1",
    "a = models.BigIntegerField(db_default=9223372036854775807)",
    "pass",
    defaultOf("::text"),
    "9223372036854775807",
  ],
  [
    "-2^63",
    "a = models.BigIntegerField(db_default=-9223372036854775808)",
    "pass",
    defaultOf("::text"),
    "-9223372036854775808",
  ],
  ["NaN", `a = models.FloatField(db_default=float("nan"))`, "pass", defaultOf("::text"), "NaN"],
  ["100 kB", `a = models.TextField(db_default="${LONG}")`, "pass", defaultOf(), LONG],
  [
    "a 100 kB comment with dollars",
    `a = models.TextField(db_default="x")`,
    `db_table_comment = "$$${LONG}'"`,
    `SELECT obj_description('app_thing'::regclass) AS x`,
    `$$${LONG}'`,
  ],
  [
    "a regex",
    `a = models.TextField(db_default="ab-1")`,
    `constraints = [models.CheckConstraint(condition=Q(a__regex=r"^[a-z'\\\\]+-\\d{1,2}$"), name="fits")]`,
    defaultOf(),
    "ab-1",
  ],
  [
    "a reserved word",
    `a = models.TextField(db_default="x", db_column="select")`,
    `db_table = "order"`,
    `SELECT "select" AS x FROM "order"`,
    "x",
  ],
  [
    "letters beyond ASCII",
    `a = models.TextField(db_default="x", db_column="größe")`,
    `db_table = "héllo"`,
    `SELECT count(*)::int AS x FROM pg_class WHERE relname = 'héllo'`,
    1,
  ],
  [
    "an index that covers, named in capitals",
    `a = models.TextField(db_default="x")`,
    `indexes = [models.Index(fields=["a"], include=["id"], name="Big 'One\\" $$")]`,
    `SELECT count(*)::int AS x FROM pg_class WHERE relname = 'Big ''One" $$'`,
    1,
  ],
];

/** What the database filled in. */
function defaultOf(cast = ""): string {
  return `SELECT a${cast} AS x FROM app_thing`;
}

describe("hostile models become SQL files that hold them exactly", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it.each(EXACT)("%s", async (_, body, meta, query, value) => {
    const { artefacts, diagnostics, schema } = await convertModel(body, meta);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const finish = migrationStatements(artefacts.finish?.text ?? "");
    await database.rebuild([...migrationStatements(artefacts.baseline?.text ?? ""), ...finish, ...finish]);
    const table = `"${schema.tables.at(-1)?.name}"`;
    await database.rows("INSERT INTO app_other DEFAULT VALUES");
    await database.rows(`INSERT INTO ${table} (other_id) VALUES (1)`);
    const [row] = await database.rows<{ readonly x: unknown }>(query);
    expect(row?.x).toEqual(value);
  });

  it.each([
    ["NUL in a default", `a = models.TextField(db_default="a\\0b")`, "pass"],
    ["NUL in a comment", "a = models.TextField()", `db_table_comment = "a\\0b"`],
    ["half a surrogate pair", `a = models.TextField(db_default="\\ud800")`, "pass"],
    ["drizzle's mark", `a = models.TextField(db_default="--> statement-breakpoint")`, "pass"],
  ])("%s is refused before anything is written, and its model named", async (_, body, meta) => {
    const { artefacts, diagnostics } = await convertModel(body, meta);
    expect(artefacts.baseline).toBeNull();
    const [found] = diagnostics.filter(({ severity }) => severity === "error");
    expect(found).toMatchObject({ code: "sql-left-out", model: "app.Thing", span: { file: "app/models.py" } });
  });
});

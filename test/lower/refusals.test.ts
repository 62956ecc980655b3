import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { postgres } from "../../src/dialects/postgres/postgres.js";
import { lower } from "../../src/lower/lower.js";
import { convert } from "../../src/pipeline.js";
import type { Schema } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";
import { projectFromTruth } from "./project-from-truth.js";

const HEAD = `
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q, Value
from django.db.models import functions as fn

class Other(models.Model):
    number = models.IntegerField()

`;

/** What one models.py lowers to. */
async function lowered(
  source: string,
): Promise<{ readonly schema: Schema; readonly diagnostics: readonly Diagnostic[] }> {
  const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": HEAD + source });
  const input = { files, path: "/shop", settings: null, overrides: {}, pythonPath: [], apps: null, django: null };
  return convert({ ...input, allowMissing: false }, { target: "drizzle", dialect: "postgres", namesGiven: {} });
}

const withMeta = (meta: string, fields = "") => `
class Thing(Other):
    name = models.CharField(max_length=5)
    count = models.PositiveIntegerField()
    other = models.ForeignKey(Other, models.CASCADE, related_name="+")
    tags = ArrayField(models.CharField(max_length=5))
    moment = models.DateTimeField()
${fields}
    class Meta:
        ${meta}
`;
const check = (condition: string) =>
  withMeta(`constraints = [models.CheckConstraint(condition=${condition}, name="c")]`);

describe("a condition without certain SQL is left out and named", () => {
  it.each([
    ["a joined column", `Q(other__number=1)`, "no lookup or transform `number`"],
    ["a column of the parent's table", `Q(number=1)`, "`number` is a column of another table"],
    ["no field at all", `Q(nothing=1)`, "`nothing` is no field of the model"],
    ["an unknown lookup", `Q(name__sounds_like="x")`, "no lookup or transform `sounds_like`"],
    ["a subquery", `Q(Exists(Other.objects.all()))`, "`Exists`"],
    ["a function of the project", `Q(name=Mine("name"))`, "`Mine`"],
    ["what holds for every row", `Q(count__gt=-1)`, "holds for every row"],
    ["what holds for none", `Q(count__in=[])`, "holds for no row"],
    ["None with an order", `Q(count__gt=None)`, "`None` is compared"],
    ["no number", `Q(count="many")`, "`many` is no whole number"],
    ["no date", `Q(moment__date="tomorrow")`, "`tomorrow` is no date"],
    ["another time zone", `Q(count=fn.ExtractYear("moment", tzinfo=Value("x")))`, "another time zone"],
    ["what is no condition", `fn.Lower("name")`, "is none"],
  ])("%s", async (_, condition, reason) => {
    const { schema, diagnostics } = await lowered(
      `class Mine(fn.Lower):\n    def as_sql(self, compiler, connection):\n        return "x", []\n${check(condition)}`,
    );
    const said = diagnostics.filter(({ code }) => code === "expression-not-lowered");
    expect(said).toMatchObject([{ severity: "error", model: "shop.Thing" }]);
    expect(said[0]?.message).toContain("`c`");
    expect(said[0]?.message).toContain(reason);
    expect(said[0]?.span?.file).toContain("models.py");
    const table = schema.tables.find(({ name }) => name === "shop_thing");
    expect(table?.checks.map(({ name }) => name)).toEqual(["shop_thing_count_check"]);
  });

  it("nesting beyond reason", async () => {
    const { diagnostics } = await lowered(check(`Q(name=${"fn.Lower(".repeat(300)}"name"${")".repeat(300)})`));
    expect(diagnostics.some(({ code }) => code === "expression-not-lowered")).toBe(true);
  });
});

describe("what the database cannot hold, or what had to be assumed, is said", () => {
  it.each([
    ["expression-not-lowered", withMeta(`indexes = [models.Index("nothing", name="i")]`), "The index `i`"],
    [
      "expression-not-lowered",
      withMeta(`constraints = [models.UniqueConstraint(fn.Lower("number"), name="u")]`),
      "The constraint `u`",
    ],
    [
      "expression-not-lowered",
      withMeta(`pass`, `    made = models.IntegerField(db_default=fn.Length(F("nothing")))`),
      "The database default of `made`",
    ],
    ["expression-not-lowered", withMeta(`ordering = [Exists("x").asc()]`), "A term of the ordering"],
    [
      "database-feature-missing",
      withMeta(
        `pass`,
        `    twice = models.GeneratedField(expression=F("count") * 2, output_field=models.IntegerField(), db_persist=False)`,
      ),
      "`twice` is a generated column that is not stored",
    ],
    [
      "column-type-assumed",
      `import os
class Odd(models.Field):
    def db_type(self, connection):
        return os.popen("x").read()
class Thing(models.Model):
    odd = Odd()
`,
      "What `shop.models.Odd` stores is not known; `odd` was taken to be text",
    ],
    [
      "collation-assumed",
      withMeta(`pass`, `    slug = models.SlugField(db_collation="case_insensitive")`),
      "the collation `case_insensitive` of `slug`",
    ],
    [
      "tablespace-left-out",
      withMeta(`db_tablespace = "fast"`, `    code = models.CharField(max_length=3, unique=True)`),
      "the tablespace `fast`",
    ],
    [
      "foreign-key-left-out",
      `class Far(models.Model):
    class Meta:
        required_db_vendor = "oracle"
class Near(models.Model):
    far = models.ForeignKey(Far, models.CASCADE)
`,
      "`far` refers to `shop.Far`, which is not made on PostgreSQL",
    ],
    [
      "table-shared",
      `class View(models.Model):
    number = models.IntegerField()
    total = models.IntegerField()
    class Meta:
        managed = False
        db_table = "shop_other"
`,
      "`shop.View` reads `total` from the table of `shop.Other`",
    ],
  ])("%s: %#", async (code, source, message) => {
    const { diagnostics } = await lowered(source);
    const said = diagnostics.filter((each) => each.code === code);
    expect(said.map((each) => each.message)).toEqual([expect.stringContaining(message)]);
  });

  it("index-class-unknown", () => {
    const recorded = readFileSync(join(import.meta.dirname, "samples/recorded.json"), "utf8");
    const truth = JSON.parse(recorded.replace('"BloomIndex"', '"RumIndex"'));
    const { schema, diagnostics } = lower(projectFromTruth(truth, truth), postgres, {});
    const said = diagnostics.filter(({ code }) => code === "index-class-unknown");
    expect(said.map(({ message }) => message)).toEqual([expect.stringContaining("`ix_bloom` is a `RumIndex`")]);
    const names = schema.tables.flatMap(({ indexes }) => indexes.map(({ name }) => name));
    expect(names).toContain("ix_btree");
    expect(names).not.toContain("ix_bloom");
  });
});

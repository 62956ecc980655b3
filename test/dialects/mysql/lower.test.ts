import { describe, expect, it } from "vitest";
import { mariadb, mysql } from "../../../src/dialects/mysql/mysql.js";
import { resolveProject } from "../../../src/django/resolve.js";
import { lower } from "../../../src/lower/lower.js";
import { memoryFiles } from "../../../src/source/memory-files.js";

/** What is said of models that MySQL or MariaDB cannot hold as they are. Their tables are held against Django's own in `statements.test.ts`. */
describe("MySQL and MariaDB", () => {
  it("say that Django's own migration fails where it would execute `None`", () => {
    const source = `
class Thing(models.Model):
    n = models.IntegerField(db_default=models.Value(3))
    class Meta:
        constraints = [models.UniqueConstraint(fields=["n"], name="u", condition=models.Q(n__gt=1))]
`;
    const ofPart = said(source, mariadb);
    expect(ofPart.map((each) => each.split(" ")[1])).toContain("django-statement-fails");
    expect(ofPart).toContain("warning database-feature-left-out shop.Thing models.W036");
    expect(said(source.replace(", condition=models.Q(n__gt=1)", ""), mariadb)).toEqual([]);
  });

  it("warn of what Django's backend warns of", () => {
    const source = `
class Thing(models.Model):
    long = models.CharField(max_length=256, unique=True)
    short = models.CharField(max_length=255, unique=True)
    text = models.TextField(db_index=True)
    owner = models.ForeignKey("self", models.CASCADE)
`;
    const expected = [
      "warning database-feature-left-out shop.Thing.long mysql.W003",
      "warning database-feature-left-out shop.Thing.text fields.W162",
    ];
    expect(said(source, mysql)).toEqual(expected);
    expect(said(source, mariadb)).toEqual(expected);
  });

  it("say which names and keys the database refuses, and which names Django does not quote", () => {
    const source = `
class Thing(models.Model):
    text = models.TextField(unique=True)
    class Meta:
        db_table = "a\`b"
        constraints = [models.CheckConstraint(condition=models.Q(text="x"), name="${"c".repeat(65)}")]
`;
    const ofNames = ["warning name-not-quoted shop.Thing -", "error database-feature-missing shop.Thing -"];
    expect(said(source, mysql)).toEqual([...ofNames, "error database-feature-missing shop.Thing -"]);
    expect(said(source, mariadb)).toEqual(ofNames);
    const codes = said(source, mariadb).map((each) => each.split(" ")[1]);
    expect(codes).toEqual(["name-not-quoted", "database-feature-missing"]);
  });

  it("leave out what an index cannot say there, and say so", () => {
    const source = `
from django.contrib.postgres.indexes import GinIndex, OpClass
class Thing(models.Model):
    n = models.IntegerField()
    class Meta:
        indexes = [
            GinIndex(fields=["n"], name="i_gin"),
            GinIndex(fields=["n"], name="i_option", fastupdate=False),
            models.Index(OpClass("n", name="int4_ops"), name="i_class"),
            models.Index(models.F("n").asc(nulls_last=True), name="i_nulls"),
        ]
`;
    expect(said(source, mysql)).toEqual([
      "warning database-feature-left-out shop.Thing -",
      "error database-feature-missing shop.Thing -",
      "error expression-not-lowered shop.Thing -",
      "error expression-not-lowered shop.Thing -",
    ]);
  });

  it("say that a comparison of documents is not written", () => {
    const source = `
class Thing(models.Model):
    data = models.JSONField()
    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(data__kind="x"), name="equal"),
            models.CheckConstraint(condition=models.Q(data__kind__isnull=False), name="there"),
        ]
`;
    expect(said(source, mysql)).toEqual(["error expression-not-lowered shop.Thing -"]);
    expect(said(source, mariadb)).toEqual(["error expression-not-lowered shop.Thing -"]);
  });

  it("say what only PostgreSQL stores", () => {
    const source = `
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
class Thing(models.Model):
    list = ArrayField(models.IntegerField())
    class Meta:
        constraints = [ExclusionConstraint(name="x", expressions=[("list", RangeOperators.EQUAL)])]
`;
    expect(said(source, mysql)).toEqual([
      "error database-feature-missing shop.Thing.list -",
      "error database-feature-missing shop.Thing -",
    ]);
  });
});

/** What lowering says of an app with these models: severity, code, place, Django's check. */
function said(source: string, dialect: typeof mysql): readonly string[] {
  const text = `from django.db import models\n${source}`;
  const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": text });
  const input = { files, path: "/shop", settings: null, overrides: {}, pythonPath: [], django: "5.2" };
  const project = resolveProject({ ...input, backend: dialect.backend }, () => {});
  const { diagnostics } = lower(project, dialect, {});
  return diagnostics.map(({ severity, code, model, field, djangoId }) => {
    const about = field === undefined ? model : `${model}.${field}`;
    return `${severity} ${code} ${about} ${djangoId ?? "-"}`;
  });
}

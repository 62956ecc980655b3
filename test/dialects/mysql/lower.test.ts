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

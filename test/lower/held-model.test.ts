import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/dialects/dialect.js";
import { postgres } from "../../src/dialects/postgres/postgres.js";
import { sqlite } from "../../src/dialects/sqlite/sqlite.js";
import { resolveProject } from "../../src/django/resolve.js";
import { lower } from "../../src/lower/lower.js";
import type { Table } from "../../src/schema/schema.js";
import { memoryFiles } from "../../src/source/memory-files.js";

const SOURCE = `
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

class Thing(models.Model):
    a = models.IntegerField(db_comment="of a", db_tablespace="fast", db_index=True)
    b = models.CharField(max_length=5)

    class Meta:
        db_table_comment = "of things"
        db_tablespace = "slow"
        indexes = [
            models.Index(fields=["a"], name="i_part", condition=Q(a__gt=1)),
            models.Index(fields=["a"], name="i_cover", include=["b"]),
            models.Index(Lower("b"), name="i_expr"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(a__gt=1), name="c"),
            models.UniqueConstraint(fields=["a"], name="u_plain"),
            models.UniqueConstraint(fields=["a"], name="u_part", condition=Q(a__gt=1)),
            models.UniqueConstraint(fields=["a"], name="u_defer", deferrable=models.Deferrable.DEFERRED),
            models.UniqueConstraint(fields=["a"], name="u_cover", include=["b"]),
            models.UniqueConstraint(Lower("b"), name="u_expr"),
            models.UniqueConstraint(fields=["b"], name="u_nulls", nulls_distinct=False),
        ]
`;

/** PostgreSQL with nothing that Django has a flag for. */
const bare: Dialect = { ...postgres, backend: { ...postgres.backend, displayName: "Bare", features: new Set() } };

function lowered(dialect: Dialect, source = SOURCE) {
  const files = memoryFiles({ "/shop/__init__.py": "", "/shop/models.py": source });
  const input = { files, path: "/shop", settings: null, overrides: {}, pythonPath: [], django: "5.2" };
  const project = resolveProject(input, () => {});
  const { schema, diagnostics } = lower(project, dialect, {});
  const table = schema.tables.find(({ name }) => name === "shop_thing");
  const said = diagnostics.filter(({ code }) => code === "database-feature-left-out");
  return { table, said, diagnostics };
}

const names = (table: Table | undefined) =>
  [...(table?.uniques ?? []), ...(table?.indexes ?? []), ...(table?.checks ?? [])].flatMap(({ name }) => name ?? []);

describe("what a database has no place for", () => {
  it("is left out as Django leaves it out, and said under the ids of Django's checks", () => {
    const { table, said } = lowered(bare);
    expect(said.map(({ djangoId, severity }) => `${severity} ${djangoId ?? "-"}`).sort()).toEqual(
      [
        "info -",
        "info -",
        ...["models.W027", "models.W036", "models.W037", "models.W038", "models.W039", "models.W040"].map(warning),
        ...["fields.W163", "models.W043", "models.W044", "models.W046", "models.W047"].map(warning),
      ].sort(),
    );
    expect(said.every(({ model, span }) => model === "shop.Thing" && span !== null)).toBe(true);
    expect(names(table).filter((name) => !name.startsWith("shop_"))).toEqual(["u_plain", "i_part", "i_cover"]);
    expect(table?.indexes.every(({ where, include, tablespace }) => !where && !include[0] && !tablespace)).toBe(true);
    expect([table?.comment, table?.tablespace, table?.columns[1]?.comment]).toEqual([null, null, null]);
  });

  it("makes Django's own statement fail beside a column that carries a value", () => {
    const source = SOURCE.replace("max_length=5", "max_length=5, db_default='x'");
    const codes = (dialect: Dialect) => lowered(dialect, source).diagnostics.map(({ code }) => code);
    expect(codes(bare)).toContain("django-statement-fails");
    expect(codes(sqlite)).not.toContain("django-statement-fails");
    expect(codes(postgres)).not.toContain("django-statement-fails");
  });

  it("stays where the database has it, without a word", () => {
    const { table, said } = lowered(postgres);
    expect(said).toEqual([]);
    expect(names(table)).toEqual(expect.arrayContaining(["u_defer", "u_cover", "u_expr", "u_nulls", "i_expr", "c"]));
    expect([table?.comment, table?.tablespace, table?.columns[1]?.comment]).toEqual(["of things", "slow", "of a"]);
  });
});

function warning(id: string): string {
  return `warning ${id}`;
}

import { describe, expect, it } from "vitest";
import { mariadb, mysql } from "../../../src/dialects/mysql/mysql.js";
import { postgres } from "../../../src/dialects/postgres/postgres.js";
import { resolveSample } from "./resolve-sample.js";

const MODELS = `
from django.db import connection, models
from django.utils.functional import SimpleLazyObject

collation = SimpleLazyObject(lambda: connection.features.test_collations.get("non_default"))

class Thing(models.Model):
    name = models.CharField(max_length=9, db_collation=collation)
    if connection.features.supports_expression_indexes:
        indexed = models.IntegerField()
    if connection.vendor == "mysql":
        own = models.IntegerField()
`;

/** Models that ask \`django.db.connection\` what it can do. */
describe("connection.features", () => {
  it.each([
    [postgres, "sv-x-icu", ["id", "name", "indexed"]],
    [mysql, "utf8mb4_esperanto_ci", ["id", "name", "indexed", "own"]],
    [mariadb, "utf8mb4_esperanto_ci", ["id", "name", "own"]],
  ])("are those of the database that is asked for", ({ backend }, collation, fields) => {
    const { model, diagnostics } = resolveSample({ "shop/__init__.py": "", "shop/models.py": MODELS }, { backend });
    const found = model("shop.Thing").fields;
    expect(found.map(({ name }) => name)).toEqual(fields);
    expect(found.find(({ name }) => name === "name")?.dbCollation).toBe(collation);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
